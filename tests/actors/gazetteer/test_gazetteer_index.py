"""The index: what the files give, the same byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.actors.gazetteer.files import DATA, records, stops
from legation.actors.gazetteer.index import compiled, dumped, entry_of, entry_row, loaded
from legation.model import DataError


def test_the_shipped_index_is_what_the_files_give() -> None:
    assert dumped(compiled(records(DATA), stops(DATA))) == (DATA / "index.json").read_bytes()


def test_an_entry_survives_its_row() -> None:
    for record in records(DATA):
        assert entry_of(entry_row(record.entry)) == record.entry


def test_a_damaged_index_is_an_error_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "index.json"
    for content in (b"", b"{}", b"[1]", b"\xff"):
        path.write_bytes(content)
        with pytest.raises(DataError, match="no index"):
            loaded(path)


@pytest.mark.parametrize(
    ("column", "says"),
    [("parent", "there is no entry 'nobody'"), ("successors", "there is no entry 'nobody'")],
)
def test_links_lead_somewhere(tmp_path: Path, column: str, says: str) -> None:
    (tmp_path / "entries").mkdir()
    text = f"id\tname\tkind\tsource\t{column}\nx\tX\tstate\tmine\tnobody\n"
    (tmp_path / "entries" / "a.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=says):
        records(tmp_path)


def test_an_entry_is_given_once(tmp_path: Path) -> None:
    (tmp_path / "entries").mkdir()
    for name in ("a.tsv", "b.tsv"):
        text = "id\tname\tkind\tsource\nx\tX\tstate\tmine\n"
        (tmp_path / "entries" / name).write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"b\.tsv:2: 'x' is there already"):
        records(tmp_path)
