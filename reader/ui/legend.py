"""Signs of the screens and queries of the quote search, with what they mean: the help shows them last. Data only."""

from __future__ import annotations

from reader.search.query import CHOICES

SIGNS: tuple[tuple[str, str], ...] = (
    ("≥ 7   ≤ 7", "at least, at most so many"),
    ("> 7   < 7", "more than, fewer than so many"),
    ("≈ 7", "about so many"),
    ("↑ 7   ↓ 7", "the figure is a rise, a fall"),
    ("?", "only possible: look at the words before you use it"),
    ("*", "corrected by you"),
    ("A ‹ B", "A says it, B passes it on"),
    ("says   #", "so many statements are theirs, so many figures they cite"),
    ("‹   ×", "so much they pass on, so often they are named"),
    ("unattributed", "a figure that nobody in the text answers for"),
    ("confirmed   unverified", "what the text says of a figure's check"),
    ("▸   ▾", "a folded list, an open one: its key or a click on its title"),
    ("direct   mixed", "in quotation marks, partly so"),
    ("indirect", "told in other words"),
    ("likely   possible", "how sure the rule is; the rest is certain"),
    ("rule: …", "the rule that found it"),
    ("▸", "the row of the cursor"),
    ("▌", "the sentence you are at; a row that is selected too"),
    ("italics in Sources", "a source without a name"),
    ("55%", "so much of the text stands above the top row"),
)
"""A sign as the screen shows it, and its meaning."""


def _values(field: str) -> str:
    return ", ".join(CHOICES[field])


QUERIES: tuple[tuple[str, str], ...] = (
    ("pilots taliban", "both words, in any order; a word may go on"),
    ('"hit list"', "these words side by side, exactly as written"),
    ("-taliban", "without this word; - goes with anything here"),
    ("speaker:hicks", "who says it; also by:hicks"),
    ("relay:reuters", "who passes it on; also via:reuters"),
    ("source:reuters", "either of them"),
    ("to:council", "whom it is said to"),
    ("cue:warned", "the word that tells that it is said"),
    ("kind:direct,mixed", f"any of several values: {_values('kind')}"),
    ("anon:yes", "speakers without a name, or with one (no)"),
    ("sure:certain", f"how sure: {_values('sure')}"),
    ("in:figures", f"where to look: {_values('in')}"),
    ("para:3-7", "paragraphs 3 to 7; also 3, 12- or -5"),
)
"""What may be typed in the quote search, and what it finds."""
