"""What is decided on a page is a judgement of the record, and leads back to the page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from threading import Event

import pytest
from fastapi.testclient import TestClient

from legation.record import Candidate, ClaimDetail, Record
from legation.web import make_app
from legation.web.accounts import Person
from legation.web.writing.lookout import Lookout, Sighted
from tests.record.making import (
    AT,
    GREECE,
    ISRAEL,
    NATO,
    TURKEY,
    claims,
    event,
    person,
    report,
    standing,
    tell,
)
from tests.web.accounts.making import house

from .hand_room import Browser, HandRoom


@pytest.fixture
def browser(record: Record) -> Browser:
    return Browser(record)


def the_report(record: Record) -> tuple[str, str]:
    """Return the address of the report of The Post, and the id of its event."""
    report = next(row for row in record.reports() if row.publisher == "The Post")
    detail = record.report(report.id)
    return f"/report/{report.id}", next(c.id for c in detail.claims if c.kind == "event")


def test_a_claim_is_rejected_and_that_is_undone(record: Record, browser: Browser) -> None:
    page, claim = the_report(record)
    shown = browser.send(page, "/judge", subject=claim, verdict="wrong", next=page, by="Ada")
    assert "<strong>rejected</strong> by <bdi>Ada</bdi>" in shown.text
    assert "Rejected, by Ada." in shown.text
    (made,) = record.judgements()
    assert (made.verdict, made.subject, made.why) == ("wrong", claim, "its words do not say so")
    again = browser.send(page, "/judge", subject=str(made.number), verdict="undo", next=page)
    assert "rejected" not in again.text.replace("Rejected", "")
    assert record.judgements()[0].undone


def test_a_claim_is_corrected_field_by_field(record: Record, browser: Browser) -> None:
    page, claim = the_report(record)
    # Actors are chosen by their places among those of the report: Israel, NATO, Turkey.
    shown = browser.send(
        page,
        f"/correct/{claim}",
        type="CONCEDE",
        status="planned",
        date="2016-05",
        source=["1", "2"],
        target="0",
        attribution="",
        next=page,
        why="said of tomorrow",
    )
    assert "<strong>corrected</strong>" in shown.text
    (row,) = [row for row in record.events() if row.type == "CONCEDE"]
    assert (row.status, row.date) == ("planned", "2016-05")
    assert [party.key for party in row.source] == ["NATO", "TUR"]
    (made,) = record.judgements()
    assert sorted(json.loads(made.other or "")) == ["date", "source", "status"]
    assert made.why == "said of tomorrow"


def test_a_correction_can_name_whom_the_report_does_not(record: Record, browser: Browser) -> None:
    page, claim = the_report(record)
    fields = {"type": "CONCEDE", "status": "actual", "date": "2016-05-03", "source": "2"}
    fields |= {"mode": "", "place": "Brussels", "target_else": "Greece; NATO", "next": page}
    assert browser.send(page, f"/correct/{claim}", **fields).status_code == 200
    (row,) = [row for row in record.events() if row.type == "CONCEDE"]
    assert row.place == "Brussels"
    assert [party.key for party in row.target] == ["GRC", "NATO"]
    answer = browser.send(page, f"/correct/{claim}", **fields | {"target_else": "Nobody Known"})
    assert answer.status_code == 400
    assert "Nobody is called" in answer.text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"date": "soon"}, "soon"),
        ({"date": "2016-05-03"}, "reads so already"),
        ({"date": "", "source": "9"}, "no actor of this report"),
        ({"date": "", "source": "<script>"}, "no actor of this report"),
        ({"date": "", "type": "FRIEND"}, "is no type"),
    ],
)
def test_what_is_no_correction_is_refused_in_a_sentence(
    record: Record, browser: Browser, fields: dict[str, str], sentence: str
) -> None:
    page, claim = the_report(record)
    as_read = {"type": "CONCEDE", "status": "actual", "source": "2", "target": "0"}
    answer = browser.send(page, f"/correct/{claim}", **{**as_read, **fields})
    assert answer.status_code == 400
    assert sentence in answer.text
    assert record.judgements() == []


def test_a_form_that_is_not_of_our_page_judges_nothing(record: Record, browser: Browser) -> None:
    page, claim = the_report(record)
    browser.get(page)
    fields = {"subject": claim, "verdict": "wrong", "next": page}
    for token in ({}, {"csrf": "0" * 64}):
        assert browser.client.post("/judge", data={**fields, **token}).status_code == 403
    assert record.judgements() == []


def test_a_judgement_leads_to_no_other_site(record: Record, browser: Browser) -> None:
    page, claim = the_report(record)
    answer = browser.send(
        page, "/judge", subject=claim, verdict="right", next="https://evil.example/"
    )
    assert str(answer.url) == "http://127.0.0.1:8080/"


def test_the_queue_has_what_nobody_judged_and_says_what_was_judged_last(
    record: Record, browser: Browser
) -> None:
    _, claim = the_report(record)
    assert f'id="row-{claim}"' in browser.get("/review")
    shown = browser.send("/review", "/judge", subject=claim, verdict="right", next="/review")
    assert f'id="row-{claim}"' not in shown.text
    assert "Accepted, " in shown.text
    assert json.loads(browser.get("/review.json?kind=event"))[0]["wire"]["type"] == "THREATEN"
    assert "CONCEDE" not in browser.get("/review.csv")


def test_pairs_are_not_waited_for_and_stay_while_they_are_looked_for_again(
    record: Record,
) -> None:
    for name in ("Aaron Yaar", "Aharon Yaar"):
        tell(record, standing("envoy", person(name, "ISR"), TURKEY, role="ambassador"))
    may_end = Event()

    class SlowRoom(HandRoom):
        def candidates(self, record: Record) -> list[Candidate]:
            may_end.wait(20)
            return super().candidates(record)

    lookout = Lookout(record, SlowRoom())
    assert lookout.sighted() == Sighted((), looking=True)
    may_end.set()
    found = lookout.sighted(patience=20)
    assert (len(found.candidates), found.looking) == (1, False)
    may_end.clear()
    record.judge("right", the_report(record)[1], by="Ada", why="so it says")
    lookout._again_at = 0
    assert lookout.sighted() == Sighted(found.candidates, looking=True)
    may_end.set()
    lookout.close()


def test_actors_that_may_be_one_are_judged(record: Record, browser: Browser) -> None:
    for name in ("Aaron Yaar", "Aharon Yaar"):
        tell(record, standing("envoy", person(name, "ISR"), TURKEY, role="ambassador"))
    assert "Aaron Yaar" in browser.get("/review/actors")
    browser.send(
        "/review/actors",
        "/judge",
        subject="ISR/aaron yaar",
        other="ISR/aharon yaar",
        verdict="same",
        next="/review/actors",
    )
    assert "No two actors of the record look like one." in browser.get("/review/actors")
    assert [(j.verdict, j.subject, j.other) for j in record.judgements()] == [
        ("same", "ISR/aaron yaar", "ISR/aharon yaar")
    ]


def test_with_a_clock_set_back_nothing_can_be_judged(record: Record, browser: Browser) -> None:
    page, _ = the_report(record)
    assert 'action="/judge"' in browser.get(page)
    assert 'action="/judge"' not in browser.get(f"{page}?known=2021-01-01")
    assert browser.client.get(f"{page}?known=2019-01-01").status_code == 404


def test_who_was_judged_otherwise_before_is_named_and_that_can_be_undone(
    record: Record, browser: Browser
) -> None:
    one, two, three = "ISR/aaron yaar", "ISR/aharon yaar", "ISR/roni yaar"
    for name in ("Aaron Yaar", "Aharon Yaar", "Roni Yaar"):
        tell(record, standing("envoy", person(name, "ISR"), TURKEY))
    before = record.judge("different", one, three, by="Vera", why="two men")
    record.judge("same", one, two, by="Vera", why="one man")
    pair = {"subject": two, "other": three, "next": "/review/actors"}
    shown = browser.send("/read", "/judge", verdict="same", **pair).text
    assert "Judged otherwise before, and not undone" in shown
    assert "two men" in shown
    number = str(before.number)
    browser.send("/read", "/judge", verdict="undo", subject=number)
    assert "Judged otherwise before" not in browser.get("/review/actors")


def test_the_queue_is_as_of_the_clocks(record: Record, browser: Browser) -> None:
    _, claim = the_report(record)
    row = f'id="row-{claim}"'
    assert row not in browser.get("/review?said_by=2000-01-01")
    assert row not in browser.get("/review?known=2019-01-01")
    record.judge("right", claim, by="Ada", why="so it says")
    assert row not in browser.get("/review")
    then = browser.get("/review?known=2021-01-01")
    assert row in then
    assert 'action="/judge"' not in then


def test_a_report_is_set_beside_the_reference_record_too(record: Record, browser: Browser) -> None:
    told = report(text="Greece has been a member of NATO since 1960, they say.")
    record.add(told, claims(told, standing("member", GREECE, NATO, start="1960")))
    shown = browser.get(f"/report/{told.id}/check")
    assert "<strong>contradicted</strong>" in shown
    assert "Legation reference" in shown


def test_a_report_is_shown_beside_the_rest_of_the_record(record: Record, browser: Browser) -> None:
    tell(record, event("CONCEDE", TURKEY, ISRAEL, "2016-05-03"), publisher="Herald", at=AT)
    page, claim = the_report(record)
    shown = browser.get(f"{page}/check")
    assert "<strong>supported</strong>" in shown
    assert "<strong>new</strong>" in shown
    verdicts = {one["id"]: one["verdict"] for one in json.loads(browser.get(f"{page}/check.json"))}
    assert verdicts[claim] == "supported"
    assert isinstance(record.show(claim), ClaimDetail)


def test_a_reader_looks_and_a_reviewer_judges_under_their_own_name(
    record: Record, tmp_path: Path
) -> None:
    page, claim = the_report(record)
    with house(tmp_path / "accounts.db", "desk.example") as home:
        app = make_app(record, home.entrance, HandRoom())
        for name, role in (("Rita", "reader"), ("Vera", "reviewer")):
            desk = TestClient(app, base_url="http://desk.example")
            desk.cookies.set("legation_session", home.sessions.begin(Person(name, role)))
            shown = desk.get(page).text
            token = re.search(r'name="csrf" value="([0-9a-f]+)"', desk.get("/read").text)
            assert token
            given = {"csrf": token[1], "subject": claim, "verdict": "right", "next": page}
            answer = desk.post("/judge", data=given)
            reads = desk.post("/read", data={"csrf": token[1], "text": "Some."})
            adds = desk.post("/add", data={"csrf": token[1], "text": "Some."})
            may = role == "reviewer"
            assert ('action="/judge"' in shown) is may
            assert {answer.status_code, adds.status_code} == {200 if may else 403}
            assert reads.status_code == 200
            assert ("Add it to the record" in reads.text) is may
    assert [judgement.by for judgement in record.judgements()] == ["Vera"]
