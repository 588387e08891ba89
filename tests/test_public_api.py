"""The public face: what `import legation` promises, pinned."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

import legation


def test_exports() -> None:
    assert legation.__all__ == [
        "Actor",
        "Claims",
        "DataError",
        "Event",
        "LegationError",
        "Report",
        "Span",
        "Standing",
        "UsageError",
        "open",
        "read",
    ]
    assert all(hasattr(legation, name) for name in legation.__all__)


def test_signatures() -> None:
    assert str(inspect.signature(legation.read)) == (
        "(text: 'str', *, published: 'str | None' = None, title: 'str | None' = None, "
        "publisher: 'str | None' = None, url: 'str | None' = None) -> 'Claims'"
    )
    assert str(inspect.signature(legation.open)) == "(path: 'str | Path') -> 'Record'"


def test_read_gives_claims_with_their_words() -> None:
    text = "Peru opened an embassy in Oslo on 4 May 2016."
    event = legation.read(text).events[0]
    assert (event.type, event.date, event.status) == ("SUPPORT", "2016-05-04", "actual")
    assert event.source[0].of == "PER"
    assert event.target[0].of == "NOR"
    assert event.at.of(text) in text


def test_read_refuses_a_date_that_is_none() -> None:
    with pytest.raises(legation.UsageError, match="someday"):
        legation.read("Peru opened an embassy in Oslo.", published="someday")


def test_open_makes_and_reopens_a_record(tmp_path: Path) -> None:
    report = legation.Report("Peru opened an embassy in Oslo on 4 May 2016.")
    with legation.open(tmp_path / "record.db") as record:
        record.add(report, legation.read(report.text))
    with legation.open(tmp_path / "record.db") as record:
        assert [row.relation for row in record.standings(subject="Peru")] == ["mission"]
