"""Texts are cut where marks begin and end: nothing is lost, and nothing is marked that is not."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from legation.model import Span
from legation.web.writing.marking import Mark, cuts, lanes, paragraphs, runs

Marks = list[Mark[int | str]]


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, Marks]:
    """Give a text and marks on it, some of which may be empty or reach beyond it."""
    text = draw(st.text(alphabet="ab \n\té😀", max_size=60))
    places = st.tuples(st.integers(0, 65), st.integers(0, 65)).map(sorted)
    spans = draw(st.lists(places, max_size=12))
    whats: st.SearchStrategy[int | str] = st.one_of(st.integers(0, 3), st.sampled_from("xy"))
    return text, [Mark(Span(a, b), draw(whats)) for a, b in spans]


@given(marked())
def test_the_cuts_of_a_text_are_the_text(given: tuple[str, Marks]) -> None:
    text, marks = given
    found = [cut for part in paragraphs(text) for cut in cuts(part, marks)]
    assert "".join(cut.at.of(text) for cut in found) == text
    assert all(cut.at.start < cut.at.end for cut in found)


@given(marked())
def test_each_character_is_under_the_marks_that_cover_it_and_no_others(
    given: tuple[str, Marks],
) -> None:
    text, marks = given
    for cut in cuts(Span(0, len(text)), marks):
        for place in range(cut.at.start, cut.at.end):
            covering = [m for m in marks if m.at.start <= place < m.at.end]
            assert sorted(map(id, cut.under)) == sorted(map(id, covering))


@given(marked())
def test_a_mark_within_the_text_begins_once(given: tuple[str, Marks]) -> None:
    text, marks = given
    begun = [id(m) for part in paragraphs(text) for cut in cuts(part, marks) for m in cut.begins]
    there = [id(m) for m in marks if m.at.start < min(m.at.end, len(text))]
    assert sorted(begun) == sorted(there)


@given(marked())
def test_what_reaches_further_stands_outside(given: tuple[str, Marks]) -> None:
    text, marks = given
    for cut in cuts(Span(0, len(text)), marks):
        ends = [mark.at.end for mark in cut.under]
        assert ends == sorted(ends, reverse=True)


@given(marked())
def test_runs_of_one_kind_are_the_cuts_again_and_no_two_neighbours_are_alike(
    given: tuple[str, Marks],
) -> None:
    text, marks = given
    found = cuts(Span(0, len(text)), marks)
    some = list(runs(found, int))
    assert [cut for _, run in some for cut in run] == found
    assert all(one != other for (one, _), (other, _) in itertools.pairwise(some))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=15))
def test_spans_in_one_lane_do_not_overlap(places: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + length) for start, length in places]
    found = lanes(spans)
    for lane in set(found):
        own = sorted(span for span, its in zip(spans, found, strict=True) if its == lane)
        assert all(one.end <= other.start for one, other in itertools.pairwise(own))


def test_two_claims_that_overlap_are_three_cuts() -> None:
    text = "Turkey told Israel no"
    one, other = Mark(Span(0, 18), 1), Mark(Span(12, 21), 2)
    assert [
        (cut.at.of(text), [mark.what for mark in cut.under])
        for cut in cuts(Span(0, len(text)), [one, other])
    ] == [("Turkey told ", [1]), ("Israel", [2, 1]), (" no", [2])]


def test_an_empty_line_ends_a_paragraph_with_the_spaces_on_it() -> None:
    text = "One.\n \nTwo,\nstill two.\n\n\nThree."
    assert [span.of(text) for span in paragraphs(text)] == [
        "One.\n \n",
        "Two,\nstill two.\n\n\n",
        "Three.",
    ]
    assert paragraphs("") == []
