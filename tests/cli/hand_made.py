"""A report with hand-made claims, and a reader that makes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legation.model import Actor, Claims, Event, Report, Span, Standing

TEXT = (
    "Turkey withdrew its objections, Netanyahu said. "
    "Israel has kept a mission at NATO since May 2016."
)
REPORT = Report(TEXT, title="Turkey yields", publisher="The Post", published="2016-05-04", ref="r1")
TURKEY = Actor("Turkey", "TUR", "Turkey", Span(0, 6), "state")
ISRAEL = Actor("Israel", "ISR", "Israel", Span(48, 54), "state")
NATO = Actor("NATO", "NATO", "NATO", Span(77, 81), "igo")
NETANYAHU = Actor("Benjamin Netanyahu", "ISR", "Netanyahu", Span(32, 41), "person")


def claims_of(report: Report) -> Claims:
    """Return the hand-made claims of the one report that has any."""
    if report.text != TEXT:
        return Claims(report.id)
    event = Event(
        type="CONCEDE",
        mode=None,
        date="2016-05-03/2016-05-04",
        status="planned",
        source=(TURKEY,),
        target=(ISRAEL,),
        at=Span(0, 30),
        why="withdraw-objection: withdrew … objections",
        attribution=NETANYAHU,
    )
    standing = Standing(
        relation="mission",
        subject=ISRAEL,
        object=NATO,
        at=Span(48, 96),
        why="keep-mission",
        role="mission",
        start="2016-05",
    )
    return Claims(report.id, events=(event,), standings=(standing,))


class HandReader:
    """Reads by `claims_of`."""

    def read_all(self, reports: Iterable[Report]) -> Iterator[tuple[Report, Claims]]:
        for report in reports:
            yield report, claims_of(report)
