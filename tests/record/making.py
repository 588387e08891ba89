"""Reports and claims made by hand, in as few words as a test needs."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from sqlalchemy import select

from legation.model import EVERY_OTHER_STATE, Actor, Claims, Event, Report, Span, Standing
from legation.record import Record, schema

# How much longer the long tests search than in the everyday run.
EFFORT = int(os.environ.get("LEGATION_TEST_EFFORT", "1"))

AT = datetime(2020, 1, 1, tzinfo=UTC)
TEXT = "One thing is said here. Another is said there! Nobody knows why that should be so, or when."
WORDS = Span(0, 9)

TURKEY = Actor("Turkey", "TUR", kind="state")
ISRAEL = Actor("Israel", "ISR", kind="state")
GREECE = Actor("Greece", "GRC", kind="state")
OTHERS = Actor(EVERY_OTHER_STATE)
NATO = Actor("NATO", "NATO", kind="igo")
DIALOGUE = Actor("Mediterranean Dialogue", None, kind="framework")


def person(name: str, of: str) -> Actor:
    return Actor(name, of, kind="person")


def report(
    published: str | None = "2017-01-27", publisher: str | None = None, text: str = TEXT
) -> Report:
    return Report(text, publisher=publisher, published=published)


def standing(  # noqa: PLR0913 - the fields of a standing
    relation: str,
    subject: Actor,
    thing: Actor,
    holds: str = "yes",
    start: str | None = None,
    *,
    end: str | None = None,
    role: str | None = None,
    at: Span = WORDS,
) -> Standing:
    return Standing(relation, subject, thing, at, "by hand", role, start, end, holds)


def event(  # noqa: PLR0913 - the fields of an event
    kind: str,
    source: Actor,
    target: Actor,
    date: str | None = None,
    status: str = "actual",
    *,
    mode: str | None = None,
    at: Span = WORDS,
) -> Event:
    return Event(kind, mode, date, status, (source,), (target,), at, "by hand")


def claims(of: Report, *made: Event | Standing) -> Claims:
    return Claims(
        of.id,
        events=tuple(claim for claim in made if isinstance(claim, Event)),
        standings=tuple(claim for claim in made if isinstance(claim, Standing)),
    )


def tell(
    record: Record,
    *made: Event | Standing,
    published: str | None = "2017-01-27",
    publisher: str | None = None,
    at: datetime = AT,
) -> Report:
    """Add a report that makes these claims."""
    number = len(record.reports())
    told = report(published, publisher, f"{TEXT} This is report {number}.")
    record.add(told, claims(told, *made), at=at)
    return told


def derived(record: Record) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the derived tables, in order."""
    with record._store.read() as connection:
        return {
            table.name: sorted(tuple(row) for row in connection.execute(select(table)))
            for table in schema.DERIVED
        }


def kept(record: Record) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the kept tables, in order."""
    with record._store.read() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table))]
            for table in schema.KEPT
        }
