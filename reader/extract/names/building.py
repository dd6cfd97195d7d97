"""From drafts to the entities of the model: ids, names, aliases, mentions in order."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Analysis
from reader.extract.names.cast import Cast
from reader.extract.names.drafts import Draft
from reader.model.findings import LETTERS, Entity, Mention, Merge, Offer, Role


def build(analysis: Analysis, drafts: list[Draft]) -> Cast:
    """The cast of these drafts, which are in order of first mention."""
    ids: dict[int, str] = {}
    for type_, letter in LETTERS.items():
        for number, draft in enumerate((d for d in drafts if d.type == type_), 1):
            ids[id(draft)] = f"{letter}{number}"
    made = {type_: [_entity(analysis.text, d, ids) for d in drafts if d.type == type_] for type_ in LETTERS}
    return Cast(made["person"], made["organization"], made["place"])


def _entity(text: str, draft: Draft, ids: dict[int, str]) -> Entity:
    mentions = [Mention(span=run.span, text=run.text, kind="name") for run in draft.runs]
    mentions += [Mention(span=span, text=span.of(text), kind=kind) for span, kind in draft.others]
    mentions.sort(key=lambda mention: mention.span)
    name = draft.name
    roles = tuple(
        Role(span=o.span, text=o.span.of(text), tenure=o.tenure, affiliation=ids.get(id(o.affiliation)))
        for o in draft.offices
    )
    forms = dict.fromkeys(run.text for run in draft.runs)
    return Entity(
        id=ids[id(draft)],
        name=name,
        aliases=tuple(form for form in forms if form != name),
        role=roles[0].text if roles else None,
        role_span=roles[0].span if roles else None,
        roles=roles,
        affiliation=ids.get(id(draft.affiliation)) if draft.affiliation else None,
        kind=draft.kind,
        confidence=draft.confidence,
        mentions=tuple(mentions),
        merges=tuple(_reasons(draft, name, [form for form in forms if form != name])),
        possibly_same=tuple(
            Offer(id=ids[id(other)], reason=reason) for other, reason in draft.same.values() if id(other) in ids
        ),
    )


def _reasons(draft: Draft, name: str, aliases: list[str]) -> Iterator[Merge]:
    """Why each alias is here. A form that came before the fullest one is here for the reason that brought that one."""
    for form in aliases:
        reason = draft.merges.get(form) or draft.merges.get(name)
        if reason:
            yield Merge(form=form, reason=reason.reason, confidence=reason.confidence)
