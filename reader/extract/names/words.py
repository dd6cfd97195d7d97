"""Forms of names that can be compared: case, accents, apostrophes and full stops do not matter."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

Key = tuple[str, ...]
"""The words of a name as they are compared."""

LEAST_SPELLED = 5
"""Letters of a surname that is compared by its spelling alone."""
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_SPELLINGS = (("ph", "f"), ("kh", "k"), ("gh", "g"), ("ck", "k"), ("q", "k"), ("c", "k"), ("z", "s"), ("v", "w"))
_SMALL = {"of", "the", "and", "for", "on", "in", "&", "to"}
_OFFICES = ("department", "dept", "ministry")
_LEAST_TASK = 3
"""Words of "Department of Justice": of one task there are no initials."""
_DASHES = str.maketrans({"‐": "-", "‑": "-", "–": "-"})


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """A word in lower case, without accents, full stops and possessive."""
    word = word.translate(_APOSTROPHES).translate(_DASHES).casefold().replace(".", "").strip("'\"“”«»-")
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not (unicodedata.combining(c) or c.isspace()))
    return word.removesuffix("'s").rstrip("'")


def key_of(text: str) -> Key:
    """The words of a name: hyphens keep a word together, spaced ones too."""
    return tuple(filter(None, map(plain, text.replace(" - ", "-").split())))


def initials(key: Key) -> str:
    """The first letters of the words, small words left out: ("harbour", "council", "of", "lund") gives "hcl"."""
    return "".join(part[0] for word in key for part in word.split("-") if part and part not in _SMALL)


def acronyms(key: Key) -> set[str]:
    """The initials without small words, with "of", with all of them, and of an office's task alone.

    "dt" and "dft" of "Department for Transport", "doj" of "Department of Justice", "va" of "Department of Veterans
    Affairs".
    """
    found = {initials(key), "".join("o" if word == "of" else initials((word,)) for word in key)}
    found.add("".join(word[0] for word in key))
    if key[0] in _OFFICES and key[1:2] == ("of",) and len(key) > _LEAST_TASK:
        found.add(initials(key[2:]))
    return found


def skeleton(word: str) -> str:
    """A name by which its spellings can be found: consonants, doubled and silent ones once, in the usual letters.

    "Gaddafi", "Qaddafi" and "Kadafi" are one.
    """
    for one, other in _SPELLINGS:
        word = word.replace(one, other)
    first, rest = word[:1].replace("g", "k"), "".join(c for c in word[1:] if c not in "aeiouyhwj'-")
    return first + "".join(c for i, c in enumerate(rest) if c != (first + rest)[i])
