"""Findings from the worker process, for the screen: no spaCy is imported here.

async for news in findings_of(document, model):
    ...  # Progress, again and again, then Findings, once
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from typing import IO

import msgspec

from reader import paths
from reader.errors import ReaderError
from reader.extract import DEFAULT_MODEL, cache
from reader.extract.protocol import LENGTH, MOST_BYTES, Done, Failed, Message, Progress, Request, frame
from reader.model.document import Document
from reader.model.findings import Findings

__all__ = ["Progress", "Worker", "WorkerError", "findings_of"]

# Not `-m`, which would look for modules in the current folder first, and that may be a stranger's.
_CODE = "import sys; sys.path.append(sys.argv[1]); from reader.extract.worker import main; sys.exit(main(sys.argv[2:]))"
_ROOT = str(Path(__file__).resolve().parents[2])
_READ: msgspec.msgpack.Decoder[Message] = msgspec.msgpack.Decoder(Message)


PATIENCE = 5.0
"""Seconds that a worker has to end by itself after its last word."""


class WorkerError(ReaderError):
    """The worker has no findings to give. The message is one line."""


class Worker:
    """A worker process. It loads the model as soon as it starts, and takes one document.

    It is spoken to in threads, not through the event loop, so that it can be started before there is one.
    """

    def __init__(self, process: Popen[bytes]) -> None:
        assert process.stdin
        assert process.stdout
        self._process = process
        self._requests, self._answers = process.stdin, process.stdout
        self._done = False

    @classmethod
    def start(cls, model: str = DEFAULT_MODEL) -> Worker:
        """Start the process. Before the screen is made is a good moment.

        Raises:
            WorkerError: no process can be started.
        """
        command = [sys.executable, "-P", "-c", _CODE, _ROOT, model]
        try:
            with _log() as log:
                return cls(Popen(command, bufsize=0, stdin=PIPE, stdout=PIPE, stderr=log))
        except OSError as error:
            raise WorkerError(f"the worker process does not start: {error.strerror}") from error

    async def findings_of(self, document: Document) -> AsyncGenerator[Progress | Findings]:
        """Have it read a document: progress, again and again, then the findings. It has ended after that.

        Raises:
            WorkerError: it died, could not do it, or speaks nonsense.
        """
        asking = asyncio.create_task(asyncio.to_thread(self._ask, document))
        try:
            while True:
                message = await asyncio.to_thread(self._receive)
                match message:
                    case Progress():
                        yield message
                    case Done(findings=findings):
                        self._done = True
                        yield findings
                        return
                    case Failed(message=reason):
                        raise WorkerError(reason)
        finally:
            await self._end()
            asking.cancel()

    def kill(self) -> None:
        """End the process, whatever it does. May be called at any time, and again."""
        self._process.kill()
        self._process.wait()

    async def _end(self) -> None:
        """Leave a worker that has given its findings the time to cache them; kill any other."""
        if self._done:
            with contextlib.suppress(TimeoutExpired):
                await asyncio.to_thread(self._process.wait, PATIENCE)
        self.kill()

    def _ask(self, document: Document) -> None:
        rest = memoryview(frame(Request(document=document)))
        with contextlib.suppress(ConnectionError):  # its death is told by `_receive`
            while rest:
                rest = rest[self._requests.write(rest) :]

    def _receive(self) -> Message:
        (length,) = LENGTH.unpack(self._read(LENGTH.size))
        if length > MOST_BYTES:
            raise WorkerError("the worker process speaks nonsense")
        try:
            return _READ.decode(self._read(length))
        except msgspec.MsgspecError as error:
            raise WorkerError("the worker process speaks nonsense") from error

    def _read(self, length: int) -> bytes:
        """So many bytes of its answers."""
        data = bytearray()
        while len(data) < length:
            if not (part := self._answers.read(length - len(data))):
                raise WorkerError(f"the worker process stopped ({self._fate()})")
            data += part
        return bytes(data)

    def _fate(self) -> str:
        """How it ended, now that it has closed its end of the pipe."""
        try:
            code = self._process.wait(PATIENCE)
        except TimeoutExpired:
            return "no answer"
        return f"exit code {code}" if code >= 0 else f"signal {-code}"


async def findings_of(
    document: Document, model: str = DEFAULT_MODEL, worker: Worker | None = None
) -> AsyncGenerator[Progress | Findings]:
    """The findings of a document: from the cache at once, else from a worker, with progress.

    `worker` is one that was started before, for the same model; it is used or killed. To leave the loop early, or to
    be cancelled in it, kills the process.

    Raises:
        WorkerError: there are none.
    """
    if findings := cache.recall(document, model):
        if worker:
            worker.kill()
        yield findings
        return
    worker = worker or Worker.start(model)
    async with contextlib.aclosing(worker.findings_of(document)) as news:
        async for item in news:
            yield item


@contextlib.contextmanager
def _log() -> Iterator[IO[bytes] | int]:
    """Where the worker's stderr goes."""
    try:
        paths.state().mkdir(mode=0o700, parents=True, exist_ok=True)
        file = paths.log_file().open("ab")
    except OSError:
        yield DEVNULL
        return
    with file:
        yield file
