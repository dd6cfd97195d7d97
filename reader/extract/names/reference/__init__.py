"""Nouns and pronouns that stand for a name."""
