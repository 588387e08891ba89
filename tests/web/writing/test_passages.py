"""The text on a report's page is the report's text, whatever claims are made of it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from legation.model import Actor, Span
from legation.record import Record
from legation.web.writing.passages import Run, passages
from legation.web.writing.told import Told, told_checks
from tests.record.making import NATO, claims, report, standing

TEXT = "Turkey's minister said on Monday that NATO would act.\n\nNobody knows when.  "


def shown(run: Run) -> str:
    return "".join(piece.text for piece in run.pieces)


def named(at: Span) -> Actor:
    return Actor("Turkey", "TUR", "T", Span(at.start, at.start + 1), "state")


def told(text: str, *spans: Span) -> list[Told]:
    """Return claims on stretches of a text, each by an actor who is named by its first letter."""
    of = report(text=text)
    made = [standing("mission", named(at), NATO, at=at) for at in spans]
    with Record.open(":memory:") as record:
        return told_checks(record.check(of, claims(of, *made)))


places = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 40)).map(
    lambda place: Span(place[0], min(len(TEXT), sum(place)))
)


@given(st.lists(places, max_size=6, unique=True))
def test_nothing_of_the_text_is_lost_but_the_lines_between_paragraphs(spans: list[Span]) -> None:
    made = passages(TEXT, "2017-01-27", told(TEXT, *spans))
    assert ["".join(map(shown, runs)) for runs in made] == re.split(r"\n\n", TEXT.rstrip())


@given(st.lists(places, max_size=6, unique=True))
def test_each_claim_is_marked_on_its_words_and_begins_once(spans: list[Span]) -> None:
    some = told(TEXT, *spans)
    runs = [run for part in passages(TEXT, None, some) for run in part]
    for claim in some:
        words = "".join(shown(run) for run in runs if claim in run.claims)
        assert words.split() == re.sub(r"\n\n", "", claim.at.of(TEXT).rstrip()).split()
        if words:
            assert sum(claim in run.begins for run in runs) == 1


def test_actors_and_dates_are_marked_within_the_words_of_claims() -> None:
    (run, *_), _ = passages(TEXT, "2017-01-27", told(TEXT, Span(0, 52)))
    named = [(piece.text, piece.actors[0].key) for piece in run.pieces if piece.actors]
    dated = [piece.text for piece in run.pieces if piece.dates]
    assert named == [("T", "TUR")]
    assert dated == ["Monday"]
