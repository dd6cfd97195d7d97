"""Reported words without quotation marks, or with some: candidates from the parse."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.phrases import NOUN, SUBJECT, antecedent, covered, is_mark, noun_phrase, subject_of
from reader.extract.statements.setting import Setting
from reader.model.findings import Confidence
from reader.model.spans import Span


def find(setting: Setting, taken: set[int]) -> list[Draft]:
    """Reported clauses and noun phrases. `taken` has the numbers of cues that direct speech has used."""
    found: list[Draft] = []
    for token in setting.analysis.tokens:
        if token.i in taken or setting.quoted(token):
            continue
        found += _reports(setting, token)
    return found


def _reports(setting: Setting, token: Token) -> Iterator[Draft]:
    """What a word reports: the first rule that finds something."""
    for rule in _RULES:
        drafts = [draft for draft in rule(setting, token) if draft.contents]
        if drafts:
            yield from drafts
            return


# ------------------------------------------------------------------ rules


def _according(setting: Setting, token: Token) -> Iterator[Draft]:
    """«X, according to two officials», «According to the report, X»."""
    if token.lower != "according" or not (to := token.child("prep")) or not (noun := to.child("pobj")):
        return
    voice = noun_phrase(noun)
    phrase = token.subtree()
    numbers = {t.i for t in phrase}
    sentence = token.sentence.tokens
    first, last = phrase[0], phrase[-1]
    before = [t for t in sentence if t.i < first.i]
    after = [t for t in sentence if t.i > last.i]
    if not [t for t in before if not is_mark(t)]:
        body = after
    else:
        clause = _clause_of(token)
        body = [t for t in clause.subtree() if t.i not in numbers] if clause else before
        if not [t for t in after if not is_mark(t)] or not body:
            body = [t for t in body if t.i < first.i] or before
    cue = Span(token.start, to.end)
    yield _made(setting, covered(body, setting.text, numbers), token, voice, "according to", "certain", cue)


def _clause(setting: Setting, token: Token) -> Iterator[Draft]:
    """A verb with a finite clause: «officials say (that) X», «X, officials say»."""
    if not cues.cue(token, "say", "think", "ask", "show", "plan"):
        return
    complement = next((c for c in token.children if c.dep == "ccomp"), None)
    if complement is None:
        return
    voice = _voice(setting, token)
    if voice is None:
        return
    frame = _frame(token, complement)
    confidence: Confidence = "likely" if cues.cue(token, "say", "ask", "show") else "possible"
    if complement.i < token.i:
        body = [t for t in token.sentence.tokens if t.i < min(frame | {token.i})]
        rest = [t for t in complement.subtree() if t.i > token.i]
        spans = covered(body, setting.text) + covered(rest, setting.text, frame)
        yield _made(setting, spans, token, voice, "clause before cue", confidence)
        return
    for part in _coordinated(complement):
        yield _made(setting, _clause_spans(setting, part, frame), token, voice, "clause after cue", confidence)


def _parenthetical(setting: Setting, token: Token) -> Iterator[Draft]:
    """A cue set off by commas: «The plan, she said, will fail»; or at the end: «X, he added»."""
    if not cues.cue(token, "say", "think") or token.dep not in ("parataxis", "advcl", "dep", "conj", "ccomp", "ROOT"):
        return
    subject = token.child("nsubj")
    if subject is None or any(c.dep in ("ccomp", "xcomp", "dobj") for c in token.children):
        return
    voice = noun_phrase(subject)
    inside = sorted({t.i for t in token.subtree() if t.i >= min(voice.head.i, token.i) - 12 and t.dep != "punct"})
    sentence = token.sentence.tokens
    frame = {t.i for t in sentence if voice.span.start <= t.start < voice.span.end} | {token.i}
    first, last = min(frame), max(frame)
    before = [t for t in sentence if t.i < first]
    after = [t for t in sentence if t.i > last]
    if not inside or not before or before[-1].text not in (",", "—", "–"):
        return
    if (
        after
        and after[0].text not in (",", ".", "—", "–")
        and not all(is_mark(t) or t.dep in _LOOSE for t in after[:1])
    ):
        return
    body = before + (after if after and after[0].text == "," else [])
    yield _made(setting, covered(body, setting.text), token, voice, "parenthetical cue", "likely")


def _infinitive(setting: Setting, token: Token) -> Iterator[Draft]:
    """A plan, a wish, a promise: «She plans to X»; a request: «He urged them to X»."""
    complement = token.child("xcomp", "ccomp")
    if complement is None or complement.i < token.i or not any(c.tag == "TO" for c in complement.lefts):
        return
    if not cues.cue(token, "plan", "ask", "say", "think"):
        return
    voice = _voice(setting, token)
    if voice is None:
        return
    yield _made(
        setting, _clause_spans(setting, complement, _frame(token, complement)), token, voice, "infinitive", "possible"
    )


def _stance(setting: Setting, token: Token) -> Iterator[Draft]:
    """A stand on something: «She condemned X», «He stressed X»; what a document shows: «The report documented X»."""
    if not cues.cue(token, "stand", "show"):
        return
    thing = token.child("dobj")
    if thing is None or thing.i < token.i or thing.pos == "PRON":
        return
    voice = _voice(setting, token)
    if voice is None or (cues.cue(token, "show") and not cues.cue(token, "stand") and _kind(voice) != "document"):
        return
    joined = [c for c in token.rights if c.dep == "conj" and c.pos == "NOUN"]
    body = [t for part in (thing, *joined) for t in part.subtree()]
    body += [t for c in token.children if c.dep == "cc" and joined and c.i < joined[-1].i for t in (c,)]
    body += [t for t in token.children if t.dep == "punct" and joined and thing.i < t.i < joined[-1].i]
    yield _made(setting, covered(body, setting.text), token, voice, "stance", "possible")


def _prepositional(setting: Setting, token: Token) -> Iterator[Draft]:
    """«She called for X», «He warned of X»; «They accused him of X»."""
    if not cues.is_verb(token):
        return
    allowed = cues.governed("prepositional").get(cues.lemma(token), frozenset())
    thing = token.child("dobj")
    if thing is not None:
        allowed = cues.governed("accusing").get(cues.lemma(token), frozenset())
    for prep in token.rights:
        if prep.dep == "prep" and prep.lower in allowed and (voice := _voice(setting, token)):
            tokens = [t for t in prep.subtree() if t is not prep]
            start = thing.subtree() if thing is not None else []
            yield _made(
                setting, covered([*start, *tokens], setting.text), token, voice, "cue with preposition", "possible"
            )
            return


def _naming(setting: Setting, token: Token) -> Iterator[Draft]:
    """«She called the plan a disaster», «He described it as X»."""
    if not cues.cue(token, "naming"):
        return
    complement = token.child("oprd", "ccomp", "xcomp")
    prep = next((c for c in token.rights if c.dep == "prep" and c.lower == "as"), None)
    body = complement or prep
    thing = token.child("dobj")
    if body is None or body.i < token.i or (voice := _voice(setting, token)) is None:
        return
    tokens = body.subtree() + (thing.subtree() if thing is not None and thing.i > token.i else [])
    yield _made(setting, covered(tokens, setting.text), token, voice, "naming", "possible")


def _noun(setting: Setting, token: Token) -> Iterator[Draft]:
    """A noun of saying with a clause: «the claim that X», «her plan to X»."""
    if token.pos != "NOUN" or cues.lemma(token) not in cues.words("nouns"):
        return
    complement = next((c for c in token.rights if c.dep in ("acl", "ccomp", "relcl") and _is_complement(c)), None)
    if complement is None or (voice := _holder(setting, token)) is None:
        return
    yield _made(setting, _clause_spans(setting, complement, set()), token, voice, "noun of saying", "possible")


def _adjective(setting: Setting, token: Token) -> Iterator[Draft]:
    """«She is confident that X»."""
    if token.pos not in ("ADJ", "VERB") or token.lower not in cues.words("adjectives"):
        return
    complement = token.child("ccomp", "xcomp")
    if complement is None or complement.i < token.i:
        return
    subject = subject_of(token if token.dep not in ("acomp", "oprd") else token.head)
    if subject is None or setting.quoted(subject) or subject.lower in ("it", "there", "this", "that"):
        return
    voice = noun_phrase(subject)
    yield _made(setting, _clause_spans(setting, complement, set()), token, voice, "adjective", "possible")


_RULES = (
    _according, _clause, _parenthetical, _infinitive, _naming, _prepositional, _stance, _noun, _adjective,
)  # fmt: skip
_LOOSE = frozenset({"npadvmod", "prep", "advmod", "advcl", "punct"})


# ------------------------------------------------------------------ parts


def _made(
    setting: Setting,
    spans: list[Span],
    cue: Token,
    voice: Voice,
    rule: str,
    confidence: Confidence,
    cue_span: Span | None = None,
) -> Draft:
    """A draft whose contents cut no quotation."""
    wide: list[Span] = []
    for span in spans:
        span = setting.whole(span)
        if span.start <= cue.start < span.end:
            continue
        if wide and wide[-1].end >= span.start - 1:
            wide[-1] = Span(wide[-1].start, max(wide[-1].end, span.end))
        else:
            wide.append(span)
    return Draft(wide, rule, confidence, voice=voice, cue=cue, cue_span=cue_span or cue.span)


def _voice(setting: Setting, verb: Token) -> Voice | None:
    """The noun phrase that speaks, if it stands in the text outside quotations and is not empty "it"."""
    subject = subject_of(verb)
    if verb.child("nsubjpass") or any(c.dep == "auxpass" for c in verb.children):
        agent = verb.child("agent")
        subject = agent.child("pobj") if agent else None
    if subject is None or setting.quoted(subject) or subject.pos not in NOUN | {"DET", "ADJ"}:
        return None
    if subject.lower in ("it", "there", "that", "this", "what", "which", "i", "we", "you") and subject.dep in SUBJECT:
        return None if subject.lower != "it" else noun_phrase(subject)
    return noun_phrase(antecedent(subject))


def _frame(cue: Token, complement: Token) -> set[int]:
    """The words of the cue, its subject and its modifiers: all that is not the complement."""
    inside = {t.i for t in complement.subtree()}
    outside = {cue.i}
    for child in cue.children:
        if child is not complement and child.dep in (*SUBJECT, "aux", "neg", "dobj", "dative"):
            outside |= {t.i for t in child.subtree()} - inside
    return outside


def _coordinated(clause: Token) -> list[Token]:
    """A clause and those joined to it with a "that" of their own."""
    return [clause, *(c for c in clause.rights if c.dep == "conj" and _that(c))]


def _that(clause: Token) -> Token | None:
    return next((c for c in clause.lefts if c.dep == "mark" and c.lower == "that"), None)


def _clause_spans(setting: Setting, clause: Token, frame: set[int]) -> list[Span]:
    """The text of a clause without "that", and without a clause joined to it that stands for itself."""
    leave = set(frame)
    if that := _that(clause):
        leave.add(that.i)
    for joined in _coordinated(clause)[1:]:
        leave |= {t.i for t in joined.subtree()}
    what = clause.child("nsubj", "attr")
    if (
        what is not None
        and what.lower == "what"
        and clause.lemma == "be"
        and (said := clause.child("attr"))
        and said is not what
    ):
        return covered(said.subtree(), setting.text, leave)
    tokens = [t for t in clause.subtree() if t.i not in leave]
    while tokens and tokens[-1].dep in ("cc", "punct"):
        tokens.pop()
    return covered(tokens, setting.text)


def _clause_of(token: Token) -> Token | None:
    """The verb that an adverbial belongs to."""
    for head in token.ancestors():
        if head.pos in ("VERB", "AUX"):
            return head
    return None


def _is_complement(clause: Token) -> bool:
    """Whether a clause on a noun says what the noun is about, and does not tell which one."""
    if clause.dep == "acl":
        return any(c.tag == "TO" for c in clause.lefts) or _that(clause) is not None
    return _that(clause) is not None


def _holder(setting: Setting, noun: Token) -> Voice | None:
    """Whose claim or plan it is: "her claim", "the claim of officials", "he made a claim"."""
    owner = noun.child("poss")
    if owner is None and (
        of := next((c for c in noun.rights if c.dep == "prep" and c.lower in ("of", "by", "from")), None)
    ):
        owner = of.child("pobj")
    if owner is None and noun.dep in ("dobj", "attr", "pobj") and noun.head is not noun:
        verb = noun.head if noun.dep != "pobj" else noun.head.head
        owner = subject_of(verb) if cues.is_verb(verb) else None
    if owner is None or setting.quoted(owner) or owner.lower in ("it", "there", "this", "that", "its"):
        return None
    return noun_phrase(owner)


def _kind(voice: Voice) -> str | None:
    return "document" if cues.lemma(voice.head) in cues.speakers("document") else None
