"""People, organizations and places: every form of each under one entity."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.names.building import build
from reader.extract.names.cast import Cast
from reader.extract.names.merging.generations import note_generations
from reader.extract.names.merging.labels import labels
from reader.extract.names.merging.merge import merge
from reader.extract.names.reference.ages import bind_ages
from reader.extract.names.reference.nominals import bind_nominals
from reader.extract.names.reference.pronouns import bind_pronouns
from reader.extract.names.roles.affiliations import add_affiliations
from reader.extract.names.roles.find import add_roles
from reader.extract.names.spotting.birth_names import note_birth_names
from reader.extract.names.spotting.brackets import bracketed
from reader.extract.names.spotting.inverted import inverted
from reader.extract.names.spotting.known import known_again
from reader.extract.names.spotting.listed import listed
from reader.extract.names.spotting.nested import add_nested
from reader.extract.names.spotting.possessed import possessed
from reader.extract.names.spotting.runs import find_runs
from reader.extract.names.spotting.spelled import spelled
from reader.extract.names.types.capitals import capitals
from reader.extract.names.types.firms import firms
from reader.extract.names.types.governments import common_names
from reader.extract.names.types.kinds import add_kinds
from reader.extract.names.types.teams import teams
from reader.extract.names.types.towns import towns
from reader.extract.names.types.votes import decide


def find(analysis: Analysis) -> Cast:
    """All entities of a document, with their name, nominal and pronoun mentions."""
    first = [*labels(analysis), *inverted(analysis), *listed(analysis), *possessed(analysis), *spelled(analysis)]
    runs = decide(analysis, find_runs(analysis, first))
    runs = known_again(analysis, runs)
    runs = firms(analysis, runs)
    runs = capitals(analysis, teams(analysis, towns(analysis, runs)))
    runs = common_names(analysis, runs)
    note_generations(analysis, runs)
    note_birth_names(analysis, runs)
    drafts = merge(runs, bracketed(analysis, runs))
    add_roles(analysis, drafts)
    add_kinds(analysis, drafts)
    bind_nominals(analysis, drafts)
    bind_ages(analysis, drafts)
    bind_pronouns(analysis, drafts)
    add_affiliations(analysis, drafts)
    return build(analysis, add_nested(analysis, drafts))
