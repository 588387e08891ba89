"""`legation dates`."""

import json

from .conftest import Command


def test_each_expression_is_shown_with_its_meaning_and_why(legation: Command) -> None:
    said = legation("dates", "It opened on Thursday.", "--published", "2017-01-27")
    [row] = [line for line in said.out.splitlines() if "Thursday" in line]
    assert "2017-01-26" in row


def test_json_has_offsets_and_values(legation: Command) -> None:
    text = "It held from 1994 to 2005."
    found = json.loads(legation("dates", text, "--json").out)
    assert [row["value"] for row in found] == ["1994", "2005"]
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found)
    assert {row["range"] for row in found} == {"1994/2005"}


def test_a_text_without_dates_says_so(legation: Command) -> None:
    assert legation("dates", "Nothing.").out == "The text says nothing about time.\n"
    assert legation("dates", "Nothing.", "--json").out == "[]\n"


def test_a_publication_date_that_is_none_is_a_usage_error(legation: Command) -> None:
    said = legation("dates", "on Thursday", "--published", "someday")
    assert (said.status, said.out) == (2, "")
    assert "“someday” is no date" in said.err
