"""Who declined to comment, did not respond, could not be reached, has not disclosed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.extract.analysis import Token
from reader.extract.lexicon import lexicon
from reader.extract.statements import cues
from reader.extract.statements.draft import Voice
from reader.extract.statements.phrases import covered, is_mark, noun_phrase, spoken_by, subject_of
from reader.extract.statements.setting import Setting
from reader.model.findings import ResponseKind
from reader.model.spans import Span

_NOBODY = frozenset({"neither", "nobody", "none", "no"})
_DONE = frozenset({"give", "release", "share", "address", "provide", "identify", "name", "confirm", "publish"})
"""Acts that may be yet to come though nobody asks."""
_ASKING = frozenset({"request", "question", "inquiry", "query", "call", "email", "message", "letter"})


@dataclass(slots=True, eq=False)
class Silence:
    """A response that was not given: who kept it back, on what, asked by whom. `words` has the numbers of its verbs."""

    kind: ResponseKind
    party: Voice | None
    cue: Span
    span: Span
    words: frozenset[int]
    topic: Span | None = None
    asked_by: Voice | None = None


@cache
def words(key: str) -> frozenset[str]:
    """A list of words for responses and checks."""
    return frozenset(lexicon("responses")[key].split())


@cache
def _verbs() -> frozenset[str]:
    """The words that a rule may start from."""
    return frozenset({"have"}).union(*(words(key) for key in lexicon("responses")))


def find(setting: Setting) -> list[Silence]:
    """All of them, in the order of the text. What stands in a quotation is left out."""
    found = []
    for token in setting.prose_of(_verbs()):
        if cues.is_verb(token) or token.pos == "ADJ":
            made = next((s for rule in _RULES if (s := rule(setting, token))), None)
            if made is not None:
                found.append(made)
    return found


def negated(verb: Token) -> bool:
    """Whether the verb is denied: "did not", "never", "neither of them"."""
    subject = verb.child("nsubj", "nsubjpass")
    if subject is not None and any(t.lower in _NOBODY for t in (subject, *subject.lefts)):
        return True
    return any(c.dep == "neg" or c.lower in ("not", "never", "n't", "neither") for c in verb.children)


# ------------------------------------------------------------------ rules


def _declined(setting: Setting, verb: Token) -> Silence | None:
    """«declined to comment on X», «refused to discuss X»."""
    act = verb.child("xcomp") if cues.lemma(verb) in words("refuse") else None
    if act is None or not (cues.lemma(act) in words("comment") or _takes_questions(act)):
        return None
    return _silence(setting, "declined", verb, act)


def _takes_questions(act: Token) -> bool:
    thing = act.child("dobj") if cues.lemma(act) in words("take") else None
    return thing is not None and cues.lemma(thing) in _ASKING


def _would_not(setting: Setting, verb: Token) -> Silence | None:
    """«would not comment», «would not say whether X», «would neither confirm nor deny X», «would not be drawn on X»."""
    plain = cues.lemma(verb) in ("comment", "elaborate")
    return _silence(setting, "declined", verb, verb) if withheld(verb) or (plain and negated(verb)) else None


def withheld(verb: Token) -> bool:
    """Whether a verb is of an answer that would not be given: "would not say", "would not be drawn"."""
    return negated(verb) and _would(verb) and (cues.lemma(verb) in words("comment") or _is_drawn(verb))


def _is_drawn(verb: Token) -> bool:
    into = any(c.dep == "prep" and c.lower not in ("on", "about") for c in verb.rights)
    return cues.lemma(verb) in words("draw") and verb.tag == "VBN" and not into


def _would(verb: Token) -> bool:
    return any(c.lower in ("would", "will", "'d") for c in verb.children if c.dep == "aux")


def _no_response(setting: Setting, verb: Token) -> Silence | None:
    """«did not (immediately) respond to requests for comment», «did not return calls»."""
    if (cues.lemma(verb) not in words("return") and cues.lemma(verb) not in words("respond")) or not negated(verb):
        return None
    thing = verb.child("dobj")
    returned = cues.lemma(verb) in words("return") and thing is not None and cues.lemma(thing) in words("returned")
    to = next((c for c in verb.rights if c.dep == "prep" and c.lower == "to"), None)
    asked = to.child("pobj") if to else thing
    answered = cues.lemma(verb) in words("respond") and (asked is None or cues.lemma(asked) in _ASKING)
    return _silence(setting, "no_response", verb, verb) if returned or answered else None


def _not_disclosed(setting: Setting, verb: Token) -> Silence | None:
    """«has not publicly disclosed X»."""
    if (
        cues.lemma(verb) not in words("disclose")
        or not negated(verb)
        or any(c.dep == "nsubjpass" for c in verb.children)
    ):
        return None
    return _silence(setting, "not_disclosed", verb, verb)


def _not_said(setting: Setting, verb: Token) -> Silence | None:
    """«did not say whether X», «has not said when X»."""
    clause = verb.child("ccomp") if cues.lemma(verb) == "say" else None
    if clause is None or clause.i < verb.i or not negated(verb):
        return None
    asks = any(t.tag in ("WRB", "WP", "WDT") or t.lower in ("whether", "if") for t in clause.subtree()[:4])
    return _silence(setting, "not_disclosed", verb, verb) if asks else None


def _unreachable(setting: Setting, verb: Token) -> Silence | None:
    """«could not be reached for comment», «was unavailable for comment»."""
    passive = cues.lemma(verb) in words("reach") and any(c.dep == "auxpass" for c in verb.children) and negated(verb)
    if not passive and cues.lemma(verb) not in words("unavailable"):
        return None
    if not passive and not any(c.dep == "prep" and c.lower == "for" for c in verb.children):
        return None
    return _silence(setting, "unreachable", verb, verb)


def _yet_to(setting: Setting, verb: Token) -> Silence | None:
    """«has yet to comment on X», «has yet to respond»."""
    act = verb.child("xcomp") if cues.lemma(verb) == "have" else None
    if act is None or not any(c.lower == "yet" for c in (*verb.children, *act.children)):
        return None
    asked = cues.lemma(act) in words("comment") | words("respond") | words("disclose")
    return _silence(setting, "no_response", verb, act) if asked and cues.lemma(act) not in _DONE else None


_RULES = (_declined, _yet_to, _would_not, _no_response, _not_disclosed, _not_said, _unreachable)


# ------------------------------------------------------------------ parts


def _silence(setting: Setting, kind: ResponseKind, verb: Token, act: Token) -> Silence | None:
    told = (
        verb.head.head if verb.dep == "conj" and verb.head.dep == "ccomp" and cues.cue(verb.head.head, "say") else None
    )
    subject = subject_of(told or verb) or (subject_of(verb.head) if verb.dep == "acomp" else None)
    if subject is not None and setting.quoted(subject):
        return None
    cue = span_of_cue(verb, act)
    tail = [t for t in act.subtree() if t.start >= cue.end]
    tail = _up_to_clause(tail, verb)
    end = max([cue.end, *(t.end for t in tail if not is_mark(t))])
    return Silence(
        kind,
        spoken_by(subject) if subject is not None else None,
        cue,
        Span(cue.start, end),
        frozenset({verb.i, act.i, *(c.i for c in act.rights if c.dep == "conj" and not c.child("nsubj"))}),
        topic=None if kind in ("no_response", "unreachable") else _topic(setting, act, tail),
        asked_by=_asker(act) or _told(verb),
    )


def span_of_cue(verb: Token, act: Token) -> Span:
    """From the first auxiliary or adverb that belongs to the verb to the word that says what was (not) done."""
    first = min([verb, *(c for c in verb.lefts if c.dep in ("aux", "auxpass", "neg", "advmod"))], key=lambda t: t.i)
    return Span(first.start, max(verb.end, act.end))


def _up_to_clause(tail: Sequence[Token], verb: Token) -> list[Token]:
    """Words up to a clause joined to the verb."""
    joined = {t.i for c in verb.rights if c.dep in ("conj", "cc") for t in c.subtree()}
    return [t for t in tail if t.i not in joined]


def _topic(setting: Setting, act: Token, tail: Sequence[Token]) -> Span | None:
    """What it is about: the object, the clause, or what follows "on" and "about"."""
    inside = {t.i for t in tail}
    for child in act.rights:
        if child.dep in ("dobj", "ccomp"):
            spans = covered([t for t in child.subtree() if t.i in inside], setting.text)
            return Span(spans[0].start, spans[-1].end) if spans else None
        if child.dep == "prep" and child.lower in ("on", "about", "regarding"):
            spans = covered([t for t in child.subtree() if t is not child and t.i in inside], setting.text)
            return Span(spans[0].start, spans[-1].end) if spans else None
    return None


def _asker(act: Token) -> Voice | None:
    """«requests for comment from Reuters», «questions by Reuters»."""
    for token in act.subtree():
        if token.dep == "agent" or (token.dep == "prep" and token.lower in ("from", "by")):
            noun = token.child("pobj")
            if noun is not None and noun.pos == "PROPN":
                return noun_phrase(noun)
    return None


def _told(verb: Token) -> Voice | None:
    """«told Reuters …, but declined to comment»: the one who was told had asked."""
    if verb.dep == "conj" and cues.lemma(verb.head) in cues.words("telling"):
        noun = verb.head.child("dobj", "dative")
        if noun is not None and noun.pos == "PROPN":
            return noun_phrase(noun)
    return None
