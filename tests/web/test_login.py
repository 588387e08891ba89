"""Coming in and going out: sessions that nobody can plant, guess, or send somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from legation.record import Record
from legation.web import make_app
from legation.web.accounts.identifying import path_here

from .accounts.making import PASSWORD, House, house
from .conftest import filled

OTHER = "a sentence nobody else says"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path / "accounts.db", "desk.example") as made:
        yield made


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with filled(tmp_path / "legation.db") as record:
        yield record


@pytest.fixture
def desk(home: House, record: Record) -> TestClient:
    return visitor(home, record)


def visitor(home: House, record: Record, address: str = "192.0.2.1") -> TestClient:
    app = make_app(record, home.entrance)
    return TestClient(
        app, base_url="http://desk.example", follow_redirects=False, client=(address, 9)
    )


def token(desk: TestClient, page: str = "/login") -> str:
    found = re.search('name="csrf" value="([0-9a-f]{64})"', desk.get(page).text)
    assert found
    return found[1]


def log_in(desk: TestClient, name: str = "Ada", password: str = PASSWORD, asked: str = "/") -> int:
    form = {"csrf": token(desk), "name": name, "password": password, "next": asked}
    return desk.post("/login", data=form).status_code


def test_who_logs_in_gets_to_the_page_that_was_asked_for(desk: TestClient) -> None:
    led = desk.get("/standings?object=NATO")
    assert led.status_code == 303
    page = desk.get(led.headers["location"]).text
    assert 'name="next" value="/standings?object=NATO"' in page
    form = {"csrf": token(desk), "name": "ada", "password": PASSWORD}
    answer = desk.post("/login", data={**form, "next": "/standings?object=NATO"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/standings?object=NATO")
    shown = desk.get("/standings?object=NATO")
    assert shown.status_code == 200
    assert "Ada" in shown.text


def test_a_wrong_password_is_said_without_saying_what_is_wrong(desk: TestClient) -> None:
    said = []
    for name in ("Ada", "Nobody"):
        form = {"csrf": token(desk), "name": name, "password": OTHER}
        answer = desk.post("/login", data=form)
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers
        said.append(re.sub("[0-9a-f]{64}", "", answer.text))
    assert said[0] == said[1]
    assert desk.get("/standings").status_code == 303


def test_a_login_that_another_site_sends_is_refused(desk: TestClient) -> None:
    form = {"name": "Rita", "password": PASSWORD}
    assert desk.post("/login", data=form).status_code == 403
    form["csrf"] = token(desk)
    elsewhere = {"Origin": "http://evil.example"}
    assert desk.post("/login", data=form, headers=elsewhere).status_code == 403


def test_a_session_that_was_planted_is_not_the_one_logged_into(
    desk: TestClient, home: House, record: Record
) -> None:
    """Session fixation: the attacker logs in, plants the session, and waits."""
    attacker = visitor(home, record)
    assert log_in(attacker, "Rita") == 303
    planted = attacker.cookies["legation_session"]
    desk.cookies.set("legation_session", planted)
    form = {"csrf": token(desk, "/account"), "name": "Ada", "password": PASSWORD}
    assert desk.post("/login", data=form).status_code == 303
    mine = desk.cookies.get("legation_session", domain="desk.example")
    assert mine is None or mine != planted
    assert attacker.get("/account").status_code == 303


def test_a_made_up_session_is_none(desk: TestClient) -> None:
    for value in ("A" * 43, "x", "", "legation_session=x"):
        desk.cookies.set("legation_session", value)
        assert desk.get("/standings").status_code == 303


def test_the_session_cookie_is_for_no_script_and_no_other_site(desk: TestClient) -> None:
    form = {"csrf": token(desk), "name": "Ada", "password": PASSWORD}
    cookie = desk.post("/login", data=form).headers["set-cookie"]
    assert re.search("legation_session=[\\w-]{43};", cookie)
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Domain" not in cookie


def test_going_out_ends_the_session_itself(desk: TestClient, home: House, record: Record) -> None:
    assert log_in(desk) == 303
    kept = desk.cookies["legation_session"]
    assert desk.post("/logout").status_code == 403
    assert desk.post("/logout", data={"csrf": token(desk, "/account")}).status_code == 303
    assert "legation_session" not in desk.cookies
    thief = visitor(home, record)
    thief.cookies.set("legation_session", kept)
    assert thief.get("/account").status_code == 303


def test_going_out_everywhere_ends_all_sessions(
    desk: TestClient, home: House, record: Record
) -> None:
    other = visitor(home, record)
    assert log_in(desk) == log_in(other) == 303
    desk.post("/logout", data={"csrf": token(desk, "/account"), "everywhere": "true"})
    assert other.get("/account").status_code == 303


def test_another_password_ends_the_other_sessions(
    desk: TestClient, home: House, record: Record
) -> None:
    other = visitor(home, record)
    assert log_in(desk) == log_in(other) == 303
    form = {"csrf": token(desk, "/account"), "old": PASSWORD, "new": OTHER, "again": OTHER}
    assert desk.post("/account/password", data={**form, "old": OTHER}).status_code == 403
    assert desk.post("/account/password", data={**form, "again": "x"}).status_code == 400
    short = {**form, "new": "short", "again": "short"}
    assert "at least 12" in desk.post("/account/password", data=short).text
    assert desk.post("/account/password", data=form).status_code == 303
    assert desk.get("/account").status_code == 200
    assert other.get("/account").status_code == 303
    assert log_in(other, "Ada", OTHER) == 303


def test_who_guesses_has_to_wait(desk: TestClient, home: House, record: Record) -> None:
    assert [log_in(desk, "Ada", OTHER) for _ in range(11)] == [403] * 10 + [429]
    assert log_in(desk, "Rita", PASSWORD) == 429  # the address has to wait, whoever it says it is
    elsewhere = visitor(home, record, "192.0.2.2")
    assert log_in(elsewhere, "ada", PASSWORD) == 429  # and so has the name, from wherever
    assert log_in(elsewhere, "Rita", PASSWORD) == 303
    home.clock.now += 60
    assert log_in(desk, "Ada", PASSWORD) == 303


def test_logging_in_often_is_no_guessing(desk: TestClient) -> None:
    for _ in range(15):
        assert log_in(desk) == 303
        desk.cookies.clear()


def test_the_answer_says_how_long_to_wait(desk: TestClient) -> None:
    form = {"csrf": token(desk), "name": "Ada", "password": OTHER}
    answers = [desk.post("/login", data=form) for _ in range(11)]
    assert answers[-1].headers["retry-after"] == "60"


@pytest.mark.parametrize(
    "asked",
    ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "evil", ""],
)
def test_the_login_leads_nowhere_else(desk: TestClient, asked: str) -> None:
    form = {"csrf": token(desk), "name": "Ada", "password": PASSWORD, "next": asked}
    assert desk.post("/login", data=form).headers["location"] == "/"


@given(st.text(max_size=30))
def test_a_path_here_stays_here(asked: str) -> None:
    path = path_here(asked)
    assert path.startswith("/")
    assert not path.startswith(("//", "/\\"))
    assert not any(c <= " " or c in "\\\x7f" for c in path)


def test_a_body_too_long_for_a_name_or_a_password_is_refused(desk: TestClient) -> None:
    form = {"csrf": token(desk), "name": "A" * 65, "password": PASSWORD}
    assert desk.post("/login", data=form).status_code == 400
    form |= {"name": "Ada", "password": "x" * 257}
    assert desk.post("/login", data=form).status_code == 400


def test_without_accounts_there_is_nothing_to_log_into(record: Record) -> None:
    client = TestClient(make_app(record), base_url="http://127.0.0.1")
    assert client.get("/login").status_code == 404
    assert client.get("/account").status_code == 404
    assert "Log out" not in client.get("/").text
