"""Tokens as parts, and whether they are written as a name is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.actors.gazetteer import Gazetteer
from legation.actors.gazetteer.case import fits
from legation.actors.gazetteer.days import days
from legation.actors.gazetteer.words import folded, parts, phrase
from legation.model import UsageError

TOKENS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["the", "The", "North", "Korea", "Guinea", "-", "'s", "’", "US", "U.S.-led"]),
    st.sampled_from(["Equatorial", "of", "Côte", "d'Ivoire", "P5", "+", "1", "\n", "St.", "and"]),
)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("Turkey", ("Turkey",)),
        ("U.S.-led", ("US", "led")),
        ("d’Ivoire", ("dIvoire",)),
        ("Türkiye", ("Turkiye",)),
        ("Łódź", ("Lodz",)),
        ("People's", ("People", "s")),
        ("'s", ("s",)),
        ("’", ()),
        ("-", ()),
        ("US$", ("US$",)),
        (",", (",",)),
        ("AT&T", ("AT", "and", "T")),
        ("P5+1", ("P5", "+", "1")),
    ],
)
def test_parts(token: str, expected: tuple[str, ...]) -> None:
    assert parts(token) == expected


@pytest.mark.parametrize(
    ("name", "seen", "fit"),
    [
        ("Turkey", "TURKEY", True),
        ("Turkey", "turkey", False),
        ("US", "us", False),
        ("US", "Us", False),
        ("UNESCO", "Unesco", True),
        ("CITES", "Cites", False),
        ("al-Qaeda", "Al-Qaeda", True),
        ("Council of Europe", "Council Of Europe", True),
        ("Council of Europe", "council of Europe", False),
        ("G7", "G-7", True),
    ],
)
def test_case(name: str, seen: str, fit: bool) -> None:
    assert fits(phrase(name), phrase(seen)) is fit


@given(st.text())
def test_folding_keeps_the_number_of_parts(token: str) -> None:
    assert len(folded(token)) == len(parts(token))


@given(words=st.text(), on=st.sampled_from([None, "1850", "2016-05-04", "1994~", "../2016"]))
def test_lookup_never_raises(gazetteer: Gazetteer, words: str, on: str | None) -> None:
    for reading in gazetteer.lookup(words, on):
        assert gazetteer.entry(reading.entry.id) is reading.entry


@given(st.lists(TOKENS, max_size=30))
def test_matches_are_in_order_and_inside(gazetteer: Gazetteer, words: list[str]) -> None:
    end = 0
    for match in gazetteer.scan(words):
        # Two names may share a token only where one is but a part of it ("US-UK").
        assert 0 <= match.start < match.end <= len(words)
        assert match.start >= end or not match.whole
        assert match.readings
        end = match.end


@given(st.lists(TOKENS, max_size=12))
def test_what_scan_finds_lookup_knows(gazetteer: Gazetteer, words: list[str]) -> None:
    for match in gazetteer.scan(words):
        if match.whole:
            assert gazetteer.lookup(" ".join(words[match.start : match.end]))


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2016", (20160101, 20161231)),
        ("2016-05", (20160501, 20160531)),
        ("1994~", (19940101, 19941231)),
        ("../2016-05", (0, 20160531)),
        ("2016-05-03/2016-05-04", (20160503, 20160504)),
        ("2016/", (20160101, 99999999)),
    ],
)
def test_days(edtf: str, expected: tuple[int, int]) -> None:
    assert days(edtf) == expected


@pytest.mark.parametrize("edtf", ["", "yesterday", "16", "2016-5", "2016/2017/2018"])
def test_no_date_is_an_error(gazetteer: Gazetteer, edtf: str) -> None:
    with pytest.raises(UsageError, match="is no date"):
        gazetteer.lookup("Turkey", edtf)
