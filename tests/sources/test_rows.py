"""Lines of JSON Lines files."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import DataError, Report
from legation.sources import read_reports
from legation.sources._rows import report_of


def _read(tmp_path: Path, *lines: str, published: str | None = None) -> list[Report]:
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    return list(read_reports(file, published))


def test_a_row_keeps_what_is_known_of_its_report(tmp_path: Path) -> None:
    row = {
        "id": "c01-03",
        "text": "Israel will be kept out.",
        "title": "Turkey nixes",
        "publisher": "CJN",
        "published": "2012-04-23",
        "url": "http://example.org/1",
        "retrieved": "2016-01-01",
        "cluster": 1,
    }
    [report] = _read(tmp_path, json.dumps(row))
    assert report == Report(
        text="Israel will be kept out.",
        title="Turkey nixes",
        publisher="CJN",
        published="2012-04-23",
        url="http://example.org/1",
        retrieved="2016-01-01",
        ref="c01-03",
    )


def test_a_row_keeps_its_own_date_before_the_one_given(tmp_path: Path) -> None:
    rows = [
        '{"text": "a", "published": "2012"}',
        '{"text": "b"}',
        '{"text": "c", "published": null}',
    ]
    dates = [r.published for r in _read(tmp_path, *rows, published="2020-05-01")]
    assert dates == ["2012", "2020-05-01", "2020-05-01"]


def test_blank_lines_are_skipped_and_counted(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"reports\.jsonl, line 4, is not JSON"):
        _read(tmp_path, '{"text": "a"}', "", "  ", "nonsense")


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ('{"text": ' + "9" * 5000 + "}", "is not JSON"),
        ('["a"]', "no object"),
        ("{}", "has no “text”"),
        ('{"text": null}', "has no “text”"),
        ('{"text": "a", "title": 5}', "“title” that is not text"),
        ('{"text": "a", "published": "last week"}', "a bad “published”: “last week” is no date"),
        ('{"text": "a", "published": "2017-02-30"}', "a bad “published”"),
    ],
)
def test_a_line_that_is_no_report_is_named(tmp_path: Path, line: str, what: str) -> None:
    with pytest.raises(DataError, match=r"reports\.jsonl, line 2, ") as caught:
        _read(tmp_path, '{"text": "a"}', line)
    assert what in str(caught.value)


def test_a_line_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    file.write_bytes(b'{"text": "a"}\n{"text": "\xe9"}\n')
    with pytest.raises(DataError, match="line 2, is not UTF-8"):
        list(read_reports(file))


def test_half_a_surrogate_pair_is_replaced(tmp_path: Path) -> None:
    [report] = _read(tmp_path, r'{"text": "a\ud800b \ud83d\ude00"}')
    assert report.text == "a\ufffdb 😀"
    assert len(report.id) == 16


@given(st.binary(max_size=200))
def test_any_line_is_a_report_or_a_data_error(line: bytes) -> None:
    with suppress(DataError):
        report = report_of(line, None, "line 1")
        assert report.text == json.loads(line)["text"]


@given(
    st.dictionaries(st.sampled_from(["id", "text", "title", "published"]), st.text() | st.none())
)
def test_any_object_is_a_report_or_a_data_error(row: dict[str, str | None]) -> None:
    with suppress(DataError):
        report = report_of(json.dumps(row).encode(), None, "line 1")
        assert report.text == row["text"]
        assert len(report.id) == 16
