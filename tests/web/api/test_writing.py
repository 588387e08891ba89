"""What the commands do, programs can do: read, check, add, judge, under the account's name."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from legation.record import Record
from legation.web.accounts.guard import LARGEST_BODY

TEXT = {"text": "Turkey threatened Israel.", "publisher": "The Wire", "published": "2016-05-04"}


def post(api: TestClient, path: str, told: Any, status: int = 200) -> Any:
    answer = api.post(f"/api/v1{path}", json=told)
    assert answer.status_code == status, answer.text
    return answer.json()


def test_a_text_is_read_and_checked_without_being_kept(api: TestClient, record: Record) -> None:
    before = record.edition()
    claims = post(api, "/read", TEXT)
    assert [one["type"] for one in claims["events"]] == ["THREATEN"]
    assert claims["warnings"] == ["by hand"]
    for asked in ("/check", "/check?reference=false"):
        assert [one["verdict"] for one in post(api, asked, TEXT)["rows"]] == ["new"]
    assert post(api, "/dates", {"text": "since May 2016"})["rows"][0]["value"] == "2016-05"
    assert record.edition() == before


def test_a_text_is_laid_open(api: TestClient) -> None:
    assert post(api, "/explain", TEXT)["rows"][0]["dropped"][0]["type"] == "REJECT"
    assert post(api, "/mentions", TEXT)["rows"][0]["words"] == "No."


def test_the_reference_record_is_added_once(api: TestClient) -> None:
    added = post(api, "/reference", {})
    assert added["reports"] > 10
    again = {**added, "reports": 0, "claims": 0, "known": added["reports"]}
    assert post(api, "/reference", {}) == again


def test_a_search_is_saved_and_forgotten(api: TestClient) -> None:
    at = "/api/v1/searches"
    unsaved = api.get(at)
    saved = api.put(f"{at}/Turkey now", json={"asked": {"actor": "Turkey", "from": "2016"}})
    assert saved.status_code == 200, saved.text
    assert saved.json()["asked"] == {"actor": "Turkey", "from": "2016"}
    kept = api.get(at, headers={"If-None-Match": unsaved.headers["etag"]})
    assert [one["name"] for one in kept.json()["rows"]] == ["Turkey now"]
    assert api.get(at, headers={"If-None-Match": kept.headers["etag"]}).status_code == 304
    assert api.put(f"{at}/x", json={"asked": {"colour": "red"}}).status_code == 400
    assert api.put(f"{at}/x", json={"asked": {}}).status_code == 400
    assert api.delete(f"{at}/Turkey now").status_code == 204
    assert api.get(at).json()["rows"] == []


def test_a_report_is_added_once(api: TestClient, record: Record) -> None:
    added = post(api, "/reports", TEXT, 201)
    assert (added["new"], added["claims"]) == (True, 1)
    assert post(api, "/reports", TEXT) == {**added, "new": False, "claims": 0}
    assert record.report(added["report"]).text == TEXT["text"]
    withdrawn = post(api, f"/reports/{added['report']}/withdrawal", {})
    assert withdrawn["withdrawn"] == 1
    post(api, f"/reports/{'0' * 16}/withdrawal", {}, 404)


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"text": ""}, 422),
        ({"text": " \n"}, 422),
        ({"text": "x" * 100_001}, 422),
        ({"text": "x", "published": "yesterday"}, 400),
        ({"text": "x", "title": "t" * 2001}, 422),
        ({"text": "x", "colour": "red"}, 422),
        ([], 422),
    ],
)
def test_what_is_no_report_is_refused(
    api: TestClient, record: Record, wrong: object, status: int
) -> None:
    before = record.edition()
    for path in ("/read", "/check", "/reports"):
        post(api, path, wrong, status)
    assert record.edition() == before


def test_half_a_letter_is_refused(api: TestClient) -> None:
    answer = api.post(
        "/api/v1/reports",
        content=rb'{"text": "\ud800 x"}',
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code in (400, 422)


def test_judging_and_undoing(api: TestClient, record: Record) -> None:
    claim = api.get("/api/v1/claims?type=CONCEDE").json()["rows"][0]["id"]
    judged = {"verdict": "wrong", "subject": claim, "why": "it says otherwise", "by": "Ada"}
    made = post(api, "/judgements", judged, 201)
    assert (made["number"], made["by"], made["undone"]) == (1, "Ada", False)
    assert record.events(type="CONCEDE") == []
    undone = post(api, "/judgements/1/undo", {"why": "misread"}, 201)
    assert undone["verdict"] == "undo"
    assert len(record.events(type="CONCEDE")) == 1
    rows = api.get("/api/v1/judgements").json()["rows"]
    assert [(row["number"], row["undone"]) for row in rows] == [(1, True), (2, False)]
    post(api, "/judgements/9/undo", {"why": "misread"}, 400)


def test_a_claim_is_corrected(api: TestClient, record: Record) -> None:
    claim = api.get("/api/v1/claims?type=CONCEDE").json()["rows"][0]["id"]
    fields = {"date": "2016-05-02"}
    judged = {"verdict": "corrected", "subject": claim, "fields": fields, "why": "as it says"}
    post(api, "/judgements", judged, 201)
    assert [row.date for row in record.events(type="CONCEDE")] == ["2016-05-02"]
    judged["fields"] = {"colour": "red"}
    post(api, "/judgements", judged, 400)


def test_who_is_who_goes_out_and_in(api: TestClient, record: Record) -> None:
    judged = {"verdict": "same", "subject": "Greece", "other": "Turkey", "why": "a test"}
    post(api, "/judgements", judged, 201)
    rows = api.get("/api/v1/identity").json()["rows"]
    assert post(api, "/identity", {"rows": rows}) == {"new": 0, "known": 1}
    post(api, "/identity", {"rows": [{"verdict": "wrong"}]}, 400)
    assert api.get("/api/v1/candidates").json()["looking"] in (True, False)


def test_everything_is_derived_anew(api: TestClient, record: Record) -> None:
    before = record.stats()
    assert post(api, "/rebuild", {})["claims"] == before.claims
    assert record.stats() == before


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 100_000, b'{"text": 1e999}'])
def test_what_is_no_json_is_refused(api: TestClient, content: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answer = api.post("/api/v1/read", content=content, headers=headers)
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_body_too_large_is_refused(api: TestClient) -> None:
    answer = api.post("/api/v1/read", content=b"x" * (LARGEST_BODY + 1))
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/json", "Origin": "http://evil.example"},
        {"Content-Type": "application/json", "Sec-Fetch-Site": "cross-site"},
        {},
    ],
)
def test_what_another_sites_page_could_send_is_refused(
    api: TestClient, record: Record, headers: dict[str, str]
) -> None:
    before = record.edition()
    content = b'{"text": "Turkey threatened Israel."}'
    answer = api.post("/api/v1/reports", content=content, headers=headers)
    assert answer.status_code in (403, 422)
    assert record.edition() == before


def test_no_other_site_is_told_that_it_may_ask(api: TestClient) -> None:
    headers = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
    answer = api.options("/api/v1/reports", headers=headers)
    assert not [name for name in answer.headers if name.startswith("access-control-")]
