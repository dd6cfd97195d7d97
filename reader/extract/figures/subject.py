"""What a figure is about: the noun it stands before or behind, else the subject or object of its clause.

The rules are tried in order; the first that knows the place decides, if only that the sentence does not say it.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.figures import beside, governing, phrases, trends
from reader.extract.figures.draft import Draft, after
from reader.extract.figures.taken import Taken
from reader.extract.lexicon import lexicon
from reader.model.findings import Date
from reader.model.spans import Span

_WORDS = lexicon("figures")
_LIKE_NOUNS = frozenset(_WORDS["like_nouns"])
_COMPETING = frozenset(_WORDS["competing"])


def find(analysis: Analysis, drafts: list[Draft], dates: Sequence[Date]) -> None:
    """Give each draft its subject, where the sentence says it."""
    taken = Taken(
        frozenset(token.i for date in dates for token in analysis.within(date.span)),
        frozenset(token.i for draft in drafts for token in draft.node_tokens),
    )
    measures = frozenset(token.i for draft in drafts for token in _measure(analysis, draft))
    previous: Draft | None = None
    for draft in drafts:
        rules = (beside.described, beside.moved, governing.governed)
        draft.subject = _shared(analysis, previous, draft, taken) if previous is not None else None
        draft.subject = draft.subject or next((span for rule in rules if (span := rule(analysis, draft, taken))), None)
        if draft.subject is None and previous is not None and _follows(analysis.text, previous, draft):
            draft.subject = previous.subject
        if draft.subject is not None:
            draft.subject = _without_measure(analysis, _without_verb(analysis, draft, draft.subject), measures)
        if draft.subject is not None and _broken(draft.subject.of(analysis.text)):
            draft.subject = None
        previous = draft


def _without_verb(analysis: Analysis, draft: Draft, subject: Span) -> Span:
    """A noun phrase without a verb that the parser takes for its last noun: "a ticket *costs* $5"."""
    tokens = analysis.within(subject)
    following = after(analysis, tokens[-1]) if tokens[-1].lower in _LIKE_NOUNS else None
    if following is None or following.start != draft.span.start:
        return subject
    if len(tokens) > 1:
        return Span(subject.start, tokens[-2].end)
    return phrases.nominal_before(analysis, tokens[-1]) or subject


def _measure(analysis: Analysis, draft: Draft) -> list[Token]:
    """The tokens of a number with its unit, or with what a hyphen ties to it: "12-member"."""
    tied = draft.counted is not None and analysis.text[draft.core.end : draft.counted.start] in ("-", "–")
    return draft.node_tokens if tied else draft.core_tokens


def _without_measure(analysis: Analysis, subject: Span, measures: frozenset[int]) -> Span:
    """A noun phrase without the measure that it opens with: "a 60 basis point improvement", "a 5-year-old boy"."""
    tokens = analysis.within(subject)
    if tokens[0].i not in measures:
        return subject
    while len(tokens) > 1 and (tokens[0].i in measures or not tokens[0].text[0].isalnum()):
        tokens.pop(0)
    return Span(tokens[0].start, subject.end)


def _broken(text: str) -> bool:
    """Whether a noun phrase is cut out of a quotation or a bracket: 'extremely heavy" rainfall'."""
    return "[" in text or "]" in text or text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def _shared(analysis: Analysis, previous: Draft, draft: Draft, taken: Taken) -> Span | None:
    """The subject of the change whose level this is, or the noun of a clause without its verb."""
    if trends.level_of(analysis.text, previous, draft):
        return previous.subject
    if (rival := _rival(analysis, previous, draft)) is not None and taken.free(rival):
        return phrases.noun_phrase(rival, taken.dated)
    nouns = trends.gapped(analysis, previous, draft)
    return phrases.bare(nouns) if nouns and taken.free(nouns[-1]) else None


def _rival(analysis: Analysis, previous: Draft, draft: Draft) -> Token | None:
    """Whose the second of two numbers is, where one beats the other: "A leads *B* 46 percent to 41 percent"."""
    if analysis.text[previous.core.end : draft.span.start].strip() != "to" or previous.sentence is not draft.sentence:
        return None
    verb = next((above for above in previous.node.ancestors() if above.pos == "VERB"), None)
    thing = verb.child("dobj") if verb is not None and verb.lemma.lower() in _COMPETING else None
    return thing if thing is not None and thing.i < previous.first.i else None


def _follows(text: str, previous: Draft, draft: Draft) -> bool:
    """Whether only a small word parts it from the figure before: "up 4 percent to $13", "$5 (€4)"."""
    between = text[previous.core.end : draft.core.start]
    return len(between) < 10 and between.strip(" ,()") in ("", "to", "at", "from", "and", "or", "/")
