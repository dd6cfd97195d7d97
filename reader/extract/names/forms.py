"""The shorter forms that a full name may go by."""

from __future__ import annotations

from reader.extract.names.lexicons import organizations, places, titles
from reader.extract.names.words import Key


def surname_forms(key: Key) -> set[Key]:
    """The surname of a full name, with its particles and without: "van der Meer", "Meer"."""
    found = {key[-1:]}
    for at in range(1, len(key)):
        if key[at] in titles().particles:
            found.add(key[at:])
            break
    return found


def short_forms(key: Key) -> set[Key]:
    """The short forms that a name may go by: "Harbour Foundation" and "Harbour", "Court" for "Supreme Court"."""
    heads = organizations().heads
    found = set()
    for size in range(1, len(key)):
        begin, rest = key[:size], key[size:]
        if rest[0] == "of" or (len(rest) == 1 and rest[0] in heads and not (size == 1 and begin[0] in heads)):
            found.add(begin)
    if key[-1] in heads and len(key[-1]) > 4:
        found.add(key[-1:])
        found |= {key[-size:] for size in range(2, len(key))}
    if len(key) == 3 and key[1] == "of":
        found.add(key[2:])
    if key in places().names and key[0] in ("north", "south", "east", "west"):
        found.add(key[1:])
    return found
