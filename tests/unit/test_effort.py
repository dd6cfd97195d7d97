"""The rules stay linear in the length of a document, and the collector of garbage rests only while they work."""

import gc
import sys
from pathlib import Path

import pytest

from reader.extract.collecting import collector_at_rest
from reader.extract.pipeline import extract, find
from reader.load.text import read

SAMPLE = Path(__file__).parents[2] / "sample_docs" / "ferry-inquiry.txt"


def calls(parser, times):
    """How many functions are called, Python's own included, to find everything in so many copies of a sample."""
    document = read("\n\n".join([SAMPLE.read_text(encoding="utf-8")] * times), "-", "")
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


def test_four_times_the_text_takes_no_more_than_four_times_the_calls_and_a_bit(parser):
    calls(parser, 1)  # word lists are read once
    assert calls(parser, 16) < 4.1 * calls(parser, 4)


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
