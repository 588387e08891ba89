"""Claims on the wire: what is written is what is read again, and ids hang on content alone."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from legation.model import (
    EVENT_TYPES,
    HOLDS,
    RELATIONS,
    STATUSES,
    Actor,
    Claims,
    DateMention,
    Event,
    Report,
    Span,
    Standing,
)
from legation.model.wire import (
    actor_from_json,
    actor_to_json,
    claim_id,
    claims_from_json,
    claims_to_json,
)

TEXT = "Peru opened an embassy in Oslo on 4 May 2016."
REPORT = Report(TEXT, ref="r1")

spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda pair: Span(min(pair), max(pair))
)
actors = st.builds(
    Actor,
    name=st.sampled_from(["Peru", "Norway", "Zoë"]),
    of=st.sampled_from(["PER", "NOR", None]),
    mention=st.sampled_from(["Peru", "Oslo"]),
    at=spans,
    sector=st.sampled_from([(), ("GOV",), ("REB", "MIL")]),
)
sides = st.lists(actors, max_size=2).map(tuple)
dates = st.sampled_from([None, "2016-05-04", "2016~"])
events = st.builds(
    Event,
    type=st.sampled_from(EVENT_TYPES),
    mode=st.none(),
    date=dates,
    status=st.sampled_from(STATUSES),
    source=sides,
    target=sides,
    at=spans,
    why=st.just("a frame"),
    attribution=st.none() | actors,
)
standings = st.builds(
    Standing,
    relation=st.sampled_from(RELATIONS),
    subject=actors,
    object=actors,
    at=spans,
    why=st.just("a role"),
    role=st.none() | st.just("embassy"),
    start=dates,
    end=dates,
    holds=st.sampled_from(HOLDS),
)


@given(
    st.lists(events, max_size=3).map(tuple),
    st.lists(standings, max_size=3).map(tuple),
    st.lists(st.builds(DateMention, at=spans, value=dates), max_size=2).map(tuple),
)
def test_round_trip(
    told: tuple[Event, ...], held: tuple[Standing, ...], when: tuple[DateMention, ...]
) -> None:
    claims = Claims(REPORT.id, told, held, when)
    line = json.loads(json.dumps(claims_to_json(claims, REPORT)))
    assert line["id"] == "r1"
    assert claims_from_json(line, REPORT) == claims


def test_a_quote_is_the_words_of_the_report() -> None:
    event = Event("SUPPORT", None, None, "actual", (), (), Span(0, 11), "a frame")
    line = claims_to_json(Claims(REPORT.id, (event,)), REPORT)
    assert line["events"][0]["quote"] == "Peru opened"


def test_a_clearer_why_or_a_sector_makes_no_other_claim() -> None:
    event = Event(
        "SUPPORT", None, None, "actual", (Actor("Peru", "PER"),), (), Span(0, 11), "a frame"
    )
    row = claims_to_json(Claims(REPORT.id, (event,)), REPORT)["events"][0]
    assert claim_id(REPORT.id, row) == claim_id(REPORT.id, {**row, "why": "another account"})
    assert claim_id(REPORT.id, row) != claim_id(REPORT.id, {**row, "status": "denied"})
    classed = [{**actor, "sector": ["MIL"]} for actor in row["source"]]
    assert claim_id(REPORT.id, row) == claim_id(REPORT.id, {**row, "source": classed})
    assert claim_id(REPORT.id, row) != claim_id("another report", row)


def test_a_report_is_known_by_what_was_published() -> None:
    again = Report(TEXT, ref="another name", retrieved="2020-01-01")
    assert again.id == REPORT.id
    assert Report(TEXT, published="2016-05-05").id != REPORT.id


def test_an_actor_has_a_sector_on_the_wire_only_where_it_is_known() -> None:
    army = Actor("army", "PER", sector=("MIL",))
    assert actor_to_json(army)["sector"] == ["MIL"]
    assert actor_from_json(actor_to_json(army)) == army
    assert "sector" not in actor_to_json(Actor("Peru", "PER"))
    assert actor_from_json({"name": "Peru", "of": "PER"}) == Actor("Peru", "PER")
