"""Reported words without quotation marks, or with some: each cue by the first rule that finds something."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from reader.extract.analysis import Token
from reader.extract.statements import according, clauses, cues, heard, set_apart, stances
from reader.extract.statements.draft import Draft
from reader.extract.statements.setting import Setting

_RULES: tuple[Callable[[Setting, Token], Iterator[Draft]], ...] = (
    according.according,
    clauses.as_told,
    heard.heard,
    clauses.clause,
    clauses.that_clause,
    clauses.in_view,
    set_apart.parenthetical,
    set_apart.closing,
    clauses.infinitive,
    stances.put_at,
    stances.quoted_thing,
    stances.naming,
    stances.prepositional,
    clauses.bare_clause,
    stances.stance,
    stances.noun,
    stances.adjective,
)
_NOT_ONLY_OF_VERBS = (according.according, clauses.in_view, set_apart.closing, stances.noun, stances.adjective)
"""The rules that may start from a word which is no verb."""

_NEVER_CUES = frozenset({"PUNCT", "DET", "NUM", "PRON", "CCONJ", "PART", "SYM"})
"""Parts of speech that no rule starts from."""

_AUXILIARY = frozenset({"aux", "auxpass"})
"""Dependencies of verbs that no rule starts from: "has" in "has said"."""

_OPENING = frozenset({"according", "in"})
"""Words that a rule starts from and that are no cues of the lexicon: «according to X», «in the words of X»."""


def find(setting: Setting, taken: Collection[int]) -> list[Draft]:
    """Reported clauses and things. `taken` has the numbers of the cues that other rules have used."""
    found = setting.prose_of(cues.every() | _OPENING)
    starts = [t for t in found if t.pos not in _NEVER_CUES and t.dep not in _AUXILIARY and t.i not in taken]
    return [draft for token in starts for draft in _reports(setting, token)]


def _reports(setting: Setting, token: Token) -> list[Draft]:
    for rule in _RULES if cues.is_verb(token) else _NOT_ONLY_OF_VERBS:
        if drafts := [draft for draft in rule(setting, token) if draft.contents]:
            return drafts
    return []
