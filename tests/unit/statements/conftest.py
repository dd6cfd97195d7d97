"""Statements of invented sentences, read with and without the names of the document."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.extract import names, statements
from reader.extract.analysis import Analysis
from reader.extract.names.cast import Cast
from reader.extract.parser import Parser
from reader.extract.statements import Statements
from reader.load import text as plain

Read = Callable[[str], Statements]


def analyse(parser: Parser, text: str) -> Analysis:
    return parser.analyse(plain.read(text, "-", "0"))


@pytest.fixture(scope="session")
def say(parser: Parser) -> Read:
    """Statements with an empty cast: what the sentences alone tell."""
    return lambda text: statements.find(analyse(parser, text), Cast())


@pytest.fixture(scope="session")
def read(parser: Parser) -> Read:
    """Statements with the cast of names."""

    def find(text: str) -> Statements:
        analysis = analyse(parser, text)
        return statements.find(analysis, names.find(analysis))

    return find
