"""A record with enough in it for pictures: states, an organisation, what turned between them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from legation.model import Actor
from legation.record import Record
from tests.record.making import GREECE, ISRAEL, NATO, TURKEY, event, person, standing, tell

GAZA = Actor("Gaza")
ADA = person("Ada Lovelace", "TUR")
# A name that an address must carry.
ODD = Actor("Odd", "A?B#%", kind="igo")
# Text that must stay text wherever it is shown.
HOSTILE = Actor("<script>alert(1)</script>", "GRC", kind="person")


@contextmanager
def pictured(path: Path) -> Iterator[Record]:
    """Make a record at a path, and open it."""
    with Record.open(path) as record:
        tell(
            record,
            standing("member", TURKEY, NATO, start="1952-02-18"),
            standing("member", GREECE, NATO, start="1952-02-18"),
            standing("mission", ISRAEL, NATO, start="2016-05-04"),
            standing("partner", ISRAEL, NATO, start="1994~"),
            standing("envoy", ADA, NATO, role="ambassador"),
            standing("objection", TURKEY, ISRAEL, start="2010", end="2016-05"),
            standing("relations", ISRAEL, TURKEY, start="1949-03-28"),
            publisher="The Post",
        )
        tell(
            record,
            event("AID", TURKEY, ISRAEL, "2008-03"),
            event("SUPPORT", ISRAEL, TURKEY, "2008-04-02"),
            event("ASSAULT", ISRAEL, TURKEY, "2010-05-31"),
            event("THREATEN", TURKEY, ISRAEL, "2010-06"),
            event("SANCTION", TURKEY, ISRAEL, "2010"),
            event("CONSULT", TURKEY, ISRAEL, "2016-06-26", mode="visit"),
            event("AGREE", TURKEY, ISRAEL, "2016-06-28"),
            event("ACCUSE", HOSTILE, GAZA, "2016-07-01"),
            event("CONSULT", TURKEY, GREECE, "2016-07-02"),
            event("CONSULT", TURKEY, GREECE),
            event("ACCUSE", ODD, GAZA, "2016-07-03"),
            publisher="The Herald",
        )
        yield record
