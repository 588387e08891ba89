"""The record against a naive model of it: any order of adding, re-reading, judging and asking.

The model keeps what was done in a list. What the record answers with its clocks set back must be
what a fresh record answers that was only ever told what counted then.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from legation.model import Actor, Claims, Event, Report, Standing, UsageError
from legation.record import ClaimDetail, Contradiction, EventRow, Record, StandingRow

from .conftest import Records
from .making import (
    AT,
    EFFORT,
    GREECE,
    ISRAEL,
    NATO,
    OTHERS,
    TURKEY,
    claims,
    derived,
    event,
    person,
    report,
    standing,
)

DAYS = [date(2016, 12, 28) + timedelta(n) for n in range(9)]
published = st.sampled_from([*(day.isoformat() for day in DAYS[::2]), "2016-12", None])
dates = st.sampled_from(
    [None, "2016-12-28", "2016-12-30", "2017-01-02", "2016-12", "2016", "2016-12-30~"]
)
actors = st.sampled_from(
    [TURKEY, ISRAEL, GREECE, person("Ada Byron", "TUR"), person("Bo Ek", "TUR")]
)
standings = st.builds(
    standing,
    st.sampled_from(["member", "relations", "objection", "office"]),
    st.one_of(actors, st.just(OTHERS)),
    st.sampled_from([NATO, TURKEY]),
    st.sampled_from(["yes", "yes", "ended", "no", "future"]),
    dates,
    end=dates,
    role=st.just("president"),
)
events = st.builds(
    event,
    st.sampled_from(["REJECT", "CONSULT"]),
    actors,
    actors,
    dates,
    st.sampled_from(["actual", "planned", "denied"]),
)
made = st.lists(st.one_of(standings, events), max_size=4)


def as_read(who: Actor) -> dict[str, object]:
    """Return an actor as a correction names it, without words."""
    told = {"name": who.name, "of": who.of, "kind": who.kind}
    return {**told, "mention": "", "start": None, "end": None}


# How a claim should read, whether it is of an event or of a standing.
corrections = st.one_of(
    st.builds(lambda when: {"event": {"date": when}, "standing": {"start": when}}, dates),
    st.builds(
        lambda who: {"event": {"source": [as_read(who)]}, "standing": {"subject": as_read(who)}},
        actors,
    ),
)

# What several reports tell of, by two people who may be judged to be one.
ONE_THING = event("REJECT", person("Ada Byron", "TUR"), ISRAEL, "2016-12-28")
ANOTHER = event("REJECT", person("Bo Ek", "TUR"), ISRAEL, "2016-12-28")


@dataclass(frozen=True)
class Done:
    """One reading of a report, at a record time."""

    at: datetime
    report: Report
    claims: Claims


class ThreeClocks(RuleBasedStateMachine):
    told = Bundle("told")

    def __init__(self, records: Records) -> None:
        super().__init__()
        self.records = records

    @initialize()
    def start(self) -> None:
        self.record = self.records()
        self.done: list[Done] = []
        self.judged: dict[str, list[tuple[datetime, str, str | None]]] = {}
        self.paired: list[tuple[datetime, str, str, str]] = []
        self.clock = AT
        self.tell_of_one_thing(0)

    def teardown(self) -> None:
        self.record.close()

    def _read(self, of: Report, made: list[Event | Standing]) -> None:
        self.clock += timedelta(hours=12)
        reading = claims(of, *made)
        self.record.add(of, reading, at=self.clock)
        self.done.append(Done(self.clock, of, reading))

    @rule(target=told, published=published, paper=st.sampled_from([None, "A", "B"]), made=made)
    def add(self, published: str | None, paper: str | None, made: list[Event | Standing]) -> Report:
        of = report(published, paper, f"Some words that report {len(self.done)} rests on, no more.")
        self._read(of, made)
        return of

    @rule(day=st.integers(0, 4))
    def tell_of_one_thing(self, day: int) -> None:
        words = f"Something that report {len(self.done)} tells of as others do, no more than that."
        self._read(report(DAYS[day].isoformat(), None, words), [ONE_THING, ANOTHER])

    @rule(of=told, made=made)
    def read_again(self, of: Report, made: list[Event | Standing]) -> None:
        self._read(of, made)

    @rule(of=told)
    def read_the_same_again(self, of: Report) -> None:
        before = derived(self.record)
        last = [done for done in self.done if done.report == of][-1]
        assert not self.record.add(of, last.claims, at=self.clock).changed
        assert derived(self.record) == before

    @rule(pick=st.integers(0, 99), verdict=st.sampled_from(["wrong", "wrong", "right"]))
    def judge(self, pick: int, verdict: str) -> None:
        self._judge_claim(pick, verdict)

    @rule(pick=st.integers(0, 99), fields=corrections)
    def correct(self, pick: int, fields: dict[str, dict[str, object]]) -> None:
        self._judge_claim(pick, "corrected", fields)

    def _judge_claim(
        self, pick: int, verdict: str, fields: dict[str, dict[str, object]] | None = None
    ) -> None:
        cited = [citation.claim for row in _rows(self.record) for citation in row.claims] + list(
            self.judged
        )
        if not cited:
            return
        claim = cited[pick % len(cited)]
        shown = self.record.show(claim)
        assert isinstance(shown, ClaimDetail)
        told = json.dumps(fields[shown.kind]) if fields else None
        self.clock += timedelta(hours=12)
        try:
            self.record.judge(verdict, claim, told, by="Ada", why="because", at=self.clock)
        except UsageError:
            return  # it reads so already
        self.judged.setdefault(claim, []).append((self.clock, verdict, told))

    @rule(verdict=st.sampled_from(["same", "same", "different"]))
    def judge_actors(self, verdict: str) -> None:
        self._judge_pair(verdict, "Ada Byron", "Bo Ek")

    @rule(pick=st.integers(0, 99))
    def judge_apart(self, pick: int) -> None:
        merged = [row.merges[-1].claim for row in self.record.events() if row.merges]
        if merged:
            claim = merged[pick % len(merged)]
            (row,) = [row for row in self.record.events() if claim in _claims(row)]
            self._judge_pair("apart", row.dates[0].claims[0] if row.dates else _other(row), claim)

    def _judge_pair(self, verdict: str, one: str, other: str) -> None:
        self.clock += timedelta(hours=12)
        try:
            self.record.judge(verdict, one, other, by="Ada", why="because", at=self.clock)
        except UsageError:
            return  # one of them is not in the record, or they are one
        self.paired.append((self.clock, verdict, one, other))

    @rule(ago=st.integers(0, 6))
    def ask_as_known(self, ago: int) -> None:
        moment = self.clock - timedelta(hours=12) * ago
        self._same_answers(self._counting(known=moment), known=moment)

    @rule(ago=st.integers(0, 6), since=st.integers(0, 4))
    def ask_what_changed(self, ago: int, since: int) -> None:
        after = self.clock - timedelta(hours=12) * ago
        before = after - timedelta(hours=12) * since
        old, new = (self._answers(moment) for moment in (before, after))
        changes = self.record.diff(before, after)
        assert [c.before for c in changes if c.before and c.before not in old] == []
        assert [c.after for c in changes if c.after and c.after not in new] == []
        ids = {row.id for change in changes for row in (change.before, change.after) if row}
        assert {row.id for row in old if row not in new} <= ids
        assert {row.id for row in new if row not in old} <= ids
        assert self.record.stats(known=after).contradictions == sum(
            isinstance(row, Contradiction) for row in new
        )

    @rule(day=st.sampled_from(DAYS))
    def ask_as_said(self, day: date) -> None:
        self._same_answers(self._counting(said_by=day), said_by=day)

    @rule(subject=st.sampled_from(["TUR", "ISR", "Ada Byron"]), day=st.sampled_from(DAYS))
    def ask_for_one_actor(self, subject: str, day: date) -> None:
        known = self.clock
        assert self.record.standings(subject=subject, on=day) == self.record.standings(
            subject=subject, on=day, known=known
        )
        assert self.record.events(subject) == self.record.events(subject, known=known)
        assert self.record.events(target=subject) == self.record.events(target=subject, known=known)

    @rule()
    def rebuild(self) -> None:
        before = derived(self.record)
        self.record.rebuild()
        assert derived(self.record) == before

    def _answers(self, known: datetime) -> list[StandingRow | EventRow | Contradiction]:
        return [
            *(replace(row, claims=()) for row in self.record.standings(known=known)),
            *(replace(row, claims=()) for row in self.record.events(known=known)),
            *self.record.contradictions(known=known),
        ]

    def _counting(self, known: datetime | None = None, said_by: date | None = None) -> list[Done]:
        """Return the last readings that count, in order."""
        last: dict[str, Done] = {}
        for done in self.done:
            if known is None or done.at <= known:
                last[done.report.id] = done
        return [done for done in last.values() if _said(done.report, said_by)]

    def _judge_again(
        self, fresh: Record, claim: str, verdicts: list[tuple[str, str | None]]
    ) -> None:
        """Judge a claim as it was last judged, if the fresh record has it."""
        made = {citation.claim for row in _rows(fresh) for citation in row.claims}
        if verdicts and claim in made:
            verdict, told = verdicts[-1]
            fresh.judge(verdict, claim, told, by="Ada", why="because", at=AT)

    def _same_answers(self, counting: list[Done], **clock: date | datetime) -> None:
        known = clock.get("known")
        moment = known if isinstance(known, datetime) else self.clock
        with self.records() as fresh:
            for done in counting:
                fresh.add(done.report, done.claims, at=AT)
            for claim, verdicts in self.judged.items():
                self._judge_again(
                    fresh,
                    claim,
                    [(verdict, told) for at, verdict, told in verdicts if at <= moment],
                )
            if not all(_can_judge(fresh, pair) for at, *pair in self.paired if at <= moment):
                return  # a judgement of what counted no longer
            day = DAYS[3]
            assert self.record.standings(on=day, **clock) == fresh.standings(on=day)  # type: ignore[arg-type]
            assert self.record.events(**clock) == fresh.events()  # type: ignore[arg-type]
            assert self.record.contradictions(**clock) == fresh.contradictions()  # type: ignore[arg-type]


def _can_judge(fresh: Record, pair: list[str]) -> bool:
    verdict, one, other = pair
    try:
        fresh.judge(verdict, one, other, by="Ada", why="because", at=AT)
    except UsageError:
        return False
    return True


def _claims(row: EventRow) -> set[str]:
    return {citation.claim for citation in row.claims}


def _other(row: EventRow) -> str:
    return min(_claims(row) - {merge.claim for merge in row.merges})


def _rows(record: Record) -> list[StandingRow | EventRow]:
    return [*record.standings(), *record.events()]


def _said(of: Report, by: date | None) -> bool:
    if by is None:
        return True
    last = {"2016-12": "2016-12-31", None: "9999"}.get(of.published, of.published)
    return (last or "") <= by.isoformat()


def test_three_clocks(records: Records) -> None:
    run_state_machine_as_test(
        lambda: ThreeClocks(records),  # type: ignore[arg-type] # called for a machine, no more
        settings=settings(max_examples=10 * EFFORT, stateful_step_count=15, deadline=None),
    )
