"""Extraction in a process of its own, so that the screen never waits for it: `python -m reader.extract.worker MODEL`.

It loads the model at once, then reads one request on stdin, writes messages on stdout and ends. See `protocol`.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Sequence
from typing import BinaryIO

import msgspec

from reader.errors import ReaderError
from reader.extract import DEFAULT_MODEL, cache
from reader.extract.parser import Parser
from reader.extract.pipeline import extract
from reader.extract.protocol import LENGTH, Done, Failed, Message, Progress, Request, frame

STEP = 0.01
"""The least share of the work between two messages of progress."""

NICENESS = 5
"""Steps of priority below the screen's: where processors are short, text comes first."""


def main(arguments: Sequence[str]) -> int:
    """Load a model, answer one request, and end."""
    os.nice(NICENESS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl+c is the screen's to handle
    with _private_stdout() as pipe:
        try:
            _answer(arguments[0] if arguments else DEFAULT_MODEL, pipe)
        except BrokenPipeError:
            return 0  # the screen has gone, or wants something else
        except ReaderError as error:
            _send(pipe, Failed(message=str(error)))
        except Exception as error:
            traceback.print_exc()  # stderr is the log
            _send(pipe, Failed(message=f"extraction failed ({type(error).__name__}); see the log"))
    return 0


def _answer(model: str, pipe: BinaryIO) -> None:
    parser = Parser.load(model)
    request = _receive(sys.stdin.buffer)
    if request is None:
        return
    sent = 0.0

    def progress(share: float) -> None:
        nonlocal sent
        if share - sent >= STEP:
            sent = share
            _send(pipe, Progress(share=share))

    findings = extract(request.document, parser, progress)
    _send(pipe, Done(findings=findings))
    cache.keep(request.document, model, findings)


def _receive(stdin: BinaryIO) -> Request | None:
    """The request, or None where the screen closed the pipe without one."""
    if len(length := stdin.read(LENGTH.size)) < LENGTH.size:
        return None
    return msgspec.msgpack.decode(stdin.read(*LENGTH.unpack(length)), type=Request)


def _send(pipe: BinaryIO, message: Message) -> None:
    pipe.write(frame(message))
    pipe.flush()


def _private_stdout() -> BinaryIO:
    """The pipe to the screen. Whatever else writes to stdout goes to stderr, the log, from now on."""
    sys.stdout.flush()
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return pipe


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
