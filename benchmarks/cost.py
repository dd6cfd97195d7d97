"""What our rules cost beside the parser, and whether they stay linear.

    python benchmarks/cost.py [--words 1000 10000 100000] [--model NAME]

Every step is timed, in seconds of the processor, on invented text of each length, as `pipeline.extract` takes it: while
the collector of cyclic garbage rests. "freeing" is what the collector then does to let the parse go. "rules" is all
that is ours as a share of the bare spaCy pipeline on the same text: at most 15% is wanted, and about the same at every
length, which is what linear means.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reader.extract import DEFAULT_MODEL, dates, figures, names, statements
from reader.extract.collecting import collector_at_rest
from reader.extract.parser import Parser
from reader.extract.pipeline import vouched
from reader.extract.statements import assertions
from reader.load.text import read
from reader.model.document import Document

GIVEN = ["Ruth", "Daniel", "Helen", "Karim", "Laura", "Pieter", "Anna", "Samuel", "Grace", "Victor", "Nadia", "Oscar"]
SURNAMES = [
    "Halloran",
    "Okafor",
    "Ostrow",
    "Wardak",
    "Brandt",
    "van der Meer",
    "Lindgren",
    "Quayle",
    "Delaney",
    "Marsh",
]
ROLES = ["Mayor", "Gen.", "analyst", "Finance Minister", "police spokeswoman", "Sen.", "economist", "union leader"]
BODIES = [
    "the Harbour Council",
    "the Defense Ministry",
    "Reuters",
    "the Lund Transit Agency",
    "the Norwegian government",
]
PLACES = ["Lund", "Norway", "Kabul", "the harbour", "Texas", "the old town"]
NOUNS = ["bridge", "budget", "runway", "school", "contract", "pier", "hospital", "report", "tram line", "warehouse"]
SENTENCES = [
    "{role} {given} {surname} said on Monday that the {noun} in {place} would close for {n} weeks.",
    "“We did not expect this,” {surname} told {body}. “The {noun} was safe in May.”",
    "At least {n} workers lost their jobs, according to two senior officials, Reuters reported.",
    "{body} declined to comment on the {noun}, but confirmed that {n} percent of it had been paid.",
    "He said the cost had risen from ${n} million to ${m} million in the first three months of 2021.",
    "The {noun} stands beside the {other}, and nobody has mended its roof since the storm.",
    "{given} {surname}, a {lower} at {body}, warned that the {other} could fail by {year}.",
    "Critics of the {noun} have asked for a review, which {body} has so far refused.",
    "More than {n},000 people signed the letter; about a third of them live in {place}.",
    "She added that “every {other} counts” and that the group would meet again on July {day}.",
]


def text(words: int, seed: int = 7) -> str:
    """Invented news of about so many words, in paragraphs of two to four sentences."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    count = 0
    while count < words:
        paragraph = " ".join(sentence(chance) for _ in range(chance.randint(2, 4)))
        paragraphs.append(paragraph)
        count += len(paragraph.split())
    return "\n\n".join(paragraphs)


def sentence(chance: random.Random) -> str:
    made = chance.choice(SENTENCES).format(
        role=chance.choice(ROLES),
        lower=chance.choice(["lawyer", "researcher", "driver", "director"]),
        given=chance.choice(GIVEN),
        surname=chance.choice(SURNAMES),
        body=chance.choice(BODIES),
        place=chance.choice(PLACES),
        noun=chance.choice(NOUNS),
        other=chance.choice(NOUNS),
        n=chance.randint(2, 90),
        m=chance.randint(91, 400),
        year=chance.randint(2022, 2030),
        day=chance.randint(1, 30),
    )
    return made[0].upper() + made[1:]


class Stopwatch:
    """A spaCy pipeline that notes how long it works, so that what is ours can be told from it."""

    def __init__(self, nlp: Any) -> None:
        self.nlp, self.vocab, self.seconds = nlp, nlp.vocab, 0.0

    def pipe(self, texts: Iterable[Any], **options: Any) -> Iterator[Any]:
        """As the pipeline's own."""
        parsed = self.nlp.pipe(texts, **options)
        while True:
            started = time.process_time()
            made = list(itertools.islice(parsed, 1))
            self.seconds += time.process_time() - started
            if not made:
                return
            yield made[0]


def timed(seconds: dict[str, float], step: str, work: Callable[[], Any]) -> Any:
    started = time.process_time()
    made = work()
    seconds[step] = time.process_time() - started
    return made


def measure(parser: Parser, watch: Stopwatch, words: int) -> dict[str, float]:
    """Seconds of every step on a text of so many words."""
    document = read(text(words), "-", "")
    watch.seconds, seconds = 0.0, {}
    with collector_at_rest():
        steps(document, parser, seconds)
        timed(seconds, "freeing", lambda: gc.collect(0))
    seconds["spaCy"] = watch.seconds
    seconds["copy"] -= watch.seconds
    return seconds


def steps(document: Document, parser: Parser, seconds: dict[str, float]) -> None:
    """The steps of `extract`, timed one by one."""
    analysis = timed(seconds, "copy", lambda: parser.analyse(document))
    cast = timed(seconds, "names", lambda: names.find(analysis))
    when = timed(seconds, "dates", lambda: dates.find(analysis, document.published))
    said = timed(seconds, "statements", lambda: statements.find(analysis, cast))
    timed(seconds, "figures", lambda: figures.find(analysis, cast, when, said))
    timed(seconds, "assertions", lambda: assertions.find(analysis, vouched(said)))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--words", type=int, nargs="+", default=[1_000, 3_000, 10_000, 30_000, 100_000])
    options.add_argument("--model", default=DEFAULT_MODEL)
    chosen = options.parse_args()
    loaded = Parser.load(chosen.model)
    watch = Stopwatch(loaded._nlp)
    parser = Parser(watch, loaded.info)  # type: ignore[arg-type]
    measure(parser, watch, 300)  # the first run reads word lists and warms the model
    ours = ["copy", "names", "dates", "statements", "figures", "assertions", "freeing"]
    print(
        f"{'words':>8}{'spaCy s':>10}"
        + "".join(f"{step + ' %':>14}" for step in ours)
        + f"{'rules %':>10}{'ms a 1,000':>12}"
    )
    for words in chosen.words:
        seconds = measure(parser, watch, words)
        shares = [100 * seconds[step] / seconds["spaCy"] for step in ours]
        row = f"{words:>8,}{seconds['spaCy']:>10.2f}" + "".join(f"{share:>14.1f}" for share in shares)
        milliseconds = 1_000 * sum(seconds[step] for step in ours) / (words / 1_000)
        print(f"{row}{sum(shares):>10.1f}{milliseconds:>12.1f}", flush=True)


if __name__ == "__main__":
    main()
