"""Casts of small texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.extract import names
from reader.extract.names.cast import Cast
from reader.extract.parser import Parser
from reader.load.text import read


@pytest.fixture(scope="session")
def find(parser: Parser) -> Callable[[str], Cast]:
    """The cast of a text."""
    return lambda text: names.find(parser.analyse(read(text, "-", "")))
