"""The inspector's words: who says the sentence under the cursor, through whom, by which rule, how sure."""

from __future__ import annotations

from reader.export.wording import amount
from reader.model.findings import Confidence, Figure, Quote
from reader.model.spans import Span
from reader.ui.account import Account
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
    return (*found, Part(f"  +{more} more", "quiet")) if more else found


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
        Part(f"  {account.figure_chain(figure) or 'the article'} · {figure.status}"),
        *_how(figure.rule, figure.confidence),
    )


def _how(rule: str, confidence: Confidence) -> tuple[Part, ...]:
    return (
        Part(f"  rule: {rule}", "quiet"),
        Part(f"  {_SURE[confidence]}", "doubtful" if confidence == "possible" else "quiet"),
    )
