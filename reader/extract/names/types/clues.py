"""What the words around a name say of its type. Each clue is a small function; `CLUES` says what each is worth."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import contexts, organizations, places, titles
from reader.extract.names.spotting.birth_names import at_birth
from reader.extract.names.spotting.mock_titles import is_mock_title
from reader.extract.names.spotting.offices import apposed_to
from reader.extract.names.spotting.runs import Run, is_acronym
from reader.extract.names.types.nouns import (
    belongs,
    called,
    fields,
    indefinite,
    member_of,
    modifier,
    modifies_noun,
    named_by_noun,
    of_law,
    said_to_be,
    thing_before,
)
from reader.extract.names.types.signatures import in_byline, signed
from reader.extract.names.types.whereabouts import dateline, home, in_region, inside_place, office_at, seat
from reader.extract.names.words import plain

_SAYS = {"say", "tell", "announce", "report", "deny", "confirm", "warn", "declare"}
_LONGEST_EXPANSION, _LEAST_CLAUSE = 10, 4
"""Tokens."""
Clue = Callable[[Analysis, Run, Token], str | None]
"""Gives the type that it speaks for, person, organization, place or other, or None. The token is the name's head."""


def titled(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A title before it, and no institution alone: "Lund Council Chief Forum", "its parent Nordlund"."""
    alone = run.titled and len(run.key) == 1
    if not run.titled or (alone and run.key[0] in organizations().heads):
        return None
    if alone and analysis.tokens[run.first - 1].text in titles().either:
        return None
    return "other" if is_mock_title(analysis, run) else "person"


def governs(analysis: Analysis, run: Run, head: Token) -> str | None:
    """An institution behind it that is called after a person: "the Okoro administration"."""
    at = run.last + 1
    if at >= len(analysis.tokens) or run.label not in ("PERSON", "ORG", "") or run.key[-1] in organizations().heads:
        return None
    return "person" if head.tag == "NNP" and analysis.tokens[at].text in organizations().after_people else None


def suffers(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What is done to people only was done to it: "X was jailed"."""
    return "person" if head.dep == "nsubjpass" and head.head.lemma in contexts().to_people else None


def followed_by_who(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A relative clause with "who", and none of many: "the Greens, who hold three seats", "members of X, who …"."""
    who = run.last + 1 + _at(analysis, run.last + 1, ",")
    if (
        not _at(analysis, who, "who")
        or head.tag == "NNPS"
        or (run.first and analysis.tokens[run.first - 1].lower == "the")
        or member_of(head, analysis.tokens[who])
    ):
        return None
    clause = analysis.tokens[who + 1 : who + 1 + _LEAST_CLAUSE]
    return None if any(token.tag == "VBP" or token.lower == "their" for token in clause) else "person"


def followed_by_letters(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Letters of an office or degree: "Ada Okoro KC", "Ada Okoro, MP,"."""
    behind = [token.text for token in analysis.tokens[run.last + 1 : run.last + 3] if token.text != ","]
    return "person" if len(run.key) > 1 and behind and behind[0] in titles().postnominals else None


def followed_by_age(analysis: Analysis, run: Run, head: Token) -> str | None:
    """An age between commas: "Ada Okoro, 42,"."""
    tokens = analysis.tokens[run.last + 1 : run.last + 4]
    if len(tokens) == 3 and tokens[0].text == "," and tokens[2].text in ",." and tokens[1].text.isdigit():
        return "person" if 0 < int(tokens[1].text) < 110 else None
    return None


def after_role(analysis: Analysis, run: Run, head: Token) -> str | None:
    """In apposition to a role: "the chief executive, Ada Okoro,"."""
    noun = apposed_to(head)
    beside = run.first > 0 and analysis.tokens[run.first - 1] is head.head  # "a guard of the firm Nordlund"
    return "person" if noun and (noun is head.head or not beside) and plain(noun.text) not in titles().either else None


def after_institution(analysis: Analysis, run: Run, head: Token) -> str | None:
    """In apposition to what an institution is called: "her company, Nordlund,"."""
    noun = head.head if head.dep == "appos" else None
    behind = noun is not None and noun.tag == "NN" and noun.i < run.first and noun.lower in organizations().nominals
    return "organization" if behind else None


def joined_with_person(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A long name joined by "and" or a comma with what the model calls a person."""
    if len(run.key) < 2 or run.key[-1] in organizations().heads:
        return None
    others = [head.head] if head.dep == "conj" else [child for child in head.children if child.dep == "conj"]
    return "person" if any(other.entity == "PERSON" for other in others) else None


def beside_known(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Joined by "and" or a comma with a known organization, and no person for the model: "Lundsoft and Microsoft"."""
    if run.label not in ("GPE", "LOC", "ORG") or run.key in places().names:
        return None
    others = [head.head] if head.dep == "conj" else [child for child in head.children if child.dep == "conj"]
    return "organization" if any((plain(other.text),) in organizations().known for other in others) else None


def listed_with_people(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A long name behind two people or more in a list: "Ada Okoro, Mei Tan and X"."""
    tokens, at = analysis.tokens, run.first - 1
    if len(run.key) < 2 or at < 1 or tokens[at].lower not in ("and", ","):
        return None
    people = 0
    while at > 0 and people < 2 and tokens[at].lower in ("and", ","):
        at -= 1 + (tokens[at - 1].text == ",")
        people += at >= 0 and tokens[at].entity == "PERSON"
        while at >= 0 and tokens[at].entity == "PERSON":
            at -= 1
    return "person" if people > 1 else None


def numbered(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A version behind it: "Meridian 6"."""
    at = run.last + 1
    if at + 1 >= len(analysis.tokens):
        return None
    number, following = analysis.tokens[at : at + 2]
    if number.text.isdigit() and len(number.text) < 3 and not following.text.isalnum() and following.text not in "–-":
        return "other" if number.sentence is head.sentence else None
    return None


def with_article(analysis: Analysis, run: Run, head: Token) -> str | None:
    """An article before it, which people and most places do not have."""
    if run.first == 0 or analysis.tokens[run.first - 1].lower != "the" or head.dep in ("compound", "nmod", "amod"):
        return None
    if run.label == "GPE" or (run.label == "LOC" and len(run.key) > 1 and run.key[-1] not in places().heads):
        return "organization" if run.key not in places().names else None
    return None


def equated(analysis: Analysis, run: Run, head: Token) -> str | None:
    """In brackets behind an organization, or with one in brackets behind it: "Harbour Council (HC)"."""
    tokens = analysis.tokens
    if len(run.key) == 1 and run.first > 1 and tokens[run.first - 1].text == "(" and _at(analysis, run.last + 1, ")"):
        return (
            "organization"
            if tokens[run.first - 2].entity == "ORG" and tokens[run.first - 2].text[0].isupper()
            else None
        )
    if run.text.isupper() and run.last + 2 < len(tokens) and tokens[run.last + 1].text == "(":
        inside = tokens[run.last + 2 : run.last + 2 + _LONGEST_EXPANSION]
        words = list(takewhile(lambda token: token.text != ")", inside))
        institution = len(words) > 1 and words[0].text[0].isupper() and plain(words[-1].text) in organizations().heads
        return "organization" if words and (words[0].entity == "ORG" or institution) else None
    return None


def portfolio(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What an office is for: "Secretary of State", "Minister for Education"."""
    if run.first < 2 or analysis.tokens[run.first - 1].lower not in ("of", "for"):
        return None
    office = titles().is_title(plain(analysis.tokens[run.first - 2].text))
    return "other" if office and all(word in titles().portfolios or word == "and" for word in run.key) else None


def newspaper(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A single word with an article that ends the names of institutions: "the Times", "the Ministry"."""
    if len(run.key) > 1 or run.first == 0 or run.key[0] not in organizations().heads:
        return None
    return "support" if analysis.tokens[run.first - 1].lower == "the" else None


def acts(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Does what people and organizations do: support for the model's word, no type of its own."""
    lists = contexts()
    if head.dep in ("nsubj", "poss") and (head.dep == "poss" or head.head.lemma in lists.acts):
        return "support"
    if head.dep == "pobj" and head.head.lower in ("by", "with", "for", "at", "from", "to", "against"):
        return "support"
    return "support" if head.dep in ("dobj", "dative") and head.head.lemma in ("tell", "ask", "sue", "join") else None


def initials_alone(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Initials that the model takes for an organization, not tied to the noun of a thing: "the HSA system"."""
    tied = analysis.text[max(0, head.start - 1) : head.start] == "-"
    if run.label != "ORG" or not is_acronym(run) or tied or head.dep in ("compound", "nmod", "amod"):
        return None
    named = head.dep == "appos" and head.head.tag in ("NN", "NNS") and head.head.lower not in organizations().nominals
    return None if named else "support"


def does_something(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What the model takes for an organization does something, whatever it is: "Nordlund withdrew the offer"."""
    does = head.dep == "nsubj" and head.head.pos == "VERB" and head.head.i > head.i and head.tag == "NNP"
    return "support" if run.label == "ORG" and does else None


def speaks(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What the model calls a place says something, and is no known place; a museum does anything."""
    if run.key[-1] in places().houses and len(run.key) > 1:
        return "organization" if head.dep == "nsubj" and head.head.lemma in contexts().acts else None
    if run.label not in ("GPE", "LOC") or run.key in places().names:
        return None
    cited = head.dep == "pobj" and head.head.lower == "to" and head.head.head.lower == "according"
    return "organization" if cited or (head.dep == "nsubj" and head.head.lemma in _SAYS) else None


def owned(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Two or three words behind the possessive of a known organization: "Toyota's Akio Sato", not "on CNN's X"."""
    if head.dep == "pobj" and head.head.lower in ("on", "in", "at"):
        return None
    if head.tag != "NNP" or not 1 < len(run.key) < 4 or run.first < 2 or analysis.tokens[run.first - 1].tag != "POS":
        return None
    return "person" if (plain(analysis.tokens[run.first - 2].text),) in organizations().known else None


def said(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A single word that says something, an acronym that acts: with no other evidence, rather an organization than
    nobody.
    """
    if head is head.sentence.tokens[0] and run.key[0] in organizations().heads:
        return None  # "Police said": a common noun with the capital of its place
    verbs = contexts().acts if is_acronym(run) else _SAYS
    speaks = head.dep == "nsubj" and head.head.lemma in verbs and head.head.i > head.i
    return "speaker" if speaks and len(run.key) == 1 and not run.titled else None


def says_in_full(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What the model calls a person, of two words or more, says something: things do not."""
    if run.label != "PERSON" or len(run.key) < 2 or run.key[-1] in organizations().heads:
        return None
    return "person" if head.dep == "nsubj" and head.head.lemma in contexts().says else None


def _at(analysis: Analysis, i: int, *words: str) -> bool:
    return [token.lower for token in analysis.tokens[i : i + len(words)]] == [*words]


CLUES: dict[Clue, int] = {
    titled: 8,
    governs: 6,
    suffers: 6,
    followed_by_age: 8,
    followed_by_letters: 12,
    followed_by_who: 8,
    at_birth: 8,
    says_in_full: 4,
    after_role: 8,
    after_institution: 8,
    in_byline: 8,
    signed: 8,
    joined_with_person: 6,
    listed_with_people: 8,
    beside_known: 4,
    belongs: 4,
    named_by_noun: 6,
    thing_before: 12,
    called: 8,
    fields: 12,
    of_law: 30,
    indefinite: 30,
    modifies_noun: 4,
    said_to_be: 4,
    numbered: 4,
    equated: 6,
    portfolio: 12,
    newspaper: 1,
    modifier: 3,
    with_article: 6,
    acts: 1,
    initials_alone: 1,
    does_something: 1,
    speaks: 6,
    home: 12,
    seat: 12,
    office_at: 4,
    owned: 8,
    said: 1,
    inside_place: 2,
    in_region: 8,
    dateline: 40,
}
"""How much each clue is worth, where one hearing of the model is worth 3 to 5. Set by hand, tried on news texts."""
