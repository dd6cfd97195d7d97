"""Figures of small texts of our own, as the pipeline finds them."""

import pytest

from reader.extract import dates, figures
from reader.extract.names.cast import Cast
from reader.extract.statements import Statements
from reader.load.text import read as read_text


@pytest.fixture
def read(parser):
    """`read(text)` gives the figures and remarks of a text; a cast may be handed in."""

    def run(text, cast=None, published="2024-05-15"):
        analysis = parser.analyse(read_text(text, "-", ""))
        when = dates.find(analysis, published)
        return figures.find(analysis, cast or Cast(), when, Statements())

    return run


@pytest.fixture
def only(read):
    """The one figure of a sentence."""

    def run(text):
        found, _ = read(text)
        assert len(found) == 1, [figure.text for figure in found]
        return found[0]

    return run
