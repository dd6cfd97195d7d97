"""How quick the screen is, measured from outside in a terminal: `python benchmarks/screen.py [--runs 5]`.

Each time is the median of the runs, with the slowest in brackets. The floor is the smallest Textual app that shows a
file, run in turn with ours; machines differ, so the ratio to it is what to compare.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from documents import write
from terminal import Terminal

_FIRST_WORDS = "Officials report"
_FLOOR = str(Path(__file__).with_name("floor.py"))


def main() -> None:
    """Measure and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of what starts the program (default 5)")
    parser.add_argument("--words", type=int, default=1_000_000, help="words of the long text (default 1000000)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _starts(folder, write(folder, 1_000), given.runs)
        _long_text(folder, write(folder, given.words), given.words)


def _starts(folder: Path, short: Path, runs: int) -> None:
    floor, first, again, ours, theirs = [], [], [], [], []
    for run in range(runs):
        floor.append(_first_text(["benchmarks/floor.py", str(short)], folder / "floor", theirs))
        home = folder / f"run{run}"
        terminal = Terminal(["-m", "reader", str(short)], home)
        terminal.until(lambda seen: _FIRST_WORDS in seen)
        first.append(terminal.until(lambda seen: "1 People" in seen and "reading…" not in seen))
        terminal.close()
        again.append(_first_text(["-m", "reader", str(short)], home, ours))
    shown = [_first_text(["-m", "reader", str(short)], folder / "run0", []) for _ in range(runs)]
    _tell("text visible, 1,000 words", shown, f"{median(shown) / median(floor):.2f} × the floor")
    _tell("panes filled, first opening", first)
    _tell("text visible, second opening", again)
    print(
        f"{'memory, 1,000 words':36} {median(ours):6.0f} MB   {median(ours) / max(median(theirs), 1):.2f} × the floor"
    )


def _first_text(arguments: list[str], home: Path, memory: list[float]) -> float:
    terminal = Terminal(arguments, home)
    seconds = terminal.until(lambda seen: _FIRST_WORDS in seen)
    terminal.rest()
    memory.append(terminal.memory())
    terminal.close()
    return seconds


def _long_text(folder: Path, long: Path, words: int) -> None:
    terminal = Terminal(["-m", "reader", str(long)], folder / "long")
    _tell(f"text visible, {words:,} words", [terminal.until(lambda seen: _FIRST_WORDS in seen)])
    terminal.rest()
    _tell("page down, painted", [_painted(terminal, " ") for _ in range(20)])
    _tell("to the end, painted", [_painted(terminal, key) for key in "Gg" * 3])
    terminal.press("/")
    terminal.until(lambda seen: "/expression/" in seen)
    _tell("find: key to painted", [_found(terminal, typed) for typed in _typed("quarry was late")])
    terminal.press("\x1b")
    terminal.rest()
    sizes = [(80, 40), (120, 40), (100, 30), (120, 40)] * 2
    _tell("resize, painted", [_resized(terminal, *size) for size in sizes])
    print(f"{'memory, ' + format(words, ',') + ' words':36} {terminal.memory():6.0f} MB")
    terminal.close()


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


def _tell(what: str, seconds: list[float], more: str = "") -> None:
    print(f"{what:36} {median(seconds) * 1000:6.0f} ms   ({max(seconds) * 1000:.0f}) {more}", flush=True)


if __name__ == "__main__":
    main()
