"""Lists are leafed through; reports, changes and searches are shown, saved and followed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from fastapi.testclient import TestClient

from legation.model import Actor
from legation.record import Record
from legation.web.rendering import SHOWN
from tests.record.making import GREECE, ISRAEL, NATO, TURKEY, event, standing, tell

from .conftest import client_of, csrf_of

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.mark.parametrize("path", ["/events", "/standings", "/reports", "/search?actor=GRC"])
def test_a_long_list_is_leafed_through(record: Record, path: str) -> None:
    for number in range(SHOWN + 3):
        tell(record, event("CONSULT", GREECE, ISRAEL, f"19{number:02}"))
        tell(record, standing("member", Actor(f"State {number}", f"S{number}"), NATO))
        tell(record, standing("sanctions", GREECE, TURKEY))
    client = client_of(record)
    first = client.get(path).text
    assert 'rel="next"' in first
    assert 'rel="prev"' not in first
    second = client.get(f"{path}{'&' if '?' in path else '?'}page=2").text
    assert 'rel="prev"' in second
    assert f"{SHOWN + 1}–" in second
    assert "page=2" not in second.rpartition("The same as")[2]


def test_reports_are_found_by_words_and_publisher(client: TestClient) -> None:
    assert "2 reports" in client.get("/reports").text
    assert "1 report<" in client.get("/reports?publisher=The+Herald").text
    assert "no such report" in client.get("/reports?words=nothingness").text
    assert len(client.get("/reports.json").json()) == 2
    assert client.get("/reports.csv").text.startswith("id,ref,title,publisher,published")


def test_a_search_finds_claims_and_reports_with_their_words_marked(client: TestClient) -> None:
    page = client.get("/search?words=thing+said").text
    assert "<mark>thing</mark>" in page
    assert "The record has no such claim" in page  # its quote has one of the words only
    page = client.get("/search?words=one+thing&actor=Turkey").text
    assert "2 claims" in page
    assert client.get("/search.json?words=one+thing&type=mission").json()[0]["kind"] == "standing"


def test_a_search_for_nothing_asks_what_for(client: TestClient) -> None:
    page = client.get("/search?words=&actor=&type=&from=&to=").text
    assert "Save this search" not in page
    assert client.get("/search.json").json() == []


def test_a_search_can_be_followed_as_a_feed(record: Record) -> None:
    tell(record, event("ACCUSE", GREECE, TURKEY), at=datetime(2021, 1, 1, tzinfo=UTC))
    answer = client_of(record).get("/search.atom?actor=Turkey&title=Turkey's+doings")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ET.fromstring(answer.text)  # noqa: S314 -- our own
    assert feed.findtext("a:title", None, ATOM) == "Turkey's doings"
    assert feed.findtext("a:updated", None, ATOM) == "2021-01-01T00:00:00.000000Z"
    titles = [title.text for title in feed.findall("a:entry/a:title", ATOM)]
    assert titles == ["ACCUSE: One thing", "THREATEN: One thing", "CONCEDE: One thing"]
    ids = [id_.text for id_ in feed.findall("a:entry/a:id", ATOM)]
    assert len(set(ids)) == 3


def test_what_no_feed_can_hold_does_not_break_one(record: Record) -> None:
    tell(record, event("ACCUSE", GREECE, TURKEY), publisher="The \x0b\x07 <Post>")
    text = client_of(record).get("/search.atom?actor=Greece").text
    assert "The \ufffd\ufffd &lt;Post&gt;" in text
    ET.fromstring(text)  # noqa: S314 -- our own


def test_a_search_is_saved_and_forgotten(record: Record) -> None:
    client = client_of(record)
    page = client.get("/search?words=one+thing&actor=Turkey&on=2016-05-04").text
    form = {"csrf": csrf_of(page), "query": "words=one+thing&actor=Turkey", "name": "Ours & <b>"}
    page = client.post("/saved", data=form).text
    assert "Saved: Ours &amp; &lt;b&gt;." in page
    assert 'href="/search?words=one%20thing&amp;actor=Turkey"' in page
    assert 'href="/search.atom?title=Ours' in page
    assert client.get("/saved.json").json()[0]["asked"] == {"words": "one thing", "actor": "Turkey"}
    page = client.post("/saved/forget", data={"csrf": csrf_of(page), "name": "Ours & <b>"}).text
    assert "None yet" in page


@pytest.mark.parametrize("query", ["", "colour=red", "words=", "words=" + "a" * 201])
def test_what_is_no_search_is_not_saved(record: Record, query: str) -> None:
    client = client_of(record)
    token = csrf_of(client.get("/search?words=one").text)
    answer = client.post("/saved", data={"csrf": token, "query": query, "name": "x"})
    assert answer.status_code == 400
    assert record.saved_searches() == []


def test_a_form_of_another_site_saves_nothing(record: Record) -> None:
    answer = client_of(record).post("/saved", data={"query": "words=one", "name": "x"})
    assert answer.status_code == 403
    assert record.saved_searches() == []


def test_changes_since_a_day_are_told(record: Record) -> None:
    tell(record, event("ACCUSE", GREECE, TURKEY), at=datetime(2021, 1, 1, tzinfo=UTC))
    client = client_of(record)
    assert "Greece accused Turkey" in client.get("/changes?since=2020-06-01").text
    assert "Nothing in the record has changed" in client.get("/changes?since=2021-06-01").text
    assert "Nothing in the record" in client.get("/changes?since=2020-01-02&known=2020-06-01").text
    assert client.get("/changes.json?since=2020-06-01").json()[0]["change"] == "new"


def test_changes_are_those_of_the_last_week_unless_told(record: Record) -> None:
    tell(record, event("ACCUSE", GREECE, TURKEY), at=datetime.now(UTC) - timedelta(1))
    rows = client_of(record).get("/changes.json").json()
    assert [row["says"] for row in rows] == ["New: Greece accused Turkey."]


def test_too_many_changes_are_said_to_be(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legation.web.pages.changes.MOST", 1)
    answer = client_of(record).get("/changes?since=2001-01-01")
    assert answer.status_code == 400
    assert "3 claims have changed" in answer.text


def test_a_csv_has_what_the_json_has_and_no_formulas(record: Record) -> None:
    tell(record, event("ACCUSE", GREECE, TURKEY), publisher="=1+1")
    text = client_of(record).get("/events.csv?type=ACCUSE").text
    head, row = text.splitlines()
    assert head.startswith("id,type,mode,status,date,source_key,source_name,source_of,target_key")
    assert "ACCUSE" in row
    assert ",'=1+1," in row


@pytest.mark.parametrize("asked", ["page=0", "page=x", "page=100001"])
def test_a_page_that_cannot_be_is_refused(client: TestClient, asked: str) -> None:
    assert client.get(f"/events?{asked}").status_code == 400
