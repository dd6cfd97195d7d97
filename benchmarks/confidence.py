"""Does confidence mean something? Precision of statements by confidence and by rule.

    python benchmarks/confidence.py FOLDER

FOLDER has `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat stand-off with events of Source, Cue and Content,
as in PolNeAR); the first annotator counts. A statement is right when it shares half of the joint words with one
attribution, or four fifths of its own words lie in one, and its speaker shares a word with that attribution's source.
A speaker that is carried over has no place of its own: then any mention of its source may share the word.

The aim: `certain` is right at least 95 times in 100, `likely` at least 80.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from reader.extract.parser import Parser
from reader.extract.pipeline import extract
from reader.load import load
from reader.model.findings import Findings, Quote

WORD = re.compile(r"\w+(?:[’'-]\w+)*")
AIMS = {"certain": 95, "likely": 80}
Words = frozenset[int]
Attribution = tuple[Words, Words]


def words(text: str, spans: list[tuple[int, int]]) -> Words:
    """Where the words of the spans begin."""
    return frozenset(m.start() for start, end in spans for m in WORD.finditer(text, start, end))


def attributions(text: str, ann: str) -> list[Attribution]:
    """The words of content and source of every attribution in a brat file."""
    spans: dict[str, list[tuple[int, int]]] = {}
    events: list[list[str]] = []
    for line in ann.split("\n"):
        fields = line.split("\t")
        if len(fields) > 1 and line.startswith("T"):
            pieces = fields[1].split(" ", 1)[1].split(";")
            spans[fields[0]] = [(int(a), int(b)) for a, b in (piece.split() for piece in pieces)]
        elif len(fields) > 1 and line.startswith("E"):
            events.append(fields[1].split())
    found = []
    for event in events:
        roles: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for part in event:
            role, target = part.split(":")
            roles[role.rstrip("0123456789")] += spans.get(target, [])
        if roles["Content"]:
            found.append((words(text, roles["Content"]), words(text, roles["Source"])))
    return found


def speaker_words(text: str, quote: Quote, findings: Findings) -> Words:
    """The words of the speaker: of its mention, or of all mentions of a source carried over."""
    if quote.speaker is None:
        return frozenset()
    if quote.speaker.span is not None:
        return words(text, [quote.speaker.span])
    source = next((s for s in findings.sources if s.id == quote.speaker.id), None)
    return words(text, [m.span for m in source.mentions]) if source else frozenset()


def is_right(content: Words, speaker: Words, gold: list[Attribution]) -> bool:
    """Whether an attribution says the same."""
    for other, source in gold:
        both = len(content & other)
        fits = 2 * both >= len(content | other) or 5 * both >= 4 * len(content)
        if fits and both and (not source or source & speaker):
            return True
    return False


def main(folder: Path) -> int:
    """Print the table; 1 where an aim is missed."""
    parser = Parser.load()
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for path in sorted((folder / "text").glob("*.txt")):
        versions = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if not versions:
            continue
        document = load(path)
        findings = extract(document, parser)
        gold = attributions(document.text, versions[0].read_text(encoding="utf-8"))
        for quote in findings.quotes:
            content = words(document.text, list(quote.contents))
            good = is_right(content, speaker_words(document.text, quote, findings), gold)
            for key in (quote.confidence, f"  {quote.rule} ({quote.confidence})"):
                total[key] += 1
                right[key] += good
    missed = False
    for key in sorted(total, key=lambda k: (k.startswith(" "), -total[k])):
        share = 100 * right[key] / total[key]
        aim = AIMS.get(key)
        missed = missed or (aim is not None and share < aim)
        print(f"{key:44} {share:5.1f} of {total[key]:4}" + (f"   aim {aim}" if aim else ""))
    return int(missed)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print("usage: python benchmarks/confidence.py FOLDER", file=sys.stderr)
        sys.exit(2)
    sys.exit(main(Path(sys.argv[1])))
