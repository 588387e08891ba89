"""What contradicts what, and what only seems to."""

import pytest

from legation.model import Event, Standing, UsageError
from legation.record import RULES, Record

from .making import (
    DIALOGUE,
    GREECE,
    ISRAEL,
    NATO,
    OTHERS,
    TURKEY,
    event,
    person,
    standing,
    tell,
)

Told = list[tuple[Standing | Event, str | None]]

MOGHERINI, BORRELL = person("Federica Mogherini", "EU"), person("Josep Borrell", "EU")
GUL, SEZER = person("Abdullah Gül", "TUR"), person("Ahmet Sezer", "TUR")


def member(holds: str = "yes", start: str | None = None, end: str | None = None) -> Standing:
    return standing("member", ISRAEL, DIALOGUE, holds, start, end=end)


def office(who: object, start: str | None = None, role: str = "President") -> Standing:
    return standing("office", who, TURKEY, start=start, role=role)  # type: ignore[arg-type]


COMPLETE = standing("member", OTHERS, DIALOGUE, "no", "1994-12-31", end="2025")

CONTRADICTED: list[tuple[str, Told]] = [
    ("held and not held", [(member(), "2017-01-27"), (member("no"), "2017-01-27")]),
    ("held and not held", [(member(start="1994"), "2017-01-27"), (member("no"), "2011-01-01")]),
    ("held and ended", [(member(start="1994"), "2017-01-27"), (member("ended"), "2011-01-01")]),
    ("held and ended", [(member(start="1994"), "2017"), (member("ended", end="2010"), "2012")]),
    ("held and ended", [(member(), "2015-06-01"), (member("ended", end="2010"), "2017")]),
    # A closed interval inside an open one.
    ("held and ended", [(member(start="1990"), "2017"), (member("ended", "1990", "2002"), "2012")]),
    # An embassy that opened and was never there.
    ("held and never held", [(member(start="1994"), "1995-06"), (member("no", "../2011"), "2011")]),
    ("held and never held", [(member(), "1995-06-01"), (member("no", "../2011"), "2011-05-04")]),
    ("two starts", [(member(start="1994"), "2017"), (member(start="1995"), "2011")]),
    ("two ends", [(member("ended", end="1994"), "2017"), (member("ended", end="1996-02"), "2011")]),
    ("two holders", [(office(GUL, "2007-08"), "2010-01-01"), (office(SEZER), "2009-01-01")]),
    ("two holders", [(office(GUL, "2007"), "2010"), (office(SEZER, "2008"), "2010")]),
    (
        "done and denied",
        [
            (event("ASSAULT", TURKEY, GREECE, "2016-05-04"), "2016-05-05"),
            (event("ASSAULT", TURKEY, GREECE, "2016-05-04", "denied"), "2016-05-05"),
        ],
    ),
    ("not on a complete list", [(member(), "2017-01-27"), (COMPLETE, "2025")]),
    ("not on a complete list", [(member(start="2016"), "2017"), (COMPLETE, "2025")]),
    (
        "held and ended",
        [
            (standing("relations", TURKEY, ISRAEL, "ended", end="2010"), "2012-01-01"),
            (standing("relations", ISRAEL, TURKEY), "2011-06-01"),
        ],
    ),
]

AGREEING: list[Told] = [
    # What a vague date leaves open.
    [(member(start="1994"), "2017"), (member(start="1994-11"), "2011")],
    [(member(start="1994~"), "2017"), (member(start="1995"), "2011")],
    [(member(start="1994"), "2017"), (member(), "2011")],
    # A report can be a day behind, and things change.
    [(member("no"), "2017-01-26"), (member(), "2017-01-27")],
    [(member(), "2017-01-27"), (member("ended"), "2017-01-27")],
    [(member(), "2017-01-27"), (member("ended", end="2017-01-26"), "2017-01-28")],
    [(member("ended", end="2010"), "2012"), (member(), "2017-01-27")],
    [(member("ended", "1963", "1984"), "1990"), (member(start="2017"), "2018")],
    # It began after it was said never to have held.
    [(member(start="2012"), "2017"), (member("no", "../2011"), "2011")],
    # Planned is neither held nor not held.
    [(member("future"), "2017-01-27"), (member(), "2017-01-27")],
    # Standings that come and go may have begun more than once.
    [
        (standing("sanctions", TURKEY, ISRAEL, start="2010"), "2012"),
        (standing("sanctions", TURKEY, ISRAEL, start="2018"), "2019"),
    ],
    # A successor, a spelling, another office, a handover.
    [(office(GUL, "2007-08"), "2010-01-01"), (office(SEZER), "2006-01-01")],
    [(office(GUL, "2007"), "2010"), (office(person("Abdulla Gul", "TUR")), "2009-01-01")],
    [(office(GUL, "2007"), "2010"), (office(SEZER, role="Vice President"), "2009-01-01")],
    [(office(GUL), "2007-08-28"), (office(SEZER), "2007-08-28")],
    [
        (standing("office", MOGHERINI, NATO, start="2014", role="spokesperson"), "2018"),
        (standing("office", BORRELL, NATO, start="2015", role="spokesperson"), "2018"),
    ],
    # Another day, another thing.
    [
        (event("ASSAULT", TURKEY, GREECE, "2016-05-04"), "2016-05-05"),
        (event("ASSAULT", TURKEY, GREECE, "2016-05-06", "denied"), "2016-05-07"),
    ],
    # Before and after the days of a complete list; of one that is not; of no state.
    [(member(), "1994-05-01"), (COMPLETE, "2025")],
    [(member(), "2026-05-01"), (COMPLETE, "2025")],
    [(member("no"), "2017-01-27"), (COMPLETE, "2025")],
    [(standing("member", GUL, DIALOGUE), "2017-01-27"), (COMPLETE, "2025")],
    [(standing("partner", ISRAEL, DIALOGUE), "2017-01-27"), (COMPLETE, "2025")],
    # An agreement without a name may be any.
    [
        (standing("party", TURKEY, person("reconciliation agreement", "")), "2012"),
        (standing("party", TURKEY, person("reconciliation agreement", ""), start="2016"), "2019"),
    ],
]


@pytest.mark.parametrize(("rule", "told"), CONTRADICTED)
def test_a_contradiction(record: Record, rule: str, told: Told) -> None:
    for made, published in told:
        tell(record, made, published=published)
    (found,) = record.contradictions()
    assert found.rule == rule
    assert [len(side.claims) for side in found.sides] == [1, 1]
    assert {c.published for side in found.sides for c in side.claims} == {p for _, p in told}


@pytest.mark.parametrize("told", AGREEING)
def test_no_contradiction(record: Record, told: Told) -> None:
    for made, published in told:
        tell(record, made, published=published)
    assert record.contradictions() == []


def test_both_sides_are_kept_with_their_words(record: Record) -> None:
    tell(record, member(start="1994"), published="2017", publisher="A")
    tell(record, member(start="1994"), published="2018", publisher="B")
    tell(record, member(start="1995"), published="2011", publisher="C")
    (found,) = record.contradictions()
    assert found.says == "Israel, member (Mediterranean Dialogue): 1994 against 1995."
    assert [(side.says, [c.publisher for c in side.claims]) for side in found.sides] == [
        ("1994", ["A", "B"]),
        ("1995", ["C"]),
    ]
    assert {c.quote for side in found.sides for c in side.claims} == {"One thing"}


def test_all_that_was_done_stands_against_one_denial(record: Record) -> None:
    for mode in ("aerial", "drone"):
        tell(record, event("ASSAULT", TURKEY, GREECE, "2016-05-04", mode=mode))
    tell(record, event("ASSAULT", TURKEY, GREECE, "2016-05-04", "denied"))
    (found,) = record.contradictions()
    assert [len(side.claims) for side in found.sides] == [2, 1]


def test_contradictions_of_a_rule_or_an_actor(record: Record) -> None:
    for made, published in CONTRADICTED[8][1] + CONTRADICTED[12][1]:
        tell(record, made, published=published)
    assert [c.rule for c in record.contradictions()] == ["two starts", "done and denied"]
    assert [c.rule for c in record.contradictions("two starts")] == ["two starts"]
    assert [c.rule for c in record.contradictions(actor="Greece")] == ["done and denied"]
    assert record.contradictions("two starts", actor="Greece") == []


def test_contradictions_on_a_day(record: Record) -> None:
    tell(record, member(start="1994-05-01"), published="2017")
    tell(record, member(start="1995-02-01"), published="2011")
    (found,) = record.contradictions(on="1994-12-31")
    assert found.days == (("1994-05-01", "1995-02-01"),)
    assert record.contradictions(on="1994-04-30") == []


def test_a_contradiction_is_shown_by_its_id(record: Record) -> None:
    for made, published in CONTRADICTED[0][1]:
        tell(record, made, published=published)
    (found,) = record.contradictions()
    assert record.show(found.id[:8]) == found


def test_a_rule_that_is_none(record: Record) -> None:
    with pytest.raises(UsageError, match="is no rule"):
        record.contradictions("two moons")


def test_every_rule_has_a_case() -> None:
    assert {rule for rule, _ in CONTRADICTED} == set(RULES)
