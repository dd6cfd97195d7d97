"""Statements: who says what, through whom; who declined; what was checked."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.names.cast import Cast
from reader.extract.statements import direct, indirect, nesting, relay
from reader.extract.statements.draft import Draft
from reader.extract.statements.ledger import Ledger
from reader.extract.statements.setting import Setting
from reader.model.document import Record
from reader.model.findings import Check, Continuation, MentionPart, Quote, Relay, Response, Source, TextPart


class Statements(Record, frozen=True, kw_only=True):
    """What a document's voices say, and the ledger of these voices."""

    sources: tuple[Source, ...] = ()
    quotes: tuple[Quote, ...] = ()
    responses: tuple[Response, ...] = ()
    checks: tuple[Check, ...] = ()
    continuations: tuple[Continuation, ...] = ()


def find(analysis: Analysis, cast: Cast) -> Statements:
    """All statements of a document."""
    setting = Setting(analysis, cast)
    spoken = direct.find(setting)
    drafts = spoken + indirect.find(setting, {d.cue.i for d in spoken if d.cue})
    drafts.sort(key=lambda d: (d.start, -d.end))
    drafts = nesting.settle(relay.find(setting, drafts))
    ledger = Ledger(setting)
    quotes = _quotes(setting, drafts, ledger)
    return Statements(sources=ledger.sources(), quotes=quotes)


def _quotes(setting: Setting, drafts: list[Draft], ledger: Ledger) -> tuple[Quote, ...]:
    """Drafts in order of the text, with ids."""
    ids = {id(draft): f"q{number}" for number, draft in enumerate(drafts, 1)}
    sources: dict[int, str | None] = {}
    quotes = []
    for draft in drafts:
        speaker = _speaker(draft, ledger, sources)
        sources[id(draft)] = speaker.id if speaker else None
        level = ledger.level(speaker.id) if speaker else None
        quotes.append(
            Quote(
                id=ids[id(draft)],
                paragraph=_paragraph(setting, draft),
                kind=draft.kind,
                contents=tuple(draft.contents),
                text=" ".join(span.of(setting.text) for span in draft.contents),
                speaker=speaker,
                cue=TextPart(span=draft.cue_span, text=draft.cue_span.of(setting.text)) if draft.cue_span else None,
                relay=tuple(
                    Relay(
                        id=ledger.source(outer.voice),
                        span=outer.voice.span,
                        text=outer.voice.span.of(setting.text),
                        cue=TextPart(span=outer.cue, text=outer.cue.of(setting.text)),
                    )
                    for outer in draft.relay
                ),
                addressee=ledger.part(draft.addressee) if draft.addressee else None,
                anonymous=level not in ("named", "institution", "document"),
                within=ids.get(id(draft.within)),
                continues=ids.get(id(draft.continues)),
                rule=draft.rule,
                confidence=draft.confidence,
            )
        )
    return tuple(quotes)


def _speaker(draft: Draft, ledger: Ledger, sources: dict[int, str | None]) -> MentionPart | None:
    if draft.voice is not None:
        return ledger.part(draft.voice)
    if draft.carried is not None and (known := sources.get(id(draft.carried))):
        return MentionPart(id=known, span=None, text=None)
    return None


def _paragraph(setting: Setting, draft: Draft) -> int:
    token = setting.analysis.at(draft.start)
    return token.sentence.paragraph.index if token else 0
