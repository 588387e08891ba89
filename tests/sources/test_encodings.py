"""From bytes to text."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.model import DataError
from legation.sources import read_reports, unreadable
from legation.sources._decoding import decode

ENGLISH = (
    "The Élysée said on Thursday that the minister had met with José Manuel García-Margallo, who "
    " “welcomed” the decision of the North Atlantic Council – a first for both countries."
)
RUSSIAN = (
    "Турция заблокировала открытие представительства Израиля при штаб-квартире НАТО, сообщил "
    "министр иностранных дел Ахмет Давутоглу в воскресенье."
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_english_is_read_in_every_common_encoding(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding), "story.txt") == ENGLISH


def test_latin_1_is_read() -> None:
    text = ENGLISH.replace("“", '"').replace("”", '"').replace("–", "-")
    assert decode(text.encode("latin-1"), "story.txt") == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "iso8859-5"])
def test_an_old_encoding_of_another_language_is_guessed(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes(RUSSIAN.encode(encoding))
    [report] = read_reports(file)
    assert report.text == RUSSIAN
    assert unreadable(report) == "the report is in Russian; only English is read."


def test_json_lines_in_utf_16_are_read(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    file.write_text('{"text": "Ağrı"}\n{"text": "İzmir"}\n', "utf-16")
    assert [r.text for r in read_reports(file)] == ["Ağrı", "İzmir"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "an image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "an image"),
        (b"PK\x03\x04\x14\x00", "a Word document"),
        (b"Israel opened\x00 an office", "bytes that no text has"),
        (bytes(range(1, 256)) * 20, "bytes that no text has"),
        ("Israel".encode("utf-16") + b"\x00", "it begins as utf-16 and breaks off"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(DataError, match=f"^story is not text: .*{kind}"):
        decode(data, "story")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_data_error(data: bytes) -> None:
    with suppress(DataError):
        assert decode(data, "story").encode().decode() == decode(data, "story")
