"""What has to be passed before a page is reached: the host's name, the limits, the login."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from legation.web.accounts import Entrance, Person
from legation.web.accounts.guard import LARGEST_BODY
from legation.web.accounts.hosts import Names

from .guarded import client, logged_in
from .making import House

OURS = ["localhost", "localhost:8080", "127.0.0.1", "127.9.9.9:1", "[::1]:8080", "LOCALHOST"]
OTHERS = [
    "evil.example",
    "192.168.1.7:8080",
    "localhost.evil.example",
    "evil.example:80@localhost",
    "localhost@evil.example",
    "localhost/x",
    "localhost:port",
    "[::1",
    "[fe80::1]",
    "",
    "desk.example.evil.example",
]


@pytest.mark.parametrize("host", OURS)
def test_names_of_this_machine_are_answered(host: str) -> None:
    assert client(Entrance()).get("/who", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", OTHERS)
def test_another_name_that_leads_here_is_refused(home: House, host: str) -> None:
    for entrance in (Entrance(), home.entrance):
        answer = client(entrance).get("/who", headers={"Host": host})
        assert answer.status_code == 400
        assert "not known under that name" in answer.text


@pytest.mark.parametrize("host", ["desk.example", "DESK.example:443", "desk.example."])
def test_a_name_that_the_server_was_told_is_answered(home: House, host: str) -> None:
    asking = logged_in(home, "Rita", "reader")
    assert asking.get("/who", headers={"Host": host}).status_code == 200
    assert client(Entrance()).get("/who", headers={"Host": host}).status_code == 400


def test_what_can_be_reached_from_elsewhere_is_known() -> None:
    assert not Names().lead_here_from_elsewhere
    assert not Names(["localhost", "127.0.0.1"]).lead_here_from_elsewhere
    assert Names(["localhost", "desk.example"]).lead_here_from_elsewhere


def test_without_accounts_whoever_is_at_this_machine_may_do_anything() -> None:
    assert client(Entrance()).get("/who").json()["role"] == "admin"


def test_with_accounts_a_page_leads_to_the_login(home: House) -> None:
    answer = client(home.entrance).get("/who?a=b&c=//evil.example")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/login?next=/who%3Fa%3Db%26c%3D//evil.example"


def test_with_accounts_the_api_and_forms_say_that_they_need_a_login(home: House) -> None:
    asking = client(home.entrance)
    for answer in (asking.get("/api/v1/stats"), asking.post("/write")):
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("path", ["/login", "/static/a.css"])
def test_the_login_and_what_it_looks_like_are_open(home: House, path: str) -> None:
    assert client(home.entrance).get(path).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/static/../who",
        "/static/%2e%2e/who",
        "//login",
        "/login/../who",
        "/LOGIN",
        "/login/",
        "/logins",
    ],
)
def test_no_path_leads_around_the_login(home: House, path: str) -> None:
    answer = client(home.entrance).get(path)
    assert answer.status_code in (303, 404)


def test_a_session_is_shown_by_its_cookie_or_in_a_header(home: House) -> None:
    assert logged_in(home, "Rita", "reader").get("/who").json()["name"] == "Rita"
    token = home.sessions.begin(Person("Vera", "reviewer"))
    shown = {"Authorization": f"Bearer {token}"}
    assert client(home.entrance).get("/who", headers=shown).json()["name"] == "Vera"


@pytest.mark.parametrize("shown", ["Bearer", "Bearer x", "Basic QWRhOng=", "bearer \u00e9"])
def test_a_header_that_shows_nothing_is_nobodys(home: House, shown: str) -> None:
    headers = [(b"Authorization", shown.encode("latin-1"))]
    assert client(home.entrance).get("/who", headers=headers).status_code == 303


def test_a_header_that_shows_nothing_does_not_fall_back_on_the_cookie(home: House) -> None:
    asking = logged_in(home, "Rita", "reader")
    assert asking.get("/who", headers={"Authorization": "Bearer x"}).status_code == 303


def test_too_much_at_once_has_to_wait_with_accounts_only(home: House) -> None:
    asking = client(home.entrance)
    assert {asking.get("/login").status_code for _ in range(400)} == {200}
    answer = asking.get("/login")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    home.clock.now += 1
    assert asking.get("/login").status_code == 200
    at_home = client(Entrance())
    assert {at_home.get("/login").status_code for _ in range(402)} == {200}


def test_each_address_has_its_own_limit(home: House) -> None:
    one, other = (client(home.entrance, client=(a, 9)) for a in ("192.0.2.1", "192.0.2.2"))
    while one.get("/login").status_code != 429:
        pass
    assert other.get("/login").status_code == 200


def test_a_body_that_says_it_is_too_large_is_not_read() -> None:
    answer = client(Entrance()).post("/body", content=b"x" * (LARGEST_BODY + 1))
    assert answer.status_code == 413
    assert client(Entrance()).post("/body", content=b"x" * LARGEST_BODY).json() == LARGEST_BODY


@pytest.mark.parametrize("says", [{}, {"Content-Length": "7"}, {"Content-Length": "-1"}])
def test_a_body_that_grows_too_large_is_not_read_on(says: dict[str, str]) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(LARGEST_BODY // 2**20 + 1):
            yield b"x" * 2**20

    answer = client(Entrance()).post("/body", content=endless(), headers=says)
    assert answer.status_code == 413


@pytest.mark.parametrize("path", ["/who", "/login", "/nothing", "/write"])
def test_every_answer_is_under_the_safe_headers(home: House, path: str) -> None:
    headers = client(home.entrance).get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "private, no-cache"
    assert headers["x-frame-options"] == "DENY"


def test_a_refusal_is_under_the_safe_headers() -> None:
    answer = client(Entrance()).get("/who", headers={"Host": "evil.example"})
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
