"""Whose somebody is: the organization that "its" and "whose" stand for before a role, if only one can be meant."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import organizations, places
from reader.extract.names.reference.quotations import quotations
from reader.extract.names.roles.word_order import is_role
from reader.extract.names.words import plain

_REACH = 2
"""Sentences that "its" may look back over."""
_SUBJECT = ("nsubj", "nsubjpass")


class Antecedents:
    """The organizations of a document, by the tokens that "its" may stand for."""

    def __init__(self, analysis: Analysis, drafts: Sequence[Draft]) -> None:
        self.analysis = analysis
        self.people = {i for draft in drafts if draft.type == "person" for run in draft.runs for i in run.places}
        found = [draft for draft in drafts if draft.type == "organization"]
        self.named = {i: draft for draft in found for run in draft.runs for i in run.places}
        for draft in found:
            self.named |= {analysis.within(span)[-1].i: draft for span, _ in draft.others}
        self.quoted = quotations(analysis)

    def of(self, possessive: Token) -> Draft | None:
        """The organization that "its" or "whose" stands for, None where another may be meant."""
        if possessive.tag == "WP$":
            clause = next((token for token in possessive.ancestors() if token.dep == "relcl"), None)
            return self._at(clause.head) if clause else None
        return self._of_its(possessive) if possessive.lower == "its" and possessive.i not in self.quoted else None

    def _of_its(self, its: Token) -> Draft | None:
        """The subject before it, in the last sentence that has one, where no other organization is spoken of."""
        for sentence in reversed(self.analysis.sentences[max(0, its.sentence.index - _REACH) : its.sentence.index + 1]):
            before = [token for token in sentence.tokens if token.i < its.i and token.i not in self.quoted]
            subjects = [token for token in before if self._may_own(token)]
            if subjects:
                nouns = [token for token in before if token.lower != "it" or token is subjects[0]]
                spoken: set[Draft | None] = {self.named[token.i] for token in nouns if token.i in self.named}
                spoken |= {self._at(token) for token in nouns if token in subjects or _is_institution(token)}
                return spoken.pop() if len(spoken) == 1 else None
        return None

    def _may_own(self, token: Token) -> bool:
        """Whether "its" may stand for this: a single subject that is no person."""
        if token.dep not in _SUBJECT or token.i in self.people:
            return False
        if token.lower == "it" or self._at(token):
            return True
        return token.tag in ("NN", "NNP") and not is_role(token)

    def _at(self, token: Token) -> Draft | None:
        """The organization that a noun names, or whose name stands with it: "the lender, Nordlund", "the GMB union"."""
        if token.i in self.named:
            return self.named[token.i]
        apposed = token.head if token.dep == "appos" else token.child("appos")
        if apposed is not None and apposed.i in self.named:
            return self.named[apposed.i]
        return self.named.get(token.i - 1) if token.tag == "NN" else None


def _is_institution(token: Token) -> bool:
    """Whether it is a house or a body that may have a head of its own: "Nordlund bought the museum"."""
    word = plain(token.text)
    known = organizations()
    return token.tag == "NN" and (word in places().heads or word in known.nominals or word in known.nouns)
