"""Who did what a figure counts, and where: "229 deaths caused *by the Taliban* *in Afghanistan*"."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import Draft
from reader.extract.lexicon import lexicon
from reader.extract.names.cast import Cast
from reader.model.findings import Entity, MentionPart
from reader.model.spans import Span

_PLACE_PREPS = frozenset(lexicon("figures")["place_preps"])
_REPORTING = frozenset(lexicon("figures")["reporting"])
LONGEST_OPENING = 14
"""Words from the start of a sentence to its figure, at most, for the place that opens it to be the figure's."""
_RELATIVES = frozenset(("WDT", "WP", "WP$"))
_SUBORDINATORS = frozenset(("after", "because", "while", "whereas", "although", "though", "since", "before", "if"))
_STOPS = frozenset((";", ":", "—", "–"))


def find(analysis: Analysis, cast: Cast, drafts: list[Draft]) -> None:
    """Give each draft its agent and place, where its clause names them."""
    previous: Draft | None = None
    for at, draft in enumerate(drafts):
        following = drafts[at + 1] if at + 1 < len(drafts) else None
        stretch = _stretch(draft, following)
        draft.agent = _agent(cast, draft, stretch)
        if draft.unit is None or not draft.unit.age:  # where somebody is says nothing of an age
            draft.place = _place(cast, stretch) or _opening(cast, draft) or _shared(analysis.text, previous, draft)
        previous = draft


def _stretch(draft: Draft, following: Draft | None) -> list[Token]:
    """The words that speak of this figure: up to the next one, a semicolon, or the end of the sentence."""
    tokens = draft.sentence.tokens
    start, own, end = draft.number.span.start, draft.span.end, tokens[-1].end
    if following is not None and following.sentence is draft.sentence:
        end = following.span.start
    found = []
    for token in tokens[max(0, draft.first.i - tokens[0].i) :]:
        if token.start >= end or (token.start >= own and (token.text in _STOPS or _opens_clause(draft, token))):
            break
        if token.start >= start:
            found.append(token)
    return found


def _opens_clause(draft: Draft, token: Token) -> bool:
    """Whether a clause begins here that does not speak of the figure: "$5m *as* a strike in …", "Ann, 57, *whose* …".

    One that follows right behind what is counted says which: "12 people *who* died in Kabul".
    """
    if token.tag in _RELATIVES:
        return draft.counted is None or token.start > draft.span.end + 1
    return token.lower == "as" or (token.dep == "mark" and token.lower in _SUBORDINATORS)


def _agent(cast: Cast, draft: Draft, stretch: list[Token]) -> MentionPart | None:
    """The name behind "by", where a participle of the counted noun or its passive verb goes before it."""
    inside = {token.i for token in draft.node_tokens}
    for token in stretch:
        if token.lower != "by" or token.head.tag not in ("VBN", "VBD"):
            continue
        verb = token.head
        subject = verb.child("nsubjpass")
        passive = subject is not None and (
            subject.i in inside or any(above is subject for above in draft.node.ancestors())
        )
        if passive or verb.head.i in inside or verb.i - 1 in inside:
            return _named(cast, token, places=False)
    return None


def _place(cast: Cast, stretch: list[Token]) -> MentionPart | None:
    for token in stretch:
        if token.lower in _PLACE_PREPS and (found := _named(cast, token, places=True)):
            return found
    return None


def _opening(cast: Cast, draft: Draft) -> MentionPart | None:
    """A sentence that opens with its place: "In Kabul, 12 people were hurt"."""
    tokens = draft.sentence.tokens
    between = tokens[: max(0, draft.first.i - tokens[0].i)]
    said = len(between) > LONGEST_OPENING or any(token.lower in _REPORTING for token in between)
    return _named(cast, tokens[0], places=True) if tokens[0].lower in _PLACE_PREPS and between and not said else None


def _named(cast: Cast, preposition: Token, *, places: bool) -> MentionPart | None:
    """The entity whose name follows a preposition, with up to two words between."""
    start = preposition.end
    tokens = preposition.sentence.tokens
    near = tokens[preposition.i - tokens[0].i + 1 :][:7]
    mentions = cast.mentions_in(Span(start, near[-1].end)) if near else []
    for mention, entity in mentions:
        between = [t for t in near if t.start < mention.span.start]
        if len(between) > 2 or any(t.tag not in ("DT", "JJ", "NN", "NNP", "PRP$") for t in between):
            return None
        if _is_place(entity) == places:
            return MentionPart(id=entity.id, span=mention.span, text=mention.text)
    return None


def _shared(text: str, previous: Draft | None, draft: Draft) -> MentionPart | None:
    """The place of the figure before, where both count the same in one sentence."""
    if previous is None or previous.sentence is not draft.sentence or not previous.counted or not draft.counted:
        return None
    same = previous.counted.of(text).lower() == draft.counted.of(text).lower()
    return previous.place if same else None


def _is_place(entity: Entity) -> bool:
    """Whether an entity is one of the document's places, by its id."""
    return entity.id.startswith("l")
