"""`/pair`: two actors over time: what stands between them, what they did, where that turned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Request, Response

from legation.dates import parse
from legation.model import QUADRANTS
from legation.record import Lifeline, Party, Record, Tally
from legation.web.clocks import Words
from legation.web.endings import answer, three_endings, wants_page
from legation.web.pages.actor import meant
from legation.web.pages.opened import Opened
from legation.web.pages.periods import PeriodAsked
from legation.web.pictures.lanes import lanes
from legation.web.pictures.months import months
from legation.web.pictures.turning import Point, of_standings, of_turn, turns
from legation.web.rendering import SHOWN

LATEST: Final = 20  # events
_MOST_TURNS: Final = 6
_OF_A_YEAR: Final = 60  # events looked at to name a turn

router = APIRouter()


class PairAsked(PeriodAsked):
    """What the page asks. `table` says which of its tables the CSV holds."""

    one: Words = None
    other: Words = None
    table: Literal["standings", "months", "turning_points", "events"] = "standings"


@three_endings(router, "/pair")
def pair(request: Request, record: Opened, asked: Annotated[PairAsked, Query()]) -> Response:
    """Show two actors; without both, ask for them."""
    if asked.one is None or asked.other is None:
        return answer(request, asked, "pairs.html", [])
    one, other = (meant(record, words, asked)[0] for words in (asked.one, asked.other))
    lines = record.lifelines(one.key, other.key, **asked.then)
    latest = LATEST if wants_page(request) else SHOWN
    dealt = record.dealings(
        one.key, other.key, partners=0, latest=latest, **asked.period, **asked.then
    )
    data: dict[str, Any] = {
        "one": one,
        "other": other,
        "standings": lanes(lines, one.key, asked.on),
        "months": months(dealt.tallies),
        "turning_points": _turning_points(record, (one, other), asked, lines, dealt.tallies),
        "events": dealt.events,
    }
    tables = data | {"months": data["months"].bars}
    return answer(
        request,
        asked,
        "pair.html",
        data,
        table=tables[asked.table],
        quadrants=tuple(QUADRANTS),
        **data,
    )


def _turning_points(
    record: Record,
    two: tuple[Party, Party],
    asked: PairAsked,
    lines: list[Lifeline],
    tallies: Sequence[Tally],
) -> list[Point]:
    points = list(of_standings(lines))
    strongest = sorted(turns(tallies), key=lambda turn: -abs(turn.after - turn.before))
    for turn in strongest[:_MOST_TURNS]:
        year = parse(turn.year)
        told = record.dealings(
            *(party.key for party in two),
            since=year.first,
            until=year.last,
            partners=0,
            latest=_OF_A_YEAR,
            **asked.then,
        )
        if point := of_turn(turn, told.events):
            points.append(point)
    return sorted(points, key=lambda point: (parse(point.date), point.says))
