"""The bound of a figure, from the modifier before or behind it: "at least", "up to", "or more"."""

from __future__ import annotations

import re

from reader.extract.lexicon import lexicon, one_of
from reader.model.findings import Bound
from reader.model.spans import Span

_WORDS = lexicon("figures")
WINDOW = 48
"""Characters looked at before and behind the number."""


_BEFORE: dict[str, Bound] = {phrase: bound for bound, phrases in _WORDS["bounds"].items() for phrase in phrases}
_AFTER: dict[str, Bound] = {phrase: bound for bound, phrases in _WORDS["bounds_after"].items() for phrase in phrases}
_SIGNS: dict[str, Bound] = _WORDS["signs_before"]
_BETWEEN = rf"(?:\s+(?:{one_of(_WORDS['between'])})){{0,3}}"
_BEFORE_RE = re.compile(rf"(?<![\w-])(?P<phrase>{one_of(_BEFORE)}){_BETWEEN}\s*$", re.IGNORECASE)
_AFTER_RE = re.compile(rf"(?:\s|-(?=plus))?(?P<phrase>{one_of(_AFTER)})(?!\w)(?!\s+(?:than|of)\b)", re.IGNORECASE)
_MOVED = re.compile(rf"\b(?:{one_of(_WORDS['moved'])})\s+$", re.IGNORECASE)
_DURATION = re.compile(r"[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b", re.IGNORECASE)
_LARGE = re.compile(r"[$€£¥%]|\d\d\d|\b(?:hundred|thousand|[mb]illion|trillion|per\s?cent)\b")
_TOPIC = re.compile(rf"\b(?:{one_of(_WORDS['topics'])})\s+$", re.IGNORECASE)
_VOTE = re.compile(r"\d+[-–]\d+")
_LASTING = re.compile(rf"\b(?:{one_of(_WORDS['lasting'])})\s+$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:the|all|(?:over|around)\s+and|turned?|flew|came|pass)\s+$", re.IGNORECASE)


def find(text: str, number: Span, core: Span) -> tuple[Bound, Span | None]:
    """The bound of a number and where its words stand. `core` reaches from the currency sign to the end of the unit."""
    low = max(0, core.start - WINDOW)
    window = text[low : core.start]
    if match := _BEFORE_RE.search(window):
        phrase = re.sub(r"\s+", " ", match["phrase"].lower())
        if not _misread(window, match, phrase, text[core.start : number.end], text[number.end : number.end + 12]):
            return _BEFORE[phrase], Span(low + match.start(), low + match.end("phrase"))
    if (sign := window.rstrip()[-1:]) in _SIGNS:
        place = low + len(window.rstrip()) - 1
        return _SIGNS[sign], Span(place, place + 1)
    for end in sorted({number.end, core.end}):
        match = _AFTER_RE.match(text[end : end + WINDOW])
        if match and not match["phrase"][0].isupper():
            return _AFTER[re.sub(r"\s+", " ", match["phrase"].lower())], Span(
                end + match.start("phrase"), end + match.end()
            )
    return "=", None


def _misread(window: str, match: re.Match[str], phrase: str, number: str, after: str) -> bool:
    """Modifier words that mean something else here: "turned around 3", "passed 51-49", "paid over five years"."""
    if phrase == "over" and _DURATION.match(after) and not _LASTING.search(window[: match.start()]):
        return True
    if phrase in ("passed", "passes") and (_VOTE.match(number) or not _LARGE.search(number + after)):
        return True
    if phrase == "about" and _TOPIC.search(window[: match.start()]):
        return True
    if phrase == "up to" and _MOVED.search(window[: match.start()]):
        return True
    return phrase in ("over", "around", "some", "passed", "near") and bool(_NOT.search(window[: match.start()]))
