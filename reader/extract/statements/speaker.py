"""Which entity of the cast a mention stands for, and who is spoken to."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.analysis import Token
from reader.extract.names.lexicons import titles
from reader.extract.statements import cues
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.phrases import noun_phrase
from reader.extract.statements.setting import Setting
from reader.model.findings import Entity
from reader.model.spans import Span


def entity_of(setting: Setting, voice: Voice) -> Entity | None:
    """The person, organization or place that a mention is: by its head, its apposition, or the name it ends in."""
    head = voice.head
    if voice.entity is not None:
        return voice.entity
    if is_group(voice):
        return None
    if postnominal(head):
        head = next((t for t in reversed(head.lefts) if t.dep == "compound"), head)
    if (known := setting.cast.at(head.span)) and (head.pos in ("PROPN", "PRON") or _stands_for(setting, known, voice)):
        return known
    for token in (*_appositions(head), *([head.head] if head.dep == "appos" else [])):
        joined = token is not head.head and token.child("conj")
        if (
            token.pos == "PROPN"
            and not joined
            and (known := setting.cast.at(token.span))
            and _is_person(setting, known)
        ):
            return known
    return _named_last(setting, voice) or _named_next(setting, voice)


def is_group(voice: Voice) -> bool:
    """Whether a mention joins several: "Hicks and two others", but not "academic and professor Mary Hill"."""
    head = voice.head
    if not any(c.dep == "conj" and c.start < voice.span.end for c in head.children):
        return False
    title = head.tag in ("NN", "JJ") and not any(c.dep in ("det", "nummod", "poss") for c in head.children)
    return not title


def postnominal(head: Token) -> bool:
    """Whether it is a rank that stands behind a name, and is none: "Helen Berg KC"."""
    return head.text in titles().postnominals


def name_all(setting: Setting, drafts: Iterable[Draft]) -> None:
    """Give every speaker the name that stands between its noun and the cue, and take a dateline from it."""
    for draft in drafts:
        if draft.voice is not None:
            _widen(setting, draft.voice)
        if draft.voice is not None and draft.cue is not None:
            draft.voice = named_beside(setting, draft.voice, draft.cue)


def _widen(setting: Setting, voice: Voice) -> None:
    """Take a dateline from a mention, and let it end where its last word or the name that it runs into ends."""
    first = setting.analysis.at(voice.span.start)
    dateline = setting.dateline(first) if first else None
    start = dateline if dateline and dateline < voice.span.end else voice.span.start
    end = setting.whole_words(voice.span).end
    if not voice.span.start <= voice.head.start < voice.span.end or voice.head.pos == "PRON":
        return
    for mention, entity in setting.cast.mentions_in(Span(voice.span.start, end + 60)):
        touches = mention.span.start <= end + 1 and mention.span.end > end and mention.kind == "name"
        if touches and setting.text[end : mention.span.start].strip() == "":
            if mention.span.start > end and not _is_person(setting, entity) and not _speaks_for(voice.head):
                voice.entity = voice.entity if cues.human(voice.head) else entity
            end = mention.span.end
            break
    else:
        end = _name_touched(setting, voice.head, end)
    voice.span = Span(start, end)


def _name_touched(setting: Setting, head: Token, end: int) -> int:
    """Where a name ends that the cast lacks and the mention runs into: "the news site Kesh Online"."""
    for name in head.rights:
        words = name.subtree() if name.dep == "appos" and name.pos == "PROPN" else []
        if words and all(t.pos == "PROPN" for t in words) and setting.text[end : words[0].start] == " ":
            return words[-1].end
    return end


def named_beside(setting: Setting, voice: Voice, cue: Token) -> Voice:
    """The mention, made to end in the name that stands right before its cue: "head of the chapter Ann Lee said"."""
    if voice.span.end > cue.start or cue.start - voice.span.end > 80 or voice.head.pos == "PRON":
        return voice
    if _speaks_for(voice.head) or cues.lemma(voice.head) in cues.speakers("document"):
        return voice
    if not voice.span.start <= voice.head.start < voice.span.end or voice.head.tag in ("NNS", "NNPS"):
        return voice
    between = [t for t in setting.analysis.within(Span(voice.span.end, cue.start)) if t.start >= voice.span.end]
    if any((cues.is_verb(t) and t.dep not in ("aux", "amod")) or t.text in (",", ";", "—", "(") for t in between):
        return voice
    while between and between[-1].pos in ("ADV", "AUX"):
        between.pop()
    end = between[-1].end if between else voice.span.end
    name = setting.cast.at(between[-1].span) if between else None
    if name is None or not _is_person(setting, name):
        return voice
    return Voice(between[-1], Span(voice.span.start, end))


def heads(voice: Voice) -> list[Token]:
    """The nouns that a mention joins."""
    found = [voice.head]
    for head in found:
        found += [c for c in head.children if c.dep == "conj" and c.start < voice.span.end]
    return found


def members(voice: Voice) -> list[Voice]:
    """Those that a mention joins, each with its own words."""
    return [noun_phrase(head, joined=False) for head in heads(voice)]


def addressee_of(setting: Setting, cue: Token, draft: Draft) -> Voice | None:
    """Who is spoken to: «told Reuters», «in response to questions from Reuters», «in an interview with Fox News»."""
    for child in cue.children:
        if child.dep not in ("dobj", "dative", "prep") or draft.covers(child.span):
            continue
        told = child.dep in ("dobj", "dative") and child.i > cue.i and cues.lemma(cue) in cues.words("telling")
        if told and child.pos in ("PROPN", "PRON", "NOUN") and child.entity not in _TIMES:
            return noun_phrase(child)
        partner = child.child("pobj") if child.dep == "prep" and child.lower == "to" and child.i > cue.i else None
        if partner is not None and partner.pos == "PROPN" and cues.cue(cue, "say") and setting.cast.at(partner.span):
            return noun_phrase(partner)
        if child.dep == "prep":
            for token in child.subtree():
                if token.pos == "NOUN" and cues.lemma(token) in cues.words("conversations"):
                    found = _partner(token)
                    if found and setting.cast.at(found.span):
                        return noun_phrase(found)
    return None


def _partner(noun: Token) -> Token | None:
    for prep in noun.rights:
        if prep.dep == "prep" and prep.lower in ("from", "with", "to", "by"):
            return prep.child("pobj")
    return None


def _stands_for(setting: Setting, entity: Entity, voice: Voice) -> bool:
    """Whether the noun itself is a mention of the entity ("the group"), not a part of one ("Pentagon officials")."""
    return (entity.id, voice.head.end) in setting.mention_ends


def _appositions(head: Token) -> list[Token]:
    beside = [c for c in head.rights if c.dep == "appos"]
    return beside + [c for token in beside for c in token.rights if c.dep == "appos"]


def _is_person(setting: Setting, entity: Entity) -> bool:
    return entity.id in setting.people


def _named_last(setting: Setting, voice: Voice) -> Entity | None:
    """The person whose name a title ends in, as the parser may see it: "director of the chapter Alia Salem"."""
    if cues.lemma(voice.head) in cues.speakers("document") or voice.head.tag == "NNS" or _speaks_for(voice.head):
        return None
    for mention, entity in reversed(setting.cast.mentions_in(voice.span)):
        if mention.span.end == voice.span.end and mention.kind == "name" and _is_person(setting, entity):
            before = [t for t in setting.analysis.within(voice.span) if t.start < mention.span.start]
            last = next((n for n in range(len(before) - 1, -1, -1) if before[n].pos in ("ADP", "PART")), None)
            # "director of the chapter Ann Lee", but not "ally of President Lee": there the name is the preposition's.
            between = before[last + 1 :] if last is not None else before
            named = any(m.span.end + 1 == mention.span.start for m, _ in setting.cast.mentions_in(voice.span))
            return entity if last is None or named or any(t.pos in ("NOUN", "DET") for t in between) else None
    return None


def _speaks_for(head: Token) -> bool:
    """Whether a noun is somebody who speaks for another or stands near: an aide of X is never X."""
    return cues.lemma(head) in cues.speakers("near", "spokesperson")


def _named_next(setting: Setting, voice: Voice) -> Entity | None:
    """The person named between commas right behind a description: "a spokesman for the group, Ann Lee, said"."""
    if voice.head.tag != "NN" or cues.lemma(voice.head) not in cues.speakers("person", "spokesperson"):
        return None
    comma = setting.analysis.at(voice.span.end)
    start = voice.span.end + 2
    first = setting.analysis.at(start) if comma is not None and comma.text == "," else None
    if first is None or comma is None or first.i != comma.i + 1 or (known := setting.cast.at(first.span)) is None:
        return None
    end = setting.name_ends.get((known.id, first.start))
    after = setting.analysis.at(end) if end is not None else None
    return known if after is not None and after.text in (",", ".", "—") and _is_person(setting, known) else None


_TIMES = frozenset({"DATE", "TIME"})
