"""The time a figure speaks of: the date that stands nearest to it in its sentence and clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.extract.analysis import Analysis
from reader.extract.figures.draft import Draft
from reader.extract.lexicon import lexicon
from reader.model.findings import Date, Period
from reader.model.spans import Span

_REPORTING = frozenset(lexicon("figures")["reporting"])
_SAYING = frozenset(lexicon("figures")["saying"])
_HARMING = frozenset(lexicon("figures")["harming"])
_BREAK = re.compile(
    r"[;:]|,\s+(?!(?:set|conducted|carried\s+out|taken|held|in|on|during|over|between|from|since|for|at|by|last|this|through|throughout|as)\b)"
    r"|\b(?:but|while|whereas|although|though|because|which|who|that|than|after|before|where|if|as\s+in|and\s+\w+\s+(?:was|were|is|are|had|has))\b",
    re.IGNORECASE,
)
_OLDER_VALUE = re.compile(r"\b(?:from|versus|vs\.?|compared\s+(?:to|with))\s+(?:[a-z]+\s+){0,3}[$€£]?\d")
_OLDER = re.compile(r"\b(?:from|versus|vs\.?|compared\s+(?:to|with))\s*$")
_COMPARED = re.compile(
    r"\b(?:than|versus|(?:up|down|higher|lower)\s+(?:from|on)|(?:up|down)\s+from(?:\s+[^\s]+){1,4}\s+(?:at|in)|as|vs\.?|compared\s+(?:to|with)|(?:most|least|\w+est|worst|best|first|last|record)\s+(?:\w+\s+){0,4}(?:since|in))"
    r"(?:\s+(?:in|at|during|for|the))*\s*$",
    re.IGNORECASE,
)
_EVENT = re.compile(
    rf"\b(?:{'|'.join(lexicon('figures')['events'])})\s+(?:(?:in|on|early|late|held|earlier)\s+)*(?:the\s+)?$",
    re.IGNORECASE,
)
_LENGTHS = frozenset(("a", "mo", "wk", "d", "h", "min", "s"))
_FROM = re.compile(r"\b(?:up|down)\s+from\s+$", re.IGNORECASE)
_ITS = re.compile(r"\s+(?:at|in)\s+(?:the\s+)?(?:(?:end|start|beginning)\s+of\s+)?")
_DEFINING = re.compile(r"^\s+(?:that|which)\s+(?:it|they|he|she|we|was|were)\b")
_DATELINE = re.compile(r"\s*(?:\([^()]{1,40}\)\s*)?[-–—]\s")
LONGEST_DATELINE = 40
"""Characters from the start of a paragraph to the date of its dateline, at most."""

_OWNS = re.compile(r"['’]s\b")
_SUMMED = re.compile(r",\s+or\s+[^,;]{1,40}(?=,\s+$)")
_AND = re.compile(r",?\s+and\b")
_ANOTHER = re.compile(r",?\s+")
_EARLIER = re.compile(r"\b(?:earlier|ago|before|prior)$", re.I)
_PARTED = re.compile(r";|\b(?:now|currently)\b", re.I)
NEAR = 4
"""Dates looked at on either side of a figure."""

OPENING = 24
"""Characters from the start of a sentence to a date that opens it, at most: "In March, …"."""

_OPENS = re.compile(
    r"\W*(?:(?:in|on|by|at|during|over|for|since|through|from|early|late|as|of|the|end|until|before|after|and|but|so)\s+)*",
    re.I,
)


def find(analysis: Analysis, drafts: Sequence[Draft], dates: Sequence[Date]) -> None:
    """Give each draft its period. Both are in the order of the text."""
    starts = [date.span.start for date in dates]
    for at, draft in enumerate(drafts):
        if draft.unit is not None and (draft.unit.age or draft.unit.symbol in _LENGTHS):
            continue  # a length of time has no time of its own
        sentence, span = draft.sentence.span, draft.span
        place = bisect_left(starts, span.start)
        near = [d for d in dates[max(0, place - NEAR) : place + NEAR] if sentence.contains(d.span)]
        near = [d for d in near if not d.span.overlaps(span)]
        near = [d for d in near if not _closed(analysis, d, draft) and not _of_the_cue(analysis, d, draft)]
        near = [d for d in near if _older(analysis.text, span, d) or not _aside(analysis, d)]
        earlier = drafts[at - 1].span.end if at and drafts[at - 1].sentence is draft.sentence else sentence.start
        chosen, draft.far = (None, False) if _whole(draft) else _nearest(analysis, near, draft, span, earlier)
        if chosen:
            draft.period = Period(span=chosen.span, text=chosen.text, start=chosen.start, end=chosen.end)


def _nearest(
    analysis: Analysis, dates: list[Date], draft: Draft, figure: Span, earlier: int
) -> tuple[Date | None, bool]:
    """The date behind the figure in its clause; else one between it and the one before; else what opens all.

    With whether it stands in another clause than the figure.
    """
    text, sentence = analysis.text, draft.sentence.span
    behind = next((d for d in dates if d.span.start >= figure.end), None)
    between = _SUMMED.sub("", text[figure.end : behind.span.start]) if behind else ""
    if behind and _ANOTHER.fullmatch(between) and _EARLIER.search(behind.text):
        return behind, False
    if draft.trend is not None and between == " from ":
        return None, False  # "rose 0.1% from December": what it is compared with
    apart = _BREAK.search(_DEFINING.sub("", between)) or _OLDER_VALUE.search(between)
    if behind and not apart and not _goes_on(analysis, draft, figure.end, behind.span.start):
        return behind, False
    ahead = [d for d in dates if d.span.end <= figure.start]
    if not ahead:
        return None, False
    last, first = ahead[-1], ahead[0]
    joint = text[last.span.end : figure.start]
    close = (
        not _clause_of_its_own(analysis, last, draft)
        and last.span.start >= earlier
        and not _BREAK.search(joint.lstrip(" ,"))
        and not _OLDER.search(joint)
        and not _of_the_older(text, last, earlier)
    )
    if close and (_opens(text, sentence, last) or not _goes_on(analysis, draft, last.span.end, figure.start)):
        return last, earlier > sentence.start and bool(_AND.match(joint))
    stretch = text[first.span.end : figure.start]
    if not _opens(text, sentence, first) or _PARTED.search(stretch):
        return None, False
    return first, bool(_BREAK.search(stretch.lstrip(" ,"))) or _goes_on(analysis, draft, first.span.end, figure.start)


def _of_the_older(text: str, date: Date, earlier: int) -> bool:
    """Whether a date is that of the older value right before it: "up from £5m *a year earlier*, on sales of £70m"."""
    return bool(_EARLIER.search(date.text) and _ANOTHER.fullmatch(text[earlier : date.span.start]))


def _opens(text: str, sentence: Span, date: Date) -> bool:
    return bool(_OPENS.fullmatch(text[sentence.start : date.span.start][:OPENING]))


def _clause_of_its_own(analysis: Analysis, date: Date, draft: Draft) -> bool:
    """Whether the figure opens a clause joined to the date's: "will shut by June, and *90* workers will move"."""
    first = analysis.at(date.span.start)
    verb = next((above for above in draft.node.ancestors() if above.pos == "VERB"), None)
    if first is None or verb is None:
        return False
    return verb.dep == "conj" and verb.i > draft.first.i and verb.head.i < first.i


def _goes_on(analysis: Analysis, draft: Draft, start: int, end: int) -> bool:
    """Whether a further verb is joined between two places: "employs 84 people *and drew* a crowd last year".

    One of harm goes on with the same event: "killed 12 and injured 30 on Monday".
    """
    tokens = analysis.within(Span(start, end))
    joint = next((t.i for t in tokens if t.lower in ("and", "or", "but")), None)
    if joint is None:
        return False
    above = {token.i for token in draft.node.ancestors()}
    verbs = [t for t in tokens if t.i > joint and t.pos == "VERB" and t.dep == "conj"]
    joined = [t for t in verbs if t.head.i < tokens[0].i or t.head.i in above]
    harm = all({t.lemma.lower(), t.head.lemma.lower()} <= _HARMING for t in joined)
    return bool(joined) and not harm


def _older(text: str, figure: Span, date: Date) -> bool:
    """Whether the date is that of an older value right before it: "up from *$5 billion* at the end of 2024"."""
    before = text[max(0, figure.start - 12) : figure.start]
    return bool(_FROM.search(before)) and bool(_ITS.fullmatch(text[figure.end : date.span.start][:24]))


def _aside(analysis: Analysis, date: Date) -> bool:
    """When something was said, what a figure is compared with, or whose it is: none of these is its period."""
    before = analysis.text[max(0, date.span.start - 60) : date.span.start]
    compared = _COMPARED.search(before) or _COMPARED.search(before + date.text.split()[0])
    owns = _OWNS.match(analysis.text, date.span.end)
    return bool(compared or owns or _EVENT.search(before) or _of_the_dateline(analysis, date)) or _of_the_report(
        analysis, date
    )


def _closed(analysis: Analysis, date: Date, draft: Draft) -> bool:
    """Whether a date stands in a clause that the figure is no part of: "built in 1874, seats 300"."""
    first = analysis.at(date.span.start)
    verb = next((above for above in first.ancestors() if above.pos in ("VERB", "AUX")), None) if first else None
    if verb is None or verb.dep not in ("acl", "relcl") or date.span.end > draft.span.start:
        return False
    return verb is not draft.node and all(above is not verb for above in draft.node.ancestors())


def _of_the_cue(analysis: Analysis, date: Date, draft: Draft) -> bool:
    """Whether a date says when something was said, and the figure is part of what was: "In July it warned that …"."""
    first = analysis.at(date.span.start)
    verb = next((above for above in first.ancestors() if above.pos == "VERB"), None) if first else None
    if verb is None or verb.lemma.lower() not in _SAYING or analysis.text.startswith(",", verb.end):
        return False
    content = verb.child("ccomp")
    return content is not None and any(above is content for above in (draft.node, *draft.node.ancestors()))


def _whole(draft: Draft) -> bool:
    """Whether a figure is the whole of which another is a part: "two of its *19* plants"."""
    node = draft.node
    return node.head.lower == "of" and node.head.head.tag == "CD" and node.head.i - node.head.head.i == 1


def _of_the_dateline(analysis: Analysis, date: Date) -> bool:
    """As in "KALMUND, May 22 (Wire) - The port …"."""
    first = analysis.at(date.span.start)
    opens = first is not None and date.span.start - first.sentence.paragraph.span.start <= LONGEST_DATELINE
    return opens and bool(_DATELINE.match(analysis.text, date.span.end))


def _of_the_report(analysis: Analysis, date: Date) -> bool:
    """As in "said on Tuesday": when it was said."""
    first = analysis.at(date.span.start)
    before = analysis.tokens[max(0, first.i - 3) : first.i] if first else []
    return any(token.lower in _REPORTING for token in before)
