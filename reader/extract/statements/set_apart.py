"""Rules for cues set apart by commas: «The plan, she said, will fail», «The plan will fail, a study has found»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.contents import draft
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.phrases import QUOTE, is_mark, spoken_by
from reader.extract.statements.setting import Setting
from reader.model.spans import Span


def parenthetical(setting: Setting, token: Token) -> Iterator[Draft]:
    """A cue set off by commas: «The plan, she said, will fail»; or at the end: «X, he added»."""
    if not cues.cue(token, "say", "think") or not (_is_finite(token) or (token.tag == "VB" and interrupts(token))):
        return
    subject = token.child("nsubj")
    aside = subject is not None and subject.pos == "PRON" and token.dep == "relcl" and interrupts(token)
    if not aside and token.dep not in ("parataxis", "advcl", "dep", "conj", "ccomp", "ROOT"):
        return
    told = cues.lemma(token) in cues.words("telling")
    more = [c for c in token.rights if c.dep in ("ccomp", "xcomp") or (c.dep == "dobj" and not told)]
    if subject is None or (more and not interrupts(token)):
        return
    voice = spoken_by(subject)
    sentence = token.sentence.tokens
    first = min(t.i for t in (*subject.subtree(), token))
    before = [t for t in sentence if t.i < first]
    after = _after_frame(token, max(token.i, voice.head.i))
    if after is None or not before or before[-1].text not in _BREAKS or len(before) < 2:
        return
    if not after and _sets_scene(before[0]) and not _asserts(before):
        return
    before = _interrupted(before) if after else before
    yield draft(setting, _announced(before) + after, token, voice, "parenthetical cue", "likely")


def closing(setting: Setting, token: Token) -> Iterator[Draft]:
    """A noun and a cue behind the last comma, whatever the parser ties them to: «X, two agents and a clerk said»."""
    if not _may_close(token):
        return
    sentence = token.sentence.tokens
    at = token.i - sentence[0].i
    comma = next((n for n in range(at - 1, 0, -1) if sentence[n].text in _BREAKS), None)
    if comma is None or setting.marked(sentence[comma]) or not _ends(sentence[at + 1 :], token):
        return
    voice = _named_in(sentence[comma + 1 : at])
    shown = voice is not None and cues.lemma(voice.head) in cues.speakers("document")
    if voice is not None and (shown or cues.is_verb(token)) and _asserts(sentence[:comma]):
        yield draft(setting, _announced(sentence[:comma]), token, voice, "closing cue", "likely")


def interrupts(cue: Token, mark: str = ",") -> bool:
    """Whether a comma stands right behind the cue: what follows belongs to the clause that it interrupts."""
    sentence = cue.sentence.tokens
    last = cue.child("prt") or cue
    at = max(last.i, cue.i) - sentence[0].i + 1
    return at < len(sentence) and sentence[at].text == mark


def _is_finite(verb: Token) -> bool:
    return verb.tag in _FINITE or verb.child("aux") is not None


def _may_close(token: Token) -> bool:
    """Whether it is a finite cue, or "show", which the parser takes for a noun: «X, figures from the agency show»."""
    if not cues.is_verb(token):
        return token.lower in ("show", "shows")
    return _is_finite(token) and (cues.cue(token, "say", "show") or cues.lemma(token) in _JUDGING)


def _named_in(words: Sequence[Token]) -> Voice | None:
    """The noun phrase that these words are, up to the auxiliaries of the cue behind them; None where they are more."""
    phrase = list(words)
    while phrase and (phrase[-1].pos in ("AUX", "ADV") or phrase[-1].tag == "MD"):
        phrase.pop()
    if not phrase or phrase[0].pos not in _OPENS_NOUN or phrase[0].tag in ("WP", "WDT", "WRB", "EX"):
        return None
    nouns = [n for n, t in enumerate(phrase) if t.pos in ("NOUN", "PROPN", "PRON")]
    last = next((n for n in nouns if n + 1 == len(phrase) or not _goes_on(phrase[n + 1])), None)
    if last is None or phrase[last].lower in _NO_VOICE or cues.cannot_speak(phrase[last]):
        return None
    behind = phrase[last + 1 :]
    if behind and behind[0].pos not in ("ADP", "ADJ", "CCONJ") and behind[0].tag != "VBN":
        return None
    if any(t.tag in _FINITE or t.tag in ("WP", "WDT", "TO") for t in phrase):
        return None
    return Voice(phrase[last], Span(phrase[0].start, phrase[-1].end))


def _goes_on(token: Token) -> bool:
    """Whether a word behind a noun goes on with it: "the charity's head", "a port-side bar"."""
    return token.pos in ("NOUN", "PROPN") or token.tag in ("POS", "HYPH") or token.dep == "nummod"


def _asserts(words: Sequence[Token]) -> bool:
    """Whether words have a finite verb that is not that of a clause of time or condition which opens them."""
    comma = next((n for n, t in enumerate(words) if t.text == ","), len(words))
    first = comma if _subordinate(words[0]) else 0
    return any(t.tag in _FINITE or t.tag == "MD" for t in words[first:])


def _sets_scene(opening: Token) -> bool:
    """Whether a first word opens what says when and how: "After the vote", "Asked about it", "In a rare move"."""
    return _subordinate(opening) or opening.pos == "ADP" or opening.tag in ("VBN", "VBG") or cues.cue(opening, "ask")


def _subordinate(opening: Token) -> bool:
    return opening.tag in ("WRB", "WP") or opening.dep == "mark" or opening.lower in _SUBORDINATE


def _ends(tail: Sequence[Token], cue: Token) -> bool:
    """Whether what stands behind a cue is no more than when, where and to whom it was said."""
    words = [t for t in tail if not is_mark(t)]
    if (
        len(words) > _LONGEST_TAIL
        or any(t.text in (",", ";", ":") for t in tail)
        or any(cues.is_verb(t) for t in words)
    ):
        return False
    told = cues.lemma(cue) in ("tell", "inform")
    placed = bool(words) and (
        words[0].lower in _PLACING or words[0].entity in ("DATE", "TIME") or words[0].pos == "ADV"
    )
    return told == (bool(words) and not placed)


def _after_frame(cue: Token, last: int) -> list[Token] | None:
    """What goes on after a cue set off by commas; [] where the sentence ends, None where no comma closes it."""
    sentence = cue.sentence.tokens
    own = {t.i for c in cue.rights if c.dep in _LOOSE for t in c.subtree()}
    first = at = last - sentence[0].i + 1
    while at < len(sentence) and sentence[at].i in own and sentence[at].text != "," and at - first < 10:
        if cues.is_verb(sentence[at]):
            return None
        at += 1
    after = sentence[at:]
    words = [t for t in after if not is_mark(t)]
    if not words or after[0].text == ";":
        return []
    if words[0].tag == "VBG" and (words[0].lemma in QUOTE or cues.cue(words[0], "say")):
        return []  # "…, she said, adding that Y"
    if words[0].tag == "CC" and any(cues.cue(t, "say") and t.tag in _FINITE and t.child("nsubj") for t in words):
        return []  # "…, a study suggests, but its authors say Y"
    return after if after[0].text in _BREAKS else None


def _announced(before: list[Token]) -> list[Token]:
    """What follows a colon: «He was blunter: no name is safe, he said»."""
    colon = next((n for n in range(len(before) - 4, 1, -1) if before[n].text == ":"), None)
    return before if colon is None else before[colon + 1 :]


def _interrupted(before: list[Token]) -> list[Token]:
    """The clause that a cue breaks into: «The plan failed, but the mayor, she said, will try again»."""
    opens = next((n for n in range(len(before) - 1, 0, -1) if _joins(before[n]) and before[n - 1].text == ","), None)
    if opens is None or any(t.tag in (*_FINITE, "MD") for t in before[opens:]):
        return before
    return before[opens:] if any(t.tag in _FINITE for t in before[:opens]) else before


def _joins(token: Token) -> bool:
    return token.pos == "CCONJ" or token.dep == "mark"


_BREAKS = (",", "—", "–", "--")
_FINITE = ("VBD", "VBZ", "VBP")
_LOOSE = frozenset({"prt", "npadvmod", "prep", "advmod", "advcl", "dobj", "dative"})
_JUDGING = frozenset({"estimate", "believe", "think", "reckon", "calculate", "expect"})
_OPENS_NOUN = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"})
_NO_VOICE = frozenset({"something", "nothing", "anything", "everything", "this", "that", "which", "what", "it"})
_SUBORDINATE = frozenset({"when", "if", "as", "after", "before", "while", "although", "though", "because", "since"})
_PLACING = frozenset({"on", "in", "at", "during", "late", "early", "this", "last", "through", "via"})
_LONGEST_TAIL = 12
