"""From drafts to the records of the contract: ids, texts, sources."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.statements.checks import Checked
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.ledger import Ledger
from reader.extract.statements.responses import Silence
from reader.extract.statements.setting import Setting
from reader.extract.statements.speaker import addressee_of, entity_of
from reader.model.findings import Check, MentionPart, Quote, QuoteKind, Relay, Response, TextPart
from reader.model.spans import Span


def quote_records(setting: Setting, ledger: Ledger, drafts: Sequence[Draft], ids: dict[int, str]) -> tuple[Quote, ...]:
    """Quotes in the order of the drafts. `ids` has the id of each draft, by identity."""
    sources: dict[int, str | None] = {}
    quotes = []
    for draft in drafts:
        speaker = _speaker(draft, ledger, sources)
        sources[id(draft)] = speaker.id if speaker else None
        named = speaker.id if speaker else None
        quotes.append(
            Quote(
                id=ids[id(draft)],
                paragraph=_paragraph(setting, draft.start),
                kind=kind_of(setting, draft),
                contents=tuple(draft.contents),
                text=" ".join(span.of(setting.text) for span in draft.contents),
                speaker=speaker,
                cue=_part(setting, draft.cue_span),
                relay=tuple(
                    Relay(
                        id=ledger.relay(outer.voice, sources[id(draft)]),
                        span=outer.voice.span,
                        text=outer.voice.span.of(setting.text),
                        cue=_part(setting, outer.cue),
                    )
                    for outer in draft.relay
                ),
                addressee=_addressee(setting, draft),
                anonymous=ledger.anonymous(named),
                within=ids.get(id(draft.within)),
                continues=ids.get(id(draft.continues)),
                rule=draft.rule,
                confidence="likely" if draft.confidence == "certain" and ledger.doubtful(speaker) else draft.confidence,
            )
        )
    return tuple(quotes)


def response_records(setting: Setting, ledger: Ledger, silences: Sequence[Silence]) -> tuple[Response, ...]:
    """Responses with their sources."""
    return tuple(
        Response(
            id=f"r{number}",
            paragraph=_paragraph(setting, silence.cue.start),
            party=ledger.source(silence.party) if silence.party else None,
            kind=silence.kind,
            topic=_part(setting, silence.topic),
            asked_by=ledger.source(silence.asked_by) if silence.asked_by else None,
            cue=_text(setting, silence.cue),
            span=silence.span,
        )
        for number, silence in enumerate(silences, 1)
    )


def check_records(
    setting: Setting, ledger: Ledger, checked: Sequence[Checked], drafts: Sequence[Draft]
) -> tuple[Check, ...]:
    """Checks with their sources. One in the passive is by whoever states it."""
    if any(check.by is None for check in checked):
        stated = {t.i: d.voice for d in drafts if d.voice for s in d.contents for t in setting.analysis.within(s)}
        for check in checked:
            check.by = check.by or stated.get(check.verb.i)
    return tuple(
        Check(
            id=f"c{number}",
            paragraph=_paragraph(setting, check.cue.start),
            kind=check.kind,
            by=ledger.source(check.by) if check.by else None,
            through=ledger.source(check.through) if check.through else None,
            of=_part(setting, check.of),
            cue=_text(setting, check.cue),
            span=check.span,
        )
        for number, check in enumerate(checked, 1)
    )


def kind_of(setting: Setting, draft: Draft) -> QuoteKind:
    """Direct where all words stand in quotation marks, indirect where none do, else mixed."""
    if draft.verbatim:
        return "direct"
    if not any(setting.quotations_in(span) for span in draft.contents):
        return "indirect"
    tokens = [t for span in draft.contents for t in setting.analysis.within(span) if any(map(str.isalnum, t.text))]
    quoted = sum(setting.marked(t) for t in tokens)
    return "indirect" if not quoted else "direct" if quoted == len(tokens) else "mixed"


def _speaker(draft: Draft, ledger: Ledger, sources: dict[int, str | None]) -> MentionPart | None:
    if draft.voice is not None:
        return ledger.part(draft.voice)
    if draft.carried is not None and (known := sources.get(id(draft.carried))):
        return MentionPart(id=known, span=None, text=None)
    return None


def _addressee(setting: Setting, draft: Draft) -> MentionPart | None:
    voice: Voice | None = None
    if draft.cue is not None:
        voice = addressee_of(setting, draft.cue, draft)
    if voice is None or (draft.voice and voice.span.overlaps(draft.voice.span)):
        return None
    entity = entity_of(setting, voice)
    return MentionPart(id=entity.id if entity else None, span=voice.span, text=voice.span.of(setting.text))


def _part(setting: Setting, span: Span | None) -> TextPart | None:
    return None if span is None else _text(setting, span)


def _text(setting: Setting, span: Span) -> TextPart:
    return TextPart(span=span, text=span.of(setting.text))


def _paragraph(setting: Setting, offset: int) -> int:
    token = setting.analysis.at(offset)
    return token.sentence.paragraph.index if token else 0
