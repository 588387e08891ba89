"""Published examples of EDTF, and texts that are none."""

from __future__ import annotations

import ast
import datetime as dt
from pathlib import Path

import pytest

from legation.dates import Collection, Date, EdtfError, Interval, parse
from legation.model import UsageError

_HERE = Path(__file__).parent


def _rows(name: str) -> list[str]:
    lines = (_HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("row", _rows("edtf_values.tsv"))
def test_a_published_value_has_its_form_and_bounds(row: str) -> None:
    text, canonical, *bounds = row.split("\t")
    value = parse(text)
    assert str(value) == canonical
    assert value.bounds.iso() == tuple(bounds)


@pytest.mark.parametrize("row", _rows("edtf_errors.txt"))
def test_what_is_no_value_is_refused(row: str) -> None:
    with pytest.raises(EdtfError):
        parse(ast.literal_eval(row))


def test_an_error_is_one_sentence_that_shows_the_text() -> None:
    with pytest.raises(UsageError, match=r"^'2016-02-30' is in no calendar$"):
        parse("2016-02-30")
    with pytest.raises(EdtfError, match="20000 characters"):
        parse("9" * 20_000)
    with pytest.raises(EdtfError, match="not int"):
        parse(2016)  # type: ignore[arg-type]


def test_an_open_end_is_not_an_unknown_one() -> None:
    open_end, unknown_end = parse("2009-04-01/.."), parse("2009-04-01/")
    assert open_end.last is None
    assert unknown_end.last is None
    assert open_end.bounds.open_end
    assert not open_end.bounds.unknown_end
    assert unknown_end.bounds.unknown_end
    assert not unknown_end.bounds.open_end
    assert parse("../2009").bounds.open_start
    assert parse("/2009").bounds.unknown_start


def test_the_kinds_of_values() -> None:
    assert isinstance(parse("1994~"), Date)
    assert isinstance(parse("1994/2005"), Interval)
    collection = parse("[2002,1999]")
    assert isinstance(collection, Collection)
    assert collection.one_of
    assert str(collection) == "[1999,2002]"


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2016-05-04", "day"),
        ("2016-05", "month"),
        ("2016-05-XX", "month"),
        ("2016-22", "season"),
        ("2016", "year"),
        ("2016-XX-XX", "year"),
        ("199X", "years"),
        ("1950S2", "years"),
    ],
)
def test_precision(text: str, precision: str) -> None:
    value = parse(text)
    assert isinstance(value, Date)
    assert value.precision == precision


def test_qualifiers_are_told_apart() -> None:
    about, doubtful, both = (parse(f"1994{mark}") for mark in "~?%")
    assert isinstance(about, Date)
    assert isinstance(doubtful, Date)
    assert isinstance(both, Date)
    assert (about.approximate, about.uncertain) == (True, False)
    assert (doubtful.approximate, doubtful.uncertain) == (False, True)
    assert (both.approximate, both.uncertain) == (True, True)
    assert about.first == dt.date(1994, 1, 1)


def test_both_marks_on_a_part_are_one() -> None:
    assert str(parse("2004?-06~-11")) == "2004%-~06-11"
    assert parse("2004-06-11~") == parse("~2004-~06-~11")
