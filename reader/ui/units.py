"""Units in words for people: the codes of UCUM and ISO 4217 mean little to them."""

from __future__ import annotations

_PLURALS = {"percent": "per cent", "foot": "feet", "square foot": "square feet", "cubic foot": "cubic feet"}


def unit_name(unit: str, *, one: bool = False) -> str:
    """A unit's English name, of one or of several: "wk" is "weeks", "GBP/a" "GBP a year"; a currency stays a code."""
    from reader.extract.lexicon import lexicon  # it reads YAML: not before the first paint

    names: dict[str, dict[str, list[str]]] = lexicon("units")
    if unit in names:
        name = names[unit]["names"][0]
        return name if one and name != "percent" else _plural(name)
    what, _, per = unit.partition("/")
    return f"{unit_name(what, one=one)} a {unit_name(per, one=True)}" if per else unit


def _plural(name: str) -> str:
    if name in _PLURALS:
        return _PLURALS[name]
    first, sign, rest = name.partition(" per ")
    return f"{first}s{sign}{rest}" if not first.endswith(("s", "hertz")) else name
