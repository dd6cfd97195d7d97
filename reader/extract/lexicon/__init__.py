"""Word lists: data in YAML, one folder a language. English only for now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def lexicon(name: str, language: str = "en") -> Any:
    """The list `name`, as its YAML file has it."""
    text = (files(__name__) / language / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def one_of(words: Iterable[object], blank: str = r"\s+") -> str:
    """A pattern for any of these words, the longest that fits; `blank` is what may stand for a blank in them.

    Words of one first letter are tried together: that is twice as fast as an alternation of all.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(map(str, words), key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", blank))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())
