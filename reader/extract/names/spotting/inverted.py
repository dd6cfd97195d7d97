"""Names with the surname first: "Okafor, Daniel." at the start of a line, as lists and references have them."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import given, places
from reader.extract.names.spotting.edges import is_capitalised
from reader.extract.names.spotting.runs import Run, make_run
from reader.extract.names.words import plain

_ENDS = {".", "(", "and", "&", ";", ":"}


def inverted(analysis: Analysis) -> Iterator[Run]:
    """Each of them; its key has the words in the usual order."""
    tokens = analysis.tokens
    after = listed = -2
    for comma in analysis.all_of({","}):
        if not 0 < comma.i < len(tokens) - 1 or not is_capitalised(tokens[comma.i - 1]):
            continue
        surname, name = tokens[comma.i - 1], tokens[comma.i + 1]
        if surname.start != surname.sentence.paragraph.span.start and surname.i != after:
            continue
        paragraph = surname.sentence.paragraph.index
        if not (plain(name.text) in given().gender or (paragraph == listed + 1 and _may_be_given(name))):
            continue
        last = name.i
        while last + 1 < len(tokens) and last < name.i + 3 and tokens[last + 1].tag == "NNP":
            last += 1
        following = tokens[last + 1].text if last + 1 < len(tokens) else "."
        if following in _ENDS and surname.tag in ("NNP", "NN", "NNS", "NNPS"):
            run = make_run(analysis, surname.i, last, "PERSON")
            words = [plain(token.text) for token in tokens[name.i : last + 1]]
            run.key, run.type = (*words, plain(surname.text)), "person"
            listed = paragraph
            after = last + 2 if following in ("and", "&", ";") else -1
            yield run


def _may_be_given(token: Token) -> bool:
    """Whether a word in the place of a given name, in a list of such names, may be one."""
    return token.tag == "NNP" and is_capitalised(token) and (plain(token.text),) not in places().names
