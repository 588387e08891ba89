"""`legation actor`."""

import json

import pytest
from rich.cells import cell_len

from .conftest import Command


def test_a_former_name_is_found_with_its_dates(legation: Command) -> None:
    said = legation("actor", "Zaire", "--on", "1980-01-01")
    first, *lines = said.out.splitlines()
    assert first == "Democratic Republic of the Congo (COD), state, from 1960-06-30"
    assert any("Zaire" in line and "from 1971-10-27" in line for line in lines)
    assert "not called" not in said.out


def test_a_name_not_borne_on_the_day_is_said_to_be_so(legation: Command) -> None:
    assert "not called Zaire then" in legation("actor", "Zaire", "--on", "2005-01-01").out


def test_json_is_an_array_of_readings_with_their_names(legation: Command) -> None:
    readings = json.loads(legation("actor", "Congo", "--json").out)
    assert {reading["of"] for reading in readings} == {"COD", "COG"}
    for reading in readings:
        assert reading["codes"]["iso3"] == reading["of"]
        assert all(name["source"] for name in reading["names"])


@pytest.mark.parametrize("width", [80, 120])
def test_the_tables_fit(legation: Command, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    said = legation("actor", "Turkey")
    assert max(map(cell_len, said.out.splitlines())) <= width
    assert "after it: Turkey" in said.out


def test_a_name_of_nobody_is_an_error(legation: Command) -> None:
    said = legation("actor", "Ruritania")
    assert (said.status, said.out) == (1, "")
    assert said.err == "legation: The gazetteer has nobody called 'Ruritania'.\n"


def test_a_day_that_is_none_is_a_usage_error(legation: Command) -> None:
    said = legation("actor", "Turkey", "--on", "someday")
    assert said.status == 2
    assert "'someday' is no date" in said.err
