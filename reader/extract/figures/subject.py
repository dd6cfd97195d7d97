"""What a figure is about: the noun it stands before or behind, else the subject or object of its clause.

The rules are tried in order; the first that knows the place decides, if only that the sentence does not say it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.analysis import Analysis, Token
from reader.extract.figures import phrases, trends
from reader.extract.figures.draft import Draft, after, before
from reader.extract.lexicon import lexicon
from reader.model.findings import Date
from reader.model.spans import Span

_WORDS = lexicon("figures")
_DIMENSIONS = frozenset(_WORDS["dimensions"])
_WHOLES = frozenset(_WORDS["wholes"])
_TIMES = frozenset(_WORDS["times"])
_DIRECTIONS = frozenset(("up", "down", "higher", "lower"))
_TIME_UNITS = frozenset(("a", "mo", "wk", "d", "h", "min", "s"))
_TIME_PREPS = frozenset(("over", "during", "within", "since", "through"))
_QUANTIFIERS = frozenset(("most", "some", "many", "few", "several", "all", "both", "none", "others", "half"))
_EMPTY = frozenset(("cost", "take"))
_PERSONAL = frozenset(("he", "she", "it", "they", "we", "i"))
_PERSONS = frozenset(("he", "she"))
_OBJECT_PREPS = frozenset(("by", "to", "from", "at"))
_LIKE_NOUNS = frozenset(_WORDS["like_nouns"])
_PEOPLE = frozenset(lexicon("speakers")["person"].split())
_COMPETING = frozenset(_WORDS["competing"])
_FINDING = frozenset(_WORDS["finding"])
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_BEFORE_NOUN = frozenset(("nummod", "compound", "amod", "npadvmod", "quantmod", "nmod"))
_BEHIND_NOUN = frozenset(("prep", "acl", "amod", "appos", "npadvmod", "nummod", "relcl", "advmod"))
_INSIDE = frozenset(("pobj", "compound", "poss", "amod", "nmod"))
_OF_A_SUBJECT = frozenset(("NOUN", "PROPN", "ADJ", "DET", "ADP", "PRON", "AUX", "ADV", "PART", "NUM"))
CLIMB = 12
"""Steps up the parse at most."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Tokens that are no subject: those of dates, and those of figures."""

    dated: frozenset[int]
    figures: frozenset[int]

    def free(self, noun: Token) -> bool:
        """Whether a noun may be what a figure is about."""
        named = noun.pos in ("NOUN", "PROPN") and noun.text not in ("%", "$")
        return (
            named
            and not _label(noun)
            and noun.lower not in _TIMES
            and noun.i not in self.dated
            and noun.i not in self.figures
        )


def _label(noun: Token) -> bool:
    """A dateline ("KALMUND - The port …") or the letter of a question or answer."""
    tokens = noun.sentence.tokens
    opens = noun is tokens[0] and len(tokens) > 1 and tokens[1].text in ("-", "–", "—", "(", ",")
    return noun.text.isupper() and (len(noun.text) == 1 or opens)


def find(analysis: Analysis, drafts: list[Draft], dates: Sequence[Date]) -> None:
    """Give each draft its subject, where the sentence says it."""
    taken = Taken(
        frozenset(token.i for date in dates for token in analysis.within(date.span)),
        frozenset(token.i for draft in drafts for token in draft.node_tokens),
    )
    measures = frozenset(token.i for draft in drafts for token in _measure(analysis, draft))
    previous: Draft | None = None
    for draft in drafts:
        rules = (_described, _moved, _governed)
        draft.subject = _shared(analysis, previous, draft, taken) if previous is not None else None
        draft.subject = draft.subject or next((span for rule in rules if (span := rule(analysis, draft, taken))), None)
        if draft.subject is None and previous is not None and _follows(analysis.text, previous, draft):
            draft.subject = previous.subject
        if draft.subject is not None:
            draft.subject = _without_measure(analysis, _without_verb(analysis, draft, draft.subject), measures)
        if draft.subject is not None and _broken(draft.subject.of(analysis.text)):
            draft.subject = None
        previous = draft


def _without_verb(analysis: Analysis, draft: Draft, subject: Span) -> Span:
    """A noun phrase without a verb that the parser takes for its last noun: "a ticket *costs* $5"."""
    tokens = analysis.within(subject)
    following = after(analysis, tokens[-1]) if tokens[-1].lower in _LIKE_NOUNS else None
    if following is None or following.start != draft.span.start:
        return subject
    if len(tokens) > 1:
        return Span(subject.start, tokens[-2].end)
    return phrases.nominal_before(analysis, tokens[-1]) or subject


def _measure(analysis: Analysis, draft: Draft) -> list[Token]:
    """The tokens of a number with its unit, or with what a hyphen ties to it: "12-member"."""
    tied = draft.counted is not None and analysis.text[draft.core.end : draft.counted.start] in ("-", "–")
    return draft.node_tokens if tied else draft.core_tokens


def _without_measure(analysis: Analysis, subject: Span, measures: frozenset[int]) -> Span:
    """A noun phrase without the measure that it opens with: "a 60 basis point improvement", "a 5-year-old boy"."""
    tokens = analysis.within(subject)
    if tokens[0].i not in measures:
        return subject
    while len(tokens) > 1 and (tokens[0].i in measures or not tokens[0].text[0].isalnum()):
        tokens.pop(0)
    return Span(tokens[0].start, subject.end)


def _broken(text: str) -> bool:
    """Whether a noun phrase is cut out of a quotation or a bracket: 'extremely heavy" rainfall'."""
    return "[" in text or "]" in text or text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def _shared(analysis: Analysis, previous: Draft, draft: Draft, taken: Taken) -> Span | None:
    """The subject of the change whose level this is, or the noun of a clause without its verb."""
    if trends.level_of(analysis.text, previous, draft):
        return previous.subject
    if (rival := _rival(analysis, previous, draft)) is not None and taken.free(rival):
        return phrases.noun_phrase(rival, taken.dated)
    nouns = trends.gapped(analysis, previous, draft)
    return phrases.bare(nouns) if nouns and taken.free(nouns[-1]) else None


def _rival(analysis: Analysis, previous: Draft, draft: Draft) -> Token | None:
    """Whose the second of two numbers is, where one beats the other: "A leads *B* 46 percent to 41 percent"."""
    if analysis.text[previous.core.end : draft.span.start].strip() != "to" or previous.sentence is not draft.sentence:
        return None
    verb = next((above for above in previous.node.ancestors() if above.pos == "VERB"), None)
    thing = verb.child("dobj") if verb is not None and verb.lemma.lower() in _COMPETING else None
    return thing if thing is not None and thing.i < previous.first.i else None


def _follows(text: str, previous: Draft, draft: Draft) -> bool:
    """Whether only a small word parts it from the figure before: "up 4 percent to $13", "$5 (€4)"."""
    between = text[previous.core.end : draft.core.start]
    return len(between) < 10 and between.strip(" ,()") in ("", "to", "at", "from", "and", "or", "/")


# ---------------------------------------------------------------- the noun beside it


def _described(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun behind a measure: "20 percent of spending", "$5m in gains", "a 6kW motor", "members of parliament"."""
    if draft.unit is None:
        return _whole(analysis, draft, taken)
    if worth := _worth(analysis, draft, taken):
        return worth
    if draft.counted and not draft.elided:
        level = draft.node.head.lower if draft.node.dep == "pobj" else ""
        if level == "at" or (level == "to" and draft.trend):
            return None  # "the deficit narrowed to 2.8% of output", "the lake is at 43% of capacity"
        return _extended(analysis, draft, draft.counted, taken)
    if draft.number.money is None and (name := _named_before(draft, taken)):
        return phrases.leftwards(analysis, name)
    token = phrases.past_brackets(analysis, after(analysis, draft.core_tokens[-1]))
    following = after(analysis, token) if token else None
    if token is None:
        return None
    if following is not None and token.lower == "worth" and following.lower == "of":
        return phrases.run(analysis, phrases.past_determiners(analysis, after(analysis, following)), taken.dated)
    if following is not None and token.lower == "in" and draft.unit.symbol.isupper() and following.tag in ("NN", "NNS"):
        return phrases.run(analysis, following, taken.dated) if taken.free(following) else None
    return _modified(analysis, draft, token, taken)


def _worth(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun before "worth", where the parse has it belong to a measure: "8 kg of *cocaine* worth $5m"."""
    worth = before(analysis, analysis.at(draft.span.start) or draft.first)
    if worth is not None and worth.lower == "of" and worth.head.lower in _WHOLES:
        worth = before(analysis, worth.head)
        worth = before(analysis, worth) if worth is not None and worth.tag == "DT" else worth
    noun = before(analysis, worth) if worth is not None and worth.lower == "worth" else None
    if worth is None or noun is None or noun.pos != "NOUN" or not taken.free(noun):
        return None
    if worth.head.i not in taken.figures and worth.head.pos != "VERB":
        return None
    return phrases.leftwards(analysis, noun)


def _named_before(draft: Draft, taken: Taken) -> Token | None:
    """The name that a measure belongs to, by the parse: "a Krona Mini 16 inch"."""
    if draft.unit is None or draft.unit.span is None or draft.unit.symbol[:3].isupper():
        return None
    lefts = (name for token in draft.core_tokens for name in token.lefts if name.i < draft.first.i)
    return next((n for n in lefts if n.dep in ("nmod", "compound") and n.text[0].isalnum() and taken.free(n)), None)


def _modified(analysis: Analysis, draft: Draft, token: Token, taken: Taken) -> Span | None:
    """The noun that a measure stands before: "a 120Hz refresh rate", "30% sulfuric acid"."""
    if token.text in ("-", "–"):
        token = after(analysis, token) or token
    if token.lower in _DIMENSIONS or token.i in taken.dated or token.pos not in ("NOUN", "PROPN", "ADJ", "VERB", "NUM"):
        return None
    span = phrases.run(analysis, token, taken.dated)
    nouns = [t for t in analysis.within(span) if t.pos in ("NOUN", "PROPN")] if span else []
    if span is None or not any(taken.free(noun) for noun in nouns):
        return None
    heads = {t.head.i for t in draft.core_tokens if t.dep in _BEFORE_NOUN}
    if any(noun.i in heads for noun in nouns):
        return _extended(analysis, draft, span, taken)
    loose = token.pos in ("NOUN", "ADJ") or (token.tag == "VBG" and token.dep in ("amod", "compound"))
    return _extended(analysis, draft, span, taken) if loose and not any(n.dep in _SUBJECTS for n in nouns) else None


def _extended(analysis: Analysis, draft: Draft, span: Span, taken: Taken) -> Span:
    """A run of nouns with the prepositions that define its last one."""
    last = analysis.within(span)[-1]
    without = {token.i for token in last.sentence.tokens if token.i in taken.dated or token.i in taken.figures}
    return Span(span.start, max(span.end, phrases.complements(last, without).end))


def _whole(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """What the counted are of: "five seasons of the show", "six times earnings"."""
    if draft.counted is None or draft.elided:
        return None
    behind = after(analysis, draft.node_tokens[-1])
    if behind is not None and behind.lower == "worth" and (of := after(analysis, behind)) and of.lower == "of":
        return phrases.run(analysis, phrases.past_determiners(analysis, after(analysis, of)), taken.dated)
    hyphen = analysis.text[draft.core.end : draft.counted.start] in ("-", "–")
    if hyphen or draft.counted.of(analysis.text).lower() == "times":
        return phrases.run(analysis, after(analysis, draft.node_tokens[-1]), taken.dated)
    tokens = analysis.within(draft.counted)
    of = next((t for t in tokens if t.lower == "of"), None)
    return phrases.bare(tokens[tokens.index(of) + 1 :]) if of else None


def _moved(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun before "up" or a sign: "Apple up 3%", "Dow +0.2%"."""
    token = before(analysis, analysis.at(draft.span.start) or draft.first)
    if token is not None and token.lower in _DIRECTIONS:
        token = before(analysis, token)
        token = before(analysis, token) if token is not None and token.text == "," else token
    elif draft.number.sign == "":
        return None
    if token is not None and token.tag == "CD" and token.i not in taken.figures:
        name = before(analysis, token)  # "S&P 500 +0.3%"
        return Span(phrases.leftwards(analysis, name).start, token.end) if name and taken.free(name) else None
    if token is None or not taken.free(token) or (token.dep in ("dobj", "pobj") and draft.number.sign == ""):
        return None
    return phrases.leftwards(analysis, token)


# ---------------------------------------------------------------- what governs it


def _governed(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
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
        elif not (dep == "acl" and child.tag == "VB") and _hangs_on(draft, node, dep, path, taken):
            return _with_owner(node, taken, avoid)
    return None


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
    subject = _subject(verb, taken) or _lost_subject(verb, taken)
    if subject is None and verb.lemma.lower() == "range":
        ranged = _ranged(verb, taken)
        return (phrases.noun_phrase(ranged, avoid) if ranged else None), ranged is not None
    if verb.lemma.lower() in _FINDING and path not in ("by", "to", "from") and verb.child("nsubjpass") is None:
        return None, True
    if subject is None:
        modifies = verb.dep in ("acl", "relcl") and verb.tag != "VB" and taken.free(verb.head)
        behind = modifies and verb.head.i < draft.first.i
        return (phrases.noun_phrase(verb.head, avoid) if behind else None), behind
    if subject.lower in _QUANTIFIERS and subject.child("prep") is None and verb.dep == "conj":
        return _of_verb(draft, verb.head, "conj", path, taken, avoid)
    if subject.tag in ("WDT", "WP") or (verb.dep == "relcl" and subject.lower == "that"):
        noun = _antecedent(verb, subject)
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
    subject = next((child for child in verb.children if child.dep in _SUBJECTS and not _label(child)), None)
    if subject is not None and subject.i in taken.figures:
        names = [t for t in subject.lefts if taken.free(t)]
        return names[-1] if names else subject
    return subject


def _lost_subject(verb: Token, taken: Taken) -> Token | None:
    """The noun that the parse joins to the clause before: "the bill was $5 and *the tip* was $2"."""
    if verb.dep != "conj" or verb.head.i > verb.i:
        return None
    nouns: list[Token] = []
    tokens = verb.sentence.tokens
    for token in reversed(tokens[verb.head.i - tokens[0].i + 1 : verb.i - tokens[0].i]):
        if token.pos in ("CCONJ", "SCONJ"):
            return next((noun for noun in reversed(nouns) if noun.dep not in _INSIDE and taken.free(noun)), None)
        if token.pos not in _OF_A_SUBJECT:
            return None
        nouns.append(token)
    return None


def _ranged(verb: Token, taken: Taken) -> Token | None:
    """What a range is of, "houses in the city, ranging from $5m": the nearest noun in the plural, else the nearest."""
    tokens = verb.sentence.tokens
    before_verb = tokens[max(0, verb.i - tokens[0].i - 8) : verb.i - tokens[0].i]
    nouns = [token for token in reversed(before_verb) if taken.free(token)]
    return next((noun for noun in nouns if phrases.plural(noun)), nouns[0] if nouns else None)


def _antecedent(verb: Token, pronoun: Token) -> Token | None:
    """The noun that "which" or "who" stands for: the parse's, else the one right before the pronoun."""
    tokens = verb.sentence.tokens
    place = pronoun.i - tokens[0].i
    noun = tokens[place - 1] if place > 0 else None
    if verb.dep in ("relcl", "acl") and verb.head.pos in ("NOUN", "PROPN"):
        noun = _agreeing(verb, verb.head)
    if noun is not None and pronoun.lower == "which" and (noun.lower in _PEOPLE or noun.entity == "PERSON"):
        noun = noun.head.head if noun.head.pos == "ADP" else None  # "a fee for the chairman, which was $5"
    return noun if noun is not None and noun.pos in ("NOUN", "PROPN") else None


def _agreeing(verb: Token, noun: Token) -> Token:
    """The noun that a plural verb fits: the firms in "a list of firms that have 900 staff"."""
    many = verb.tag == "VBP" or any(child.dep in ("aux", "auxpass") and child.tag == "VBP" for child in verb.lefts)
    of = next((child for child in noun.rights if child.lower == "of" and child.i < verb.i), None)
    inner = of.child("pobj") if of is not None else None
    fits = many and not phrases.plural(noun) and inner is not None and phrases.plural(inner)
    return inner if fits and inner is not None else noun


def _clause_above(draft: Draft, verb: Token, pronoun: Token, taken: Taken, avoid: frozenset[int]) -> Span | None:
    """Who "it" is in "the company said it has 1000 customers": the subject of a clause above."""
    for above in verb.ancestors():
        subject = above.child(*_SUBJECTS) if above.pos in ("VERB", "AUX") else None
        if subject is not None and subject.i < draft.first.i and taken.free(subject):
            if not _stands_for(pronoun, subject):
                return None
            return phrases.noun_phrase(subject, avoid)
    return None


def _stands_for(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun may stand for the subject of the clause above: "officials said he" is somebody else."""
    many = phrases.plural(noun) and noun.pos == "NOUN"
    if pronoun.lower in _PERSONS:
        return not many and noun.entity not in ("ORG", "GPE")
    return pronoun.lower != "it" or not (many or noun.entity == "PERSON")
