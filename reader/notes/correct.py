"""Findings as a person's corrections make them: one after another, each a step from findings to findings."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.document import Document
from reader.model.findings import Entity, Findings, Source, TextPart
from reader.model.notes import Attribution, Correction, Different, Dropped, Name, Same, Type
from reader.model.reading import Reading
from reader.notes import names, sources, statements
from reader.notes.places import figure_at, one_at, quote_at


def read(document: Document, findings: Findings, corrections: Sequence[Correction]) -> Reading:
    """The reading of a document: its findings with every correction that fits them, and those that do not."""
    applied, misfits = list[Correction](), list[Correction]()
    for correction in corrections:
        after = _step(document.text, findings, correction)
        (misfits if after is None else applied).append(correction)
        findings = after or findings
    corrected: dict[str, list[Correction]] = {}
    for correction in applied:
        for id_ in dict.fromkeys(_touched(findings, correction)):
            corrected.setdefault(id_, []).append(correction)
    return Reading(document, findings, applied, misfits, corrected)


def _step(text: str, findings: Findings, correction: Correction) -> Findings | None:
    """The next findings, None where the correction speaks of nothing that was found."""
    if any(part.span.of(text) != part.text for part in _parts(correction)):
        return None
    match correction:
        case Same():
            return _same(findings, correction)
        case Different():
            return _different(findings, correction)
        case Type():
            return names.typed(findings, correction)
        case Name():
            return names.named(findings, correction)
        case Attribution(of="statement"):
            return statements.said(findings, correction)
        case Attribution():
            return statements.cited(findings, correction)
        case Dropped(was="statement"):
            return statements.no_statement(findings, correction)
        case Dropped(was="figure"):
            return statements.no_figure(findings, correction)
        case Dropped():
            return names.dropped(findings, correction)


def _same(findings: Findings, correction: Same) -> Findings | None:
    match one_at(findings, correction.words), one_at(findings, correction.other):
        case None, _:
            return None
        case _, None:
            return None
        case one, other if one.id == other.id:
            return findings
        case Entity() as gone, Entity() as kept:
            return names.united(findings, gone, kept)
        case Source() as gone, Source() as kept:
            return sources.united(findings, gone, kept)
        case (Source() as source, Entity() as entity) | (Entity() as entity, Source() as source):
            return sources.become(findings, source, entity)
    return None


def _different(findings: Findings, correction: Different) -> Findings | None:
    match one_at(findings, correction.words), one_at(findings, correction.other):
        case Entity() as one, Entity() as other if one.id == other.id:
            return names.parted(findings, one, correction)
        case Entity() as one, Entity() as other:
            return names.unoffered(findings, one.id, other.id)
        case Source() as one, Source() as other if one.id == other.id:
            go = [m.span for m in one.mentions if m.span == correction.words.span]
            stay = [m.span for m in one.mentions if m.span not in go]
            return sources.split(findings, one, go, stay) if go and stay else None
        case Source() as one, Source() as other:
            return sources.unoffered(findings, one.id, other.id)
    return None


def _touched(findings: Findings, correction: Correction) -> list[str]:
    """The ids of what the corrected findings have at a correction's words."""
    match correction:
        case Attribution():
            at = quote_at if correction.of == "statement" else figure_at
            found = at(findings, correction.words)
            return [found.id] if found else []
        case Dropped():
            return []
    return [one.id for part in _parts(correction) if (one := one_at(findings, part))]


def _parts(correction: Correction) -> list[TextPart]:
    parts = (getattr(correction, name) for name in correction.__struct_fields__)
    return [part for part in parts if isinstance(part, TextPart)]
