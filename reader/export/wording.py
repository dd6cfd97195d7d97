"""Findings in words for people, the same on the screen and in the brief: who, through whom, how much."""

from __future__ import annotations

import re

from reader.model.findings import Confidence, Entity, Figure

UNNAMED = ("unnamed", "unnamed_group", "spokesperson")
"""Levels of sources that nobody can ring up by name."""

TRENDS = {"up": "↑ ", "down": "↓ ", None: ""}
_BOUNDS = {"=": "", "~": "≈ ", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}
# A currency before a number: "$", "US $", "HK$", "RM", "EUR ".
_CURRENCY = re.compile(r"(?:[A-Z]{1,3} ?)?[$€£¥₩₹₺₽₪₫₱₴][A-Z]{0,3} ?$|\b[A-Z]{2,3} ?$")
# What follows a unit and is none of it: "4 tons | of carbon", "$200 | or less", "8 miles | (13 kilometers)".
_BEYOND = re.compile(r"\s+(?:of|or|\()|\s*\(")

# A role that says by itself whether it is held still.
_TELLS_TENURE = re.compile(
    r"(?i)\b(?:former|retired|ex|then|late|past|one-?time|previous|ousted|deposed|acting|interim|caretaker|incoming|elect|"
    r"designate|outgoing|departing)\b"
)


def amount(figure: Figure) -> str:
    """A figure in few words, its number and unit as the article prints them: "≥ 7", "20–25", "↓ 8.4%", "€46.2 million".

    A whole number that is spelled out stands in digits.
    """
    return TRENDS[figure.trend] + _BOUNDS[figure.bound] + _printed(figure)


def _printed(figure: Figure) -> str:
    start, end = figure.number.start - figure.span.start, figure.number.end - figure.span.start
    before, words, after = figure.text[:start], figure.text[start:end], figure.text[end:]
    if figure.value is not None and figure.high is None and not any(c.isdigit() for c in words):
        words = number(figure.value) if float(figure.value).is_integer() else words
    if figure.unit is None:
        return words
    currency = _CURRENCY.search(before)
    return f"{currency[0] if currency else ''}{words}{_BEYOND.split(after, maxsplit=1)[0]}"


def number(value: int | float) -> str:
    """A number, short where it is large: 1.2 million."""
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:.4g} {name}"
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.3f}".rstrip("0") if abs(value) >= 0.001 else f"{value:.3g}"


def role_of(entity: Entity) -> str:
    """What a person is now, else was or will be; what kind an organization is."""
    current = next((role for role in entity.roles if role.tenure == "current"), None)
    role = current or next(iter(entity.roles), None)
    if role is None:
        return " ".join((entity.role or entity.kind or "").replace("_", " ").split())
    told = role.tenure == "current" or _TELLS_TENURE.search(role.text)
    return " ".join((role.text if told else f"{role.tenure} {role.text}").split())


def sure(confidence: Confidence) -> str:
    """A mark for what is only possible."""
    return "?" if confidence == "possible" else ""
