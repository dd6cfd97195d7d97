"""The rows of the panes, made of a reading. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.export.wording import UNNAMED, amount
from reader.model.findings import Entity, Figure, Source
from reader.ui.account import Account, Activity, sure
from reader.ui.widgets.table import Cell, Column, Item, Look, Order

_ENTITY = (Column(share=1), Column(right=True, most=16), Column(right=True, most=5))
COLUMNS: dict[str, tuple[Column, ...]] = {
    "people": _ENTITY,
    "organizations": _ENTITY,
    "sources": (Column(share=1), Column(right=True, most=24)),
    "figures": (Column(right=True, most=20), Column(share=4), Column(share=2), Column(share=5)),
}

HEADS = "how much · of what · when · who says so"
"""What the columns of the figures are."""

ORDERS: dict[str, tuple[Order, ...]] = {
    "people": ("count", "place", "name"),
    "organizations": ("count", "place", "name"),
    "sources": ("place", "count", "name"),
    "figures": ("place", "name"),
}


def people(account: Account) -> list[Item]:
    """People: name, what they say, how often they are mentioned."""
    return _entities(account, account.reading.findings.people)


def organizations(account: Account) -> list[Item]:
    """Organizations, likewise."""
    return _entities(account, account.reading.findings.organizations)


def _entities(account: Account, entities: Iterable[Entity]) -> list[Item]:
    return [
        Item(
            entity.id,
            (
                _name(entity),
                _does(account.activity(account.sources_of.get(entity.id, ()), figures=False)),
                Cell(str(len(entity.mentions)), "quiet"),
            ),
            account.first_place(entity.id),
            len(entity.mentions),
        )
        for entity in entities
    ]


def _name(entity: Entity) -> Cell:
    doubt = sure(entity.confidence)
    return Cell(f"{doubt}{entity.name}", "doubtful" if doubt else "plain")


def sources(account: Account) -> list[Item]:
    """Sources: label, how many statements and figures they answer for. Unnamed ones are in italics."""
    return [_source(account, source) for source in account.reading.findings.sources]


def _source(account: Account, source: Source) -> Item:
    activity = account.activity([source], figures=True)
    look: Look = "doubtful" if source.level in UNNAMED else "plain"
    label = account.reading.source_label(source.id) or source.label
    return Item(source.id, (Cell(label, look), _does(activity)), account.first_place(source.id), activity.total)


def _does(activity: Activity) -> Cell:
    return Cell(str(activity), "quiet", activity.short)


def figures(account: Account) -> list[Item]:
    """Figures: amount with bound, what is counted, period, who says so through whom."""
    return [_figure(account, figure) for figure in account.reading.findings.figures]


def _figure(account: Account, figure: Figure) -> Item:
    counted = figure.counted or figure.subject
    doubt = sure(figure.confidence)
    who = account.figure_chain(figure)
    return Item(
        figure.id,
        (
            Cell(f"{doubt}{amount(figure)}", "doubtful" if doubt else "strong"),
            Cell(counted.text if counted else ""),
            Cell(figure.period.text if figure.period else "", "quiet"),
            Cell(who or "the article", "plain" if who else "quiet"),
        ),
        figure.span.start,
    )


def unnamed(account: Account) -> int:
    """How many sources have no name."""
    return sum(source.level in UNNAMED for source in account.reading.findings.sources)


ROWS: dict[str, Callable[[Account], list[Item]]] = {
    "people": people,
    "organizations": organizations,
    "sources": sources,
    "figures": figures,
}
