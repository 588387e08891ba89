"""Between whom a relation can stand, and for whom an official acts in it.

A minister signs for the state, and the state is party. A relation whose ends cannot be right (a
member that is a person, an agreement that is a statement) is no standing.
"""

from __future__ import annotations

from dataclasses import replace

from legation.actors import Gazetteer
from legation.model import Actor, Standing
from legation.reading.page import Page

WHOLE = frozenset({"state", "territory", "igo"})
MULTILATERAL = frozenset({"igo", "framework", "forum", "organisation", "organ"})
# Parts of an organisation, of which one can be a member without being one of the whole.
PARTS = frozenset({"organ", "body"})
PERSONAL = frozenset({"envoy", "office"})
# Kinds of places in which an envoy to a state resides.
PLACES = frozenset({"city", "place", "subdivision", "region"})
# Kinds that no envoy is sent to.
UNSENT = frozenset({"person", "thing"})
# Words that describe a person and are in nobody's name.
DESCRIBING = frozenset({"of", "to", "in", "at", "for"})
# Kinds that keep an actor of no state or organisation out of a standing.
VAGUE = frozenset({"states", "people", "igos", "media", "thing", "body"})
# Relations whose object may be a thing without a name of its own.
OF_THINGS = frozenset({"party", "objection"})


def admitted(page: Page, standing: Standing) -> Standing | None:
    """Return the standing between those it really stands between, None where it cannot stand."""
    if standing.relation in PERSONAL:
        if not _is_named_person(page, standing.subject):
            return None
        return _sent(page, standing) if standing.relation == "envoy" else standing
    subject = principal(page, standing.subject)
    object_ = standing.object
    if standing.relation != "member" or object_.kind not in PARTS:
        object_ = principal(page, object_)
    if not _can_be(standing.relation, subject, object_):
        return None
    if _is_only_a_tie(standing, subject, object_):
        return None
    return replace(standing, subject=subject, object=object_)


def _is_only_a_tie(standing: Standing, subject: Actor, object_: Actor) -> bool:
    """Say whether relations are no diplomatic ones: "its ties with NATO", begun or ended by nobody.

    None of 550 annotated relations is with an organisation.
    """
    with_organisation = "igo" in {subject.kind, object_.kind}
    undated = standing.start is None and standing.end is None
    return standing.relation == "relations" and with_organisation and undated


def _sent(page: Page, envoy: Standing) -> Standing | None:
    """Return an envoy as sent to the state where he resides; None where it is nobody's."""
    if envoy.object.kind in PLACES:
        return replace(envoy, object=principal(page, envoy.object))
    return None if envoy.object.kind in UNSENT else envoy


def principal(page: Page, actor: Actor) -> Actor:
    """Return the state or organisation that `actor` acts for; the words of the mention stay."""
    if actor.of is None or actor.kind in WHOLE:
        return actor
    named = _name(page, actor.of)
    if named is None:
        return actor
    return Actor(named, actor.of, actor.mention, actor.at, "state")


def _can_be(relation: str, subject: Actor, object_: Actor) -> bool:
    if (subject.of, subject.name) == (object_.of, object_.name):
        return False
    if relation not in OF_THINGS and object_.kind == "thing":
        return False
    if relation in {"member", "candidate", "suspended", "partner"}:
        of_organ = object_.kind in PARTS and object_.of is not None
        fits = object_.kind in MULTILATERAL or (relation == "partner" and object_.of is not None)
        fits = fits or (relation == "member" and of_organ)
        return fits and subject.of is not None
    if relation == "mission":
        return all(actor.of is not None or actor.kind in WHOLE for actor in (subject, object_))
    if relation in OF_THINGS or (relation == "sanctions" and object_.kind == "people"):
        return True  # sanctions are on officials and companies of no name
    ends = [end for end in (subject, object_) if not (relation == "conflict" and _is_people(end))]
    return not {end.kind for end in ends} & VAGUE


def _is_people(actor: Actor) -> bool:
    """Say whether an actor is a people by its name: "ethnic Armenians", "the Druze"."""
    return actor.kind == "people" and actor.name.split()[-1][:1].isupper()


def _is_named_person(page: Page, actor: Actor) -> bool:
    """Say whether the actor is a person by name, not only by role ("the Polish leader")."""
    words = actor.name.split()
    known = words[-1].lower() in page.books.roles.by_last or not DESCRIBING.isdisjoint(words)
    named = words[0][:1].isupper() and any(letter.isupper() for letter in words[-1])  # "al-Sisi"
    return actor.kind == "person" and named and not known


def _name(page: Page, of: str) -> str | None:
    for referent in page.actors.referents:
        if referent.of == of and referent.kind in WHOLE:
            return referent.name
    return _known_name(page.gazetteer, of)


def _known_name(gazetteer: Gazetteer, of: str) -> str | None:
    entry = gazetteer.by_of(of)
    return entry.name if entry is not None else None
