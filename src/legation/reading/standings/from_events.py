"""Standings that events open and close: an embassy that opened, relations that were severed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from legation.codebook import Effect
from legation.model import Actor, Standing
from legation.reading.events.happening import Happening
from legation.reading.page import Page, Party
from legation.reading.parties import parties
from legation.reading.standings.clause import is_no_longer
from legation.reading.standings.ends import companions, is_apart
from legation.reading.standings.exceptions import is_excepted
from legation.reading.standings.interval import Interval, interval
from legation.reading.standings.joining import is_pending
from legation.reading.standings.lasting import begun_before, is_only_leaving, is_over, is_partial
from legation.reading.standings.moment import of_meeting
from legation.reading.standings.objecting import concerned, objected
from legation.reading.standings.tenure import PERSONAL
from legation.reading.standings.things import thing_in
from legation.reading.syntax import kids

# Relations that follow from more than events and are read in one place: `agreements.py`.
READ_BY_THEMSELVES = frozenset({"party"})
# What an event must be for its date to be the start of a standing.
DATED = frozenset({"actual", "planned"})
# Relations that are over where the past tense tells of what was long ago.
PASSING = frozenset({"objection", "conflict"})
# Relations that are given to one in the place of another.
SWITCHED = frozenset({"relations", "recognition"})
NO_APPLICANTS = frozenset({"company", "media"})
HOLDS_OF_STATUS = {"planned": "future", "hypothetical": "future", "denied": "no"}


def standings_of_events(page: Page, happenings: list[Happening]) -> Iterator[Standing]:
    """Yield the standings that follow from the report's events, by the effects of their frames."""
    for happening in happenings:
        effect = page.books.codebook.effects.get(happening.found.frame.effect or "")
        if effect is None or effect.relation in READ_BY_THEMSELVES:
            continue
        if happening.event.status != "hypothetical":
            yield from _standings(page, happening, effect)


def _standings(page: Page, happening: Happening, effect: Effect) -> Iterator[Standing]:
    role = _role(page, happening, effect)
    objects = _fill(page, happening, effect.object)
    left = _left(page, happening, effect)
    subjects = _fill(page, happening, effect.subject)
    if effect.relation == "recognition":
        objects = concerned(page, happening.found, objects) or objects
    if effect.relation == "objection":
        objects = (effect.opens and objected(page, happening.found)) or objects
        objects = concerned(page, happening.found, objects)
        subjects, objects = _states_rather(subjects), _states_rather(objects)
    for subject in subjects:
        for object_ in [*left, *(o for o in objects if not _is_among(o, left))]:
            if (subject.of, subject.name) != (object_.of, object_.name):
                found = _taken_in(happening, _between(page, happening, effect, subject, object_))
                yield replace(_given_up(found) if object_ in left else found, role=role)


def _taken_in(happening: Happening, standing: Standing) -> Standing:
    """Return what somebody is let in as: "admitted *as a partner*", "accession is *under way*"."""
    if standing.relation != "member":
        return standing
    under = {head.lemma_.lower() for head in happening.found.slots.under("as")}
    if "partner" in under:
        return replace(standing, relation="partner")
    pending = is_pending(happening.found.token)
    return replace(standing, relation="candidate", start=None) if pending else standing


def _states_rather(actors: list[Actor]) -> list[Actor]:
    """Return who objects or is objected to: of a state and the body it is to enter, the state.

    Who blocks a company or a newspaper objects to nothing.
    """
    named = [actor for actor in actors if actor.kind not in NO_APPLICANTS]
    return [actor for actor in named if actor.kind != "igo"] or named


def _left(page: Page, happening: Happening, effect: Effect) -> list[Actor]:
    """Return those whom a switch is away from: "moved its recognition *from Peru* to Chile"."""
    if not effect.opens or effect.relation not in SWITCHED:
        return []
    heads = happening.found.slots.under("from")
    return list(page.actors_of([p for head in heads for p in parties(page, head)]))


def _is_among(actor: Actor, others: list[Actor]) -> bool:
    return any(actor.whose == other.whose for other in others)


def _given_up(standing: Standing) -> Standing:
    """Return what a switch opens as what it closes: with whom it was before."""
    if standing.holds != "yes":  # who is only to switch still holds to the other
        return replace(standing, start=None, holds="yes")
    return replace(standing, start=None, end=standing.start, holds="ended")


def _between(
    page: Page, happening: Happening, effect: Effect, subject: Actor, object_: Actor
) -> Standing:
    event = happening.event
    when, holds = _when(page, happening, effect), _holds(page, happening, effect)
    if is_excepted(page, subject):
        when, holds = Interval(), "no"
    elif _is_beyond(page, happening, subject):
        when = Interval()
    return Standing(
        relation=effect.relation,
        subject=subject,
        object=object_,
        at=event.at,
        why=f"effect {effect.name} of frame {happening.found.frame.id}",
        start=when.start,
        end=when.end,
        holds=holds,
    )


def _is_beyond(page: Page, happening: Happening, actor: Actor) -> bool:
    """Say whether the clause in which an actor is named begins after a semicolon."""
    where = page.doc.char_span(actor.at.start, actor.at.end) if actor.at is not None else None
    word = happening.found.token
    if where is None or where.root.sent != word.sent:
        return False
    return is_apart(page.doc, word.i, where.root.i)


def _holds(page: Page, happening: Happening, effect: Effect) -> str:
    """Return what follows of a standing: what is only to end, or does not, still holds."""
    status = happening.event.status
    if effect.holds == "yes" and is_no_longer(happening.found.token):
        return "ended"
    if effect.closes and (status != "actual" or _is_unfinished(happening, effect)):
        return "yes"
    if effect.relation in PASSING and status == "actual" and is_over(page, happening):
        return "ended"
    return HOLDS_OF_STATUS.get(status, effect.holds)


def _is_unfinished(happening: Happening, effect: Effect) -> bool:
    return is_only_leaving(effect.relation, happening.found.token) or is_partial(happening)


def _when(page: Page, happening: Happening, effect: Effect) -> Interval:
    """Return the event's date as the start or end that it makes, else what its clause says.

    An objection has the date that its own sentence tells: who objects may have done so before.
    """
    event = happening.event
    held = interval(page.times.of_verb(happening.found.token))
    dated = event.status in DATED and not (effect.closes and _is_unfinished(happening, effect))
    start, end = held.start, held.end
    if effect.opens and dated and not _is_resumed(happening, effect):
        start = _date(page, happening)
        if effect.relation == "objection" and (start or "").endswith("~"):
            start = held.start or of_meeting(page, happening.found.token)
    if effect.closes:
        start = start or begun_before(page, happening.found.slots.object)
        end = event.date if dated and event.date != start else held.end
    return Interval(start, end)


def _is_resumed(happening: Happening, effect: Effect) -> bool:
    """Say whether who holds a post goes on with it: "took up his duties again"."""
    again = any(c.lower_ == "again" for c in kids(happening.found.token, "advmod"))
    return again and effect.relation in PERSONAL


def _date(page: Page, happening: Happening) -> str | None:
    """Return the event's date, the beginning of it where its clause tells from when to when."""
    word = happening.found.token
    times = page.times.of_verb(word)
    begun = (t.value for t in times if t.mention.range and t.extent == happening.event.date)
    return next(begun, happening.event.date or of_meeting(page, word))


def _fill(page: Page, happening: Happening, slots: tuple[str, ...]) -> list[Actor]:
    for slot in slots:
        match slot:
            case "source":
                beside = companions(page, happening.found.slots)
                found = [*happening.event.source, *page.actors_of(beside)]
            case "target":
                found = _framework(page, happening) or list(happening.event.target)
            case "both":
                found = [*happening.event.source, *happening.event.target]
            case _:
                found = thing_in(page, happening.found, slot)
        if found:
            return found
    return []


def _framework(page: Page, happening: Happening) -> list[Actor]:
    """Return the framework that is the object: nobody that acts, and yet what is joined or left."""
    thing = happening.found.slots.object
    mention = page.actors.at(thing.i) if thing is not None else None
    if mention is None:
        return []
    found = [r for r in mention.referents if r.kind == "framework"]
    return [page.actor(Party(mention, referent)) for referent in found]


def _role(page: Page, happening: Happening, effect: Effect) -> str | None:
    for slot in effect.role:
        head = happening.found.slots.object if slot == "object" else None
        if head is not None:
            return head.text
    return None
