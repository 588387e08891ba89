"""What is not known is drawn as not known: an unknown end is not an open end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legation.record import Record, Told
from legation.web.pictures.lanes import lanes, stretches
from tests.record.making import ISRAEL, NATO, TURKEY, person, standing, tell

# Days of one month, so that every order of stretches comes about.
DAYS = [f"2016-05-{day:02d}" for day in range(1, 32)]


def drawn(*told: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    return [(s.first, s.last, s.kind) for s in stretches([Told(*one) for one in told])]


def test_between_no_and_yes_it_is_unsure() -> None:
    assert drawn(("..", "2016-04-30", "no"), ("2016-05-04", "2017-01-27", "yes")) == [
        ("2016-05-01", "2016-05-03", "unsure"),
        ("2016-05-04", "2017-01-27", "sure"),
        ("2017-01-28", "..", "unsure"),
    ]


def test_what_ended_does_not_go_on() -> None:
    assert drawn(("2016-05-04", "2016-05-04", "yes"), ("2016-05-05", "..", "no")) == [
        ("..", "2016-05-03", "unsure"),
        ("2016-05-04", "2016-05-04", "sure"),
    ]


def test_days_that_are_disputed_are_kept_apart() -> None:
    assert drawn(("..", "2016-05-01", "no"), ("2016-05-02", "..", "disputed")) == [
        ("2016-05-02", "..", "disputed")
    ]


def test_of_nothing_nothing_is_drawn() -> None:
    assert drawn() == []


@st.composite
def lifelines(draw: st.DrawFn) -> list[Told]:
    """Draw stretches that follow each other, as a lifeline has them."""
    edges = draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=8, unique=True).map(sorted))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [Told(a, b, draw(st.sampled_from(["yes", "no", "disputed"]))) for a, b in pairs]


@given(lifelines())
def test_every_day_is_drawn_as_it_is_told(told: list[Told]) -> None:
    parts = list(stretches(told))
    for day in DAYS:
        answers = [one.answer for one in told if one.first <= day <= one.last]
        kinds = [
            s.kind
            for s in parts
            if (s.first == ".." or s.first <= day) and (s.last == ".." or day <= s.last)
        ]
        expected = {"yes": ["sure"], "no": [], "disputed": ["disputed"]}
        assert kinds == (expected[answers[0]] if answers else ["unsure"])


def test_a_lane_is_named_from_the_actors_side() -> None:
    with Record.open(":memory:") as record:
        tell(record, standing("mission", ISRAEL, NATO, start="2016-05-04"))
        tell(record, standing("office", person("Ada", "TUR"), TURKEY, role="president"))
        tell(record, standing("envoy", person("Bea", "TUR"), NATO, role="ambassador"))
        (out,) = lanes(record.lifelines("ISR"), "ISR", "2010-01-01")
        assert (out.group, out.other.name, out.by, out.verdict) == (
            "mission to",
            "NATO",
            None,
            "no",
        )
        envoy, into = lanes(record.lifelines("NATO"), "NATO")[::-1]
        assert (into.group, into.other.name) == ("mission of", "Israel")
        assert (envoy.group, envoy.other.name) == ("envoy of", "Bea")
        told = {(lane.group, lane.other.name) for lane in lanes(record.lifelines("TUR"), "TUR")}
        assert told == {("office", "Ada"), ("envoy to", "NATO")}
