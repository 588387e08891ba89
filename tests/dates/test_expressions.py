"""The table of expressions that a person can read and add to."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.dates import TimeMention, find

_TABLE = Path(__file__).parent / "expressions.tsv"


def _rows() -> list[str]:
    lines = _TABLE.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _unmark(marked: str) -> tuple[str, list[str]]:
    """Return the text without its brackets, and what stood in them."""
    pieces = marked.replace("]", "[").split("[")
    return "".join(pieces), pieces[1::2]


def _shown(mention: TimeMention) -> str:
    return "-" if mention.value is None else str(mention.value)


@pytest.mark.parametrize("row", _rows())
def test_an_expression_has_the_value_of_the_table(row: str) -> None:
    published, marked, wanted = (*row.split("\t"), "")[:3]
    text, expressions = _unmark(marked)
    values = [value for value in wanted.split("; ") if value]
    found = find(text, None if published == "-" else published)
    assert [(m.text, _shown(m)) for m in found] == list(zip(expressions, values, strict=True))


def test_the_table_is_large() -> None:
    assert len(_rows()) > 450
