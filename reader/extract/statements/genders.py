"""Whether a speaker may be "he" or "she": by pronouns, given name and title, as far as the text tells."""

from __future__ import annotations

from reader.extract.analysis import Token
from reader.extract.names.lexicons import given, titles
from reader.extract.names.reference.pronouns import GENDER
from reader.extract.names.words import plain
from reader.model.findings import Entity


def of_person(person: Entity) -> str:
    """One of "m", "f" and "": by its given name, else by its pronouns where they agree."""
    first = person.name.split()[0] if person.name.split() else ""
    if known := given().gender.get(plain(first), ""):
        return known
    found = {GENDER.get(m.text.lower(), "") for m in person.mentions if m.kind == "pronoun"} - {""}
    return found.pop() if len(found) == 1 else ""


def of_noun(noun: Token) -> str:
    """The same of a word for somebody: "wife", "spokesman"."""
    return titles().gendered.get(noun.lemma.lower(), "")
