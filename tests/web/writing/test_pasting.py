"""A report pasted in is shown with its claims, and is in the record only when it was added."""

from __future__ import annotations

import pytest

from legation.record import Record
from legation.web.writing.room import LONGEST
from tests.cli.hand_made import TEXT
from tests.record.making import ISRAEL, NATO, standing, tell

from .hand_room import Browser

GIVEN = {"text": TEXT, "title": "Turkey yields", "publisher": "The Post", "published": "2016-05-04"}


@pytest.fixture
def browser(record: Record) -> Browser:
    return Browser(record)


def test_a_pasted_report_is_shown_with_its_claims_beside_the_record(
    record: Record, browser: Browser
) -> None:
    tell(record, standing("mission", ISRAEL, NATO, start="2016-05"), publisher="Herald")
    before = record.stats()
    shown = browser.send("/read", "/read", **GIVEN).text
    assert "1 supported, 1 new" in shown
    assert 'class="words planned lane-0" data-claim="1"' in shown
    assert "says <a" in shown
    assert "Benjamin Netanyahu" in shown
    assert record.stats() == before


def test_what_was_shown_is_added(record: Record, browser: Browser) -> None:
    shown = browser.send("/read", "/add", **GIVEN)
    assert "Added, with 2 claims." in shown.text
    added = record.reports()[-1]
    assert str(shown.url).endswith(f"/report/{added.id}")
    assert (added.title, added.published, added.claims) == ("Turkey yields", "2016-05-04", 2)
    assert "The record has this report" in browser.send("/read", "/read", **GIVEN).text
    assert "had it already" in browser.send("/read", "/add", **GIVEN).text


def test_line_ends_of_forms_are_those_of_texts(record: Record, browser: Browser) -> None:
    browser.send("/read", "/add", text="One line.\r\nAnother.\r\n\r\nA paragraph.\r\n")
    detail = record.report(record.reports()[-1].id)
    assert detail.text == "One line.\nAnother.\n\nA paragraph."


def test_a_text_file_is_read_where_nothing_is_pasted(record: Record, browser: Browser) -> None:
    token = browser.get("/read").split('name="csrf" value="')[1].split('"')[0]
    files = {"file": ("report.txt", TEXT.replace("\n", "\r\n").encode("utf-16"), "text/plain")}
    answer = browser.client.post("/read", data={"csrf": token, "text": ""}, files=files)
    assert "1 supported, 1 new" in answer.text


@pytest.mark.parametrize(
    ("given", "status", "sentence"),
    [
        ({"text": " \n"}, 400, "There is no text to read"),
        ({"text": TEXT, "published": "soon"}, 400, "“soon” is no date"),
        ({"text": "a\0b"}, 400, "NUL"),
        ({"text": "endless"}, 503, "longer than 60 seconds"),
        ({"text": TEXT, "title": "t" * 501}, 400, "title"),
    ],
)
def test_what_cannot_be_read_is_said_and_what_was_typed_is_kept(
    browser: Browser, given: dict[str, str], status: int, sentence: str
) -> None:
    answer = browser.send("/read", "/read", **given)
    assert answer.status_code == status
    assert sentence in answer.text
    if "title" not in given:
        assert "<textarea" in answer.text


def test_a_file_that_is_no_text_is_refused(browser: Browser) -> None:
    token = browser.get("/read").split('name="csrf" value="')[1].split('"')[0]
    files = {"file": ("report.pdf", b"%PDF-1.7 \x00\x01", "application/pdf")}
    answer = browser.client.post("/read", data={"csrf": token}, files=files)
    assert answer.status_code == 400
    assert "report.pdf is not text" in answer.text


def test_a_text_is_as_long_at_most_as_the_form_says(browser: Browser) -> None:
    assert f'maxlength="{LONGEST}"' in browser.get("/read")
