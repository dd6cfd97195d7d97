"""Find in a text; search over quotes."""
