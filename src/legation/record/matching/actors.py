"""The actors of a record that are not known by a code, as its claims name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from legation.record.identity import is_whole
from legation.record.matching.rows import Used
from legation.record.schema import actor_name, claim, claim_actor, claim_index, report
from legation.record.view import View


@dataclass(frozen=True)
class Actors:
    """The actors that claims which count name: by key, as they are used, and in which claims."""

    used: dict[str, Used]
    claims: dict[str, frozenset[str]]
    seats: dict[str, frozenset[str]]

    @property
    def named(self) -> list[Used]:
        """Those that go by a name of their own, and not by the code of a state or organisation."""
        return [used for key, used in self.used.items() if not is_whole(key) and _is_proper(used)]


def actors_of(view: View) -> Actors:
    """Return the actors of a record; those judged the same are one, under the key that leads."""
    names, claims, seats = defaultdict(set), defaultdict(set), defaultdict(set)
    for actor, name in view.connection.execute(select(actor_name.c.actor, actor_name.c.name)):
        names[view.aliases.lead(actor)].add(name)
    ask = (
        select(claim_actor.c.actor, claim_actor.c.side, claim_index.c.claim, claim_index.c.seat)
        .join_from(claim_actor, claim_index, claim_index.c.claim == claim_actor.c.claim)
        .where(claim_index.c.live == 1)
    )
    for row in view.connection.execute(ask):
        key = view.aliases.lead(row.actor)
        claims[key].add(row.claim)
        if row.seat and row.side == "subject":
            seats[key].add(row.seat)
    cited = _cited(view)
    used = {
        key: Used(key, tuple(sorted(names[key])), len(ids), *_span(cited, ids))
        for key, ids in sorted(claims.items())
    }
    return Actors(used, _frozen(claims), _frozen(seats))


def _cited(view: View) -> dict[str, str | None]:
    """Return when the report of each claim was published."""
    ask = select(claim.c.id, report.c.published).join_from(claim, report)
    return {row.id: row.published for row in view.connection.execute(ask)}


def _span(cited: dict[str, str | None], ids: Iterable[str]) -> tuple[str | None, str | None]:
    dates = sorted(date for id_ in ids if (date := cited[id_]))
    return (dates[0], dates[-1]) if dates else (None, None)


def _frozen(found: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(values) for key, values in found.items()}


def _is_proper(used: Used) -> bool:
    """Tell whether some name has a capital: "a militant" may be anybody."""
    return any(letter.isupper() for name in used.names for letter in name)
