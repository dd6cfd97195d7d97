"""Word lists: data in YAML, one folder a language. English only for now."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def lexicon(name: str, language: str = "en") -> Any:
    """The list `name`, as its YAML file has it."""
    text = (files(__name__) / language / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
