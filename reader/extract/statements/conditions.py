"""Conditions under which a source speaks: «on condition of anonymity», «asked not to be named»."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from reader.extract.lexicon import lexicon
from reader.extract.statements.setting import Setting
from reader.model.spans import Span


@cache
def _pattern() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in lexicon("speakers")["conditions"])
    before = r"(?:(?:who )?(?:speaking|spoke|spoken|granted|requested|insisted) )?"
    behind = r"(?: to (?:speak|talk|comment|discuss)(?: publicly| openly| freely)?)?"
    return re.compile(f"{before}(?:{phrases}){behind}", re.IGNORECASE)


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in lexicon("speakers")["conditions"])


class Conditions:
    """All conditions that a document states, by place."""

    def __init__(self, setting: Setting) -> None:
        stating = {token.sentence.paragraph.index for token in setting.analysis.all_of(_last_words())}
        spans = [setting.analysis.paragraphs[index].span for index in sorted(stating)]
        self.spans = [Span(*match.span()) for span in spans for match in _pattern().finditer(setting.text, *span)]
        self.words = frozenset(t.i for span in self.spans for t in setting.analysis.within(span))

    def within(self, span: Span) -> Span | None:
        """The first condition in a span."""
        at = bisect_left(self.spans, span.start, key=lambda s: s.start)
        return self.spans[at] if at < len(self.spans) and span.contains(self.spans[at]) else None
