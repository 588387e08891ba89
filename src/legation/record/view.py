"""Which claims count: those that stand now, or those that stood on another setting of the clocks.

`known` asks the record's clock: what had it learned, and what had people judged, by then?
`said_by` asks the sources' clock: what had been published by the end of that day? A report that
does not say when it was published was not known to be published by any day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any, Final

from sqlalchemy import Column, Connection, Row, Select, func, select

from legation.record.among import among, given
from legation.record.correcting import corrected
from legation.record.days import days_or_none
from legation.record.facts import (
    Fact,
    Source,
    StandingFact,
    Stored,
    by_key,
    facts_in_short,
    grouped,
)
from legation.record.identity import Aliases
from legation.record.judged import Judged, judged
from legation.record.schema import (
    claim,
    claim_index,
    history,
    near_copy,
    report,
    standing_claim,
)

# Claims or other things worked on at a time.
CHUNK: Final = 500
# Values asked for in one statement.
_AT_ONCE: Final = 5_000

_STORED: Final[Select[Any]] = select(
    claim.c.id,
    claim.c.kind,
    claim.c.wire,
    claim.c.words,
    report.c.id.label("report"),
    report.c.published,
    report.c.publisher,
).join_from(claim, report, report.c.id == claim.c.report)


# With the marks of each report, in one text: most have none, and asking for those of thousands of
# reports by their ids takes longer than deriving what follows.
_OF_STANDING: Final[Select[Any]] = select(
    standing_claim.c.standing,
    standing_claim.c.claim,
    standing_claim.c.report,
    standing_claim.c.told,
    select(func.aggregate_strings(near_copy.c.mark, " "))
    .where(near_copy.c.report == standing_claim.c.report)
    .scalar_subquery(),
)


@dataclass(frozen=True, slots=True)
class Clocks:
    """How the clocks are set: `known` is UTC text, `said_by` a day; None is now."""

    known: str | None = None
    said_by: int | None = None

    def has_said(self, published: str | None) -> bool:
        """Tell whether what was published then had been said by the day asked for."""
        if self.said_by is None:
            return True
        said = days_or_none(published)
        return said is not None and said.last <= self.said_by

    def has_learned(self, recorded_at: str) -> bool:
        """Tell whether what was recorded then was known at the moment asked for."""
        return self.known is None or recorded_at <= self.known

    @property
    def now(self) -> bool:
        """Tell whether neither clock is set back."""
        return self.known is None and self.said_by is None


class View:
    """The claims of a record that count under some setting of the clocks."""

    def __init__(self, connection: Connection, clocks: Clocks | None = None) -> None:
        self.connection = connection
        self.clocks = clocks or Clocks()

    @cached_property
    def judged(self) -> Judged:
        """What people had judged by then."""
        return judged(self.connection, self.clocks.known)

    @cached_property
    def aliases(self) -> Aliases:
        """Which actors people had judged to be the same by then."""
        return self.judged.aliases

    @cached_property
    def is_as_indexed(self) -> bool:
        """Tell whether people had judged as now, when claims are indexed, who and what is meant."""
        if self.clocks.known is None:
            return True
        now = judged(self.connection)
        return (self.aliases.pairs, self.judged.corrected) == (now.aliases.pairs, now.corrected)

    def facts(self, ids: Iterable[str]) -> list[Fact]:
        """Return those of the claims that count."""
        return self.facts_under(claim.c.id, ids)

    def facts_under(self, column: Column[Any], values: Iterable[str]) -> list[Fact]:
        """Return the claims that count and have one of `values` in a column of theirs."""
        ask = _STORED.join(claim_index, claim_index.c.claim == claim.c.id)
        if self.clocks.now:
            ask = ask.where(claim_index.c.live == 1)
        facts = self._facts(ask, column, values)
        return facts if self.clocks.now else self._counting(facts)

    def of_standings(self, keys: Iterable[str]) -> list[tuple[str, list[StandingFact]]]:
        """Return the claims that count of the standings with these keys, by the keys in order."""
        told = standing_claim.c
        if not self.clocks.now:
            ids = [row.claim for row in self.rows(select(told.claim), told.standing, keys)]
            return by_key(self.facts(ids))
        rows = list(self.rows(_OF_STANDING.where(told.live == 1), told.standing, keys))
        return grouped(zip([row[0] for row in rows], facts_in_short(rows), strict=True))

    def of_seats(self, names: Iterable[str]) -> list[tuple[str, list[StandingFact]]]:
        """Return the claims that count of the sole offices with these names, by them in order."""
        names = set(names)
        ask = select(claim_index.c.standing).where(claim_index.c.standing.is_not(None)).distinct()
        keys = {row.standing for row in self.rows(ask, claim_index.c.seat, sorted(names))}
        told = [fact for _, facts in self.of_standings(sorted(keys)) for fact in facts]
        return grouped((seat, fact) for fact in told if (seat := fact.seat) in names)

    def any_facts(self, ids: Iterable[str]) -> list[Fact]:
        """Return the claims whether they count or not."""
        return self._facts(_STORED, claim.c.id, ids)

    def rows(
        self, ask: Select[Any], column: Column[Any], values: Iterable[str]
    ) -> Iterator[Row[Any]]:
        """Give the rows in which `column` has one of `values`."""
        wanted = ask.where(among(self.connection, column))
        for some in chunks(values, _AT_ONCE):
            yield from self.connection.execute(wanted, given(self.connection, some)).all()

    def _counting(self, facts: Sequence[Fact]) -> list[Fact]:
        """Return those of the claims that count although the clocks are set back."""
        said = [fact for fact in facts if self._was_said(fact)]
        made = self.made(fact.id for fact in said) - self.judged.wrong
        return [fact for fact in said if fact.id in made]

    def _was_said(self, fact: Fact) -> bool:
        return self.clocks.has_said(fact.source.published)

    def ever_made(self, ids: Iterable[str]) -> set[str]:
        """Return those of the claims that some reading known by then made."""
        return set(self._latest(ids))

    def made(self, ids: Iterable[str]) -> set[str]:
        """Return those of the claims that the latest reading known by then made."""
        return {id_ for id_, is_made in self._latest(ids).items() if is_made}

    def _latest(self, ids: Iterable[str]) -> dict[str, int]:
        """Return whether the latest reading known by then made a claim, for those it speaks of."""
        ask = select(history.c.claim, history.c.made).order_by(history.c.number)
        if self.clocks.known is not None:
            ask = ask.where(history.c.recorded_at <= self.clocks.known)
        return {row.claim: row.made for row in self.rows(ask, history.c.claim, ids)}

    def live(self, ids: Iterable[str]) -> set[str]:
        """Return those of the claims that are made by the latest reading and not judged wrong."""
        return self.made(ids) - self.judged.wrong

    def _facts(self, ask: Select[Any], column: Column[Any], values: Iterable[str]) -> list[Fact]:
        rows = list(self.rows(ask, column, values))
        marks = self._marks(row.report for row in rows)
        return [self._fact(row, marks.get(row.report, ())) for row in rows]

    def _fact(self, row: Row[Any], marks: tuple[str, ...]) -> Fact:
        said = days_or_none(row.published)
        source = Source(row.report, row.published, said, row.publisher, marks)
        wire = corrected(row.wire, self.judged.corrected.get(row.id))
        return Stored(row.id, row.kind, wire, row.words, source).fact(self.aliases)

    def _marks(self, reports: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the marks that reports share with near-copies, for those that have any."""
        found: dict[str, tuple[str, ...]] = {}
        for row in self.rows(select(near_copy), near_copy.c.report, sorted(set(reports))):
            found[row.report] = (*found.get(row.report, ()), row.mark)
        return found


def chunks(values: Iterable[str], size: int = CHUNK) -> Iterator[list[str]]:
    """Give the values in lists of at most so many."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some
