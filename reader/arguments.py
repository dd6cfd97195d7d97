"""The arguments of the command `reader`: a parser for opening a document, and one for each subcommand."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from reader import __version__
from reader.errors import BAD_INPUT
from reader.neutral import one_line

_EPILOG = """\
commands:
  reader extract PATH …        the findings as JSON
  reader search QUERY PATH …   the quotes that match
  reader text PATH …           the text, as the screen shows it
  reader schema                the JSON Schema of the findings

PATH is plain text or Markdown; - is standard input. Where the output is no terminal, `reader PATH` prints a brief:
people, organizations, sources, quotes with who says them and through whom, figures with the words around them.
Exit codes: 0 done, 1 nothing found, 2 bad input.
"""


class Arguments(argparse.ArgumentParser):
    """Tells what is wrong with the arguments in one line."""

    def error(self, message: str) -> NoReturn:
        """End with it."""
        print(f"reader: {one_line(message)} (see {self.prog} --help)", file=sys.stderr)
        sys.exit(BAD_INPUT)


def opening() -> Arguments:
    """`reader [--model NAME] [PATH]`."""
    parser = Arguments(
        prog="reader",
        description="Close reading of news: who says what, through whom, on which figures.",
        usage="reader [--model NAME] [PATH]",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("path", nargs="?", metavar="PATH", help="what to open; nothing: a choice of documents")
    _add_model(parser)
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    return parser


def extracting() -> Arguments:
    """`reader extract PATH …`."""
    parser = Arguments(prog="reader extract", description="Print the findings as JSON (the contract: reader schema).")
    parser.add_argument("--format", choices=["json", "jsonl"], default="json", help="jsonl: one object a line")
    _add_findings(parser)
    _add_paths(parser)
    return parser


def searching() -> Arguments:
    """`reader search QUERY PATH …`."""
    parser = Arguments(prog="reader search", description="Print the quotes that match, a line each.")
    parser.add_argument("query", metavar="QUERY", help='words, "a phrase", speaker:NAME, kind:direct, anon:yes')
    _add_findings(parser)
    _add_paths(parser)
    return parser


def texts() -> Arguments:
    """`reader text PATH …`."""
    parser = Arguments(prog="reader text", description="Print the text of a document, as the screen shows it.")
    _add_paths(parser)
    return parser


def schema() -> Arguments:
    """`reader schema`."""
    return Arguments(prog="reader schema", description="Print the JSON Schema of the findings.")


def _add_model(parser: Arguments) -> None:
    parser.add_argument("--model", metavar="NAME", help="another spaCy pipeline with a parser and names")


def _add_findings(parser: Arguments) -> None:
    _add_model(parser)
    parser.add_argument("--as-found", action="store_true", help="without the corrections made in the screen")


def _add_paths(parser: Arguments) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, or - for standard input")
