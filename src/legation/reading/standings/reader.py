"""The standings of a report, each once."""

from __future__ import annotations

from collections.abc import Iterable

from legation.model import MUTUAL_RELATIONS, Actor, Standing
from legation.reading.events.happening import Happening
from legation.reading.events.seen import Looked
from legation.reading.page import Page
from legation.reading.standings.agreements import standings_of_agreements
from legation.reading.standings.effective import with_effect
from legation.reading.standings.from_events import standings_of_events
from legation.reading.standings.from_roles import standings_of_roles
from legation.reading.standings.from_statives import standings_of_statives
from legation.reading.standings.groups import standings_of_groups
from legation.reading.standings.holding import standings_of_holding
from legation.reading.standings.length import with_length
from legation.reading.standings.missions import standings_of_missions
from legation.reading.standings.objecting import standings_of_vetoes
from legation.reading.standings.principals import admitted
from legation.reading.standings.settling import by_the_day, ended_before
from legation.reading.standings.succession import successions
from legation.reading.standings.tenure import with_tenure
from legation.reading.standings.voting import standings_of_voting
from legation.reading.standings.weighed import unsaid, weighed_standings

# Relations of which a report can tell several between the same two, by their dates.
DATED = frozenset({"mission", "relations"})
# How the holder was found of an office that only describes somebody.
DESCRIBED = "holder by whom the phrase means"
# Standings of these follow from what began them, after all that had ended before.
BEGUN = ("effect relations.established", "effect relations.restored")


def read_standings(page: Page, looked: Looked, happenings: list[Happening]) -> list[Standing]:
    """Return the standings that the report states or entails, in text order, each once."""
    found = [
        *standings_of_roles(page),
        *standings_of_events(page, happenings),
        *standings_of_statives(page),
        *standings_of_groups(page),
        *standings_of_holding(page),
        *standings_of_voting(page),
        *standings_of_vetoes(page),
        *standings_of_agreements(page, happenings),
    ]
    fitting = _admitted(page, found)
    fitting += _admitted(page, standings_of_missions(page, fitting))
    fitting += _admitted(page, successions(page, fitting))
    fitting += unsaid(_admitted(page, weighed_standings(page, looked)), fitting)
    dated = with_effect(page, with_tenure(page, fitting))
    settled = [by_the_day(page, standing) for standing in dated]
    once = _unique(sorted(settled, key=lambda s: (s.at.start, s.at.end)))
    return with_length(page, once)


def _admitted(page: Page, standings: Iterable[Standing]) -> list[Standing]:
    return [kept for standing in standings if (kept := admitted(page, standing)) is not None]


def _unique(standings: Iterable[Standing]) -> list[Standing]:
    kept: dict[object, Standing] = {}
    for new in standings:
        key = _key(new)
        old = kept.get(key)
        if old is None or _detail(new) > _detail(old) or _has_come(old, new) or _has_gone(old, new):
            kept[key] = new
    return [standing for standing in kept.values() if not _is_repeated(standing, kept.values())]


def _is_repeated(standing: Standing, kept: Iterable[Standing]) -> bool:
    """Say whether undated relations or missions are some that the report dates elsewhere.

    A bare "minister" is the foreign minister whom the report names so elsewhere. Relations that a
    report ends twice within days had ended the first time.
    """
    if standing.relation == "office":
        return _is_shortened(standing, kept)
    if standing.relation == "relations" and standing.end is not None:
        return any(_between(o) == _between(standing) and ended_before(o, standing) for o in kept)
    if standing.relation not in DATED or standing.start or standing.end:
        return False
    between = _between(standing)
    return any(
        other is not standing
        and other.relation == standing.relation
        and _between(other) == between
        and not (other.holds == "ended" and standing.why.startswith(BEGUN))
        for other in kept
    )


def _is_shortened(office: Standing, kept: Iterable[Standing]) -> bool:
    """Say whether an office is one that the report names in full elsewhere.

    Who is only described as something ("the Polish leader") has the office that his name is told
    with.
    """
    words, between = _words(office), _between(office)
    same = [o for o in kept if o.relation == "office" and _between(o) == between]
    if office.why.endswith(DESCRIBED) and any(_is_named_with(office, other) for other in same):
        return True
    fuller = [_words(o) for o in same if len(_words(o)) > len(words)]
    return len(words) == 1 and any(role[-1:] == words for role in fuller)


def _is_named_with(office: Standing, other: Standing) -> bool:
    """Say whether an office of the same body, and not of a part of it, is told with the name."""
    return office.object.name == other.object.name and not other.why.endswith(DESCRIBED)


def _words(standing: Standing) -> list[str]:
    """Return the words of a role, of two presidents' that of one."""
    return (standing.role or "").casefold().removesuffix("s").split()


def _key(standing: Standing) -> object:
    return (standing.relation, *_between(standing), *_told_apart(standing))


def _between(standing: Standing) -> list[str]:
    ends = [_who(standing.subject), _who(standing.object)]
    return sorted(ends) if standing.relation in MUTUAL_RELATIONS else ends


def _told_apart(standing: Standing) -> tuple[str | None, ...]:
    """Return what tells two standings between the same ends apart.

    One can hold several offices; a mission can open, rise, close and open again, and relations be
    severed and restored.
    """
    last = _words(standing)[-1:]
    if standing.relation == "office":
        return tuple(_words(standing)[-2:])
    if standing.relation in DATED and (standing.start or standing.end):
        return (*last, standing.start, standing.end)
    return ("consulate",) if standing.relation == "mission" and last[:1] == ["consulate"] else ()


def _who(actor: Actor) -> str:
    return actor.name.casefold() if actor.kind == "person" else actor.whose.casefold()


def _has_come(old: Standing, new: Standing) -> bool:
    """Say whether what one clause only plans another tells of as a fact."""
    return old.holds == "future" and new.holds == "yes" and old.start is None


def _has_gone(old: Standing, new: Standing) -> bool:
    """Say whether an office is told of as "former" elsewhere in a report than where it is first."""
    undated = old.start is None and old.end is None
    return new.relation == "office" and undated and (old.holds, new.holds) == ("yes", "ended")


def _detail(standing: Standing) -> int:
    return (standing.start is not None) + (standing.end is not None) + (standing.role is not None)
