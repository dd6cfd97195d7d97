"""The age that stands beside a name."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.names.spotting.runs import Run

YEAR_OLD = ("-", "year", "-", "old")
"""What stands behind the number in "23-year-old", word by word."""
_OLDEST = 110


def age_of(analysis: Analysis, run: Run) -> str:
    """The age right behind a name, or before it: "Okoro, 23,", "23-year-old Okoro"; "" where there is none."""
    tokens = analysis.tokens
    behind = tokens[run.last + 1 : run.last + 4]
    if len(behind) == 3 and behind[0].text in ",(" and behind[1].text.isdigit() and behind[2].text in ",.)":
        return behind[1].text if int(behind[1].text) < _OLDEST else ""
    at = run.first - 1
    while at > run.first - 5 and at > 4 and tokens[at].tag in ("NN", "NNP", "JJ") and tokens[at].text != "old":
        at -= 1
    words = tuple(token.lower for token in tokens[max(0, at - 3) : at + 1])
    return tokens[at - 4].text if words == YEAR_OLD and at > 3 else ""
