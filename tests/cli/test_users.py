"""`legation users` keeps the accounts, and never shows or takes a password on the command line."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.web.accounts.making import CHEAP, PASSWORD

from .conftest import Command, Said


class Users:
    """The command with a password on standard input."""

    def __init__(self, legation: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        self._legation, self._monkeypatch = legation, monkeypatch

    def __call__(self, *arguments: object, typed: str = PASSWORD + "\n") -> Said:
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return self._legation("users", *arguments)


@pytest.fixture
def users(legation: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Users:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LEGATION_ACCOUNTS", raising=False)
    monkeypatch.setattr("legation.web.accounts.passwords.PasswordHasher", lambda: CHEAP)
    return Users(legation, monkeypatch)


def test_an_account_from_first_to_last(users: Users, tmp_path: Path) -> None:
    assert users("add", "Ada", "admin").out == "Ada is admin.\n"
    assert users("add", "Vera", "reader").status == 0
    assert (tmp_path / "legation-accounts.db").exists()
    assert users("role", "vera", "reviewer").out == "Vera is reviewer.\n"
    assert users("password", "Vera", typed="another sentence").status == 0
    assert users("remove", "Vera").out == "Vera is removed.\n"
    rows = json.loads(users("list", "--json").out)
    assert [(row["name"], row["role"], row["removed_at"] is None) for row in rows] == [
        ("Ada", "admin", True),
        ("Vera", "reviewer", False),
    ]
    assert "Vera" in users("list").out


def test_the_password_is_not_shown(users: Users, tmp_path: Path) -> None:
    said = users("add", "Ada", "admin")
    assert PASSWORD not in said.out + said.err
    assert PASSWORD not in users("list", "--json").out


@pytest.mark.parametrize(
    ("arguments", "typed", "status", "sentence"),
    [
        (("add", "Ada", "admin"), "short\n", 2, "at least 12"),
        (("add", "Ada", "admin"), "", 2, "at least 12"),
        (("add", "Ada", "king"), PASSWORD, 2, "is no role"),
        (("add", "<b>", "admin"), PASSWORD, 2, "is no name"),
        (("role", "Ada", "reader"), "", 1, "no accounts at"),
        (("list",), "", 1, "legation users add"),
    ],
)
def test_what_cannot_be_is_said(
    users: Users, arguments: tuple[str, ...], typed: str, status: int, sentence: str
) -> None:
    said = users(*arguments, typed=typed)
    assert said.status == status
    assert sentence in said.err


class Terminal(io.StringIO):
    """Standard input that somebody sits at."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_is_asked_twice(
    legation: Command, users: Users, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([PASSWORD, PASSWORD, PASSWORD, "another"])
    monkeypatch.setattr("typer.prompt", lambda _, hide_input: next(answers) if hide_input else "")
    monkeypatch.setattr(sys, "stdin", Terminal())
    assert legation("users", "add", "Ada", "admin").status == 0
    said = legation("users", "add", "Vera", "reader")
    assert said.status == 2
    assert "not the same" in said.err


def test_another_file_can_be_named(users: Users, monkeypatch: pytest.MonkeyPatch) -> None:
    assert users("add", "Ada", "admin", "--accounts", "desk.db").status == 0
    monkeypatch.setenv("LEGATION_ACCOUNTS", "desk.db")
    assert "Ada" in users("list").out
