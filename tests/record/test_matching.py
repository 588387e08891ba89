"""Actors that may be one are shown for people to judge, and judgements travel between records."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import Actor, DataError
from legation.model.rows import row_as_json
from legation.record import Candidate, Judgement, KnownName, Record, identity_judgements
from legation.record.matching.names import alike

from .making import AT, GREECE, ISRAEL, NATO, event, kept, person, standing, tell

WHO = {"by": "Ada", "why": "one ambassador"}
RONI, AHARON = person("Roni Leshno Yaar", "ISR"), person("Aharon Leshno-Yaar", "ISR")


def pairs(record: Record) -> list[tuple[str, str]]:
    return [(one.one.key, one.other.key) for one in record.candidates()]


def spoken_of(record: Record, *actors: Actor) -> None:
    for actor in actors:
        tell(record, event("CONSULT", actor, GREECE, "2016-05-04"))


@pytest.mark.parametrize(
    ("one", "other", "at_least"),
    [
        ("abdullah gul", "abdulla gul", 0.9),
        ("benjamin netanyahu", "netanyahu", 0.85),
        ("roni leshno yaar", "aharon leshno yaar", 0.55),
        ("j kerry", "john kerry", 0.9),
        ("ministry of foreign affairs", "foreign ministry", 0.9),
        ("rouhani", "rohani", 0.8),
    ],
)
def test_names_that_are_alike(one: str, other: str, at_least: float) -> None:
    assert at_least <= alike(one, other) < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vladimir putin", "vladimir medvedev"),
        ("mohammed bin salman", "mohammed bin zayed"),
        ("john kerry", "john smith"),
        ("hassan rouhani", "hassan nasrallah"),
        ("", "anybody"),
    ],
)
def test_names_that_are_not(one: str, other: str) -> None:
    assert alike(one, other) < 0.75


_NAMES = st.lists(st.text("abcdeë", min_size=1, max_size=6), max_size=4).map(" ".join)


@given(_NAMES, _NAMES)
def test_likeness_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    assert 0 <= alike(one, other) <= 1
    assert alike(one, other) == alike(other, one)


@given(st.lists(st.text("abcdef", min_size=2, max_size=6), min_size=1, max_size=3, unique=True))
def test_the_order_of_words_does_not_tell(words: list[str]) -> None:
    for other in permutations(words):
        assert alike(" ".join(words), " ".join(other)) == pytest.approx(1)


def test_spellings_of_one_person_are_candidates(record: Record) -> None:
    spoken_of(record, person("Abdullah Gül", "TUR"), person("Abdulla Gul", "TUR"))
    (one,) = record.candidates()
    assert (one.one.key, one.other.key) == ("TUR/abdulla gul", "TUR/abdullah gul")
    assert one.score > 0.9
    assert one.why == "“Abdulla Gul” is like “Abdullah Gül”"
    assert (one.other.claims, one.other.last_cited) == (1, "2017-01-27")


def test_one_office_makes_it_likelier(record: Record) -> None:
    for who in (RONI, AHARON):
        tell(record, standing("envoy", who, NATO, role="ambassador"))
    (one,) = record.candidates()
    assert one.why.endswith("both are said to be ambassador of ISR to NATO")
    assert one.score > 0.75


def test_who_meets_the_other_is_not_the_same(record: Record) -> None:
    tell(record, event("CONSULT", person("A. Gül", "TUR"), person("Abdullah Gül", "TUR")))
    assert record.candidates() == []


def test_who_has_no_name_of_his_own_is_no_candidate(record: Record) -> None:
    spoken_of(record, person("a soldier", "ISR"), person("soldiers", "ISR"), ISRAEL)
    assert record.candidates() == []


def known(name: str, on: str | None) -> Iterator[KnownName]:
    if name == "Hellas":
        yield KnownName("GRC", on is None or on < "2000", "“Hellas” is a name of Greece to 2000")


@pytest.mark.parametrize(("published", "found"), [("1999-01-01", 1), ("2016-01-01", 0)])
def test_a_known_name_counts_while_it_is_borne(record: Record, published: str, found: int) -> None:
    hellas = Actor("Hellas", None)
    tell(record, event("CONSULT", hellas, ISRAEL), published=published)
    tell(record, event("CONSULT", GREECE, ISRAEL), published=published)
    told = record.candidates(known=known)
    assert [(one.one.key, one.other.key) for one in told] == [("/hellas", "GRC")] * found
    assert len(record.candidates(known=known, least=0.5)) == 1


def test_what_is_judged_is_asked_no_more(record: Record) -> None:
    spoken_of(record, RONI, AHARON, person("Roni Yaar", "ISR"))
    asked = pairs(record)
    assert ("ISR/roni leshno yaar", "ISR/roni yaar") in asked
    claims = kept(record)["claim"]
    record.judge("different", "ISR/roni leshno yaar", "ISR/roni yaar", **WHO, at=AT)
    assert ("ISR/roni leshno yaar", "ISR/roni yaar") not in pairs(record)
    record.judge("undo", "1", **WHO, at=AT)
    assert pairs(record) == asked
    record.judge("same", "ISR/roni leshno yaar", "ISR/roni yaar", **WHO, at=AT)
    (row,) = {e.source[0].key for e in record.events(source="Roni Yaar")}
    assert row == "ISR/roni leshno yaar"
    assert all("ISR/roni yaar" not in pair for pair in pairs(record))
    assert kept(record)["claim"] == claims


def test_who_was_judged_unsure_is_asked_again(record: Record) -> None:
    spoken_of(record, person("Abdullah Gül", "TUR"), person("Abdulla Gul", "TUR"))
    record.judge("unsure", "TUR/abdulla gul", "TUR/abdullah gul", **WHO, at=AT)
    assert [one.unsure for one in record.candidates()] == [True]


def test_different_holds_for_all_who_are_judged_the_same(record: Record) -> None:
    one, two, three = (person(name, "TUR") for name in ("Ali Gül", "Ali Guel", "Aly Gül"))
    spoken_of(record, one, two, three)
    record.judge("same", "TUR/ali guel", "TUR/ali gul", **WHO, at=AT)
    record.judge("different", "TUR/ali gul", "TUR/aly gul", **WHO, at=AT)
    assert pairs(record) == []


# --- out of one record and into another


def exported(record: Record) -> list[dict[str, object]]:
    return [row_as_json(row) for row in identity_judgements(record.judgements())]


def said(judgements: list[Judgement]) -> list[tuple[object, ...]]:
    return [(j.verdict, j.subject, j.other, j.by, j.why, j.undone) for j in judgements]


def test_judgements_travel_with_those_undone(record: Record) -> None:
    spoken_of(record, RONI, AHARON)
    record.judge("same", "Roni Leshno Yaar", "Aharon Leshno-Yaar", **WHO, at=AT)
    record.judge("undo", "1", by="Bo", why="two men", at=AT)
    record.judge("same", "Roni Leshno Yaar", "Aharon Leshno-Yaar", **WHO, at=AT)
    with Record.open(":memory:") as other:
        taken = other.take_judgements(exported(record), at=AT)
        assert (taken.new, taken.known) == (3, 0)
        assert said(other.judgements()) == said(record.judgements())
        spoken_of(other, RONI, AHARON)
        assert {e.source[0].key for e in other.events()} == {"ISR/aharon leshno yaar"}
        taken = other.take_judgements(exported(record), at=AT)
        assert (taken.new, taken.known) == (0, 3)
        assert len(other.judgements()) == 3


def test_an_undo_finds_its_judgement_by_what_it_says(record: Record) -> None:
    spoken_of(record, RONI, AHARON)
    record.judge("same", "Roni Leshno Yaar", "Aharon Leshno-Yaar", **WHO, at=AT)
    with Record.open(":memory:") as other:
        spoken_of(other, RONI, AHARON)
        other.judge("unsure", "Roni Leshno Yaar", "Aharon Leshno-Yaar", **WHO, at=AT)
        other.take_judgements(exported(record), at=AT)
        record.judge("undo", "1", by="Bo", why="two men", at=AT)
        taken = other.take_judgements(exported(record), at=AT)
        assert (taken.new, taken.known) == (1, 1)
        assert [(j.verdict, j.undone) for j in other.judgements()] == [
            ("unsure", False),
            ("same", True),
            ("undo", False),
        ]


def test_judgements_on_claims_stay_at_home(record: Record) -> None:
    tell(record, standing("member", GREECE, NATO))
    claim = record.standings()[0].claims[0].claim
    record.judge("wrong", claim, **WHO, at=AT)
    record.judge("undo", "1", **WHO, at=AT)
    assert exported(record) == []


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"number": 1, "verdict": "same", "subject": "A", "by": "Ada", "why": "x"},
        {"number": 1, "verdict": "same", "subject": "A", "other": "B", "by": " ", "why": "x"},
        {"number": 1, "verdict": "wrong", "subject": "A", "other": "B", "by": "Ada", "why": "x"},
        {"number": 2, "verdict": "undo", "subject": "1", "by": "Ada", "why": "x"},
        {"number": 2, "verdict": "undo", "subject": 1, "by": "Ada", "why": "x"},
    ],
)
def test_what_is_no_judgement_is_refused_whole(record: Record, row: dict[str, object]) -> None:
    good = {"number": 9, "verdict": "same", "subject": "A", "other": "B", "by": "Ada", "why": "x"}
    with pytest.raises(DataError):
        record.take_judgements([good, row], at=AT)
    assert record.judgements() == []


def test_candidates_are_rows(record: Record) -> None:
    spoken_of(record, person("Abdullah Gül", "TUR"), person("Abdulla Gul", "TUR"))
    (one,) = record.candidates()
    assert isinstance(one, Candidate)
    assert row_as_json(one)["other"]["names"] == ["Abdullah Gül"]
