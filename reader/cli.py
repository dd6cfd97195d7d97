"""The command `reader`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is 0 done, 1 nothing found, 2 bad input or usage."""
    parser = argparse.ArgumentParser(prog="reader")
    commands = parser.add_subparsers(dest="command", required=True)
    extract = commands.add_parser("extract")
    extract.add_argument("--format", choices=["json", "jsonl"], default="json")
    extract.add_argument("paths", nargs="+", type=Path)
    arguments = parser.parse_args(argv)
    return _extract(arguments.paths)


def _extract(paths: Sequence[Path]) -> int:
    from reader.export import contract
    from reader.extract.analysis import Parser
    from reader.extract.pipeline import extract
    from reader.load import load
    from reader.model.reading import Reading

    engine = Parser.load()
    for path in paths:
        document = load(path)
        sys.stdout.buffer.write(contract.encode(Reading(document, extract(document, engine))) + b"\n")
    return 0
