"""What kind of organization a name stands for: by its words, else by what the text calls it.

"Nordlund, the lender," and "the retailer Nordlund", "shares in Nordlund" and "Nordlund's profit" are a company's.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft
from reader.extract.names.forms import inner_head, is_firm
from reader.extract.names.lexicons import contexts, organizations, places
from reader.extract.names.spotting.runs import Run
from reader.extract.names.types.capitals import governs
from reader.extract.names.words import Key, plain

_BANK_OF_COUNTRY = 3
"""Words of "Bank of Norway", a central bank; those that are none are known."""
_OF = (("in",), ("of",), ("for",), ("on",))


def kind_of(key: Key) -> str | None:
    """The kind that the words of the name tell."""
    lists = organizations()
    if key in lists.known:
        return lists.known[key][1]
    if len(key) == _BANK_OF_COUNTRY and key[:2] == ("bank", "of") and places().names.get(key[2:]) in places().countries:
        return "agency"
    if head := inner_head(key):
        royal = key[0] == "royal" and head == "college"
        return "organization" if head == "council" or royal else lists.heads[head]
    if is_firm(key) and "&" not in key[-2:-1]:
        return "company"
    for size in (2, 1):
        if key[-size:] in lists.common:
            return lists.common[key[-size:]]
    for tail in (" ".join(key[-2:]), key[-1]):
        if tail in lists.heads and key[-2:-1] not in _OF:
            return lists.heads[tail]
    return lists.foreign_heads.get(key[0])


def add_kinds(analysis: Analysis, drafts: list[Draft]) -> None:
    """Give each organization without a kind the one that the nouns around its names tell, if they tell one."""
    for draft in drafts:
        if draft.type == "organization" and draft.kind is None:
            told = {kind for run in draft.runs for noun in _nouns(analysis, run) if (kind := _kind(noun))}
            if not told and any(_is_traded(analysis, run) for run in draft.runs):
                told = {"company"}
            if any(run.key in places().capitals and governs(analysis, run) for run in draft.runs):
                told = {"government"}
            draft.kind = told.pop() if len(told) == 1 else None


def _nouns(analysis: Analysis, run: Run) -> Iterator[Token]:
    """The common nouns that it is called: in apposition, right before it, behind "is"."""
    head = analysis.tokens[run.last]
    if head.dep == "appos":
        yield head.head
    if run.first and analysis.tokens[run.first - 1].head in (head, head.head):
        yield analysis.tokens[run.first - 1]
    for child in head.children:
        if child.dep == "appos" and child.i > run.last:
            yield child
    if head.dep == "nsubj" and head.head.lemma == "be":
        yield from (child for child in head.head.children if child.dep == "attr")


def _kind(noun: Token) -> str | None:
    return organizations().nouns.get(plain(noun.text)) if noun.tag == "NN" else None


def _is_traded(analysis: Analysis, run: Run) -> bool:
    """Whether it has shares, sales or profits."""
    head = analysis.tokens[run.last]
    if head.dep == "pobj" and head.head.lower in ("in", "of"):
        return head.head.head.lemma in ("share", "stake", "stock") and head.head.head.pos == "NOUN"
    return head.dep in ("poss", "compound") and head.head.i > head.i and head.head.lemma in contexts().traded
