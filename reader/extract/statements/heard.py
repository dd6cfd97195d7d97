"""What a court hears, and nobody is named who says it: «Jurors heard that X», «The court was told Y»."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.contents import clause_tokens, coordinated, draft, frame
from reader.extract.statements.draft import Draft
from reader.extract.statements.phrases import SUBJECT, is_mark
from reader.extract.statements.setting import Setting


def heard(setting: Setting, token: Token) -> Iterator[Draft]:
    """A statement without a speaker, save where the cue names one: «The jury was told by a guard that X»."""
    subject = token.child("nsubj") if cues.cue(token, "hearing") else token.child("nsubjpass")
    if not (cues.cue(token, "hearing") or cues.lemma(token) == "tell") or token.child("agent", "neg"):
        return
    if subject is None or cues.lemma(subject) not in cues.speakers("hearers"):
        return
    complement = next((c for c in token.rights if c.dep == "ccomp" and c.child(*SUBJECT)), None)
    if complement is None:
        before = [t for t in token.sentence.tokens if t.i < subject.subtree()[0].i]
        if (
            len(before) > 2
            and before[-1].text == ","
            and all(is_mark(t) for t in token.sentence.tokens if t.i > token.i)
        ):
            yield draft(setting, before, token, None, "heard in court", "likely")
        return
    outside = frame(token, complement)
    for part in coordinated(complement):
        yield draft(setting, clause_tokens(setting, part, outside), token, None, "heard in court", "likely")
