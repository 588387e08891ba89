"""Accounts are added, changed and removed; a name that judged never means somebody else."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from legation.model import DataError, UsageError
from legation.web.accounts.accounts import Accounts
from legation.web.accounts.file import AccountsFile
from legation.web.accounts.passwords import Passwords
from legation.web.accounts.person import Person

from .making import PASSWORD, House, house

OTHER = "quite another sentence"


def test_name_and_password_say_who_it_is(home: House) -> None:
    assert home.accounts.who("Ada", PASSWORD) == Person("Ada", "admin")
    assert home.accounts.who("ADA", PASSWORD) == Person("Ada", "admin")


@pytest.mark.parametrize(
    ("name", "password"),
    [("Ada", OTHER), ("Ada", ""), ("Bob", PASSWORD), ("", ""), ("Ada", "x" * 100_000)],
)
def test_another_name_or_password_is_nobodys(home: House, name: str, password: str) -> None:
    assert home.accounts.who(name, password) is None


def test_a_password_is_the_same_however_its_accents_are_typed(home: House) -> None:
    home.accounts.set_password("Ada", "soirée à l'ambassade")
    assert home.accounts.who("Ada", "soire\u0301e a\u0300 l'ambassade")


@pytest.mark.parametrize("password", ["", "short", "x" * 11, "x" * 257])
def test_a_short_or_endless_password_is_refused(home: House, password: str) -> None:
    with pytest.raises(UsageError, match="letters"):
        home.accounts.add("Bob", "reader", password)


@pytest.mark.parametrize("name", ["Ada", "ada", "ＡＤＡ"])
def test_a_name_is_given_once(home: House, name: str) -> None:
    with pytest.raises(UsageError, match="There is an account 'Ada'"):
        home.accounts.add(name, "reader", PASSWORD)


@pytest.mark.parametrize(
    "name", ["Ada Lovelace", "ada@desk.example", "Łukasz", "李", "O’Hara-Smith", "A. B."]
)
def test_names_as_people_have_them(home: House, name: str) -> None:
    assert home.accounts.add(name, "reader", PASSWORD).name == name


@pytest.mark.parametrize(
    "name", ["", " ", "a" * 65, "a  b", " a", "a\n", "<b>", "a\u202eb", "--help", "a\x00"]
)
def test_what_is_no_name_is_refused(home: House, name: str) -> None:
    with pytest.raises(UsageError, match="is no name"):
        home.accounts.add(name, "reader", PASSWORD)


def test_a_role_is_one_of_three(home: House) -> None:
    with pytest.raises(UsageError, match="reader, reviewer, admin"):
        home.accounts.set_role("Rita", "king")


def test_another_role_counts_from_the_next_request_on(home: House) -> None:
    token = home.sessions.begin(Person("Rita", "reader"))
    home.accounts.set_role("rita", "reviewer")
    assert home.sessions.person(token) == Person("Rita", "reviewer")


def test_another_password_ends_the_sessions(home: House) -> None:
    token = home.sessions.begin(Person("Rita", "reader"))
    home.accounts.set_password("Rita", OTHER)
    assert home.sessions.person(token) is None
    assert home.accounts.who("Rita", PASSWORD) is None
    assert home.accounts.who("Rita", OTHER)


def test_who_is_removed_is_out_at_once(home: House) -> None:
    token = home.sessions.begin(Person("Rita", "reader"))
    assert home.accounts.remove("Rita").removed_at == home.clock.now
    assert home.sessions.person(token) is None
    assert home.accounts.who("Rita", PASSWORD) is None


def test_the_name_of_who_was_removed_is_not_given_to_another(home: House) -> None:
    home.accounts.remove("Rita")
    with pytest.raises(UsageError, match="stays with what it judged"):
        home.accounts.add("Rita", "reader", PASSWORD)
    with pytest.raises(DataError, match="was removed"):
        home.accounts.set_role("Rita", "admin")
    home.accounts.set_password("Rita", OTHER)
    assert home.accounts.who("Rita", OTHER) == Person("Rita", "reader")


def test_the_last_admin_stays_one(home: House) -> None:
    with pytest.raises(UsageError, match="only admin"):
        home.accounts.remove("Ada")
    with pytest.raises(UsageError, match="only admin"):
        home.accounts.set_role("Ada", "reader")
    home.accounts.set_role("Vera", "admin")
    home.accounts.remove("Ada")


def test_an_account_that_is_not_there_is_said(home: House) -> None:
    with pytest.raises(DataError, match="There is no account 'Bob'"):
        home.accounts.remove("Bob")


def test_nothing_in_the_file_opens_the_door(tmp_path: Path) -> None:
    path = tmp_path / "accounts.db"
    with house(path) as home:
        token = home.sessions.begin(Person("Ada", "admin"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    content = path.read_bytes()
    assert PASSWORD.encode() not in content
    assert token.encode() not in content
    assert b"$argon2id$" in content


def test_a_hash_of_other_days_is_made_anew_at_the_next_login(tmp_path: Path) -> None:
    with house(tmp_path / "accounts.db"):
        pass
    file = AccountsFile(tmp_path / "accounts.db")
    stronger = PasswordHasher(time_cost=2, memory_cost=8, parallelism=1)
    assert Accounts(file, Passwords(stronger)).who("Ada", PASSWORD)
    file.close()
    with sqlite3.connect(tmp_path / "accounts.db") as plain:
        (kept,) = plain.execute("select password from account where name = 'Ada'").fetchone()
    plain.close()
    assert "t=2" in kept


def test_accounts_that_are_not_there_are_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="legation users add"):
        AccountsFile(tmp_path / "accounts.db")
    with pytest.raises(DataError, match="cannot be made"):
        AccountsFile(tmp_path / "nowhere" / "accounts.db", create=True)
    assert not list(tmp_path.iterdir())


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "legation.db"
    with sqlite3.connect(path) as plain:
        plain.execute("create table claim (id text)")
    plain.close()
    with pytest.raises(DataError, match="something else than accounts"):
        AccountsFile(path, create=True)
    path.write_text("no database at all, but long enough to be looked at" * 100)
    with pytest.raises(DataError, match="not a database"):
        AccountsFile(path)
