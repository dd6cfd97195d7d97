"""Which of two people of one name is meant: "Jr.", "the elder", "III", "Lady Okoro", "his father, Lord Okoro"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.analysis import Analysis
from reader.extract.names.lexicons import organizations, titles
from reader.extract.names.spotting.aged import age_of
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import plain

_EVERYBODYS = ("mr", "mister", "mrs", "ms", "miss")
_ORDINALS = ("first", "second", "third", "previous", "earlier")
_BEHIND = ("senior", "junior", "père", "fils")
"""What may stand right behind the name."""
_OWNERS = ("his", "her", "their")


def note_generations(analysis: Analysis, runs: Iterable[Run]) -> None:
    """Set what tells people from others of their name, where the text says it."""
    for run in runs:
        if run.type == "person":
            run.generation = _generation(analysis, run)
            run.titles = _titles(analysis, run)
            run.relative = _is_relative(analysis, run) if len(run.key) == 1 else _is_of_kin(analysis, run)
            run.age = age_of(analysis, run)
            run.doubt = _doubt(analysis, run)


def _titles(analysis: Analysis, run: Run) -> frozenset[str]:
    words = {plain(token.text) for token in analysis.tokens[run.title : run.first]}
    return frozenset(word for word in words if titles().is_title(word) and word not in _EVERYBODYS)


def _is_relative(analysis: Analysis, run: Run) -> bool:
    """Whether a noun of kinship and a comma stand before it and its titles, and a mark or "of" behind it."""
    behind = analysis.tokens[run.last + 1] if run.last + 1 < len(analysis.tokens) else None
    if behind is None or (behind.text not in ",.;)" and behind.lower != "of"):
        return False
    at = run.first - 1
    while at > 0 and titles().is_title(plain(analysis.tokens[at].text)) and analysis.tokens[at].text.istitle():
        at -= 1
    return at > 0 and analysis.tokens[at].text == "," and analysis.tokens[at - 1].lower in titles().kin


def _is_of_kin(analysis: Analysis, run: Run) -> bool:
    """Whether a full name is introduced as that of a relative: "her niece Ida Okoro", "her son, Mayor Ben Okoro"."""
    tokens, known = analysis.tokens, titles()
    at = run.title - 1
    if at > 0 and tokens[at].text == ",":
        at -= 1
    behind = [token.lower for token in tokens[run.last + 1 : run.last + 4]]
    called = len(behind) == 3 and behind[0] == "," and behind[1] in _OWNERS and behind[2] in known.kin
    return called or any(tokens[i].lower in known.kin for i in range(max(at, 0), run.first))


def _doubt(analysis: Analysis, run: Run) -> str:
    """Why "the first Okoro government" and "the Okoro family" leave open whose they are."""
    behind = analysis.tokens[run.last + 1] if run.last + 1 < len(analysis.tokens) else None
    before = analysis.tokens[run.first - 1].lower if run.first else ""
    if behind is None:
        return ""
    if before in _ORDINALS and behind.lower in organizations().after_people:
        return f"“the {before} {run.text} {behind.text}” may be another’s"
    if before == "the" and behind.lower in titles().families:
        return f"“the {run.text} {behind.text}” are several"
    return ""


def _generation(analysis: Analysis, run: Run) -> str:
    """The suffix that tells a person from another of the same name, or the word around the name that says the same."""
    tokens, known = analysis.tokens, titles()
    if len(run.key) > 1 and (suffix := run.key[-1].rstrip(",")) in known.suffixes:
        return suffix
    before = tokens[run.first - 1].lower if run.first else ""
    behind = tokens[run.last + 1] if run.last + 1 < len(tokens) else None
    if behind is not None and plain(behind.text) in ("jr", "sr"):
        return plain(behind.text)
    if behind is not None and behind.lower in _BEHIND and behind.tag != "JJ":
        return known.generations[behind.lower]
    after = [token.lower for token in tokens[run.last + 1 : run.last + 3]]
    if after[:1] == ["the"] and after[-1] in known.generations:
        return known.generations[after[-1]]
    return known.generations.get(before, "") if len(run.key) == 1 else ""
