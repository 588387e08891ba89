"""Long answers go on where they were left, and what has not changed is not sent again."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from fastapi.testclient import TestClient

from legation.record import Record
from tests.record.making import GREECE, ISRAEL, event, tell

LISTS = ["standings", "events", "contradictions", "reports", "claims"]


def all_of(api: TestClient, path: str, limit: int) -> list[Any]:
    rows: list[Any] = []
    cursor: str | None = ""
    while cursor is not None:
        asked: dict[str, Any] = {"limit": limit, **({"cursor": cursor} if cursor else {})}
        answer = api.get(f"/api/v1/{path}", params=asked).json()
        assert len(answer["rows"]) <= limit
        rows += answer["rows"]
        cursor = answer["next"]
    assert len(rows) == answer["total"]
    return rows


@pytest.mark.parametrize("path", LISTS)
def test_a_list_in_parts_is_the_list(api: TestClient, path: str) -> None:
    whole = api.get(f"/api/v1/{path}").json()
    assert whole["rows"]
    assert whole["next"] is None
    for limit in (1, 2, 100):
        assert all_of(api, path, limit) == whole["rows"]


def test_a_cursor_is_for_its_question(api: TestClient) -> None:
    cursor = api.get("/api/v1/events?limit=1").json()["next"]
    for other in ("/events?type=CONSULT&", "/reports?", "/events?on=2016-06-01&"):
        answer = api.get(f"/api/v1{other}cursor={cursor}")
        assert answer.status_code == 400
        assert "another question" in answer.json()["detail"]
    assert api.get(f"/api/v1/events?limit=3&cursor={cursor}").status_code == 200


def test_a_cursor_is_for_the_record_as_it_was(api: TestClient, record: Record) -> None:
    asked: dict[str, Any] = {"limit": 1, "known": "2020-06-01"}
    cursor = api.get("/api/v1/events?limit=1").json()["next"]
    settled = api.get("/api/v1/events", params=asked).json()["next"]
    api.post("/api/v1/judgements", json={"verdict": "wrong", "subject": a_claim(api), "why": "x"})
    answer = api.get(f"/api/v1/events?limit=1&cursor={cursor}")
    assert answer.status_code == 410
    assert api.get("/api/v1/events", params={**asked, "cursor": settled}).status_code == 200


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "é",
        "A" * 401,
        base64.urlsafe_b64encode(b'{"skip": -1, "question": "", "edition": ""}').decode(),
        base64.urlsafe_b64encode(b'{"skip": 1e99, "question": "", "edition": ""}').decode(),
        base64.urlsafe_b64encode(b"[]").decode(),
        base64.urlsafe_b64encode(b"\xff" * 9).decode(),
    ],
)
def test_what_is_no_cursor_is_said(api: TestClient, cursor: str) -> None:
    assert api.get("/api/v1/events", params={"cursor": cursor}).status_code in (400, 422)


def a_claim(api: TestClient) -> str:
    return str(api.get("/api/v1/claims?type=CONCEDE").json()["rows"][0]["id"])


@pytest.mark.parametrize(
    "path",
    ["/stats", "/standings?on=2016-05-04", "/events", "/reports", "/changes?since=2000-01-01"],
)
def test_what_has_not_changed_is_not_sent_again(api: TestClient, record: Record, path: str) -> None:
    first = api.get(f"/api/v1{path}")
    tag = first.headers["etag"]
    again = api.get(f"/api/v1{path}", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    tell(record, event("AID", GREECE, ISRAEL, "2016-05-09"), publisher="The Wire")
    changed = api.get(f"/api/v1{path}", headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag


def test_another_question_has_another_tag(api: TestClient) -> None:
    tags = {
        api.get(f"/api/v1/{p}").headers["etag"] for p in ("events", "reports", "events?limit=2")
    }
    assert len(tags) == 3


def test_an_answer_is_kept_by_nobody_between(api: TestClient) -> None:
    assert api.get("/api/v1/stats").headers["cache-control"] == "private, no-cache"
