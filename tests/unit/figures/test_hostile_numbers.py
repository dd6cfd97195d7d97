"""Texts that nobody writes by accident: they are read to the end, and every span says its text."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "9" * 20_000,
        "1e400 ships",
        "−0 ships",
        "٣ ships",
        "½ ship",
        "7 " * 3000,
        "1,2,3 " * 500,
        "one " * 800,
        "$" * 5000,
        "5-" * 2000,
    ],
)
def test_read_to_the_end(read, text):
    found, _ = read(text)
    for figure in found:
        assert figure.span.of(text) == figure.text
        assert figure.value is None or abs(figure.value) < 10**31
