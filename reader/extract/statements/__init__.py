"""Statements: who says what, through whom; who declined; what was checked."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.analysis import Analysis
from reader.extract.names.cast import Cast
from reader.extract.statements import (
    checks,
    continuations,
    direct,
    free,
    indirect,
    nesting,
    relay,
    responses,
    speaker,
    tallies,
    turns,
)
from reader.extract.statements.conditions import Conditions
from reader.extract.statements.ledger import Ledger
from reader.extract.statements.records import check_records, quote_records, response_records
from reader.extract.statements.setting import Setting
from reader.model.document import Record
from reader.model.findings import Check, Continuation, Quote, Response, Source


class Statements(Record, frozen=True, kw_only=True):
    """What a document's voices say, and the ledger of these voices."""

    sources: tuple[Source, ...] = ()
    quotes: tuple[Quote, ...] = ()
    responses: tuple[Response, ...] = ()
    checks: tuple[Check, ...] = ()
    continuations: tuple[Continuation, ...] = ()
    tallies: tuple[tallies.Tally, ...] = ()


def find(analysis: Analysis, cast: Cast, authors: Sequence[str] = ()) -> Statements:
    """All statements of a document. `authors` are the names in its byline."""
    setting = Setting(analysis, cast, authors)
    said = turns.find(setting)
    setting.leave_out([span for draft in said for span in draft.contents])
    conditions = Conditions(setting)
    silences, checked = responses.find(setting), checks.find(setting)
    spoken = direct.find(setting)
    taken = {draft.cue.i for draft in spoken if draft.cue} | conditions.words
    taken |= {number for silence in silences for number in silence.words}
    taken |= {check.verb.i for check in checked if check.own}
    drafts = said + spoken + indirect.find(setting, taken)
    drafts += free.find(setting, drafts)
    drafts = nesting.settle(relay.find(setting, drafts))
    speaker.name_all(setting, drafts)
    ledger = Ledger(setting, conditions)
    ids = {id(draft): f"q{number}" for number, draft in enumerate(drafts, 1)}
    quotes = quote_records(setting, ledger, drafts, ids)
    cue_words = [analysis.at(cue.start) for cue in (*(s.cue for s in silences), *(c.cue for c in checked))]
    return Statements(
        quotes=quotes,
        responses=response_records(setting, ledger, silences),
        checks=check_records(setting, ledger, checked, drafts),
        continuations=continuations.find(setting, drafts, ids, {t.sentence.index for t in cue_words if t}),
        tallies=tallies.find(setting, ledger, drafts),
        sources=ledger.sources(),
    )
