"""With accounts, the API is for those who have one, each as far as the role goes."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from legation.record import Record
from legation.web.accounts import Person
from tests.web.accounts.making import PASSWORD, House

from .conftest import asking
from .test_writing import TEXT

ROLES = {"Rita": "reader", "Vera": "reviewer", "Ada": "admin"}
READING = [("/read", TEXT), ("/check", TEXT), ("/dates", TEXT)]
WRITING = [
    ("/reports", TEXT),
    ("/judgements", {"verdict": "same", "subject": "Greece", "other": "Turkey", "why": "x"}),
]
MANAGING = [
    ("/rebuild", {}),
    ("/identity", {"rows": []}),
    ("/accounts", {"name": "Bob", "role": "reader", "password": PASSWORD}),
]


@pytest.fixture
def desk(record: Record, home: House) -> TestClient:
    return asking(record, home.entrance)


def shown(home: House, name: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {home.sessions.begin(Person(name, ROLES[name]))}"}


def paths(desk: TestClient, home: House) -> list[tuple[str, str]]:
    told = desk.get("/api/v1/openapi.json", headers=shown(home, "Rita")).json()["paths"]
    return [(path, method) for path, methods in told.items() for method in methods]


def test_nothing_is_answered_without_a_session(desk: TestClient, home: House) -> None:
    every = paths(desk, home)
    assert len(every) > 25
    for path, method in every:
        if (path, method) in {("/session", "post"), ("/session", "get"), ("/session", "delete")}:
            continue
        answer = desk.request(method, f"/api/v1{path.replace('{number}', '1')}")
        assert answer.status_code == 401, path
        assert answer.headers["content-type"] == "application/problem+json"
    assert desk.get("/api/v1/openapi.json").status_code == 401
    assert desk.get("/api/v1/session").status_code == 401
    assert desk.delete("/api/v1/session").status_code == 401


@pytest.mark.parametrize("path", ["session/../stats", "sessions", "%73tats", "/stats"])
def test_no_path_leads_around_it(desk: TestClient, path: str) -> None:
    assert desk.get(f"/api/v1/{path}").status_code == 401


@pytest.mark.parametrize("name", ROLES)
def test_roles_are_walls(desk: TestClient, home: House, name: str) -> None:
    for needed, asked in (("reader", READING), ("reviewer", WRITING), ("admin", MANAGING)):
        may = Person(name, ROLES[name]).may(needed)
        for path, told in asked:
            answer = desk.post(f"/api/v1{path}", json=told, headers=shown(home, name))
            assert (answer.status_code in (200, 201)) == may, answer.text
            assert may or answer.status_code == 403
    accounts = desk.get("/api/v1/accounts", headers=shown(home, name))
    assert accounts.status_code == (200 if name == "Ada" else 403)


def test_a_judgement_carries_the_accounts_name(desk: TestClient, home: House) -> None:
    told = {"verdict": "same", "subject": "Greece", "other": "Turkey", "why": "x"}
    made = desk.post("/api/v1/judgements", json=told, headers=shown(home, "Vera"))
    assert made.json()["by"] == "Vera"
    other = desk.post("/api/v1/judgements", json={**told, "by": "Ada"}, headers=shown(home, "Vera"))
    assert other.status_code == 400
    assert "'Vera'" in other.json()["detail"]


def test_a_program_logs_in_and_out(desk: TestClient) -> None:
    told = {"name": "vera", "password": PASSWORD}
    session = desk.post("/api/v1/session", json=told)
    assert session.status_code == 201
    assert (session.json()["name"], session.json()["role"]) == ("Vera", "reviewer")
    assert "set-cookie" not in session.headers
    headers = {"Authorization": f"Bearer {session.json()['token']}"}
    assert desk.get("/api/v1/session", headers=headers).json()["account"]
    assert desk.delete("/api/v1/session", headers=headers).status_code == 204
    assert desk.get("/api/v1/session", headers=headers).status_code == 401


def test_who_guesses_has_to_wait(desk: TestClient) -> None:
    wrong = {"name": "Ada", "password": "x"}
    statuses = [desk.post("/api/v1/session", json=wrong).status_code for _ in range(11)]
    assert statuses == [403] * 10 + [429]
    answer = desk.post("/api/v1/session", json={"name": "Ada", "password": PASSWORD})
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "60")


def test_a_session_in_a_cookie_needs_the_token_of_a_page(desk: TestClient, home: House) -> None:
    desk.cookies.set("legation_session", home.sessions.begin(Person("Vera", "reviewer")))
    assert desk.post("/api/v1/reports", json=TEXT).status_code == 403
    page = desk.get("/account").text
    token = page.partition('name="csrf" value="')[2][:64]
    answer = desk.post("/api/v1/reports", json=TEXT, headers={"X-CSRF-Token": token})
    assert answer.status_code == 201
    assert desk.delete("/api/v1/session").status_code == 403


def test_an_admin_keeps_accounts(desk: TestClient, home: House) -> None:
    headers = shown(home, "Ada")
    told = {"name": "Bob", "role": "reader", "password": PASSWORD}
    assert desk.post("/api/v1/accounts", json=told, headers=headers).status_code == 201
    assert desk.post("/api/v1/accounts", json=told, headers=headers).status_code == 400
    bob = "/api/v1/accounts/Bob"
    changed = desk.patch(bob, json={"role": "reviewer"}, headers=headers)
    assert changed.json()["role"] == "reviewer"
    assert desk.patch(bob, json={"role": "king"}, headers=headers).status_code == 400
    assert desk.delete(bob, headers=headers).json()["removed_at"]
    assert desk.delete(bob, headers=headers).status_code == 404
    assert desk.delete("/api/v1/accounts/Ada", headers=headers).status_code == 400
    names = [one["name"] for one in desk.get("/api/v1/accounts", headers=headers).json()["rows"]]
    assert names == ["Ada", "Bob", "Rita", "Vera"]
