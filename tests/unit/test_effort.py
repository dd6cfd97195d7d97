"""The rules stay linear in the length of a document, and the collector of garbage rests only while they work."""

import gc
import sys
from pathlib import Path

import pytest

from reader.extract.collecting import collector_at_rest
from reader.extract.pipeline import extract, find
from reader.load.text import read

SAMPLE = Path(__file__).parents[2] / "sample_docs" / "ferry-inquiry.txt"


SYLLABLES = ("ka", "lo", "mi", "ra", "ten", "vol", "shi", "bur", "ned", "ost")


def name(number):
    """A name of its own for each number below 10,000: "Kalomira"."""
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:04}").capitalize()


HOSTILE = {
    "one paragraph": lambda n: " ".join(['The mayor said on May 3 that 5 ships had sunk. "We saw it," she said.'] * n),
    "lines": lambda n: "\n\n".join(["The council said no."] * n),
    "names": lambda n: "\n\n".join(f"{name(i)} {name(9999 - i)} met {name(i + 4000)} at noon." for i in range(n)),
    "marks": lambda n: "\n\n".join(["“ ” \" ' ‘ ’ « » ” “"] * n),
    "numbers": lambda n: " ".join(str(i * 7919 % 9973) for i in range(3 * n)),
}
"""Texts of so many parts that no article has."""


def calls(parser, text):
    """How many functions are called, Python's own included, to find everything in a text."""
    document = read(text, "-", "")
    analysis = parser.analyse(document)
    count = 0

    def tally(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tally)
    try:
        find(document, analysis, parser.info)
    finally:
        sys.setprofile(None)
    return count


def copies(times):
    return "\n\n".join([SAMPLE.read_text(encoding="utf-8")] * times)


def test_four_times_the_text_takes_no_more_than_four_times_the_calls_and_a_bit(parser):
    calls(parser, copies(1))  # word lists are read once
    assert calls(parser, copies(16)) < 4.1 * calls(parser, copies(4))


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_text_that_no_article_has_takes_no_more_either(parser, hostile):
    calls(parser, hostile(10))
    assert calls(parser, hostile(400)) < 4.2 * calls(parser, hostile(100))


def test_the_collector_rests_while_a_document_is_read_and_works_again_behind_it(parser):
    seen = []
    extract(read("Ann Lee said so.", "-", ""), parser, lambda share: seen.append(gc.isenabled()))
    assert seen == [False]
    assert gc.isenabled()


def test_the_collector_works_again_after_an_error_too():
    with pytest.raises(ValueError, match="no"), collector_at_rest():
        raise ValueError("no")
    assert gc.isenabled()


def test_a_collector_that_rested_before_goes_on_resting():
    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
