"""Checks: what the article says was confirmed, denied, acknowledged, or could not be verified, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.draft import Voice
from reader.extract.statements.phrases import covered, noun_phrase, spoken_by, subject_of
from reader.extract.statements.responses import negated, span_of_cue, words
from reader.extract.statements.setting import Setting
from reader.model.findings import CheckKind
from reader.model.spans import Span


@dataclass(slots=True, eq=False)
class Checked:
    """A check: by whom, through whom, of what."""

    kind: CheckKind
    by: Voice | None
    cue: Span
    span: Span
    verb: Token
    through: Voice | None = None
    of: Span | None = None

    @property
    def own(self) -> bool:
        """Whether it is the reporter's own work and nobody's statement: checked through others, or in vain."""
        return self.through is not None or self.kind == "unverified"


def find(setting: Setting) -> list[Checked]:
    """All checks, in the order of the text. What stands in a quotation is left out."""
    found = []
    for token in setting.prose_of({"aware", *_verbs()}):
        kind = _kind(token)
        if kind is not None and (made := _made(setting, token, kind)) is not None:
            found.append(made)
    return found


def _kind(token: Token) -> CheckKind | None:
    if token.lower == "aware" and (verb := token.head).lemma == "be" and verb.dep != "advcl" and not negated(verb):
        return "acknowledged" if token.child("prep") else None
    kind = _verbs().get(cues.lemma(token))
    if kind == "confirmed" and token.dep == "xcomp" and token.head.lower == "unable":
        return "unverified"
    if kind == "denied" and token.child("nsubjpass") and token.child("dobj", "oprd"):
        return None  # "he has been denied treatment"
    if (
        kind is None
        or not cues.is_verb(token)
        or token.dep in ("amod", "xcomp", "advcl")
        or (token.tag == "VBN" and token.dep == "acl")
    ):
        return None
    if kind == "confirmed":
        if not negated(token):
            return None if _hypothetical(token) else kind
        return "unverified" if any(c.lower in ("could", "can", "able") for c in token.children) else None
    if negated(token) or negated(token.head) or any(c.lower == "nor" for c in token.head.children):
        return None
    return kind


@cache
def _verbs() -> dict[str, CheckKind]:
    kinds: dict[str, CheckKind] = {"confirm": "confirmed", "deny": "denied", "acknowledge": "acknowledged"}
    return {verb: kind for key, kind in kinds.items() for verb in words(key)}


def _hypothetical(verb: Token) -> bool:
    """Whether it is only planned, asked or possible: "to confirm", "would confirm"."""
    return any(c.tag in ("TO", "MD") for c in verb.children)


def _made(setting: Setting, token: Token, kind: CheckKind) -> Checked | None:
    verb = token.head if token.pos == "ADJ" else token
    passive = any(c.dep in ("auxpass", "nsubjpass") for c in verb.children)
    unable = verb.head if verb.head.lower == "unable" else None
    subject = subject_of(unable.head if unable is not None else verb)
    by = spoken_by(subject) if subject is not None else None
    thing = token.child("dobj", "ccomp") if token.pos != "ADJ" else token.child("prep")
    if thing is not None and thing.i < token.i:
        thing = None
    if passive:
        agent = verb.child("agent")
        by, thing = (noun_phrase(a) if agent and (a := agent.child("pobj")) else None), subject
    if subject is None or setting.quoted(subject) or (thing is None and kind != "unverified"):
        return None
    last = token
    if token.pos == "ADJ" and thing is not None:
        last = thing
    cue = Span(unable.start, last.end) if unable is not None else span_of_cue(verb, last)
    through = next((c for c in verb.rights if c.dep == "prep" and c.lower in ("through", "via")), None)
    outside = {t.i for t in through.subtree()} if through else set()
    of = _of(setting, thing, outside | {last.i})
    source = through.child("pobj") if through else None
    ends = [cue.end, *(s.end for s in ([of] if of else [])), *(t.end for t in (through.subtree() if through else []))]
    return Checked(
        kind, by, cue, Span(cue.start, max(ends)), token,
        through=noun_phrase(source) if source is not None else None, of=of,
    )  # fmt: skip


def _of(setting: Setting, thing: Token | None, outside: set[int]) -> Span | None:
    if thing is None:
        return None
    tokens = [t for t in thing.subtree() if t.i not in outside and not (t.dep == "mark" and t.head is thing)]
    spans = covered(tokens, setting.text)
    return spans[0] if spans else None
