"""What governs a figure in the parse: the noun that it hangs on, or the subject or object of its verb."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.figures import antecedents, phrases, trends
from reader.extract.figures.draft import Draft
from reader.extract.figures.taken import Taken, label
from reader.extract.lexicon import lexicon
from reader.model.spans import Span

_WORDS = lexicon("figures")
_DIMENSIONS = frozenset(_WORDS["dimensions"])
_WHOLES = frozenset(_WORDS["wholes"])
_COMPETING = frozenset(_WORDS["competing"])
_FINDING = frozenset(_WORDS["finding"])
_TIME_UNITS = frozenset(("a", "mo", "wk", "d", "h", "min", "s"))
_TIME_PREPS = frozenset(("over", "during", "within", "since", "through", "on", "after"))
_QUANTIFIERS = frozenset(("most", "some", "many", "few", "several", "all", "both", "none", "others", "half"))
_EMPTY = frozenset(("cost", "take"))
_PERSONAL = frozenset(("he", "she", "it", "they", "we", "i"))
_PERSONS = frozenset(("he", "she"))
_OBJECT_PREPS = frozenset(("by", "to", "from", "at"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_BEHIND_NOUN = frozenset(("prep", "acl", "amod", "appos", "npadvmod", "nummod", "relcl", "advmod"))
CLIMB = 12
"""Steps up the parse at most."""


def governed(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun that the figure hangs on ("a speed of 15 mph"), or the subject or object of its verb."""
    node, inside = draft.node, frozenset(token.i for token in draft.node_tokens)
    avoid = inside | {token.i for token in draft.sentence.tokens if token.i in taken.dated}
    path, passed = "", False
    for _ in range(CLIMB):
        if node.head is node:
            return _root(node, draft, taken, avoid)
        dep, child, node = node.dep, node, node.head
        path = path or (node.lower if node.pos == "ADP" else "npadvmod" if dep == "npadvmod" else "")
        if node.lower == "including":
            return None
        clause = node.pos in ("VERB", "AUX") or (node.pos == "ADJ" and node.child("nsubj") is not None)
        if node.i in inside:
            continue
        if clause:
            found, decided = _of_verb(draft, node, dep, "" if passed else path, taken, avoid)
            if decided:
                return found
            passed = passed or node.dep in ("advcl", "conj")
        elif joined := _joined(node, taken):
            return phrases.noun_phrase(joined, avoid)
        elif not (dep == "acl" and child.tag == "VB") and _hangs_on(draft, node, dep, path, taken):
            return _with_owner(node, taken, avoid)
    return None


def _joined(of: Token, taken: Taken) -> Token | None:
    """The noun right before "of", where the parse ties that to an earlier one: "a staff of nine and *debts* of $5"."""
    noun = of.sentence.tokens[of.i - of.sentence.tokens[0].i - 1] if of.lower == "of" else of
    return noun if noun.dep == "conj" and noun.i > of.head.i and _names(noun, taken) else None


def _with_owner(noun: Token, taken: Taken, avoid: frozenset[int]) -> Span:
    """A noun phrase; with what a bare noun defines: "*margin of error* of 3 points", "*chance of rain* of 40%"."""
    span, of = phrases.noun_phrase(noun, avoid), noun.head
    bare = noun.dep == "pobj" and of.lower == "of" and not noun.lefts and not phrases.plural(noun)
    if not bare or of.head.pos != "NOUN" or not _names(of.head, taken):
        return span
    return Span(phrases.noun_phrase(of.head, avoid | {noun.i}).start, span.end)


def _hangs_on(draft: Draft, noun: Token, dep: str, path: str, taken: Taken) -> bool:
    """Whether the figure says something of this noun before it: "a fine of $5", not "deaths at two mosques"."""
    if noun.i > draft.first.i or dep not in _BEHIND_NOUN or not _names(noun, taken):
        return False
    time = draft.unit is not None and draft.unit.symbol in _TIME_UNITS and not draft.unit.age
    lasting = time and path in _TIME_PREPS
    if lasting or (noun.dep == "attr" and dep == "prep" and not _told_of(noun)):
        return False
    return draft.unit is not None or path not in ("at", "with", "by")


def _told_of(noun: Token) -> bool:
    """Whether its clause is about nothing else: "there was a fall of 5%", "it was a fine of $5"."""
    return all(child.pos == "PRON" for child in noun.head.children if child.dep in (*_SUBJECTS, "expl"))


def _names(noun: Token, taken: Taken) -> bool:
    return taken.free(noun) and noun.lower not in _WHOLES and noun.lower not in _DIMENSIONS


def _root(node: Token, draft: Draft, taken: Taken, avoid: frozenset[int]) -> Span | None:
    """The noun of a fragment without a verb: "floor area 32 m²"."""
    if node.i in avoid:
        nouns = [t for t in draft.sentence.tokens if t.i < draft.first.i and taken.free(t)]
        return phrases.noun_phrase(nouns[-1], avoid) if nouns and draft.first.i - nouns[-1].i <= 4 else None
    return phrases.noun_phrase(node, avoid) if node.i < draft.first.i and _names(node, taken) else None


def _of_verb(
    draft: Draft, verb: Token, dep: str, path: str, taken: Taken, avoid: frozenset[int]
) -> tuple[Span | None, bool]:
    """What a verb says its figure of, and whether that decides it."""
    if dep in _SUBJECTS:
        return None, True
    thing = _changed(draft, verb, dep, path)
    if thing is not None and thing.tag == "PRP":
        return None, True  # "sentenced him to 20 years"
    if thing is not None and _names(thing, taken):
        return phrases.noun_phrase(thing, avoid), True
    subject = _subject(verb, taken) or antecedents.lost_subject(verb, taken)
    if subject is None and verb.lemma.lower() == "range":
        noun = antecedents.ranged(verb, taken)
        return (phrases.noun_phrase(noun, avoid) if noun else None), noun is not None
    if verb.lemma.lower() in _FINDING and path not in ("by", "to", "from") and verb.child("nsubjpass") is None:
        return None, True
    if subject is None and verb.dep == "conj" and not _coordinated(verb):
        return None, True  # "fell as a strike *halted* work for five days", where the parse lost the strike
    if subject is None:
        modifies = verb.dep in ("acl", "relcl") and verb.tag != "VB" and taken.free(verb.head)
        behind = modifies and verb.head.i < draft.first.i
        return (phrases.noun_phrase(verb.head, avoid) if behind else None), behind
    if subject.lower in _QUANTIFIERS and subject.child("prep") is None and verb.dep == "conj":
        return _of_verb(draft, verb.head, "conj", path, taken, avoid)
    if subject.tag in ("WDT", "WP") or (verb.dep == "relcl" and subject.lower == "that"):
        noun = antecedents.antecedent(verb, subject)
        return (phrases.noun_phrase(noun, avoid) if noun and taken.free(noun) else None), True
    if subject.pos in ("PRON", "DET") or subject.tag in ("JJS", "JJR"):
        empty = subject.lower == "it" and verb.lemma.lower() in _EMPTY  # "it will cost buyers $5"
        stated = not empty and subject.lower in _PERSONAL and (verb.dep == "ccomp" or subject.lower in _PERSONS)
        return (_clause_above(draft, verb, subject, taken, avoid) if stated and subject.tag != "EX" else None), True
    if subject.i in avoid or subject.i in taken.figures or any(above is subject for above in draft.node.ancestors()):
        return None, True
    if subject.i > draft.last.i:
        return None, dep in ("attr", "dobj")
    return phrases.noun_phrase(subject, avoid), True


def _coordinated(verb: Token) -> bool:
    """Whether a word or mark stands between a verb and the one that the parse joins it to."""
    tokens = verb.sentence.tokens
    between = tokens[verb.head.i - tokens[0].i + 1 : verb.i - tokens[0].i]
    return any(t.pos in ("CCONJ", "PUNCT") for t in between)


def _changed(draft: Draft, verb: Token, dep: str, path: str) -> Token | None:
    """The object that a verb changes by the figure: "cut its forecast by 5%", "pulled the index 1% lower"."""
    thing = verb.child("dobj")
    if verb.lemma.lower() in _COMPETING:
        return None
    if dep == "xcomp" and thing is not None and thing.i < draft.first.i:
        return thing  # "ordered the firm to pay $5m"
    lifted = path == "npadvmod" and (trends.changes(verb) or dep in ("advmod", "acomp", "oprd"))
    return thing if thing is not None and thing.i < draft.first.i and (path in _OBJECT_PREPS or lifted) else None


def _subject(verb: Token, taken: Taken) -> Token | None:
    """The subject of a verb; a name before a measure, where the parser took the measure: "MacBook 16 inch is"."""
    subject = next((child for child in verb.children if child.dep in _SUBJECTS and not label(child)), None)
    if subject is not None and subject.i in taken.figures:
        names = [t for t in subject.lefts if taken.free(t)]
        return names[-1] if names else subject
    return subject


def _clause_above(draft: Draft, verb: Token, pronoun: Token, taken: Taken, avoid: frozenset[int]) -> Span | None:
    """Who "it" is in "the company said it has 1000 customers": the subject of a clause above."""
    for above in verb.ancestors():
        subject = above.child(*_SUBJECTS) if above.pos in ("VERB", "AUX") else None
        if subject is not None and subject.i < draft.first.i and taken.free(subject):
            if not antecedents.stands_for(pronoun, subject):
                return None
            return phrases.noun_phrase(subject, avoid)
    return None
