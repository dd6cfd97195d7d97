"""Which nouns a figure may be about: none of a date, none of another figure, no label."""

from __future__ import annotations

from dataclasses import dataclass

from reader.extract.analysis import Token
from reader.extract.lexicon import lexicon

_TIMES = frozenset(lexicon("figures")["times"])


@dataclass(frozen=True, slots=True)
class Taken:
    """Tokens that are no subject: those of dates, and those of figures."""

    dated: frozenset[int]
    figures: frozenset[int]

    def free(self, noun: Token) -> bool:
        """Whether a noun may be what a figure is about."""
        named = noun.pos in ("NOUN", "PROPN") and noun.text not in ("%", "$")
        return (
            named
            and not label(noun)
            and noun.lower not in _TIMES
            and noun.i not in self.dated
            and noun.i not in self.figures
        )


def label(noun: Token) -> bool:
    """A dateline ("KALMUND - The port …") or the letter of a question or answer."""
    if not noun.text.isupper():
        return False
    behind = next((t for t in noun.sentence.tokens if not t.text.isupper()), None)
    opens = behind is not None and noun.i < behind.i and behind.text in ("-", "–", "—", "(", ",")
    return len(noun.text) == 1 or opens
