"""The rows of the panes, made of a reading. No widgets here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from reader.export.wording import UNNAMED, amount, role_of, sure
from reader.model.findings import Entity, Figure, Source
from reader.model.spans import Span
from reader.ui.account import CHECKED, UNATTRIBUTED, Account
from reader.ui.columns import Column
from reader.ui.items import Cell, Item, Look, Order, bare
from reader.ui.sizes import by_size

_NAME = Column(share=3)
_ROLE = Column(share=2, least=46)
_SAYS = Column(right=True, most=5, head="says")
_CITES = Column(right=True, most=5, head="#")
_RELAYS = Column(right=True, most=5, head="‹")
_NAMED = Column(right=True, most=5, head="×")
COLUMNS: dict[str, tuple[Column, ...]] = {
    "people": (_NAME, _ROLE, _SAYS, _RELAYS, _NAMED),
    "organizations": (_NAME, _ROLE, _SAYS, _RELAYS, _NAMED),
    "sources": (_NAME, _SAYS, _CITES, _RELAYS),
    "places": (_NAME, _NAMED),
    "figures": (
        Column(right=True, most=20),
        Column(share=4, head="of what"),
        Column(share=2, head="when", least=70),
        Column(most=11, least=50),
        Column(share=5, head="who says so"),
    ),
}
"""The panes and their columns, those of the sidebar first."""

ORDERS: dict[str, tuple[Order, ...]] = {
    "people": ("says", "named", "place", "name"),
    "organizations": ("says", "named", "place", "name"),
    "sources": ("place", "says", "name"),
    "places": ("named", "place", "name"),
    "figures": ("place", "source", "size", "counted"),
}

_TWO = re.compile(r"(\D*)([\d.,]*\d)(\D*?) (?:and|to|or) \D?([\d.,]*\d)(\D*)")
_ABBREVIATIONS = {" trillion": "tn", " billion": "bn", " million": "mn", " per cent": "%", " percent": "%"}
_BESIDE = 28
"""Characters beside a figure that are shown where it is not known what it counts."""
FOLDED = ("places",)
"""Panes that show their title alone until they are opened."""


def people(account: Account) -> list[Item]:
    """People: name, role, how many quotes they say and pass on, how often they are named."""
    return [_entity(account, person) for person in account.reading.findings.people]


def organizations(account: Account) -> list[Item]:
    """Organizations, likewise, with what kind they are."""
    return [_entity(account, entity) for entity in account.reading.findings.organizations]


def _entity(account: Account, entity: Entity) -> Item:
    does = account.activity(account.sources_of.get(entity.id, ()))
    named, place = len(entity.mentions), account.first_place(entity.id)
    return Item(
        entity.id,
        (_name(account, entity), Cell(role_of(entity), "quiet"), *_counts(does.quotes, does.relays, named)),
        {
            "says": (-does.quotes - does.relays, -named, place),
            "named": (-named, place),
            "place": (place,),
            "name": (bare(entity.name),),
        },
    )


def _name(account: Account, entity: Entity) -> Cell:
    doubt = sure(entity.confidence)
    return Cell(f"{doubt}{entity.name}{_corrected(account, entity.id)}", "doubtful" if doubt else "plain")


def _corrected(account: Account, id_: str) -> str:
    """A mark for what a person has corrected."""
    return "*" if id_ in account.reading.corrected else ""


def sources(account: Account) -> list[Item]:
    """Sources: label, how many statements and figures they answer for. Unnamed ones are in italics."""
    return [_source(account, source) for source in account.reading.findings.sources]


def _source(account: Account, source: Source) -> Item:
    does, place = account.activity([source]), account.first_place(source.id)
    look: Look = "doubtful" if source.level in UNNAMED else "plain"
    label = account.reading.source_label(source.id) or source.label
    return Item(
        source.id,
        (Cell(label + _corrected(account, source.id), look), *_counts(*does)),
        {"place": (place,), "says": (-does.total, place), "name": (bare(label),)},
    )


def places(account: Account) -> list[Item]:
    """Places: name, how often they are named."""
    return [_place(account, entity) for entity in account.reading.findings.places]


def _place(account: Account, entity: Entity) -> Item:
    named, place = len(entity.mentions), account.first_place(entity.id)
    return Item(
        entity.id,
        (_name(account, entity), *_counts(named)),
        {"named": (-named, place), "place": (place,), "name": (bare(entity.name),)},
    )


def _counts(*numbers: int) -> Iterable[Cell]:
    """Numbers in columns; nothing is nothing to look at."""
    return (Cell(str(number) if number else "", "quiet") for number in numbers)


def figures(account: Account) -> list[Item]:
    """Figures: amount with bound, what is counted, period, what was checked, who says so through whom."""
    return [_figure(account, figure) for figure in account.reading.findings.figures]


def _figure(account: Account, figure: Figure) -> Item:
    document = account.reading.document
    paragraph, who = document.paragraphs[figure.paragraph].span, account.figure_chain(figure)
    return _figure_row(document.text, paragraph, figure, who, _corrected(account, figure.id))


@lru_cache(maxsize=20_000)
def _figure_row(text: str, paragraph: Span, figure: Figure, who: str, corrected: str) -> Item:
    """A figure's row, made once: with a correction elsewhere most stay what they are."""
    counted, place = figure.counted.text if figure.counted else "", figure.span.start
    beside = figure.subject.text if figure.subject else _beside(text, paragraph, figure.span)
    much, doubt = _ranged(amount(figure)), sure(figure.confidence)
    return Item(
        figure.id,
        (
            Cell(doubt + much, "doubtful" if doubt else "strong", doubt + _abbreviated(much)),
            Cell(counted) if counted else Cell(beside, "quiet"),
            Cell(figure.period.text if figure.period else "", "quiet"),
            Cell(figure.status if figure.status in CHECKED else "", "doubtful"),
            Cell((who or UNATTRIBUTED) + corrected, "plain" if who else "doubtful"),
        ),
        {
            "place": (place,),
            "source": (not who, bare(who), place),
            "size": (*by_size(figure), place),
            "counted": (not counted, bare(counted), place),
        },
    )


def _ranged(words: str) -> str:
    """Two numbers of one unit as a range: "$4.5 billion and $4.9 billion", "$4.5–4.9 billion"."""
    if found := _TWO.fullmatch(words):
        sign, low, unit, high, last = found.groups()
        return f"{sign}{low}{'' if last.startswith(unit) else unit}–{high}{last}"
    return words


def _abbreviated(words: str) -> str:
    for word, sign in _ABBREVIATIONS.items():
        words = words.replace(word, sign)
    return words


def _beside(text: str, paragraph: Span, span: Span) -> str:
    """The words behind a figure, or before it where none are, for a figure of which nobody knows what it counts."""
    end, start = min(span.end + _BESIDE, paragraph.end), max(span.start - _BESIDE, paragraph.start)
    after, before = " ".join(text[span.end : end].split()), " ".join(text[start : span.start].split())
    if any(c.isalnum() for c in after[:2]):
        return f"… {after if end == paragraph.end else after.rpartition(' ')[0] or after}"
    return f"… {before if start == paragraph.start else before.partition(' ')[2]} …" if before else ""


def _unnamed(account: Account) -> str:
    count = sum(source.level in UNNAMED for source in account.reading.findings.sources)
    return f"{count} unnamed" if count else ""


def _unattributed(account: Account) -> str:
    count = sum(not account.figure_chain(figure) for figure in account.reading.findings.figures)
    return f"{count} {UNATTRIBUTED}" if count else ""


NOTES: dict[str, Callable[[Account], str]] = {"sources": _unnamed, "figures": _unattributed}
"""What a pane's title says besides its count: what nobody can be asked about."""
ROWS: dict[str, Callable[[Account], list[Item]]] = {
    "people": people,
    "organizations": organizations,
    "sources": sources,
    "places": places,
    "figures": figures,
}
