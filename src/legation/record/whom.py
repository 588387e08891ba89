"""Which one actor a question means, and what actors are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Set
from typing import Final

from sqlalchemy import func, select

from legation.record.asked import actor_keys
from legation.record.canonical import loads
from legation.record.facts import actors_of, key_of
from legation.record.rows import Party
from legation.record.schema import actor_name, claim, claim_actor, happening_actor
from legation.record.view import View

# What has an owner: "TUR/ahmet davutoglu", but not "/gaza".
OWNED: Final = "_%/%"
# Claims that are looked at for the name of an actor that has several.
_FEW: Final = 15


def has_owner(key: str) -> bool:
    """Tell whether a key means somebody or something that acts for another."""
    return key.find("/") > 0


def whom(view: View, words: str) -> list[Party]:
    """Return the actors that `words` can mean, those that most is claimed of first.

    `words` are a key, code, acronym or name. A key means its own actor and nobody else.
    """
    keys = meant(view, words)
    names = names_of(view, keys)
    return [Party(key, names[key]) for key in keys]


def meant(view: View, words: str) -> list[str]:
    """Return the keys of the actors that `whom` names."""
    asked = words.strip()
    found = _known(view, {asked, asked.upper()}) or _known(view, actor_keys(view, words))
    leads: Counter[str] = Counter()
    for key, claims in found.items():
        leads[view.aliases.lead(key)] += claims
    return sorted(leads, key=lambda key: (-leads[key], key))


def names_of(view: View, keys: Collection[str]) -> dict[str, str]:
    """Return what claims call the actors with these keys.

    One that is known only by those who act for it goes by its key. Of several names the one that
    most of a few claims use is taken, of these the shortest.
    """
    named: dict[str, list[str]] = {}
    ask = select(actor_name.c.actor, actor_name.c.name)
    for row in view.rows(ask, actor_name.c.actor, keys):
        named.setdefault(row.actor, []).append(row.name)
    return {key: _name(view, key, named.get(key, [key])) for key in keys}


def _name(view: View, key: str, names: list[str]) -> str:
    used = Counter(_used(view, key)) if len(names) > 1 else Counter[str]()
    return min(names, key=lambda name: (-used[name], len(name), name))


def _used(view: View, key: str) -> Iterator[str]:
    """Give the names that a few claims use for an actor."""
    ask = select(claim.c.kind, claim.c.wire).join(claim_actor, claim_actor.c.claim == claim.c.id)
    few = ask.where(claim_actor.c.actor == key).order_by(claim_actor.c.claim).limit(_FEW)
    for kind, wire in view.connection.execute(few).all():
        for _, actor in actors_of(kind, loads(wire)):
            if key_of(actor) == key:
                yield actor["name"]


def written_of(view: View, limit: int) -> list[tuple[Party, int]]:
    """Return the states, organisations and unowned actors in most events, with their number."""
    columns = happening_actor.c
    number = func.count().label("number")
    ask = (
        select(columns.actor, number)
        .where(columns.actor.not_like(OWNED))
        .group_by(columns.actor)
        .order_by(number.desc(), columns.actor)
        .limit(limit)
    )
    rows = view.connection.execute(ask).all()
    names = names_of(view, [row.actor for row in rows])
    return [(Party(row.actor, names[row.actor]), row.number) for row in rows]


def _known(view: View, keys: Set[str]) -> dict[str, int]:
    """Return those of the keys that some claim names, or acts for, with the number of claims."""
    column = claim_actor.c.actor
    named = select(column, func.count().label("number")).group_by(column)
    found = {row.actor: row.number for row in view.rows(named, column, sorted(keys))}
    for key in keys - found.keys():
        acts = select(column).where(column >= f"{key}/", column < f"{key}0").limit(1)
        if "/" not in key and view.connection.scalar(acts):  # "0" comes right after "/"
            found[key] = 0
    return found
