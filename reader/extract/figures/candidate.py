"""A number that may be a figure, and where it stands."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.ranges import Measure

AHEAD, BEHIND = 24, 40
"""Characters around a number that are looked at."""


class Candidate:
    """A number that may be a figure, and where it stands: `ahead` and `behind` are the characters around it, `digits`
    says whether it is written in digits.
    """

    def __init__(self, analysis: Analysis, measure: Measure, tokens: list[Token]) -> None:
        self.analysis, self.measure, self.tokens = analysis, measure, tokens
        self.number, self.unit, self.text = measure.number, measure.unit, analysis.text
        (start, end), outer = self.number.span, self.number.outer.start
        self.ahead, self.behind = self.text[max(0, outer - AHEAD) : outer], self.text[end : end + BEHIND]
        self.digits = self.text[start:end].strip("-−")[:1].isdigit()

    @property
    def measured(self) -> bool:
        """Whether a unit, a currency sign or a magnitude makes it a figure beyond doubt."""
        return self.unit is not None or (self.number.magnitude >= 1000 and self.number.form == "digits")
