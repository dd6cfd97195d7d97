"""What the text around a name says that somebody is: "Mei Tan, an analyst at the bank,", "the mayor, Mei Tan,"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import contexts, titles
from reader.extract.names.roles.word_order import ENDS, Found, ahead, behind, end_of_phrase, is_role
from reader.extract.names.spotting.offices import apposed_to
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import plain

_ARTICLES = ("DT", "PRP$", "WP$")
_STOPS = (".", "!", "?", '"', "”", ":", "…")
_FOR = ("of", "at", "for", "with")


def after(analysis: Analysis, run: Run, people: set[int]) -> Found | None:
    """An apposition with the noun of a role, right behind the name and its age."""
    head = analysis.tokens[run.last]
    for child in head.children:
        if child.dep == "appos" and child.i > run.last and is_role(child) and not _is_party_tag(analysis, child):
            subtree = [token for token in child.subtree() if token.i > run.last]
            first = subtree[0].i
            if any(i in people for i in range(run.last + 1, first)):
                return None  # it belongs to the last of "Mei Tan and Ada Okoro, an analyst,"
            if analysis.tokens[first].tag in _ARTICLES:
                first += 1
            last = end_of_phrase(child, subtree)
            return (first, last) if first <= last and not _is_of_another(analysis, child, last, people) else None
    return behind(analysis, run)


def _is_of_another(analysis: Analysis, noun: Token, last: int, people: set[int]) -> bool:
    """Whether a person's name follows a noun of its phrase: "Okoro's sister Mei Tan" is no role of somebody before; or
    the noun is a part of the body: "his head down".
    """
    if noun.lower == "head" and last == noun.i:
        return True
    for token in analysis.tokens[noun.i + 1 : last + 1]:
        if token.tag in ("IN", "TO", "CC", "POS") and analysis.tokens[token.i - 1].text != "-":
            return False
        if token.i in people:
            return True
    return False


def _is_party_tag(analysis: Analysis, token: Token) -> bool:
    """Whether it is the state in "(D-Md.)"."""
    before = analysis.tokens[token.i - 1]
    return before.text == "-" and len(analysis.tokens[token.i - 2].text) == 1


def apposed(analysis: Analysis, run: Run, people: set[int]) -> Found | None:
    """The phrase that the name stands in apposition to: "the chief executive of the bank, Mei Tan,"."""
    noun = apposed_to(_head(analysis, run))
    last = run.first - 1
    while noun is not None and last > noun.i and _is_courtesy(analysis.tokens[last]):
        last -= 1
    if noun is None or (noun.i >= last and last == run.first - 1):
        return _of_several(analysis, run, people) or ahead(analysis, run)
    first = noun.subtree()[0].i
    others = [i for i in range(first, last + 1) if i in people]
    if others and any(token.tag == "CC" for token in analysis.tokens[others[-1] : last + 1]):
        first = others[-1] + 1  # of "the pilot Mei Tan and the nurse Ada Okoro"
    while first < last and (analysis.tokens[first].tag in (*_ARTICLES, "CC") or not _is_word(analysis.tokens[first])):
        first += 1
    inner = analysis.tokens[first : last + 1]
    return (first, last) if all(token.text not in ENDS for token in inner) and is_role_phrase(inner) else None


def _of_several(analysis: Analysis, run: Run, people: set[int]) -> Found | None:
    """What several people in a row are said to be: "two engineers, Mei Tan and Ada Okoro," are both engineers."""
    name = analysis.tokens[run.last]
    if name.dep != "conj" and not any(child.dep == "conj" and child.i in people for child in name.children):
        return None
    while name.dep == "conj" and name.head.i in people and name.head.i < name.i:
        name = name.head
    noun = name.head
    if name.dep != "appos" or noun.i > name.i or noun.tag != "NNS" or noun.entity or not is_role(noun):
        return None
    first = noun.subtree()[0].i
    while first < noun.i and analysis.tokens[first].tag in (*_ARTICLES, "CD", "IN"):
        first += 1
    return first, noun.i


def _head(analysis: Analysis, run: Run) -> Token:
    """The last word of the name, or the letters behind it that it hangs on: "Lord Okoro KC"."""
    head = analysis.tokens[run.last]
    letters = head.head.i == run.last + 1 and head.head.text in titles().postnominals
    return head.head if letters else head


def is_role_phrase(tokens: Sequence[Token]) -> bool:
    """Whether a word in it says what somebody is."""
    return any(is_role(token) for token in tokens)


def _is_courtesy(token: Token) -> bool:
    return not _is_word(token) or plain(token.text) in titles().honorifics


def _is_word(token: Token) -> bool:
    return token.text[0].isalnum()


def clauses(analysis: Analysis, run: Run) -> Iterator[Found]:
    """What relative clauses say of an office: "Mei Tan, who leads the union,"; "Mei Tan, a lawyer who is mayor,"."""
    name = analysis.tokens[run.last]
    nouns = [child for child in name.rights if child.dep == "appos" and child.tag == "NN" and is_role(child)]
    for clause in [child for noun in (name, *nouns) for child in noun.rights if child.dep == "relcl"]:
        subject = clause.child("nsubj")
        if subject is None or subject.lower != "who":
            continue
        for verb in [clause, *(child for child in clause.rights if child.dep == "conj")]:
            last = _end_of_clause(verb)
            if _says_office(verb) and last > verb.i:
                yield verb.i, last


def _end_of_clause(verb: Token) -> int:
    """The last token of what a verb says, without what another verb behind "and" does."""
    other = verb.child("cc") if verb.child("conj") else None
    words = [token for token in verb.subtree() if token.i >= verb.i and not (other and token.i >= other.i)]
    return end_of_phrase(verb, words)


def _says_office(verb: Token) -> bool:
    """Whether the verb says it: "leads the union", "served as consul", "was the consul"; "ran away" does not."""
    if verb.lemma in contexts().leads:
        return verb.child("dobj") is not None or verb.lemma == "preside"
    inner = verb.child("prep") if verb.lemma in ("serve", "work") else None
    noun = inner.child("pobj") if inner is not None and inner.lower == "as" else None
    if verb.lemma == "be" and verb.child("neg") is None:
        noun = verb.child("attr")
    return noun is not None and is_role(noun)


def told(analysis: Analysis, run: Run, people: Container[int], organizations: Container[int]) -> Found | None:
    """What a sentence says that somebody is for an organization: "Mei Tan is a columnist for the Lund Courier". Nobody
    else is named before, and the parser parted no sentence there.
    """
    name, start = analysis.tokens[run.last], analysis.tokens[run.first].sentence.tokens[0]
    if any(i in people for i in range(start.i, run.first)) or not _opens_sentence(analysis, start):
        return None
    verb = name.head
    noun = verb.child("attr")
    if name.dep != "nsubj" or verb.tag != "VBZ" or verb.lemma != "be" or noun is None or verb.child("neg"):
        return None
    if noun.tag not in ("NN", "NNP") or not is_role(noun) or not _is_for(noun, organizations):
        return None
    words = [token for token in noun.subtree() if token.i > verb.i]
    first = words[0].i + (words[0].tag in _ARTICLES)
    return first, end_of_phrase(noun, words)


def _opens_sentence(analysis: Analysis, token: Token) -> bool:
    """Whether a paragraph begins here, or the sentence before is closed."""
    before = analysis.tokens[token.i - 1] if token.i else None
    return before is None or before.sentence.paragraph is not token.sentence.paragraph or before.text in _STOPS


def _is_for(noun: Token, organizations: Container[int]) -> bool:
    """Whether the noun stands with the name of an organization: "head of Nordlund", "Nordlund head"."""
    owners = [child for child in noun.lefts if child.dep in ("compound", "poss", "nmod")]
    objects = [child.child("pobj") for child in noun.rights if child.dep == "prep" and child.lower in _FOR]
    return any(token.i in organizations for token in (*owners, *objects) if token)
