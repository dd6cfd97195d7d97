"""Findings: what extraction found in a document. They refer to the text by spans and to each other by id.

The structs are the JSON contract `reader/1`: they are encoded as they stand.
"""

from __future__ import annotations

from typing import Literal

from reader.model.document import Record
from reader.model.spans import Span

Confidence = Literal["certain", "likely", "possible"]
EntityType = Literal["person", "organization", "place"]
MentionKind = Literal["name", "nominal", "pronoun"]
SourceLevel = Literal["named", "institution", "spokesperson", "unnamed", "unnamed_group", "document"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Bound = Literal["=", "~", ">", ">=", "<", "<="]
Trend = Literal["up", "down"]
Status = Literal["attributed", "confirmed", "unverified", "unattributed"]
ResponseKind = Literal["declined", "no_response", "not_disclosed", "unreachable"]
CheckKind = Literal["confirmed", "unverified", "denied", "acknowledged"]
Tenure = Literal["current", "former", "acting", "incoming", "outgoing"]
RemarkKind = Literal["parts", "sum_differs", "figures_differ", "percentage_differs"]


LETTERS: dict[EntityType, str] = {"person": "p", "organization": "o", "place": "l"}
"""What the ids of the entities of a type begin with."""


class Engine(Record, frozen=True, kw_only=True):
    """The parser behind the findings."""

    name: str
    model: str
    version: str


class TextPart(Record, frozen=True, kw_only=True):
    """Words of the text: `text` is what stands at `span`."""

    span: Span
    text: str


class MentionPart(Record, frozen=True, kw_only=True):
    """Words that refer to an entity or a source, and its id. The span is null where the text does not say it."""

    id: str | None
    span: Span | None
    text: str | None


class Mention(Record, frozen=True, kw_only=True):
    """One place where the text refers to an entity or a source."""

    span: Span
    text: str
    kind: MentionKind


class Merge(Record, frozen=True, kw_only=True):
    """Why a form counts as this entity's: shown to the reader, and open to correction."""

    form: str
    reason: str
    confidence: Confidence


class Offer(Record, frozen=True, kw_only=True):
    """An entity or source that may be the same one: offered, not merged."""

    id: str
    reason: str


class Role(Record, frozen=True, kw_only=True):
    """What the text says a person is, and whether still: `tenure` is `current` where it says nothing else."""

    span: Span
    text: str
    tenure: Tenure = "current"
    affiliation: str | None = None


class Entity(Record, frozen=True, kw_only=True):
    """A person, an organization or a place, with every form of its name.

    `role` is the first of `roles`; `affiliation` is an organization that it belongs to now. `confidence` says how sure
    it is that this is a name, and of this type.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    role_span: Span | None = None
    roles: tuple[Role, ...] = ()
    affiliation: str | None = None
    kind: str | None = None
    confidence: Confidence = "certain"
    mentions: tuple[Mention, ...] = ()
    merges: tuple[Merge, ...] = ()
    possibly_same: tuple[Offer, ...] = ()


class Source(Record, frozen=True, kw_only=True):
    """Who or what statements and figures are attributed to, or who relays, declines, checks."""

    id: str
    label: str
    level: SourceLevel
    person: str | None = None
    organization: str | None = None
    affiliation: str | None = None
    count: int | None = None
    condition: TextPart | None = None
    mentions: tuple[Mention, ...] = ()
    possibly_same: tuple[Offer, ...] = ()


class Relay(Record, frozen=True, kw_only=True):
    """An outer reporter: "…, officials said, *Reuters reported*"."""

    id: str | None
    span: Span | None
    text: str | None
    cue: TextPart | None


class Quote(Record, frozen=True, kw_only=True):
    """A statement, direct, mixed or indirect. `text` is its contents, joined by one space."""

    id: str
    paragraph: int
    kind: QuoteKind
    contents: tuple[Span, ...]
    text: str
    speaker: MentionPart | None = None
    cue: TextPart | None = None
    relay: tuple[Relay, ...] = ()
    addressee: MentionPart | None = None
    anonymous: bool = False
    within: str | None = None
    continues: str | None = None
    rule: str
    confidence: Confidence


class Period(Record, frozen=True, kw_only=True):
    """The time a figure speaks of. ISO dates, both inclusive, null where they cannot be resolved."""

    span: Span
    text: str
    start: str | None = None
    end: str | None = None


class Figure(Record, frozen=True, kw_only=True):
    """A number that counts or measures something."""

    id: str
    paragraph: int
    span: Span
    text: str
    number: Span
    value: int | float | None = None
    high: int | float | None = None
    bound: Bound = "="
    trend: Trend | None = None
    unit: str | None = None
    counted: TextPart | None = None
    subject: TextPart | None = None
    agent: MentionPart | None = None
    place: MentionPart | None = None
    period: Period | None = None
    source: str | None = None
    relay: tuple[Relay, ...] = ()
    status: Status = "unattributed"
    quote: str | None = None
    rule: str
    confidence: Confidence


class Date(Record, frozen=True, kw_only=True):
    """What lies in time. `anchor` is `document`, the id of the date it refers to, or null."""

    id: str
    paragraph: int
    span: Span
    text: str
    start: str | None = None
    end: str | None = None
    anchor: str | None = None


class Response(Record, frozen=True, kw_only=True):
    """Who declined to comment, did not respond, has not disclosed."""

    id: str
    paragraph: int
    party: str | None
    kind: ResponseKind
    topic: TextPart | None = None
    asked_by: str | None = None
    cue: TextPart
    span: Span


class Check(Record, frozen=True, kw_only=True):
    """What the article says was confirmed, or could not be verified, by whom."""

    id: str
    paragraph: int
    kind: CheckKind
    by: str | None
    through: str | None = None
    of: TextPart | None = None
    cue: TextPart
    span: Span


class Continuation(Record, frozen=True, kw_only=True):
    """A sentence that seems to go on in a source's voice without a cue: always only possible, never said."""

    id: str
    paragraph: int
    span: Span
    text: str
    quote: str


class Assertion(Record, frozen=True, kw_only=True):
    """A sentence that nobody in the text vouches for but the article itself."""

    id: str
    paragraph: int
    span: Span
    text: str


class Remark(Record, frozen=True, kw_only=True):
    """Figures that the text relates, and what a reader should look at: a sum, a difference, a percentage."""

    id: str
    kind: RemarkKind
    figures: tuple[str, ...]
    note: str


class Findings(Record, frozen=True, kw_only=True):
    """All that was found in one document."""

    engine: Engine
    people: tuple[Entity, ...] = ()
    organizations: tuple[Entity, ...] = ()
    places: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    responses: tuple[Response, ...] = ()
    checks: tuple[Check, ...] = ()
    continuations: tuple[Continuation, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    remarks: tuple[Remark, ...] = ()
