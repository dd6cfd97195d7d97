"""The inspector's words: who says the sentence under the cursor, through whom, by which rule, how sure."""

from __future__ import annotations

from reader.export.wording import amount
from reader.model.findings import Confidence, Figure, Quote
from reader.model.spans import Span
from reader.ui.account import CHECKED, UNATTRIBUTED, Account
from reader.ui.widgets.line import Part

_SURE: dict[Confidence, str] = {"certain": "certain", "likely": "likely", "possible": "possible ?"}


def parts(account: Account | None, sentence: Span, chosen: str = "") -> tuple[Part, ...]:
    """What is known of a sentence, of what is chosen first. The article itself says what nobody else is said to say."""
    if account is None:
        return ()
    said, figures = account.said_at(sentence), account.figures_at(sentence)
    ids = account.same(chosen)
    said.sort(key=lambda quote: not ids & {quote.id, quote.speaker.id if quote.speaker else None})
    if figure := next((figure for figure in figures if figure.id == chosen), None):
        found = _figure(account, figure)
        more = len(said) + len(figures) - 1
    elif said:
        found = _quote(account, said[0])
        more = len(said) - 1
    elif figures:
        found = _figure(account, figures[0])
        more = len(figures) - 1
    else:
        return (Part(" the article", "quiet"), Part("  no statement of a source in this sentence", "quiet"))
    return (*found, Part(f"  +{more} more", "quiet", whole=True)) if more else found


def of_row(account: Account, id_: str) -> tuple[Part, ...]:
    """What a row of a pane says in signs and numbers, in words."""
    if figure := account.figures.get(id_):
        return _figure(account, figure)
    entity = account.reading.entities.get(id_)
    sources = account.sources_of.get(id_, ()) if entity else [account.reading.sources[id_]]
    does = account.activity(sources)
    told = (
        (does.quotes, "statement", "statements"),
        (does.figures, "figure cited", "figures cited"),
        (does.relays, "passed on", "passed on"),
        (len(entity.mentions) if entity else 0, "mention", "mentions"),
    )
    name, *about = account.named(id_)
    return (
        Part(f" {name}", "strong"),
        *(Part(f", {part}") for part in about),
        Part("  " + " · ".join(f"{n} {one if n == 1 else more}" for n, one, more in told if n), "quiet"),
    )


def _quote(account: Account, quote: Quote) -> tuple[Part, ...]:
    cue = f" · {quote.cue.text}" if quote.cue else ""
    return (
        Part(f" {account.quote_chain(quote)}", "strong"),
        Part(f"  {quote.kind}{cue}"),
        *_how(quote.rule, quote.confidence),
    )


def _figure(account: Account, figure: Figure) -> tuple[Part, ...]:
    counted = f" {figure.counted.text}" if figure.counted else ""
    return (
        Part(f" {amount(figure)}{counted}", "strong"),
        Part(f"  {' · '.join(_says_so(account, figure))}"),
        *_how(figure.rule, figure.confidence),
    )


def _says_so(account: Account, figure: Figure) -> tuple[str, ...]:
    who = account.figure_chain(figure) or f"{UNATTRIBUTED}: the article itself"
    return (who, figure.status) if figure.status in CHECKED else (who,)


def _how(rule: str, confidence: Confidence) -> tuple[Part, ...]:
    return (
        Part(f"  {_SURE[confidence]}", "doubtful" if confidence == "possible" else "quiet"),
        Part(f"  rule: {rule}", "quiet", whole=True),
    )
