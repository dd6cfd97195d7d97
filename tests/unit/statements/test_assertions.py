"""What nobody in the text vouches for is listed, and nothing else."""

from __future__ import annotations

from reader.extract.parser import Parser
from reader.extract.pipeline import extract
from reader.load import text as plain

TEXT = """The bridge over the Tarn was closed on Monday. Engineers found cracks, the mayor said.

“Nobody was hurt,” she told reporters. “We were lucky.”

The contractor declined to comment. Who will pay for it? Not before May.
"""


def test_only_sentences_without_any_source_are_assertions(parser: Parser) -> None:
    document = plain.read(TEXT, "-", "0")
    found = extract(document, parser).assertions
    assert [assertion.text for assertion in found] == ["The bridge over the Tarn was closed on Monday."]
    assert found[0].span.of(document.text) == found[0].text
    assert found[0].id == "a1"
