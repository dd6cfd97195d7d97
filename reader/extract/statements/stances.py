"""Rules for reported things: «she condemned X», «he called for X», «they accused him of X», «the claim that X»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.analysis import Token
from reader.extract.statements import cues, responses
from reader.extract.statements.contents import clause_tokens, draft, that, voice_of
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.phrases import QUOTE, noun_phrase, spoken_by, subject_of
from reader.extract.statements.setting import Setting


def stance(setting: Setting, token: Token) -> Iterator[Draft]:
    """A stand on something: «She condemned X as Y»; what a document shows: «The report documented X»."""
    if not cues.cue(token, "stand", "show"):
        return
    thing = token.child("dobj")
    voice = voice_of(setting, token)
    if token.dep == "advcl" and any(c.tag == "TO" for c in token.lefts):
        return  # "defied the whip to oppose the mayor"
    if thing is None or thing.i < token.i or thing.pos == "PRON" or voice is None:
        return
    if token.lower == "citing" and token.head.lemma == "report":
        return
    if cues.lemma(token) in QUOTE and any(c.lower == "as" and c.child("pcomp") for c in token.rights):
        return
    if responses.negated(token) and cues.cue(token, "say"):
        return
    if not cues.cue(token, "stand") and cues.lemma(voice.head) not in cues.speakers("document"):
        return
    joined = [c for c in token.rights if c.dep == "conj" and c.pos == "NOUN"]
    parts = [thing, *joined, *(c for c in token.rights if c.dep == "prep" and c.lower == "as")]
    body = {t.i: t for part in parts for t in part.subtree()}
    between = [t for t in token.children if t.dep in ("cc", "punct") and min(body) < t.i < max(body)]
    yield draft(setting, [*body.values(), *between], token, voice, "stance", "possible")


def quoted_thing(setting: Setting, token: Token) -> Iterator[Draft]:
    """A stand or a name with a quotation in it: «She blasted him as a "disgrace"», «He saw "two incidents" there»."""
    if not cues.cue(token, "stand", "naming", "quoting", "say"):
        return
    if token.tag == "VBN" and not token.child("nsubj"):
        return
    if cues.cue(token, "ask") and not cues.cue(token, "naming"):
        return
    sentence = token.sentence.tokens
    behind = sentence[token.i - sentence[0].i + 1 :]
    first = next((n for n, t in enumerate(behind) if setting.marked(t)), None)
    voice = voice_of(setting, token)
    if first is None or voice is None or any(_acts(t) or t.text in (":", ";") for t in behind[:first]):
        return
    if first > 18 or (behind[0].text in (",", "—", "–") and behind[0].i != token.i):
        return
    if any(t.tag == "VBG" and t.dep == "advcl" for t in behind[:first]):
        return
    inside = _tied(setting, token, behind[first:])
    last = first
    for number in range(first, len(behind)):
        if setting.marked(behind[number]) or behind[number].i in inside:
            last = number
        elif _acts(behind[number]) and behind[number].dep != "relcl":
            break
    yield draft(setting, behind[: last + 1], token, voice, "quoted thing", "possible")


def _tied(setting: Setting, cue: Token, behind: Sequence[Token]) -> set[int]:
    """The numbers of words behind a quotation that belong to it: «"vicious dogs" of war», «"quack" cures»."""
    inside: set[int] = set()
    for word in behind:
        if setting.marked(word):
            if word.dep in ("amod", "compound", "nmod") and not setting.marked(word.head):
                inside |= set(range(word.i, word.head.i + 1))
        elif word.dep == "prep" and (
            (word.lower not in _WHEN and setting.marked(word.head)) or (word.lower == "as" and word.head is cue)
        ):
            inside |= {t.i for t in word.subtree()}
    return inside


_WHEN = frozenset({"during", "after", "before", "since", "until", "on", "at"})


def _acts(token: Token) -> bool:
    """Whether it is a finite verb, or a cue."""
    return token.tag in ("VBD", "VBZ", "VBP", "MD") or cues.cue(token, "say", "naming", "stand")


def prepositional(setting: Setting, token: Token) -> Iterator[Draft]:
    """«She called for X», «He warned of X»; «They accused him of X»."""
    if not cues.is_verb(token):
        return
    thing = token.child("dobj")
    key = "prepositional" if thing is None else "accusing"
    allowed = cues.governed(key).get(cues.lemma(token))
    if allowed is None:
        return
    for prep in token.rights:
        if prep.dep == "prep" and prep.lower in allowed and (voice := voice_of(setting, token)):
            body = [t for t in prep.subtree() if t is not prep or thing is not None]
            body += thing.subtree() if thing is not None else []
            if thing is None and all(t.tag in ("WDT", "WP") or t is prep for t in prep.subtree()):
                return  # "the report, which she asked for, …"
            yield draft(setting, body, token, voice, "cue with preposition", "possible")
            return


def naming(setting: Setting, token: Token) -> Iterator[Draft]:
    """«She called the plan a disaster», «He described it as X»."""
    if not cues.cue(token, "naming"):
        return
    thing = token.child("dobj")
    prep = next((c for c in token.rights if c.dep == "prep" and c.lower == "as"), None)
    said = ("oprd",) if cues.cue(token, "regarding") else ("oprd", "ccomp", "xcomp")
    parts = [c for c in token.rights if c.dep in said] or ([prep] if prep else [])
    voice = voice_of(setting, token)
    if not parts or voice is None:
        return
    body = [t for part in parts for t in part.subtree()]
    if thing is not None and thing.i > token.i:
        body += thing.subtree()
        first, last = min(t.i for t in body), max(t.i for t in body)
        body += [t for c in token.rights if c.dep == "prep" and first < c.i < last for t in c.subtree() if t.i < last]
    yield draft(setting, list({t.i: t for t in body}.values()), token, voice, "naming", "possible")


def noun(setting: Setting, token: Token) -> Iterator[Draft]:
    """A noun of saying with a clause: «the claim that X», «her plan to X»."""
    if token.pos != "NOUN" or cues.lemma(token) not in cues.words("nouns"):
        return
    complement = next((c for c in token.rights if c.dep in ("acl", "ccomp", "relcl") and _is_complement(c)), None)
    if complement is None or (voice := _holder(setting, token)) is None:
        return
    yield draft(setting, clause_tokens(setting, complement, set()), token, voice, "noun of saying", "possible")


def put_at(setting: Setting, token: Token) -> Iterator[Draft]:
    """«The ministry put the death toll at 63»."""
    if not cues.is_verb(token) or cues.lemma(token) not in cues.words("putting"):
        return
    thing = token.child("dobj")
    at = next((c for c in token.subtree() if c.lower == "at" and c.dep == "prep" and c.i > token.i), None)
    voice = voice_of(setting, token)
    number = at.child("pobj") if at is not None else None
    if thing is None or at is None or number is None or voice is None or thing.i > at.i:
        return
    if any(t.tag in ("CD", "$") for t in at.subtree()):
        yield draft(setting, [*thing.subtree(), *at.subtree()], token, voice, "put at a figure", "likely")


def adjective(setting: Setting, token: Token) -> Iterator[Draft]:
    """«She is confident that X»."""
    if token.pos not in ("ADJ", "VERB") or token.lower not in cues.words("adjectives"):
        return
    complement = token.child("ccomp", "xcomp")
    if complement is None or complement.i < token.i:
        return
    subject = subject_of(token if token.dep not in ("acomp", "oprd") else token.head)
    if subject is None or setting.quoted(subject) or subject.lower in ("it", "there", "this", "that"):
        return
    body = clause_tokens(setting, complement, set())
    yield draft(setting, body, token, spoken_by(subject), "adjective", "possible")


def _is_complement(clause: Token) -> bool:
    """Whether a clause on a noun says what the noun is about, and does not tell which one."""
    if clause.dep == "acl":
        return any(c.tag == "TO" for c in clause.lefts) or that(clause) is not None
    return that(clause) is not None


def _holder(setting: Setting, noun: Token) -> Voice | None:
    """Whose claim or plan it is: "her claim", "the claim of officials", "he made a claim"."""
    owner = noun.child("poss")
    if owner is None:
        of = next((c for c in noun.rights if c.dep == "prep" and c.lower in ("of", "by", "from")), None)
        owner = of.child("pobj") if of else None
    if owner is None and noun.dep in ("dobj", "attr") and cues.cue(noun.head, "making"):
        owner = subject_of(noun.head)  # "made a claim", but not "denied reports"
    if owner is None or setting.quoted(owner) or owner.lower in ("it", "there", "this", "that", "its"):
        return None
    return noun_phrase(owner)
