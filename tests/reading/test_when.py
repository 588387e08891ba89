"""Which date belongs to what a report tells: a table to read and to add to."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.model import Report
from legation.reading import Reader
from legation.reading.events.moments import Occasion
from legation.reading.events.reality import reality
from legation.reading.events.when import date_of

_TABLE = Path(__file__).parent / "dated.tsv"


def _rows() -> list[str]:
    lines = _TABLE.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


@pytest.mark.parametrize("row", _rows())
def test_what_is_told_has_the_date_of_the_table(reader: Reader, row: str) -> None:
    published, marked, wanted = row.replace("\\n", "\n").split("\t")
    before, word, after = marked.replace("]", "[").split("[")
    text = before + word + after
    page = reader.open(Report(text, published=None if published == "-" else published))
    span = page.doc.char_span(len(before), len(before) + len(word))
    assert span is not None
    stands = reality(page.books.lexicon, span.root)
    at = Occasion(page, span.root, None, stands.speaker, stands.status)
    assert (date_of(at).value or "-") == wanted
