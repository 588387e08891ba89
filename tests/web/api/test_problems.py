"""What goes wrong is told as problem details, and never with what was sent."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from legation.model import UnavailableError
from legation.record import Record

MISSING = "0" * 16


@pytest.mark.parametrize(
    ("path", "status", "sentence"),
    [
        ("/nothing", 404, "Not Found"),
        ("/standings/" + MISSING, 404, "Nothing in the record"),
        ("/standings/00", 404, "too short"),
        ("/reports/" + MISSING, 404, "no report"),
        ("/reports/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404, "Not Found"),
        ("/standings?relation=friend", 400, "is no relation"),
        ("/standings?on=yesterday", 400, "yesterday"),
        ("/events?from=2016-13", 400, "2016-13"),
        ("/claims?words=...", 400, "no word"),
        ("/standings?limit=0", 422, "query.limit"),
        ("/standings?colour=red", 422, "query.colour"),
        ("/changes", 422, "query.since"),
        ("/standings?subject=" + "a" * 201, 422, "query.subject"),
    ],
)
def test_what_is_wrong_is_said(api: TestClient, path: str, status: int, sentence: str) -> None:
    answer = api.get(f"/api/v1{path}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["type"] == "about:blank"
    assert told["status"] == status
    assert sentence in told["detail"]


def test_every_fault_is_listed(api: TestClient) -> None:
    told = api.get("/api/v1/standings?limit=0&colour=red").json()
    assert {one["where"] for one in told["errors"]} == {"query.limit", "query.colour"}


def test_what_was_sent_is_not_sent_back(api: TestClient) -> None:
    mistaken = "a password at the wrong place"
    told = api.post("/api/v1/session", json={"name": "Ada", "pass": mistaken}).text
    assert mistaken not in told


def test_another_method_is_said(api: TestClient) -> None:
    answer = api.delete("/api/v1/stats")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET"


def test_a_record_that_is_not_to_be_had_now_is_said(
    api: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: Record) -> None:
        raise UnavailableError("The record: another program is writing to it.")

    monkeypatch.setattr(Record, "rebuild", busy)
    answer = api.post("/api/v1/rebuild", json={})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")


def test_the_guard_speaks_so_too(api: TestClient) -> None:
    answer = api.get("/api/v1/stats", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
