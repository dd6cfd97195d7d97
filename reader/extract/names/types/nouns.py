"""What the common nouns around a name say of its type: "the company X", "the X browser", "X is a wiki"."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import contexts, organizations, places, titles
from reader.extract.names.spotting.brackets import gives_initials
from reader.extract.names.spotting.edges import is_capitalised
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import plain

_CALLED = ("called", "named", "dubbed", "titled", "entitled", "nicknamed", "known")
_OF = ("of", "from", "at", "for", "in", "with")
_QUOTES = ("“", '"', "‘", "'")
_LONGEST_MATTER = 8
"""Tokens from the name of a law to its "Act"."""
_REACH = 6
"""Tokens before "called" that its noun may stand among."""


def belongs(analysis: Analysis, run: Run, head: Token) -> str | None:
    """It has members, staff or parts: "a member of X", "X employees"."""
    nouns = contexts().belong
    if head.dep == "pobj" and head.head.lower == "of" and head.head.head.lower in nouns:
        return "organization"
    if head.dep == "compound" and head.head.lower in nouns and head.head.i == run.last + 1:
        return "organization"
    return None


def member_of(name: Token, who: Token) -> bool:
    """Whether "who" behind a name is somebody of it: "employees of X, who …", "an elder from X who …".

    Without a comma it tells which one is meant, and a name needs no telling.
    """
    preposition = name.head
    if name.dep != "pobj" or preposition.lower not in _OF:
        return False
    noun = preposition.head
    if noun.tag not in ("NN", "NNS") or noun.i > name.i:
        return False
    restrictive = who.i == name.i + 1
    return restrictive or titles().is_role(plain(noun.text)) or noun.lower in contexts().belong


def named_by_noun(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A common noun right before it: "the company X"."""
    article = run.first > 1 and analysis.tokens[run.first - 1].lower == "the"
    noun = _noun(analysis, run.first - 1 - article, head)
    return _type_of_noun(noun) if noun else None


def thing_before(analysis: Analysis, run: Run, head: Token) -> str | None:
    """The noun of a thing right before it, in one phrase with it: "the novel X", "the fungus X"."""
    noun = _noun(analysis, run.first - 1, head)
    if noun is None or _type_of_noun(noun) != "other":
        return None
    return "other" if head.head is noun or noun.head is head or noun.head is head.head else None


def modifies_noun(analysis: Analysis, run: Run, head: Token) -> str | None:
    """It modifies a common noun right behind it: "the X group", "the X browser"."""
    noun = _noun(analysis, run.last + 1, head)
    if noun is None or head.dep not in ("compound", "nmod") or head.head.i < noun.i:
        return None
    article = noun.child("det")
    if noun.lower in organizations().after_people or (article and article.lower in ("a", "an")):
        return None
    found = _type_of_noun(noun)
    return found if found != "person" else None


def fields(analysis: Analysis, run: Run, head: Token) -> str | None:
    """It has coaches and players: "Valmora coach Ada Okoro", "the Valmora striker"."""
    noun = analysis.tokens[run.last + 1] if run.last + 1 < len(analysis.tokens) else None
    if noun is None or noun.lemma not in contexts().players or noun.sentence is not head.sentence:
        return None
    if not run.label and head is head.sentence.tokens[0]:
        return None  # "Bench coach": a common noun with the capital of its place
    return "organization" if noun.text.islower() and head.dep in ("compound", "nmod", "amod") else None


def said_to_be(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What the text says that it is: "X is a wiki", "X, a fungus,"."""
    nouns = [child for child in head.children if child.dep == "appos" and child.i > run.last]
    if head.dep == "nsubj" and head.head.lemma == "be":
        nouns += [child for child in head.head.children if child.dep == "attr"]
    return next((found for noun in nouns if noun.tag == "NN" and (found := _type_of_noun(noun))), None)


def modifier(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A single name that only modifies a common noun after it, as a thing's does: "Fusca ants"."""
    if len(run.key) > 1 or head.dep not in ("compound", "nmod", "amod") or head.head.i != run.last + 1:
        return None
    noun = head.head
    return "other" if noun.text.islower() and not _type_of_noun(noun) and run.label == "PERSON" else None


def of_law(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A law has its matter in brackets: "Forced Labour System (Abolition) Act". Neither is anybody."""
    words = head.sentence.tokens
    behind = words[run.last + 1 - words[0].i :][:_LONGEST_MATTER]
    closed = next((at for at, token in enumerate(behind[:-1]) if token.text == ")"), -1)
    opened = run.last + 1 if closed else run.first - 1
    if closed < 0 or opened < 0 or analysis.tokens[opened].text != "(":
        return None
    law = behind[closed + 1]
    return "other" if law.lower in contexts().thing_heads and is_capitalised(law) else None


def called(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What is called so: "a website called X", "a company named X", "a boy known as X"."""
    verb = run.first - 1 - (run.first > 1 and analysis.tokens[run.first - 1].text in _QUOTES)
    verb -= verb > 0 and analysis.tokens[verb].lower == "as"
    if verb < 1 or analysis.tokens[verb].lower not in _CALLED or analysis.tokens[verb].sentence is not head.sentence:
        return None
    before = analysis.tokens[max(head.sentence.tokens[0].i, verb - _REACH) : verb]
    noun = next((token for token in reversed(before) if token.tag == "NN"), None)
    return _type_of_noun(noun) if noun else None


def indefinite(analysis: Analysis, run: Run, head: Token) -> str | None:
    """An institution that is one of many: "a Hybrid Organization", and no modifier of a noun behind it; not one that
    the text introduces: "a Harbour Safety Agency (HSA)".
    """
    if run.key[-1] not in organizations().heads or run.key in organizations().known or gives_initials(analysis, run):
        return None
    article = analysis.tokens[run.first - 1] if run.first else None
    one = article is not None and article.lower in ("a", "an") and article.head is head
    return "other" if one and head.dep not in ("compound", "nmod", "amod", "poss") else None


def _noun(analysis: Analysis, at: int, head: Token) -> Token | None:
    """The common noun in the singular at a place in the head's sentence."""
    if not 0 <= at < len(analysis.tokens):
        return None
    noun = analysis.tokens[at]
    return noun if noun.tag == "NN" and noun.sentence is head.sentence and noun.text.islower() else None


def _type_of_noun(noun: Token) -> str | None:
    word = plain(noun.lemma)
    if titles().is_role(word):
        return "person" if word not in titles().either else None
    lists = organizations()
    if word in lists.nominals or word in lists.nominal_heads or word in contexts().institutions:
        return "organization"
    if word in places().heads:
        return "place"
    return "other" if word in contexts().things else None
