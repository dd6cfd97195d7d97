"""Figures of one unit on one scale, from nothing to the largest; figures without a unit by what they count."""

from __future__ import annotations

from collections import defaultdict

from reader.export.wording import amount, number
from reader.model.findings import Figure
from reader.search.query import words_of
from reader.ui.account import Account
from reader.ui.pictures.rows import Kind, PictureRow
from reader.ui.units import unit_name


def rows(account: Account) -> list[PictureRow]:
    """One group for each unit or thing counted of which there are two figures at least, the largest group first."""
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in account.reading.findings.figures:
        if figure.value is not None and (name := _measure(figure)):
            groups[name].append(figure)
    made: list[PictureRow] = []
    for name, figures in sorted(groups.items(), key=lambda group: -len(group[1])):
        if len(figures) > 1:
            made += _group(name, figures)
    return made


def _measure(figure: Figure) -> str:
    """What a figure can be compared by: its unit, or the last word of what it counts ("civilian deaths": deaths)."""
    if figure.unit:
        name = unit_name(figure.unit)
        return name[0].upper() + name[1:]
    words = words_of(figure.counted.text) if figure.counted else ()
    return words[-1].capitalize() if words else ""


def _group(name: str, figures: list[Figure]) -> list[PictureRow]:
    figures = sorted(figures, key=lambda figure: -_reach(figure))
    top = _reach(figures[0])
    made = [PictureRow(name, f"0 to {number(top)}")]
    for figure in figures:
        counted = figure.counted or figure.subject
        label = " ".join((counted.text if counted else figure.text).split())
        start = abs(figure.value or 0) / top if top and figure.high is not None else 0.0
        end = _reach(figure) / top if top else 0.0
        kind: Kind = "full" if figure.bound == "=" else "hatched"
        made.append(PictureRow(label, amount(figure), kind, start, end, figure.id))
    return made


def _reach(figure: Figure) -> float:
    return abs(figure.high if figure.high is not None else figure.value or 0)
