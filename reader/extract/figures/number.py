"""A number as written: where it stands, its value, and the currency sign before it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from reader.model.findings import Confidence
from reader.model.spans import Span

Form = Literal["digits", "words", "vague", "fraction", "odds", "range", "score", "ratio"]


class Number(Struct, frozen=True):
    """A number as written. `high` is the upper end of a range; `parts` are the two ends where they stand.

    `money` is the currency sign or code before it, `coefficient` what stands before the magnitude
    (1.2 in "1.2 million"), `magnitude` the power it is multiplied with, `sign` a plus or minus before the digits.
    `surest` is less than certain where two numbers were taken for one that may be two, or stayed two that may be one.
    """

    span: Span
    value: float | int | None
    form: Form
    high: float | int | None = None
    money: Span | None = None
    coefficient: float | int | None = None
    magnitude: int = 1
    sign: Literal["+", "-", ""] = ""
    parts: tuple[Number, Number] | None = None
    surest: Confidence = "certain"

    @property
    def outer(self) -> Span:
        """The number with the currency sign before it."""
        return Span(self.money.start, self.span.end) if self.money is not None else self.span


def tidy(value: float | int) -> float | int:
    """Without the dust of binary fractions: 8.3 million is 8300000, not 8300000.000000001."""
    rounded = float(f"{value:.15g}") if isinstance(value, float) else value
    return int(rounded) if isinstance(rounded, float) and rounded.is_integer() and abs(rounded) >= 1000 else rounded
