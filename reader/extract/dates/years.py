"""Is a number of four digits a year? "in 2016", "a 2018 report" are; "2000 workers", "$2016", "about 1900" are not."""

from __future__ import annotations

import re

from reader.extract.lexicon import lexicon
from reader.model.spans import Span

_WORDS = lexicon("dates")


def _any(words: object) -> str:
    return "|".join(re.escape(str(word)) for word in words)  # type: ignore[attr-defined]


_AMOUNT_BEFORE = re.compile(rf"(?i:\b(?:{_any(_WORDS['amount_before'])})\s+$)")
_YEAR_BEFORE = re.compile(rf"(?i:\b(?:{_any(_WORDS['year_before'])})[\s-]+$|[(’']$)")
_UNIT_AFTER = re.compile(rf"(?i:[\s-]?(?:{_any(_WORDS['unit_after'])})(?!\w))")
_PLURAL_AFTER = re.compile(r"\s+(?:[a-z][a-z-]{1,20}\s+)?(?P<noun>[a-z]{2,20}(?<![su])s)\b")
_NOT_COUNTED = frozenset(_WORDS["not_counted"])


def is_year(text: str, span: Span) -> bool:
    """Whether the four digits at the span are a year, judged by the words before and behind."""
    before, after = text[max(0, span.start - 24) : span.start], text[span.end : span.end + 48]
    if _UNIT_AFTER.match(after) or _AMOUNT_BEFORE.search(before):
        return False
    if _YEAR_BEFORE.search(before):
        return True
    if text[span.start : span.end] >= "2100":
        return False
    plural = _PLURAL_AFTER.match(after)
    return not plural or plural["noun"] in _NOT_COUNTED
