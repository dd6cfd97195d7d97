"""The command `reader`: what its arguments start, what went wrong in one line, and the exit code.

Whatever is heavy is imported where it is used: `reader --version` costs little more than Python itself, and only the
screen imports Textual.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader import terminal
from reader.errors import BAD_INPUT, DONE, FAULT, NOTHING_FOUND, ReaderError
from reader.neutral import one_line

if TYPE_CHECKING:
    from reader.model.document import Document
    from reader.model.reading import Reading

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|www\.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. The result is the exit code."""
    terminal.make_streams_safe()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except ReaderError as error:
        _say(str(error))
        return BAD_INPUT
    except KeyboardInterrupt:
        terminal.silence_stdout()
        return 130
    except BrokenPipeError:
        terminal.silence_stdout()
        return 141
    except OSError as error:
        terminal.silence_stdout()
        _say(f"cannot go on: {error.strerror or error}")
        return BAD_INPUT
    except Exception as error:
        _say(_fault(error))
        return FAULT
    return code


def _run(arguments: list[str]) -> int:
    arguments = _command_first(arguments)
    command = _COMMANDS.get(arguments[0]) if arguments else None
    if command:
        return command(arguments[1:])
    path, model = _opening(arguments)
    if path:
        _suspect_a_command(path)
    if os.isatty(1):
        return _screen(path, model)
    if path is None:
        raise ReaderError("name a file to read: reader PATH")
    return _brief(path, model)


def _opening(arguments: list[str]) -> tuple[str | None, str | None]:
    """The path to open and the model, where they are named."""
    if len(arguments) == 1 and not arguments[0].startswith("-"):
        return arguments[0], None  # argparse would take a fiftieth of the time to the first paint
    from reader.arguments import opening

    given = opening().parse_args(arguments)
    return given.path, given.model


def _command_first(arguments: list[str]) -> list[str]:
    """The same with the command before `--model NAME`, where it stands behind it."""
    taken = 2 if arguments[:1] == ["--model"] else 1
    command = next(iter(arguments[taken:]), "")
    if command in _COMMANDS and arguments[0].startswith("--model"):
        return [command, *arguments[:taken], *arguments[taken + 1 :]]
    return arguments


def _suspect_a_command(path: str) -> None:
    """Ask whether a command was meant, where there is no such file and its name is nearly one."""
    if not os.path.lexists(path):
        from difflib import get_close_matches

        for command in get_close_matches(path, _COMMANDS, n=1):
            raise ReaderError(f"{path}: no such file; did you mean the command `reader {command}`?")


def _screen(path: str | None, model: str | None) -> int:
    import gc

    gc.disable()  # until the first paint: what a start makes stays, and looking through it takes a sixth of the time
    document = _not_empty(_load(path)) if path is not None else None
    terminal.take_keys_from_terminal()
    from reader import ui

    return ui.run(document, _model(model))


def _brief(path: str, model: str | None) -> int:
    import shutil

    from reader.export import brief

    width = min(brief.WIDTH, shutil.get_terminal_size().columns)
    sys.stdout.write(brief.render(_reader(model)(_not_empty(_load(path))), width))
    return DONE


def _extract(arguments: list[str]) -> int:
    from reader.arguments import extracting
    from reader.export import contract

    given = extracting().parse_args(arguments)

    read = _reader(given.model, as_found=given.as_found)
    pretty = given.format == "json" and len(given.paths) == 1 and os.isatty(1)

    def show(path: str) -> None:
        sys.stdout.buffer.write(contract.encode(read(_load(path)), pretty=pretty) + b"\n")
        sys.stdout.flush()

    return _each(given.paths, show)


def _search(arguments: list[str]) -> int:
    from reader.arguments import searching

    given = searching().parse_args(arguments)
    from reader.search import headless
    from reader.search.query import parse

    query = parse(given.query)
    read = _reader(given.model, as_found=given.as_found)
    found = 0

    def show(path: str) -> None:
        nonlocal found
        reading = read(_load(path))
        for hit in headless.search_reading(reading, query):
            found += 1
            print(headless.line(reading.document.source, hit))

    return _each(given.paths, show) or (DONE if found else NOTHING_FOUND)


def _text(arguments: list[str]) -> int:
    from reader.arguments import texts

    given = texts().parse_args(arguments)
    return _each(given.paths, lambda path: print(_load(path).text, end=""))


def _schema(arguments: list[str]) -> int:
    from reader.arguments import schema
    from reader.export import contract

    schema().parse_args(arguments)

    sys.stdout.buffer.write(contract.schema_json() + b"\n")
    return DONE


_COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "extract": _extract,
    "search": _search,
    "text": _text,
    "schema": _schema,
}


def _model(name: str | None) -> str:
    from reader.extract import DEFAULT_MODEL

    return name or DEFAULT_MODEL


def _reader(model: str | None, *, as_found: bool = False) -> Callable[[Document], Reading]:
    """From a document to its reading, `as_found` without its corrections; the model is loaded once."""
    from reader.extract.local import Extractor
    from reader.notes import correct, store

    extractor = Extractor(_model(model))

    def read(document: Document) -> Reading:
        notes = None if as_found else store.load(document)
        reading = correct.read(document, extractor.findings_of(document), notes.corrections if notes else ())
        if reading.misfits:
            _say(f"{document.source}: corrections that fit nothing found in it: {len(reading.misfits)}")
        return reading

    return read


def _load(path: str) -> Document:
    from pathlib import Path

    from reader.load import load, load_bytes
    from reader.load.files import read_stream

    if not path:
        raise ReaderError("the name of the file is empty")
    if _ADDRESS.match(path) and not os.path.lexists(path):
        raise ReaderError(f"{path}: addresses are not opened; save the article as plain text and open that file")
    if path != "-":
        return load(Path(path))
    if sys.stdin is None:
        raise ReaderError("-: standard input is closed")
    if os.isatty(sys.stdin.fileno()):
        raise ReaderError("-: standard input is the terminal; pipe a text into it, or name a file")
    return load_bytes(read_stream(sys.stdin.buffer), "-")


def _not_empty(document: Document) -> Document:
    if not document.paragraphs:
        raise ReaderError(f"{document.source}: is empty, there is nothing to read")
    return document


def _each(paths: Sequence[str], show: Callable[[str], None]) -> int:
    """Show each; what is wrong with one is told, and the others go on. An OSError here is of writing: it ends all."""
    code = DONE
    for path in paths:
        try:
            show(path)
            continue
        except (OSError, KeyboardInterrupt):
            raise
        except ReaderError as error:
            _say(str(error))
        except Exception as error:
            _say(f"{path}: {_fault(error)}")
        code = BAD_INPUT
    return code


def _fault(error: Exception) -> str:
    """A line about a bug; the log has the rest."""
    from reader import paths
    from reader.log import logger

    logger(__name__).error("a fault", exc_info=error)
    return f"a fault in reader ({type(error).__name__}); see {paths.log_file()}"


def _say(message: str) -> None:
    """One line on stderr, harmless whatever it quotes."""
    print(f"reader: {one_line(message)}", file=sys.stderr)
