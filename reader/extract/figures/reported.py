"""Who says a clause that goes on behind a statement: "A paid $5m, she said, and B paid *$9m*"."""

from __future__ import annotations

from itertools import islice

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import Draft
from reader.extract.figures.sources import Credit
from reader.extract.statements import Statements
from reader.model.findings import Quote

_ASIDE = frozenset(("relcl", "acl", "appos", "parataxis", "advcl"))
CLIMB = 30
"""Steps up the parse at most."""


class Clauses:
    """Look-ups from a figure up its parse to the cue of a statement that its clause belongs to."""

    def __init__(self, analysis: Analysis, statements: Statements) -> None:
        self._quotes = {token.i: quote for quote in statements.quotes for token in _cues(analysis, quote)}
        self._closing: dict[int, Quote] = {}
        for number, quote in self._quotes.items():
            if analysis.tokens[number].lower == "according" and analysis.tokens[number - 1].text == ",":
                for above in islice(analysis.tokens[number].ancestors(), CLIMB):
                    self._closing.setdefault(above.i, quote)

    def credit(self, draft: Draft) -> Credit:
        """Who says the clause that a figure stands in, where no statement holds the figure itself."""
        clause = draft.anchor
        for above in islice(draft.anchor.ancestors(), CLIMB):
            if _set_against(clause) or clause.dep in _ASIDE:
                break
            if above.i in self._closing:
                return _credit(self._closing[above.i])
            cue = above if above.i in self._quotes else _according(above, clause)
            quote = self._quotes.get(cue.i) if cue is not None else None
            if quote is not None:
                return _credit(quote) if cue is not above or _goes_on(above, clause) else Credit()
            clause = above
        return Credit()


def _credit(quote: Quote) -> Credit:
    source = quote.speaker.id if quote.speaker else None
    return Credit(source, quote.relay, "attributed") if source else Credit()


def _cues(analysis: Analysis, quote: Quote) -> list[Token]:
    """The verbs of a quote's cue, or its "according"."""
    tokens = analysis.within(quote.cue.span) if quote.cue else []
    return [token for token in tokens if token.pos == "VERB" or token.lower == "according"]


def _goes_on(cue: Token, clause: Token) -> bool:
    """Whether a clause below a cue, or joined to it, goes on with what is reported.

    Joined to it: without a subject, "said it would cost $5 but *would save $9*", or behind "…, she said, and …".
    """
    if clause.dep == "ccomp":
        return True
    if clause.dep != "conj":
        return False
    if clause.child("nsubj", "nsubjpass") is not None:
        return any(child.dep == "ccomp" for child in cue.lefts)
    return clause.tag == "VB" and any(child.tag == "MD" for child in clause.lefts)


def _according(first: Token, second: Token) -> Token | None:
    """The "according to" between two joined clauses: "A paid $5m, according to the bank, and B paid $9m"."""
    if second.dep != "conj":
        return None
    return next((child for child in first.rights if child.lower == "according" and child.i < second.i), None)


def _set_against(clause: Token) -> bool:
    """Whether a clause opens with "while" or "whereas": what it says may be another's."""
    return clause.dep == "advcl" and any(t.dep == "mark" and t.lower in ("while", "whereas") for t in clause.children)
