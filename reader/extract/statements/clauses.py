"""Rules for reported clauses: «officials say X», «X, officials said», «she plans to X»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.contents import clause_tokens, coordinated, draft, frame, that, to_end, voice_of
from reader.extract.statements.draft import Draft
from reader.extract.statements.phrases import SUBJECT, is_mark, noun_phrase
from reader.extract.statements.set_apart import closing, interrupts
from reader.extract.statements.setting import Setting
from reader.model.findings import Confidence
from reader.model.spans import Span


def clause(setting: Setting, token: Token) -> Iterator[Draft]:
    """A verb with a finite clause: «officials say (that) X», «X, officials say»."""
    if not cues.cue(token, *_CLAUSE):
        return
    behind = (c for c in token.rights if c.dep == "ccomp" and not interrupts(token, ";"))
    complement = next(behind, None) or token.child("ccomp") or _unmarked(token)
    if complement is None or (complement.i > token.i and interrupts(token) and that(complement)):
        return
    voice = voice_of(setting, token)
    if voice is None:
        return
    outside = frame(token, complement)
    told = cues.cue(token, "say", "show") or (cues.cue(token, "ask") and not _to(complement))
    confidence: Confidence = "likely" if told else "possible"
    if complement.i < token.i:
        if token.child("xcomp", "dobj") or not cues.cue(token, "say", "think", "ask", "show"):
            return
        if _goes_on(token):
            return
        body = [t for t in token.sentence.tokens if t.i < min(outside)]
        if body and body[-1].tag == "CC" and (joined := list(closing(setting, token))):
            yield from joined
            return
        rest = [t for t in complement.subtree() if t.i > token.i and setting.quoted(t)]
        yield draft(setting, body + rest, token, voice, "clause before cue", confidence)
        return
    for part in (*coordinated(complement), *_coordinated_with(token)):
        body = clause_tokens(setting, part, outside)
        if part is complement:
            body = _as_far_as(setting, token, complement) or body + _of_them(token) + _joined(setting, token, body)
        if len(body) > 1 or any(setting.quoted(t) for t in body):
            body = _with_quotation(setting, _with_list(body))
            yield draft(setting, body, token, voice, "clause after cue", confidence)


def as_told(setting: Setting, token: Token) -> Iterator[Draft]:
    """«As Holm told the paper, X»."""
    opening = token.sentence.tokens[0]
    if not cues.cue(token, "say") or opening.lower != "as" or opening.head is not token or token.dep != "advcl":
        return
    numbers = [t.i for t in token.subtree()]
    body = [t for t in token.sentence.tokens if t.i > max(numbers)]
    voice = voice_of(setting, token)
    if voice is not None and body and body[0].text == ",":
        yield draft(setting, body, token, voice, "as told", "likely")


def that_clause(setting: Setting, token: Token) -> Iterator[Draft]:
    """A cue and a "that" behind it where the parser sees no clause: «tweeted in the early hours that X»."""
    if not cues.cue(token, "say", "think", "ask") or any(c.dep == "ccomp" for c in token.children):
        return
    sentence = token.sentence.tokens
    at = token.i - sentence[0].i
    if at + 1 < len(sentence) and sentence[at + 1].text == ",":
        return
    for number in range(at + 1, min(at + 20, len(sentence) - 2)):
        word = sentence[number]
        if word.text in (";", ":") or setting.quoted(word) or (cues.is_verb(word) and word.tag != "VBG"):
            return
        before = sentence[number - 1]
        if word.lower == "that" and before.dep == "dobj" and cues.lemma(before) in cues.words("nouns"):
            return  # "denied reports that …"
        if word.lower == "that" and (word.tag == "IN" or sentence[number + 1].pos in _OPENS_CLAUSE):
            voice = voice_of(setting, token)
            if voice is not None:
                body = to_end(setting, token, word.i + 1)
                yield draft(setting, body, token, voice, "that-clause", "likely")
            return


def bare_clause(setting: Setting, token: Token) -> Iterator[Draft]:
    """A verb of saying and words behind it that the parser could not make a clause of: «said the words "lump" X»."""
    if not cues.cue(token, "say", "show") or any(c.dep in ("ccomp", "xcomp") for c in token.children):
        return
    body = to_end(setting, token, token.i + 1)
    if not body or is_mark(body[0]) or body[0].pos not in ("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM"):
        return
    verbs = [t for t in body if t.tag in ("VBD", "VBZ", "VBP", "MD") and t.dep != "relcl"]
    voice = voice_of(setting, token)
    if voice is not None and verbs and verbs[0].i < token.i + 20 and token.lemma in ("say", "note", "show"):
        yield draft(setting, body, token, voice, "bare clause", "possible")


def in_view(setting: Setting, token: Token) -> Iterator[Draft]:
    """«In the words of one aide, X», «In her view, X», «X, in the opinion of the union»."""
    noun = token.child("pobj") if token.lower == "in" and token.dep == "prep" else None
    if noun is None or noun.lower not in cues.words("views"):
        return
    of = next((c for c in noun.rights if c.dep == "prep" and c.lower == "of"), None)
    holder = noun.child("poss") or (of.child("pobj") if of else None)
    if holder is None or setting.quoted(holder) or holder.lower in ("its", "my", "our", "your"):
        return
    numbers = {t.i for t in token.subtree()}
    sentence = token.sentence.tokens
    before = [t for t in sentence if t.i < min(numbers)]
    after = [t for t in sentence if t.i > max(numbers)]
    if any(not is_mark(t) for t in before) and any(not is_mark(t) for t in after):
        return
    cue = Span(token.start, noun.end)
    yield draft(setting, [*before, *after], token, noun_phrase(holder), "in the view of", "likely", cue)


def infinitive(setting: Setting, token: Token) -> Iterator[Draft]:
    """A plan, a wish, a promise: «She plans to X»; a request: «He urged them to X»."""
    if not cues.cue(token, "plan", "ask"):
        return
    complement = token.child("xcomp", "ccomp") or _for_to(token) or _on_to(token)
    if complement is None or complement.i < token.i or not _to(complement):
        return
    voice = voice_of(setting, token)
    if voice is None:
        return
    body = clause_tokens(setting, complement, frame(token, complement))
    yield draft(setting, body + _quoted_behind(setting, body), token, voice, "infinitive", "possible")


def _quoted_behind(setting: Setting, body: list[Token]) -> list[Token]:
    """The first word of a quotation right behind reported words, which the parser ties to the cue."""
    if not body:
        return []
    sentence = body[-1].sentence.tokens
    following = [t for t in sentence[body[-1].i - sentence[0].i + 1 :][:2] if setting.quoted(t)]
    return following if following and following[0].i == body[-1].i + 1 else []


def _goes_on(cue: Token) -> bool:
    """Whether a clause of its own follows a cue between commas: «The river rose, he said, and two bridges fell»."""
    joined = next((c for c in cue.rights if c.dep == "conj" and c.child(*SUBJECT)), None)
    if joined is None or cues.cue(joined, "say", "ask"):
        return False
    comma = next((t for t in cue.sentence.tokens if t.i > cue.i and t.text == ","), None)
    return comma is not None and any(c.tag == "CC" and c.i == comma.i + 1 for c in cue.rights)


def _unmarked(cue: Token) -> Token | None:
    """A clause that nothing joins, which the parser takes for one of time: «said after the vote he would go»."""
    if not cues.cue(cue, "say"):
        return None
    clause = next((c for c in cue.rights if c.dep == "advcl" and c.child("nsubj", "nsubjpass")), None)
    subject = clause.child("nsubj", "nsubjpass") if clause is not None else None
    if clause is None or subject is None or any(c.dep in ("mark", "advmod") and c.i < subject.i for c in clause.lefts):
        return None
    opening = min(t.i for t in clause.subtree())
    return clause if opening == cue.i + 1 and cue.sentence.tokens[-1].i > clause.i else None


def _to(verb: Token) -> bool:
    """Whether a verb stands behind "to": what somebody is to do, not what is so."""
    return any(c.tag == "TO" for c in verb.lefts)


_OPENS_CLAUSE = frozenset({"PRON", "DET", "PUNCT", "PROPN", "NOUN", "NUM", "ADJ"})
_CLAUSE = ("say", "think", "ask", "show", "plan")


def _on_to(cue: Token) -> Token | None:
    """The clause of «called on the minister to resign», «appealed to the city to wait»."""
    if cues.lemma(cue) not in cues.words("calling"):
        return None
    to_whom = next(
        (c for c in cue.rights if c.dep == "prep" and c.lower in ("on", "to", "upon") and c.child("pobj")), None
    )
    clause = next((c for c in cue.rights if c.dep in ("advcl", "relcl") and _to(c)), None)
    return clause if to_whom is not None and clause is not None and clause.i > to_whom.i else None


def _for_to(cue: Token) -> Token | None:
    """The clause of «called for the minister to resign»."""
    if "for" not in cues.governed("prepositional").get(cues.lemma(cue), ()):
        return None
    return next((c for c in cue.rights if c.dep == "advcl" and any(t.lower == "for" for t in c.lefts)), None)


def _coordinated_with(cue: Token) -> list[Token]:
    """Clauses behind ", and that" which the parser joins to the cue: «said A was hurt, and that B would resume»."""
    joined = [c for c in cue.rights if c.dep == "conj" and c.child(*SUBJECT) and that(c)]
    return [c for c in joined if c.lefts[0] is that(c)]


def _of_them(cue: Token) -> list[Token]:
    """A part of those in the clause that the parser ties to the cue: «said nine were hurt, two of them badly»."""
    part = next((c for c in cue.rights if c.tag == "CD" and c.dep in ("advcl", "npadvmod", "dep")), None)
    of = part.child("prep") if part is not None else None
    whole = of.child("pobj") if of is not None and of.lower == "of" else None
    return part.subtree() if part is not None and whole is not None and whole.lower in ("them", "whom", "which") else []


def _as_far_as(setting: Setting, cue: Token, verb: Token) -> list[Token]:
    """All that follows "that", where the parser takes the noun behind it for a verb: «that plans to X would Y»."""
    opening = that(verb)
    broken = opening is not None and verb.tag == "VBZ" and opening.i == verb.i - 1 and not verb.child(*SUBJECT)
    return to_end(setting, cue, verb.i) if broken else []


def _still_reported(verb: Token) -> bool:
    """Whether a verb joined to a cue goes on with what is reported: «said they had doubts, but *could not say so*»."""
    modal = any(c.tag == "MD" for c in verb.lefts)
    return verb.dep == "conj" and verb.tag == "VB" and modal and not verb.child(*SUBJECT) and not cues.cue(verb, "say")


def _joined(setting: Setting, cue: Token, body: list[Token]) -> list[Token]:
    """A clause with a quotation that the parser joins to the cue: «said A was B, but C was "D"»."""
    if not body:
        return []
    if still := next((c for c in cue.rights if c.i > body[-1].i and _still_reported(c)), None):
        between = [t for t in still.sentence.tokens if body[-1].i < t.i < still.subtree()[0].i]
        return between + still.subtree() if all(t.text in (",", "and", "but", "or") for t in between) else []
    for clause in cue.rights:
        subject = clause.child(*SUBJECT) if clause.dep == "conj" else None
        if subject is None or clause.i < body[-1].i or cues.cue(clause, "say", "ask") or subject.pos == "PROPN":
            continue
        if that(clause):
            continue  # a statement of its own
        words = [t for t in clause.subtree() if not setting.quoted(t)]
        between = [t for t in clause.sentence.tokens if body[-1].i < t.i < clause.subtree()[0].i]
        if len(words) == len(clause.subtree()) or any(cues.cue(t, "say") for t in words):
            continue
        if any(t.text not in (",", "and", "but") for t in between):
            continue
        return between + clause.subtree()
    return []


def _with_quotation(setting: Setting, body: list[Token]) -> list[Token]:
    """With a quotation that goes on behind a comma: «pointed out that they had won, “and people are forgetful”»."""
    if not body:
        return body
    sentence = body[-1].sentence.tokens
    behind = sentence[body[-1].i - sentence[0].i + 1 :]
    if len(behind) < 3 or behind[0].text != "," or not setting.quoted(behind[1]) or behind[2].tag != "CC":
        return body
    return body + behind[:1] + list(takewhile(setting.quoted, behind[1:]))


def _with_list(body: list[Token]) -> list[Token]:
    """With what a colon behind the clause adds: «three things are happening: X, Y and Z»."""
    if not body:
        return body
    sentence = body[-1].sentence.tokens
    at = body[-1].i - sentence[0].i + 1
    if at < len(sentence) - 1 and sentence[at].text == ":":
        return body + sentence[at:]
    return body
