"""Share of voice: how many words of the article each source speaks, and how many are spoken without a name."""

from __future__ import annotations

from collections import Counter

from reader.ui.account import UNNAMED, Account
from reader.ui.pictures.rows import Kind, PictureRow


def rows(account: Account) -> list[PictureRow]:
    """Named against unnamed and the article's own words, then each source, those with most words first."""
    words = _words_by_source(account)
    spoken = sum(words.values())
    if not spoken:
        return []
    levels = {source.id: source.level for source in account.reading.findings.sources}
    unnamed = sum(count for source, count in words.items() if levels.get(source) in UNNAMED or not source)
    total = max(len(account.reading.document.text.split()), spoken)
    found = [
        PictureRow("Of what is said"),
        _share("by named sources", spoken - unnamed, spoken, hatched=False),
        _share("without a name", unnamed, spoken, hatched=True),
        PictureRow("Of the article"),
        _share("said by sources", spoken, total, hatched=False),
        _share("in the article's own voice", total - spoken, total, hatched=True),
        PictureRow("By source", f"{spoken:,} words"),
    ]
    most = max(words.values())
    for source, count in words.most_common():
        hidden = levels.get(source) in UNNAMED or not source
        label = account.reading.source_label(source) or "speaker unknown"
        kind: Kind = "hatched" if hidden else "full"
        found.append(PictureRow(label, _value(count, spoken), kind, 0.0, count / most, source))
    return found


def _words_by_source(account: Account) -> Counter[str]:
    """Words of the statements, each counted once: a statement inside another belongs to the outer one's speaker."""
    words: Counter[str] = Counter()
    for quote in account.reading.findings.quotes:
        if quote.within is None:
            words[(quote.speaker.id if quote.speaker else None) or ""] += len(quote.text.split())
    return words


def _share(label: str, count: int, total: int, *, hatched: bool) -> PictureRow:
    return PictureRow(label, _value(count, total), "hatched" if hatched else "full", 0.0, count / total)


def _value(count: int, total: int) -> str:
    return f"{count:,} · {count / total:.0%}"
