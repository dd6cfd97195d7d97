"""Which of two figures is the larger: within one kind of measure, in one unit; the kinds stand one after another."""

from __future__ import annotations

from reader.model.findings import Figure

_UNITS: dict[str, tuple[str, float]] = {
    "%": ("share", 0.01), "percentage point": ("share", 0.01), "10*-4": ("share", 1e-4), "[ppm]": ("share", 1e-6),
    "[ppb]": ("share", 1e-9),
    "a": ("time", 31_557_600), "mo": ("time", 2_629_800), "wk": ("time", 604_800), "d": ("time", 86_400),
    "h": ("time", 3_600), "min": ("time", 60), "s": ("time", 1),
    "m": ("length", 1), "[mi_i]": ("length", 1_609.344), "[nmi_i]": ("length", 1_852), "[yd_i]": ("length", 0.9144),
    "[ft_i]": ("length", 0.3048), "[in_i]": ("length", 0.0254), "AU": ("length", 1.496e11),
    "[ly]": ("length", 9.461e15),
    "m2": ("area", 1), "km2": ("area", 1e6), "har": ("area", 1e4), "[mi_i]2": ("area", 2_589_988),
    "[acr_us]": ("area", 4_046.87), "[sft_i]": ("area", 0.0929),
    "m3": ("volume", 1), "cm3": ("volume", 1e-6), "L": ("volume", 1e-3), "[bbl_us]": ("volume", 0.158987),
    "[gal_us]": ("volume", 0.00378541), "[cft_i]": ("volume", 0.0283168),
    "g": ("mass", 1), "t": ("mass", 1e6), "[ston_av]": ("mass", 907_185), "[lton_av]": ("mass", 1_016_047),
    "[lb_av]": ("mass", 453.592), "[oz_av]": ("mass", 28.3495),
    "m/s": ("speed", 1), "km/h": ("speed", 1 / 3.6), "[mi_i]/h": ("speed", 0.44704), "[kn_i]": ("speed", 0.514444),
    "W": ("power", 1), "[HP]": ("power", 745.7), "W.h": ("energy", 3_600),
    "J": ("energy", 1), "kcal": ("energy", 4_184),
    "By": ("data", 1), "bit": ("data", 0.125), "Hz": ("frequency", 1),
}  # fmt: skip
"""What a unit of the lexicon measures, and its size in a common unit, by UCUM's definitions (ucum.org)."""
_PREFIXES = {"": 1.0, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "c": 1e-2, "m": 1e-3, "u": 1e-6, "n": 1e-9}
_FIRST = ("money", "count", "share")


def by_size(figure: Figure) -> tuple[int, str, float]:
    """A key to sort by: money, then counts, shares, measures; in each currency or kind of measure the largest first."""
    kind, size = _measure(figure)
    rank = _FIRST.index(kind.split()[0]) if kind.split()[0] in _FIRST else len(_FIRST)
    value = figure.high if figure.high is not None else figure.value
    return rank, kind, float("inf") if value is None else -abs(value) * size


def _measure(figure: Figure) -> tuple[str, float]:
    """What a figure measures, and the size of its unit. A number below 1 without a unit is a share: "two thirds"."""
    if figure.unit is None:
        return ("share" if 0 < (figure.value or 0) < 1 else "count"), 1
    currency = figure.unit.partition("/")[0]  # "EUR/a", a sum a year, stands with the sums
    if len(currency) == 3 and currency.isalpha() and currency.isupper():
        return f"money {currency}", 1
    for prefix, factor in _PREFIXES.items():
        if figure.unit.startswith(prefix) and (known := _UNITS.get(figure.unit[len(prefix) :])):
            return known[0], known[1] * factor
    return figure.unit, 1
