"""Rules for «X, according to two officials», «According to the report, X»."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.contents import draft, that
from reader.extract.statements.draft import Draft
from reader.extract.statements.phrases import is_mark, noun_phrase
from reader.extract.statements.setting import Setting
from reader.model.spans import Span


def according(setting: Setting, token: Token) -> Iterator[Draft]:
    """«X, according to two officials», «According to the report, X»."""
    if token.lower != "according":
        return
    sentence = token.sentence.tokens
    at = token.i - sentence[0].i
    if at + 2 >= len(sentence) or sentence[at + 1].lower != "to":
        return
    before = sentence[:at]
    opens = not any(not is_mark(t) for t in before)
    phrase = _named_by(sentence, at + 2, opens)
    if phrase is None:
        return
    head, end = phrase
    after = sentence[end:]
    verb = _top_clause(token)
    restated = end < len(sentence) and _restates(sentence, end)
    if opens:
        body = after
    elif restated:
        body = before + after
    elif not any(not is_mark(t) for t in after) and is_mark(before[-1]):
        body = before
    elif verb is None or verb.dep == "ROOT" or verb.i < sentence[0].i:
        body = before + (after if verb is not None and verb.i > token.i else [])
    else:
        inside = {t.i for t in verb.subtree()}
        opening = that(verb)
        numbers = {t.i for t in sentence[at:end]}
        body = [t for t in sentence if t.i in inside - numbers and (verb.i > token.i or t.i < token.i)]
        body = [t for t in body if t is not opening]
    cue = Span(token.start, sentence[at + 1].end)
    yield draft(setting, body, token, noun_phrase(head, joined=not restated), "according to", "likely", cue)


def _named_by(sentence: list[Token], start: int, opens: bool) -> tuple[Token, int] | None:
    """The noun behind "according to", and where in the sentence its phrase ends.

    The parser's phrase is taken where a comma or the end closes it and something is left to report; else all up to
    the first comma.
    """
    noun = next((t for t in sentence[start:] if t.dep == "pobj" and t.head is sentence[start - 1]), None)
    if noun is not None:
        end = max(t.i for t in noun.subtree()) - sentence[0].i + 1
        end = next((n for n in range(start + 1, end) if _restates(sentence, n)), end)
        left = [t for t in sentence[end:] if not is_mark(t)]
        closed = end >= len(sentence) or sentence[end].text in (",", ".", ";", "—", "–", ")") or not opens
        if closed and (left or not opens):
            return noun, end
    comma = next((n for n in range(start, len(sentence)) if sentence[n].text in (",", ".", ";", "—")), len(sentence))
    nouns = [t for t in sentence[start:comma] if t.pos in ("NOUN", "PROPN", "PRON")]
    heads = [t for t in nouns if t.dep not in ("compound", "poss", "nmod") and t.head.dep != "prep"] or nouns[-1:]
    return (heads[-1], comma) if heads else None


def _restates(sentence: list[Token], at: int) -> bool:
    """Whether a comma leads to another measure of what is reported: «…, according to the bank, or a third of X»."""
    return sentence[at].text == "," and at + 1 < len(sentence) and sentence[at + 1].lower == "or"


def _top_clause(token: Token) -> Token | None:
    """The highest verb above an adverbial that is not itself reported by a cue."""
    top: Token | None = None
    for head in token.ancestors():
        if head.pos in ("VERB", "AUX"):
            top = head
            if head.dep in ("ccomp", "relcl", "advcl") or cues.cue(head.head, "say"):
                return top
    return top
