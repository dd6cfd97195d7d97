"""Findings as a person's corrections make them.

Names come first, then who says what, then what a row is called: what Berglund is said to say is hers, whatever is
corrected of her name later. In each of these steps corrections are made in their order.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.document import Document
from reader.model.findings import Findings, Quote, TextPart
from reader.model.notes import Attribution, Correction, Different, Dropped, Name, Same, Type
from reader.model.reading import Reading
from reader.notes import consequences, names, statements
from reader.notes.statements import Said
from reader.notes.who import Who


def read(document: Document, findings: Findings, corrections: Sequence[Correction]) -> Reading:
    """The reading of a document: its findings with every correction that fits them, and those that do not."""
    if not corrections:
        return Reading(document, findings)
    fitting = [c for c in corrections if all(part.span.of(document.text) == part.text for part in parts(c))]
    who = Who(findings)
    applied = [c for c in fitting if _of_names(who, c)]
    said = consequences.lead(findings, who)
    dropped = list[Quote]()
    applied += [c for c in fitting if _of_statements(said, c, dropped)]
    applied += [c for c in fitting if isinstance(c, Name) and names.named(who, c)]
    corrected = consequences.settled(document, findings, said, dropped)
    return Reading(
        document,
        corrected,
        [c for c in corrections if c in applied],
        [c for c in corrections if c not in applied],
        _touched(corrected, said, applied),
    )


def parts(correction: Correction) -> list[TextPart]:
    """The words that a correction speaks of."""
    found = (getattr(correction, name) for name in correction.__struct_fields__)
    return [part for part in found if isinstance(part, TextPart)]


def _of_names(who: Who, correction: Correction) -> bool:
    """Make a correction of a name. False where it is none, or speaks of nothing that was found."""
    match correction:
        case Same():
            return names.same(who, correction)
        case Different():
            return names.different(who, correction)
        case Type():
            return names.typed(who, correction)
        case Dropped(was="name"):
            return names.dropped(who, correction)
    return False


def _of_statements(said: Said, correction: Correction, dropped: list[Quote]) -> bool:
    """Make a correction of a statement or figure, likewise. Statements that are none are added to those dropped."""
    match correction:
        case Attribution(of="statement"):
            return statements.said(said, correction)
        case Attribution():
            return statements.cited(said, correction)
        case Dropped(was="statement") if quote := statements.no_statement(said, correction):
            dropped.append(quote)
            return True
        case Dropped(was="figure"):
            return statements.no_figure(said, correction)
    return False


def _touched(findings: Findings, said: Said, applied: Sequence[Correction]) -> dict[str, list[Correction]]:
    """The corrections of each entity, source, statement and figure that stands at their words now, by id."""
    there = {source.id for source in findings.sources}
    touched: dict[str, list[Correction]] = {}
    for correction in applied:
        for id_ in dict.fromkeys(_ids(said, correction)):
            if id_[0] != "s" or id_ in there:
                touched.setdefault(id_, []).append(correction)
    return touched


def _ids(said: Said, correction: Correction) -> list[str]:
    match correction:
        case Dropped():
            return []
        case Attribution():
            at = said.quote_at if correction.of == "statement" else said.figure_at
            return [found.id] if (found := at(correction.words)) else []
    ones = [one for part in parts(correction) if (one := said.who.at(part))]
    return [*(one.id for one in ones), *(s.id for one in ones if (s := said.who.source_of(one.id)))]
