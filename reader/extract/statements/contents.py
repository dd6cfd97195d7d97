"""Where reported words begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.extract.analysis import POSITION, Token
from reader.extract.statements import asked, cues, responses
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.phrases import NOUN, SUBJECT, antecedent, covered, is_mark, spoken_by, subject_of
from reader.extract.statements.setting import Setting
from reader.model.findings import Confidence
from reader.model.spans import Span


def draft(
    setting: Setting,
    tokens: Iterable[Token],
    cue: Token,
    voice: Voice | None,
    rule: str,
    confidence: Confidence,
    cue_span: Span | None = None,
) -> Draft:
    """A draft whose contents are the tokens' stretches, made wide enough to cut no quotation, without the cue."""
    wide: list[Span] = []
    for span in covered(without_frames(setting, tokens, cue), setting.text):
        span = setting.whole(setting.whole_words(span))
        if span.start <= cue.start < span.end:
            continue
        if wide and wide[-1].end >= span.start - 1:
            wide[-1] = Span(wide[-1].start, max(wide[-1].end, span.end))
        else:
            wide.append(span)
    return Draft(wide, rule, confidence, voice=voice, cue=cue, cue_span=cue_span or cue.span)


def without_frames(setting: Setting, tokens: Iterable[Token], cue: Token) -> list[Token]:
    """Without outer reporters at either end: «According to X, …», «…, officials said, Reuters reported»."""
    body = sorted(tokens, key=POSITION)
    if body and (dateline := setting.dateline(body[0])):
        body = [t for t in body if t.start >= dateline]
    if not body or (cue.lower == "according" and cue.i < body[0].i):
        return body
    if body[0].lower == "that" and (body[0].tag == "IN" or _opens_clause(body)):
        body = body[1:]
    elif body[0].lower == "according" and body[0] is not cue:
        comma = next((n for n, t in enumerate(body) if t.text == ","), len(body) - 1)
        body = body[comma + 1 :]
    for _ in range(3):
        last = next((n for n in range(len(body) - 1, 0, -1) if body[n].text in (",", "—", "–")), None)
        if last is None or setting.marked(body[last]) or not _is_frame(setting, body[last + 1 :], cue):
            break
        body = body[:last]
    return body


def _is_frame(setting: Setting, tail: Sequence[Token], cue: Token) -> bool:
    """Whether words are no more than a reporter and a cue: "Reuters reported last week", "according to Reuters"."""
    words = [t for t in tail if not is_mark(t)]
    if not 2 <= len(words) <= 16 or any(t is cue or setting.quoted(t) for t in words):
        return False
    if words[0].lower == "according" and words[1].lower == "to":
        return True
    said = next((n for n, t in enumerate(words) if cues.cue(t, "say") and t.tag in ("VBD", "VBZ", "VBP")), None)
    if said is None or words[0].pos in ("CCONJ", "SCONJ") or words[0].tag in ("WP", "WDT", "VBG", "VBN"):
        return False
    subject = words[:said] or words[1:]
    others = [t for n, t in enumerate(words) if n != said and (cues.is_verb(t) or t.dep in ("dobj", "mark"))]
    return any(t.pos in ("NOUN", "PROPN", "PRON") for t in subject) and not [t for t in others if t.dep not in _INNER]


def voice_of(setting: Setting, verb: Token) -> Voice | None:
    """The noun phrase that speaks by this verb, where it stands outside quotations and is not empty."""
    outer = resumed(verb)
    subject = subject_of(outer or verb) or asked.answering(verb) or asked.apposed(verb)
    if _is_told(setting, verb) or any(c.dep in ("auxpass", "nsubjpass") for c in verb.children):
        agent = verb.child("agent")
        subject = agent.child("pobj") if agent else None
    if subject is not None and subject.tag == "VBG" and subject is subject.sentence.tokens[0]:
        subject = subject.child("conj", "appos")  # "Prosecuting, Ann Holm said"
    if subject is not None and (end := setting.dateline(subject)):
        behind = [
            t for t in verb.sentence.tokens if end <= t.start < verb.start and t.pos in NOUN and t.entity != "DATE"
        ]
        subject = behind[-1] if behind else None
    if subject is None or setting.quoted(subject) or not _may_speak(subject):
        return None
    if subject.lower in _FIRST_PERSON and not cues.cue(verb, "say", "ask"):
        return None
    if subject.lower in _EMPTY and antecedent(subject) is subject:
        return None
    return None if cues.cannot_speak(antecedent(subject)) else spoken_by(subject)


def _is_told(setting: Setting, verb: Token) -> bool:
    """Whether a verb without a subject is passive: "when asked", which the parser may take for the past tense."""
    if asked.is_inserted(verb):
        return True
    if any(c.dep in ("aux", *SUBJECT) for c in verb.children):
        return False
    if verb.dep == "acl":
        return _is_done_to(setting, verb)
    return verb.dep == "advcl" and (verb.tag == "VBN" or (verb.tag == "VBD" and cues.cue(verb, "ask")))


def _is_done_to(setting: Setting, participle: Token) -> bool:
    """Whether something is done to the noun before: "a number expected to rise", "a stream called Holm Run".

    Not so for "voters worried about rents", nor for a box labelled “fragile”, which says so. With an object or behind a
    name it is a past tense that the parser does not see.
    """
    active = participle.child("dobj", "ccomp") or participle.head.pos == "PROPN"
    if participle.tag != "VBN" or active or cues.lemma(participle) in cues.words("states"):
        return False
    return not any(setting.quoted(child) for child in participle.children)


def _may_speak(subject: Token) -> bool:
    """Whether a subject is a noun, or stands for one: "another", "a second"."""
    return subject.pos in _NOUN_OR_STANDING_FOR_ONE or (subject.pos == "ADV" and subject.child("det") is not None)


def frame(cue: Token, complement: Token) -> set[int]:
    """The numbers of the cue's own words: its subject, auxiliaries, and whom it addresses."""
    inside = {t.i for t in complement.subtree()}
    outside = {cue.i}
    for child in cue.children:
        if child is not complement and child.dep in (*SUBJECT, "aux", "neg", "dobj", "dative"):
            outside |= {t.i for t in child.subtree()} - inside
    return outside


def coordinated(clause: Token) -> list[Token]:
    """A clause and those joined to it by ", and that", which count as statements of their own."""
    return [clause, *(c for c in clause.rights if c.dep == "conj" and that(c) and _after_comma(c))]


def that(clause: Token) -> Token | None:
    """The "that" which opens a clause."""
    return next((c for c in clause.lefts if c.dep == "mark" and c.lower == "that"), None)


def clause_tokens(setting: Setting, clause: Token, leave: set[int]) -> list[Token]:
    """The words of a reported clause: without "that", and without what goes on with a cue of its own."""
    leave = set(leave)
    if opening := that(clause):
        leave.add(opening.i)
    for joined in coordinated(clause)[1:]:
        leave |= {t.i for t in joined.subtree()}
    said = clause.child("attr")
    what = clause.child("nsubj")
    if what is not None and what.lower == "what" and clause.lemma == "be" and said is not None:
        return [t for t in said.subtree() if t.i not in leave]
    subtree = clause.subtree()
    leave |= _tail(setting, clause, subtree) | _rival(setting, clause, subtree)
    tokens = [t for t in subtree if t.i not in leave]
    while tokens and (tokens[-1].dep == "cc" or is_mark(tokens[-1])) and not setting.marked(tokens[-1]):
        tokens.pop()
    return _without_date(clause, tokens)


def _opens_clause(body: Sequence[Token]) -> bool:
    """Whether a first "that" joins a clause, whatever the parser calls it: "that he did"."""
    return len(body) > 2 and body[0].dep != "det" and body[1].pos in ("PRON", "DET", "PROPN")


def _rival(setting: Setting, clause: Token, subtree: Sequence[Token]) -> set[int]:
    """What is set against the clause and may be another's: behind a semicolon, or "while" and a subject of its own."""
    leave: set[int] = set()
    semicolon = next((t.i for t in subtree if t.text == ";" and t.i > clause.i and not setting.marked(t)), None)
    if semicolon is not None:
        leave |= {t.i for t in subtree if t.i >= semicolon}
    for child in clause.rights:
        opens = next((t for t in child.lefts if t.dep == "mark"), None)
        if child.dep == "advcl" and opens is not None and opens.lower in ("while", "whereas") and child.child(*SUBJECT):
            leave |= {t.i for t in child.subtree()}
    for token in subtree:
        if token is not clause and _another_says(clause, token) and not setting.quoted(token):
            leave |= {t.i for t in token.subtree()}
            leave |= {t.i for t in token.lefts} | {t.i for t in token.head.rights if _joins(t, token)}
    return leave


def _another_says(clause: Token, verb: Token) -> bool:
    """Whether a verb behind the clause has another one say something.

    «…, as officials have claimed», «…, with the paper reporting that», «…, and the governor told a station that».
    """
    if verb.dep == "prep" and verb.lower == "with" and verb.head is clause:
        return _after_comma(verb) and any(t.lower in _REPORTING for t in verb.subtree())
    if verb.i < clause.i or not cues.cue(verb, "say") or (subject := verb.child("nsubj")) is None:
        return False
    first = min(verb.subtree(), key=lambda t: t.i)
    if verb.dep == "advcl":
        return first.lower == "as" and first.tag == "IN" and (verb.head is not clause or _after_comma(verb))
    if verb.dep != "conj" or verb.head is not clause or subject.pos == "PRON" or that(verb):
        return False
    return verb.tag in ("VBD", "VBZ", "VBP") and (
        _after_comma(verb) or (not that(clause) and bool(verb.child("ccomp")))
    )


def _joins(token: Token, verb: Token) -> bool:
    """Whether a mark or a joining word stands right before another's clause."""
    return token.dep in ("cc", "punct") and token.i < verb.i and token.i >= min(t.i for t in verb.subtree()) - 2


def _tail(setting: Setting, clause: Token, subtree: Sequence[Token]) -> set[int]:
    """The words of cues that go on from the one which reports the clause."""
    leave: set[int] = set()
    for token in subtree:
        if token is not clause and (resumed(token) or _keeps_silent(token)) and not setting.quoted(token):
            leave |= {t.i for t in token.subtree()}
            if token.dep == "conj":
                leave |= {t.i for t in clause.rights if t.dep in ("cc", "punct") and t.i < token.i}
    return leave


def _keeps_silent(token: Token) -> bool:
    """Whether a verb joined to a reported one says that its speaker said no more: "… but would not be drawn"."""
    return token.dep == "conj" and not token.child(*SUBJECT) and responses.withheld(token)


def resumed(token: Token) -> Token | None:
    """The cue that a later one goes on from, though the parser hangs it on the reported clause.

    «She said the plan was sound, citing X», «He said it was late and warned Y».
    """
    if token.tag not in ("VBG", "VBD") or token.dep not in ("advcl", "conj"):
        return None
    accuses = cues.is_verb(token) and cues.lemma(token) in cues.governed("accusing")
    if not (accuses or cues.cue(token, "say", "ask", "stand")) or token.child(*SUBJECT):
        return None
    if token.tag == "VBG" and token.dep == "advcl" and _after_comma(token):
        reported = [t for t in (token.head, *token.head.ancestors()) if t.dep == "ccomp" and t.i < token.i]
    elif token.tag == "VBD" and token.dep == "conj" and token.head.tag in ("VBD", "VBN"):
        reported = [token.head] if token.head.dep == "ccomp" else []
    else:
        return None
    return next((t.head for t in reported if cues.cue(t.head, "say", "think") and t.head.i < t.i), None)


def _without_date(clause: Token, tokens: list[Token]) -> list[Token]:
    """Without a date before the clause's subject, which belongs to the cue: «said on Monday he would»."""
    subject = clause.child(*SUBJECT)
    date = next((c for c in clause.lefts if c.dep == "npadvmod" and c.entity in ("DATE", "TIME")), None) or next(
        (c for c in clause.lefts if c.lower == "on" and (day := c.child("pobj")) and day.entity == "DATE"), None
    )
    if subject is None or date is None or date.i > subject.subtree()[0].i:
        return tokens
    left_out = {t.i for t in date.subtree()}
    return [t for t in tokens if t.i not in left_out] if tokens and tokens[0].i in left_out else tokens


def _after_comma(token: Token) -> bool:
    """Whether a comma stands before the clause, its joining word aside."""
    first = min(token.subtree(), key=lambda t: t.i)
    tokens = token.sentence.tokens
    at = first.i - tokens[0].i - 1
    while at >= 0 and tokens[at].pos in ("CCONJ", "ADV"):
        at -= 1
    return at >= 0 and tokens[at].text in (",", "—", "–", "--")


def to_end(setting: Setting, cue: Token, start: int) -> list[Token]:
    """The words behind a cue from a place on, up to what the speaker or the article does next."""
    cut = min((t.i for c in cue.rights if c.dep == "conj" and c.i > start for t in c.subtree()), default=None)
    tokens = [t for t in cue.sentence.tokens if t.i >= start and (cut is None or t.i < cut)]
    while cut is not None and tokens and tokens[-1].dep == "cc":
        tokens.pop()
    for number, token in enumerate(tokens[:-2]):
        if token.text == "," and not setting.marked(token) and cues.cue(tokens[number + 1], "say", "ask", "stand"):
            return tokens[:number]
    return tokens


_NOUN_OR_STANDING_FOR_ONE = NOUN | {"DET", "ADJ"}
_EMPTY = frozenset({"there", "that", "this", "what", "which", "nobody", "none", "nothing"})
_REPORTING = frozenset({"reporting", "saying", "claiming", "adding", "putting", "insisting"})
_FIRST_PERSON = frozenset({"i", "we", "you"})
_INNER = frozenset({"aux", "amod", "acl"})
