"""Which of several bearers of a name a bare one means. Who is only the last or the most often named may be wrong: where
nothing in the text decides, it is left open.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.names.drafts import Draft
from reader.extract.names.merging.claims import Heard
from reader.extract.names.spotting.runs import Run

_FAR = 120
"""Words after which somebody is no longer thought of when another of the name has just been named."""
_OFTEN = 2
"""Full names of one whom a text is about, beside a relative who is named in passing."""


def decide(run: Run, bearers: Sequence[Draft], heard: Heard) -> tuple[Draft | None, str]:
    """Who is meant, and what decides it; None where it is left open. `bearers`: who may be meant, one at least."""
    if len(bearers) == 1:
        return bearers[0], ""
    known = [draft for draft in bearers if heard.known_by(draft, run)]
    if len(known) < 2:
        chosen = max(known or bearers, key=lambda draft: heard.claim(draft, run))
        heard.first[id(chosen)] += 1
        later = [draft for draft in bearers if draft is not chosen and draft.runs]
        return chosen, f"{later[0].name} comes later" if later else ""
    near = _only_near(run, known, heard)
    first = [draft for draft in known if heard.first[id(draft)]]
    if len(first) == 1 and near in (None, first[0]):
        return first[0], f"it is {first[0].name}’s before {_another(first[0], known).name} comes"
    if near and not first:
        return near, f"{_another(near, known).name} is not named near here"
    if not first and (subject := _subject(known, heard)):
        return subject, f"{_another(subject, known).name} is only named once, as a relative"
    return None, ""


def _only_near(run: Run, known: list[Draft], heard: Heard) -> Draft | None:
    """The one just named, where the others are far."""
    near = [draft for draft in known if heard.near(draft, run)]
    others = [draft for draft in known if draft not in near]
    return near[0] if len(near) == 1 and all(heard.since(draft, run) > _FAR for draft in others) else None


def _subject(known: list[Draft], heard: Heard) -> Draft | None:
    """The one named often in full, where the others come in once, as relatives."""
    passing = [draft for draft in known if id(draft) in heard.relatives and len(draft.runs) == 1]
    others = [draft for draft in known if draft not in passing]
    often = len(others) == 1 and sum(len(run.key) > 1 for run in others[0].runs) >= _OFTEN
    return others[0] if often else None


def _another(draft: Draft, known: list[Draft]) -> Draft:
    return next(other for other in known if other is not draft)
