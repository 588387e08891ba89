"""From when to when standings hold, told in their clause or anywhere else in the report."""

from __future__ import annotations

import pytest

from .read import standings

PUBLISHED = "2019-05-10"
HELD = [
    ("President Rosa Varas of Peru spoke. Varas took office in 2016.", "office", "2016..", "yes"),
    ("Peruvian President Rosa Varas was overthrown in March.", "office", "..2019-03", "ended"),
    ("The fall of the Peruvian dictator Juan Paz in 2011 helped.", "office", "..2011", "ended"),
    ("Peru's president-elect, Rosa Varas, met Chile's envoys.", "office", "..", "future"),
    ("Rosa Varas, who will become Peru's prime minister, smiled.", "office", "..", "future"),
    ("Peru said that it was withdrawing from the Arab League.", "member", "..", "yes"),
    ("Peru had opposed the admission of Chile to NATO.", "objection", "..", "ended"),
    ("Peru fought Chile in the 1930s.", "conflict", "..", "ended"),
    ("Peru is a partner and not a member of NATO.", "partner", "..", "yes"),
    ("Peru is a partner and not a member of NATO.", "member", "..", "no"),
    ("Peru and Chile have no diplomatic relations.", "relations", "..", "no"),
    ("There is no Peruvian embassy in Tirana.", "mission", "..", "no"),
    ("Peru is not a party to the Ottawa Convention.", "party", "..", "no"),
    ("Rosa Varas resigned as prime minister of Peru.", "office", "..", "ended"),
    ("Ex-president Rosa Varas of Peru smiled.", "office", "..", "ended"),
    (
        "Chile appointed Rosa Varas in March. Rosa Varas, envoy to Peru, came.",
        "envoy",
        "2019-03..",
        "yes",
    ),
    ("Members voted on Monday. Peru was now a member of NATO.", "member", "2019-05-06~..", "yes"),
    (
        "The European Union has lost three of its members, Peru, Chile and Cuba.",
        "member",
        "..",
        "ended",
    ),
    (
        "Peru said that it was withdrawing from the Arab League, which took effect on Monday.",
        "member",
        "..2019-05-06",
        "ended",
    ),
    (
        "Years have passed since Greece blocked Chile's accession to NATO at the summit held in"
        " Bucharest in 2018.",
        "objection",
        "2018..",
        "yes",
    ),
    (
        "Peru severed diplomatic ties with Taiwan on Friday. Their relationship had lasted"
        " 24 years.",
        "relations",
        "1995~..2019-05-10",
        "ended",
    ),
    (
        "Chile's ambassador to Peru, Rosa Varas, took up her duties there again on Friday.",
        "envoy",
        "..",
        "yes",
    ),
]


@pytest.mark.parametrize(("text", "relation", "dates", "holds"), HELD)
def test_a_standing_holds_as_the_report_says(
    text: str, relation: str, dates: str, holds: str
) -> None:
    found = standings(text, relation, published=PUBLISHED)
    assert {(f"{s.start or ''}..{s.end or ''}", s.holds) for s in found} == {(dates, holds)}


def test_who_is_excepted_is_named_for_whom_it_does_not_hold() -> None:
    text = "All members of the bloc except for Hungary recognise Kosovo."
    (found,) = (s for s in standings(text, "recognition") if s.subject.of == "HUN")
    assert found.holds == "no"


def test_a_switch_of_recognition_ends_the_one_and_begins_the_other() -> None:
    text = "On Monday Peru transferred its diplomatic recognition from Taiwan to China."
    found = standings(text, "recognition", published=PUBLISHED)
    assert {(s.object.of, s.start, s.end, s.holds) for s in found} == {
        ("TWN", None, "2019-05-06", "ended"),
        ("CHN", "2019-05-06", None, "yes"),
    }


def test_a_truce_begins_when_it_comes_into_effect() -> None:
    text = "A truce between Peru and Chile came into effect on Friday, 3 May 2019."
    assert {s.start for s in standings(text, "party")} == {"2019-05-03"}


def test_who_is_no_member_is_told_by_the_word() -> None:
    text = "NATO let four more non-members, namely Jordan, Bahrain, Qatar and Kuwait, in."
    assert {s.holds for s in standings(text, "member")} == {"no"}


def test_a_departure_ends_no_other_membership_than_the_one_that_is_left() -> None:
    text = (
        "The departure of Mali and Niger from the West African bloc ECOWAS takes effect on 29"
        " January 2025. The Alliance of Sahel States was formed by Mali, Niger and Burkina Faso"
        " in 2023."
    )
    found = standings(text, "member", published="2024-12-16")
    assert {s.end for s in found if s.object.name == "Alliance of Sahel States"} == {None}


def test_who_is_named_after_a_semicolon_has_no_date_from_before_it() -> None:
    text = (
        "Israel entered the Mediterranean Dialogue in 1995 along with Morocco and Egypt; Jordan and"
        " Algeria came in later."
    )
    starts = {s.subject.name: s.start for s in standings(text, "member")}
    assert (starts["Egypt"], starts.get("Jordan")) == ("1995", None)


def test_who_breaks_with_one_state_and_establishes_relations_with_another() -> None:
    text = "Peru broke with Taiwan and established relations with China earlier this month."
    found = standings(text, "relations", published=PUBLISHED)
    with_china = [(s.start, s.holds) for s in found if s.object.name == "China"]
    assert with_china == [("2019-05", "yes")]
