"""What a person is: the title before the name, or the apposition after it."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft, Office
from reader.extract.names.lexicons import famous, given, titles
from reader.extract.names.roles.appositions import after, apposed, clauses, told
from reader.extract.names.roles.tenures import tenure, with_prefix, without_suffix
from reader.extract.names.roles.together import People, is_plural_role, named_with
from reader.extract.names.roles.word_order import is_role
from reader.extract.names.spotting.edges import in_heading
from reader.extract.names.spotting.offices import says_role
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import plain
from reader.model.spans import Span

_MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod", "npadvmod", "advmod", "det", "appos")
_BREAKS = {
    "DT",
    "PRP$",
    "WP$",
    "PDT",
    "IN",
    "CC",
    ",",
    ":",
    "VBD",
    "VBZ",
    "VBP",
    "``",
    "''",
    "-LRB-",
    "-RRB-",
    ".",
    "WP",
    "TO",
    "RB",
}
_PLURALS = ("NNS", "NNPS")
_MOST_ROLES = 6
_LONGEST_RANK = 5
"""Letters of a rank in short: "Comdr."."""


def add_roles(analysis: Analysis, drafts: list[Draft]) -> None:
    """Set roles and gender of the people."""
    people = {i for draft in drafts if draft.type == "person" for run in draft.runs for i in run.places}
    owners = {
        i: run.first for draft in drafts if draft.type == "organization" for run in draft.runs for i in run.places
    }
    firsts = {run.first: (run, draft) for draft in drafts if draft.type == "person" for run in draft.runs}
    for draft in drafts:
        if draft.type != "person":
            continue
        for run in sorted(draft.runs, key=lambda run: in_heading(analysis.tokens[run.last])):
            before = _before(analysis, run, people, owners)
            for role in (
                before,
                after(analysis, run, people),
                apposed(analysis, run, people),
                told(analysis, run, people, owners),
            ):
                _learn_gender(analysis, draft, run, role)
                if role and not _courtesy(analysis, role):
                    _add(analysis, draft, role)
            _share(analysis, run, firsts, _before(analysis, run, people, owners, _PLURALS))
        for said in [said for run in draft.runs for said in clauses(analysis, run)]:
            if not draft.offices or any(i in owners for i in range(said[0], said[1] + 1)):
                _add(analysis, draft, said)
        if not draft.gender:
            draft.gender = next((famous()[run.key[-1]] for run in draft.runs if run.key[-1] in famous()), "")
        if not draft.gender:
            first = next((run.key[0] for run in draft.runs if len(run.key) > 1), None)
            draft.gender = given().gender.get(first or "", "")


def _share(analysis: Analysis, run: Run, firsts: People, role: tuple[int, int] | None) -> None:
    """Note a role in the plural for all who are named in the list behind it: "members Ada Okoro and Mei Tan"."""
    if role and is_plural_role(analysis.tokens[role[1]].text) and (others := named_with(analysis, run, firsts)):
        for draft in (firsts[run.first][1], *others):
            _add(analysis, draft, role)


def _add(analysis: Analysis, draft: Draft, role: tuple[int, int]) -> None:
    """Note a role, where it says more than those before. The same words may come again at every mention."""
    first, last = _from_former(analysis, with_prefix(analysis, role[0]), role[1]), role[1]
    words = analysis.tokens[first : last + 1]
    said = {plain(token.text) for token in words}
    if len(draft.offices) < _MOST_ROLES and not any(said <= office.words for office in draft.offices):
        span = Span(words[0].start, words[-1].end)
        draft.offices.append(Office(span, frozenset(said), tenure(words), first, last))


def _from_former(analysis: Analysis, first: int, last: int) -> int:
    """The first token of a role that the parser began too early: at "former" in "the inquiry former minister"."""
    for at in range(first + 1, last + 1):
        if analysis.tokens[at].lower == "former" and analysis.tokens[at - 1].tag in ("NN", "NNS"):
            return at
    return first


def _before(
    analysis: Analysis, run: Run, people: set[int], owners: dict[int, int], nouns: tuple[str, ...] = ("NN", "NNP")
) -> tuple[int, int] | None:
    """The words of the noun phrase before the name: "retired U.S. Brigadier General"."""
    tokens, sentence = analysis.tokens, analysis.tokens[run.first].sentence
    first = run.first - _office_of(analysis, run.first)
    while first > sentence.tokens[0].i:
        token = tokens[first - 1]
        if token.i in owners:
            first = owners[token.i]
            continue
        if token.lower == "and" and first < run.first and first > 1 and is_role(tokens[first - 2]):
            first -= 2
            continue
        if token.i in people or token.i < run.first - 9 or not _modifies(token, run, nouns):
            break
        first -= 1
    if first == sentence.tokens[0].i:
        first = _before_stop(analysis, first)
    while first < run.first and tokens[first].tag == "POS":
        first += 1
    if tokens[first].text == "-" and with_prefix(analysis, first + 1) == first + 1:
        return None
    end = without_suffix(analysis, run.first)
    words = [plain(token.text) for token in tokens[first:end]]
    known = titles()
    while len(words) > 1 and _is_of_the_name(words) and not known.honorifics.get(words[-2]):
        words.pop()
    while words and not words[-1]:
        words.pop()  # the full stop of "Col."
    if not words:
        return None
    last = first + len(words) - 1
    first += tokens[first].text == "-"
    if not (known.is_title(words[-1]) or says_role(tokens[last]) or _office_of(analysis, run.first)):
        return None
    return first, run.first - 1 if end < run.first else last


def _before_stop(analysis: Analysis, first: int) -> int:
    """The same with the abbreviated rank that the parser ended a sentence with: "Brig." before "Gen."."""
    rank, stop = analysis.tokens[max(0, first - 2)], analysis.tokens[max(0, first - 1)]
    together = (
        stop.text == "."
        and stop.start == rank.end
        and rank.sentence.paragraph is analysis.tokens[first].sentence.paragraph
    )
    short = len(rank.text) <= _LONGEST_RANK and rank.text.istitle()
    return rank.i if together and short and titles().is_title(plain(rank.text)) else first


def _is_of_the_name(words: list[str]) -> bool:
    """Whether the last word is a title of the name, and no office: "the negotiator Prince", "the chairman Sir"."""
    known = titles()
    rank = words[-1] in known.honorifics and words[-1] not in known.roles and known.is_role(words[-2])
    return words[-1] in known.courtesies or rank


def _office_of(analysis: Analysis, first: int) -> int:
    """How many words an office and what it is for are before the name: 3 for "Secretary of State"."""
    tokens, at = analysis.tokens, first - 1
    while at > 1 and plain(tokens[at].text) in titles().portfolios and tokens[at].text[0].isupper():
        at -= 1
    for_what = (
        0 < at < first - 1 and tokens[at].lower in ("of", "for") and titles().is_title(plain(tokens[at - 1].text))
    )
    return first - at + 1 if for_what and tokens[at].sentence is tokens[first].sentence else 0


def _modifies(token: Token, run: Run, nouns: tuple[str, ...]) -> bool:
    """Whether the word belongs to the noun phrase that ends in the name. A role right before it always does."""
    if token.i == run.first - 1 and token.tag in nouns and is_role(token):
        return True
    if token.tag in _BREAKS:
        return False
    return token.tag in ("POS", "HYPH") or (token.dep in _MODIFIERS and token.i < token.head.i <= run.last)


def _courtesy(analysis: Analysis, role: tuple[int, int]) -> bool:
    """Whether it is only "Mr." or "Dr."."""
    return all(_says_nothing(analysis.tokens[i]) for i in range(role[0], role[1] + 1))


def _says_nothing(token: Token) -> bool:
    return plain(token.text) in titles().courtesies or not token.text[0].isalnum()


def _learn_gender(analysis: Analysis, draft: Draft, run: Run, role: tuple[int, int] | None) -> None:
    if draft.gender or role is None:
        return
    for i in range(role[0], role[1] + 1):
        word = plain(analysis.tokens[i].text)
        draft.gender = draft.gender or titles().honorifics.get(word, "") or titles().gendered.get(word, "")
