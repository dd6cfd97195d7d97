"""Units are told in words."""

from __future__ import annotations

import pytest

from reader.ui.units import unit_name


@pytest.mark.parametrize(
    ("unit", "several", "one"),
    [
        ("wk", "weeks", "week"),
        ("%", "per cent", "per cent"),
        ("[ft_i]", "feet", "foot"),
        ("[mi_i]/h", "miles per hour", "mile per hour"),
        ("Hz", "hertz", "hertz"),
        ("GBP/a", "GBP a year", "GBP a year"),
        ("USD", "USD", "USD"),
    ],
)
def test_a_unit_has_a_name(unit: str, several: str, one: str) -> None:
    assert unit_name(unit) == several
    assert unit_name(unit, one=True) == one
