"""Files, gzipped files and standard input."""

import gzip
import io
import sys
from pathlib import Path

import pytest

from legation.model import DataError
from legation.sources import read_reports


def test_a_plain_text_is_one_report_as_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Title\n\n  Israel opened an office.  \n", "utf-8")
    [report] = read_reports(file, published="2017-01-27")
    assert report.text == "Title\n\n  Israel opened an office.  \n"
    assert (report.published, report.ref, report.title) == ("2017-01-27", "story.txt", None)


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_line_ends_are_made_line_feeds(tmp_path: Path, end: bytes) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(b"one" + end + b"two")
    assert [r.text for r in read_reports(file)] == ["one\ntwo"]


@pytest.mark.parametrize("name", ["story.txt.gz", "story"])
def test_a_gzipped_file_is_unpacked_whatever_its_name(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(gzip.compress(b"Israel opened an office."))
    assert [r.text for r in read_reports(file)] == ["Israel opened an office."]


def test_a_gzipped_file_cut_short_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl.gz"
    file.write_bytes(gzip.compress(b'{"text": "one"}\n' * 1000)[:-12])
    with pytest.raises(DataError, match=r"reports\.jsonl\.gz is damaged"):
        list(read_reports(file))


def test_a_missing_file_and_a_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"cannot read .*nothing\.txt: no such file"):
        list(read_reports(tmp_path / "nothing.txt"))
    with pytest.raises(DataError, match="is a directory"):
        list(read_reports(tmp_path))


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        (b'{"id": "a", "text": "x"}\n{"id": 7, "text": "y"}\n', ["a", "7"]),
        (b"{ Plain text", [None]),
    ],
)
def test_standard_input_is_told_apart_by_content(
    monkeypatch: pytest.MonkeyPatch, content: bytes, ids: list[str | None]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert [r.ref for r in read_reports("-")] == ids
    assert not sys.stdin.closed


def test_an_empty_file_is_an_empty_report(tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.touch()
    assert [r.text for r in read_reports(file)] == [""]


def test_a_line_of_two_megabytes_is_read(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("Turkey blocked Israel. " * 100_000)
    assert [len(r.text) for r in read_reports(file)] == [2_300_000]


def test_a_report_longer_than_the_bound_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("legation.sources._reports.LONGEST_REPORT", 100)
    for name in ("long.txt", "long.jsonl"):
        (tmp_path / name).write_text("a" * 101)
        with pytest.raises(DataError, match="is longer than"):
            list(read_reports(tmp_path / name))
