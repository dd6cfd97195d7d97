"""Share of voice: how many words of the article each source speaks, and how many are spoken without a name."""

from __future__ import annotations

from collections import Counter

from reader.export.wording import UNNAMED
from reader.ui.account import Account
from reader.ui.pictures.rows import Kind, PictureRow

_UNNAMED, _UNKNOWN = "without a name", "nobody knows by whom"
_GROUPS = {
    "named": "named people",
    "institution": "institutions",
    "document": "documents",
    **dict.fromkeys(UNNAMED, _UNNAMED),
}
_HIDDEN = (_UNNAMED, _UNKNOWN)


def rows(account: Account) -> list[PictureRow]:
    """How what is said is shared out, what part of the article it is, and each source, the busiest first."""
    words = _words_by_source(account)
    spoken = sum(words.values())
    if not spoken:
        return []
    levels = {source.id: source.level for source in account.reading.findings.sources}
    groups = {source: _GROUPS.get(levels.get(source, ""), _UNKNOWN) for source in words}
    total = max(len(account.reading.document.text.split()), spoken)
    return [
        PictureRow("Of what is said"),
        *_shares(words, groups, spoken),
        PictureRow("Of the article"),
        _share("said by sources", spoken, total, "full"),
        _share("in the article's own voice", total - spoken, total, "hatched"),
        PictureRow("By source", f"{spoken:,} words"),
        *_sources(account, words, groups, spoken),
    ]


def _shares(words: Counter[str], groups: dict[str, str], spoken: int) -> list[PictureRow]:
    by_group = Counter[str]()
    for source, count in words.items():
        by_group[groups[source]] += count
    order = dict.fromkeys([*_GROUPS.values(), _UNKNOWN])
    return [_share(group, by_group[group], spoken, _kind(group)) for group in order if by_group[group]]


def _sources(account: Account, words: Counter[str], groups: dict[str, str], spoken: int) -> list[PictureRow]:
    most = max(words.values())
    return [
        PictureRow(
            account.reading.source_label(source) or "speaker unknown",
            _value(count, spoken), _kind(groups[source]), 0.0, count / most, source,
        )
        for source, count in words.most_common()
    ]  # fmt: skip


def _kind(group: str) -> Kind:
    return "hatched" if group in _HIDDEN else "full"


def _words_by_source(account: Account) -> Counter[str]:
    """Words of the statements, each counted once: a statement inside another belongs to the outer one's speaker."""
    words: Counter[str] = Counter()
    for quote in account.reading.findings.quotes:
        if quote.within is None:
            words[(quote.speaker.id if quote.speaker else None) or ""] += len(quote.text.split())
    return words


def _share(label: str, count: int, total: int, kind: Kind) -> PictureRow:
    return PictureRow(label, _value(count, total), kind, 0.0, count / total)


def _value(count: int, total: int) -> str:
    return f"{count:,} · {count / total:.0%}"
