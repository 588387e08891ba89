"""An address of every page, with what a record has: for pictures of them and for their speed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from legation.record import Record

Address = Callable[[], str]
SOME = 200  # of what a record has, to choose among


@dataclass(frozen=True)
class Held:
    """Some of what a record has: ids, keys of actors, words."""

    reports: Sequence[str]
    standings: Sequence[str]
    events: Sequence[str]
    contradictions: Sequence[str]
    claims: Sequence[str]
    pairs: Sequence[tuple[str, str]]
    organisations: Sequence[str]
    words: Sequence[str]


def held(record: Record, chance: random.Random) -> Held:
    """Choose some of what the record has, from anywhere in its lists."""
    stats = record.stats()

    def skip(total: int) -> int:
        return chance.randrange(max(1, total - SOME))

    reports = record.list_reports(limit=SOME, skip=skip(stats.reports)).rows
    standings = record.list_standings(limit=SOME, skip=skip(stats.standings)).rows
    events = record.list_events(limit=SOME, skip=skip(stats.events)).rows
    clashes = record.list_contradictions(limit=SOME, skip=skip(stats.contradictions)).rows
    members = record.list_standings("member", limit=SOME).rows
    pairs = [(e.source[0].key, e.target[0].key) for e in events if e.source and e.target]
    quotes = [claim.quote for event in events for claim in event.claims]
    return Held(
        [row.id for row in reports],
        [row.id for row in standings],
        [row.id for row in events],
        [row.id for row in clashes],
        [claim.claim for event in events for claim in event.claims],
        [pair for pair in pairs if pair[0] != pair[1]],
        [row.object.key for row in members],
        [word.strip(".,“”") for quote_ in quotes for word in quote_.split() if len(word) > 2],
    )


def pages(of: Held, chance: random.Random) -> dict[str, Address]:
    """Return how to address each page, of something else each time; without those of nothing."""
    one = chance.choice

    def pair() -> str:
        first, second = one(of.pairs)
        return f"/pair?one={quote(first)}&other={quote(second)}"

    def actor() -> str:
        return quote(one(of.pairs)[0])

    def day() -> str:
        return f"{chance.randrange(2001, 2024)}-0{chance.randrange(1, 10)}-1{chance.randrange(10)}"

    found: dict[str, tuple[Sequence[object], Address]] = {
        "/": ("x", lambda: "/"),
        "/reports": ("x", lambda: f"/reports?page={chance.randrange(1, 4)}"),
        "/reports?words=": (of.words, lambda: f"/reports?words={quote(one(of.words))}"),
        "/standings": ("x", lambda: "/standings"),
        "/standings?on=": ("x", lambda: f"/standings?on={day()}"),
        "/standings?subject=&on=": (of.pairs, lambda: f"/standings?subject={actor()}&on={day()}"),
        "/events": ("x", lambda: "/events"),
        "/events?source=": (of.pairs, lambda: f"/events?source={actor()}"),
        "/search?words=": (of.words, lambda: f"/search?words={quote(one(of.words))}"),
        "/search?words=&actor=": (
            of.pairs,
            lambda: f"/search?words={quote(one(of.words))}&actor={actor()}",
        ),
        "/search.atom": (of.words, lambda: f"/search.atom?words={quote(one(of.words))}"),
        "/saved": ("x", lambda: "/saved"),
        "/changes": ("x", lambda: "/changes"),
        "/contradictions": ("x", lambda: "/contradictions"),
        "/actor": ("x", lambda: "/actor"),
        "/actor/KEY": (of.pairs, lambda: f"/actor/{actor()}"),
        "/pair": (of.pairs, pair),
        "/organisation/KEY": (
            of.organisations,
            lambda: f"/organisation/{quote(one(of.organisations))}?on={day()}",
        ),
        "/network": ("x", lambda: "/network"),
        "/report/ID": (of.reports, lambda: f"/report/{one(of.reports)}"),
        "/report/ID/check": (of.reports, lambda: f"/report/{one(of.reports)}/check"),
        "/review": ("x", lambda: "/review"),
        "/read": ("x", lambda: "/read"),
        "/show/ID of a claim": (of.claims, lambda: f"/show/{one(of.claims)}"),
        "/show/ID of a standing": (of.standings, lambda: f"/show/{one(of.standings)}"),
        "/show/ID of an event": (of.events, lambda: f"/show/{one(of.events)}"),
        "/show/ID of a contradiction": (
            of.contradictions,
            lambda: f"/show/{one(of.contradictions)}",
        ),
        # The last, for it sets off a search for candidates that goes on beside the others.
        "/review/actors": ("x", lambda: "/review/actors"),
    }
    return {name: address for name, (needed, address) in found.items() if needed}
