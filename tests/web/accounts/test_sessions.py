"""A session lasts as long as it is used, at most a fortnight, and can be ended."""

from __future__ import annotations

from legation.web.accounts.person import Person
from legation.web.accounts.sessions import IDLE, LIFE

from .making import House

VERA = Person("Vera", "reviewer")


def test_a_session_tells_who_it_is(home: House) -> None:
    assert home.sessions.person(home.sessions.begin(VERA)) == VERA
    assert home.sessions.person("made up") is None


def test_two_sessions_are_two(home: House) -> None:
    one, other = home.sessions.begin(VERA), home.sessions.begin(VERA)
    home.sessions.end(one)
    assert home.sessions.person(one) is None
    assert home.sessions.person(other) == VERA
    home.sessions.end_all("Vera")
    assert home.sessions.person(other) is None


def test_a_session_that_is_not_used_ends(home: House) -> None:
    token = home.sessions.begin(VERA)
    home.clock.now += IDLE - 1
    assert home.sessions.person(token) == VERA
    home.clock.now += IDLE - 1
    assert home.sessions.person(token) == VERA
    home.clock.now += IDLE
    assert home.sessions.person(token) is None


def test_a_session_that_is_used_ends_after_a_fortnight(home: House) -> None:
    token = home.sessions.begin(VERA)
    for _ in range(LIFE // (IDLE // 2)):
        assert home.sessions.person(token) == VERA
        home.clock.now += IDLE // 2
    assert home.sessions.person(token) is None
