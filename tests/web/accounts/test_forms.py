"""Only pages of ours can send forms, and only whose role allows it (CSRF, roles)."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from legation.web.accounts import Entrance, Person

from .guarded import client, logged_in
from .making import House

ROLES = {"Rita": "reader", "Vera": "reviewer", "Ada": "admin"}


@pytest.fixture
def at_home() -> TestClient:
    return client(Entrance())


def test_a_form_with_its_token_is_taken(at_home: TestClient) -> None:
    token = at_home.get("/form").json()
    assert at_home.post("/write", data={"csrf": token, "words": "so"}).json().endswith(" so")
    parts = {"words": (None, "so"), "csrf": (None, token)}
    assert at_home.post("/write", files=parts).json().endswith(" so")
    assert at_home.post("/write", headers={"X-CSRF-Token": token}).status_code == 200


def test_a_form_without_its_token_is_refused(at_home: TestClient) -> None:
    assert at_home.post("/write").status_code == 403  # without the cookie
    token = at_home.get("/form").json()
    for wrong in ("", "0" * 64, token[:-1], token + "é"):
        assert at_home.post("/write", data={"csrf": wrong}).status_code == 403
    assert at_home.post("/write", json={"csrf": token}).status_code == 403


def test_a_token_is_its_visitors_alone(home: House) -> None:
    rita, vera = logged_in(home, "Rita", "reader"), logged_in(home, "Vera", "reviewer")
    token = rita.get("/form").json()
    assert token != vera.get("/form").json()
    assert vera.post("/write", data={"csrf": token}).status_code == 403


def test_a_cookie_that_somebody_planted_brings_no_token(at_home: TestClient) -> None:
    """A page on another port can set cookies for this host, but cannot know the server's key."""
    at_home.cookies.set("legation_visitor", "A" * 43)
    for guess in ("A" * 43, "0" * 64):
        assert at_home.post("/write", data={"csrf": guess}).status_code == 403


def test_a_page_kept_open_works_after_the_server_began_anew(home: House) -> None:
    token = home.sessions.begin(Person("Vera", "reviewer"))
    for _ in range(2):
        asking = client(
            Entrance(home.entrance.names, home.entrance.logging_in, home.entrance.tokens)
        )
        asking.cookies.set("legation_session", token)
        form = asking.get("/form").json()
        assert asking.post("/write", data={"csrf": form}).status_code == 200


@pytest.mark.parametrize(
    "sent_from",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:3000"},
        {"Origin": "http://[broken"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8080"},
    ],
)
def test_a_form_of_another_site_is_refused_even_with_the_token(
    at_home: TestClient, sent_from: dict[str, str]
) -> None:
    token = at_home.get("/form").json()
    answer = at_home.post("/write", data={"csrf": token}, headers=sent_from)
    assert answer.status_code == 403
    assert "another site" in answer.text


@pytest.mark.parametrize(
    "sent_from", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://127.0.0.1:8080"}]
)
def test_a_browser_that_says_so_is_here(at_home: TestClient, sent_from: dict[str, str]) -> None:
    token = at_home.get("/form").json()
    assert at_home.post("/write", data={"csrf": token}, headers=sent_from).status_code == 200


@pytest.mark.parametrize(("path", "allowed"), [("/write", {"Vera", "Ada"}), ("/manage", {"Ada"})])
@pytest.mark.parametrize(("name", "role"), ROLES.items())
def test_roles_are_walls(home: House, path: str, allowed: set[str], name: str, role: str) -> None:
    asking = logged_in(home, name, role)
    token = asking.get("/form").json()
    answer = asking.post(path, data={"csrf": token})
    assert answer.status_code == (200 if name in allowed else 403)


def test_a_program_that_shows_its_session_in_a_header_needs_no_token(home: House) -> None:
    asking = client(home.entrance)
    shown = {"Authorization": f"Bearer {home.sessions.begin(Person('Vera', 'reviewer'))}"}
    assert asking.post("/write", headers=shown).status_code == 200
    assert asking.post("/manage", headers=shown).status_code == 403


def test_the_visitors_cookie_is_given_only_with_a_form(at_home: TestClient) -> None:
    assert "set-cookie" not in at_home.get("/who").headers
    cookie = at_home.get("/form").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "set-cookie" not in at_home.get("/form").headers


def test_under_https_a_cookie_is_for_https_and_this_host_alone() -> None:
    asking = client(Entrance(), "https://localhost")
    cookie = asking.get("/form").headers["set-cookie"]
    assert cookie.startswith("__Host-legation_visitor=")
    assert "Secure" in cookie
    assert "Path=/" in cookie
    assert "Domain" not in cookie
