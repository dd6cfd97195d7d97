"""How quick the screen is, measured from outside in a terminal: `python benchmarks/screen.py [--runs 5]`.

Each time is a median, with the 95th percentile in brackets. Machines differ and are never quiet, so what starts the
program is run in turn with what it is compared with, and the ratio is the median of the pairs: the floor is the
smallest Textual app that shows a file, the bare script loads spaCy and parses the same text.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

from documents import write
from terminal import ROOT, Terminal, folders

from reader.extract import DEFAULT_MODEL

_FIRST_WORDS = "Officials report"
_FLOOR = "benchmarks/floor.py"
_BARE = f"import sys, spacy; spacy.load('{DEFAULT_MODEL}')(open(sys.argv[1], encoding='utf-8').read())"
_WORDS_A_QUOTE = 16
"""Of the made-up articles."""


def main() -> None:
    """Measure and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="runs of what starts the program (default 5)")
    parser.add_argument("--words", type=int, default=1_000_000, help="words of the long text (default 1000000)")
    parser.add_argument("--quotes", type=int, default=10_000, help="quotes to search in, about (default 10000)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        short, long = write(folder, 1_000), write(folder, given.words)
        _starts(folder, short, long, given.runs)
        _long_text(folder, long, given.words)
        _quotes(folder, write(folder, given.quotes * _WORDS_A_QUOTE))


def _starts(folder: Path, short: Path, long: Path, runs: int) -> None:
    floor, first, filled, bare, again, longer = ([] for _ in range(6))
    ours: list[float] = []
    theirs: list[float] = []
    for run in range(runs):
        bare.append(_seconds([sys.executable, "-c", _BARE, str(short)]))
        home = folder / f"run{run}"
        terminal = Terminal(["-m", "reader", str(short)], home)
        first.append(terminal.until(_shown))
        filled.append(terminal.until(lambda seen: "1 People" in seen and "reading…" not in seen))
        terminal.rest()
        terminal.close()
        floor.append(_first_text([_FLOOR, str(short)], home, theirs))
        again.append(_first_text(["-m", "reader", str(short)], folder / "run0", ours))
        longer.append(_first_text(["-m", "reader", str(long)], home, []))
    _tell("text visible, 1,000 words", again, _ratio(again, floor, "the floor"))
    _tell("text visible, first opening", first, _ratio(first, floor, "the floor"))
    _tell("text visible, the long text", longer, _ratio(longer, again, "1,000 words"))
    _tell("panes filled, first opening", filled, _ratio(filled, bare, "the bare script"))
    _tell_memory("memory, 1,000 words", median(ours), _ratio(ours, theirs, "the floor"))


def _seconds(command: Sequence[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - started


def _shown(seen: str) -> bool:
    return _FIRST_WORDS in seen


def _first_text(arguments: list[str], home: Path, memory: list[float]) -> float:
    terminal = Terminal(arguments, home)
    seconds = terminal.until(_shown)
    terminal.rest()
    memory.append(terminal.memory())
    terminal.close()
    return seconds


def _long_text(folder: Path, long: Path, words: int) -> None:
    terminal = Terminal(["-m", "reader", str(long)], folder / "long")
    terminal.until(_shown)
    terminal.rest()
    _tell("page down, painted", [_painted(terminal, " ") for _ in range(40)])
    _tell("to the end, painted", [_painted(terminal, key) for key in "Gg" * 3])
    terminal.press("/")
    terminal.until(lambda seen: "/expression/" in seen)
    _tell("find: key to painted", [_found(terminal, typed) for typed in _typed("quarry was late")])
    terminal.press("\x1b")
    terminal.rest()
    sizes = [(80, 40), (120, 40), (100, 30), (120, 40)] * 3
    _tell("resize, painted", [_resized(terminal, *size) for size in sizes])
    _tell_memory(f"memory, {words:,} words", terminal.memory())
    terminal.close()


def _quotes(folder: Path, text: Path) -> None:
    home = folder / "quotes"
    command = [sys.executable, "-m", "reader", "extract", str(text)]
    subprocess.run(command, check=True, cwd=ROOT, env=folders(home), stdout=subprocess.DEVNULL)
    terminal = Terminal(["-m", "reader", str(text)], home)
    terminal.until(lambda seen: "1 People" in seen and "reading…" not in seen)
    terminal.rest()
    terminal.press('"')
    terminal.until(lambda seen: " quotes " in seen.splitlines()[0])
    count = next(word for word in terminal.lines[0].split() if word.isdigit())
    terminal.rest()
    seconds = []
    for words in ("wheat auction", "twice", "sandford"):
        seconds += [_answered(terminal, typed, count) for typed in _typed(words)]
        for _ in words:
            _painted(terminal, "\x7f")
    _tell(f"quote search among {count}", seconds)
    terminal.close()


def _answered(terminal: Terminal, typed: str, total: str) -> float:
    """From the last letter of what is typed until the field shows it, with a count of what it finds beside it."""
    terminal.press(typed[-1])
    return terminal.until(lambda seen: typed.rstrip() in (bar := seen.splitlines()[0]) and f" of {total}" in bar)


def _painted(terminal: Terminal, key: str) -> float:
    terminal.press(key)
    terminal.until(_any)
    return terminal.rest()


def _typed(words: str) -> list[str]:
    return [words[: end + 1] for end in range(len(words))]


def _found(terminal: Terminal, typed: str) -> float:
    """From the last letter of what is typed until the field shows it and the bar a count of what is in the text."""
    terminal.press(typed[-1])
    bar = f"/ {typed}".rstrip()
    return terminal.until(lambda seen: any(bar in line and " of " in line for line in seen.splitlines()))


def _resized(terminal: Terminal, columns: int, rows: int) -> float:
    terminal.resize(columns, rows)
    terminal.until(_any)
    return terminal.rest()


_any: Callable[[str], bool] = bool


def _ratio(ours: list[float], theirs: list[float], name: str) -> str:
    return f"{median(a / b for a, b in zip(ours, theirs, strict=True)):.2f} × {name}"


def _tell(what: str, seconds: list[float], more: str = "") -> None:
    late = quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]
    print(f"{what:36} {median(seconds) * 1000:6.0f} ms   ({late * 1000:.0f}) {more}", flush=True)


def _tell_memory(what: str, megabytes: float, more: str = "") -> None:
    print(f"{what:36} {megabytes:6.0f} MB   {more}", flush=True)


if __name__ == "__main__":
    main()
