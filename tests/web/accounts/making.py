"""Accounts, and entrances for those who have one, with clocks of the tests' own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from argon2 import PasswordHasher

from legation.web.accounts.accounts import Accounts
from legation.web.accounts.csrf import Tokens
from legation.web.accounts.entrance import Entrance, LoggingIn
from legation.web.accounts.file import AccountsFile
from legation.web.accounts.hosts import Names
from legation.web.accounts.limits import Limit
from legation.web.accounts.passwords import Passwords
from legation.web.accounts.sessions import Sessions

PASSWORD = "the ambassador's umbrella"  # noqa: S105 - opens nothing but these tests
# As little work as Argon2 can be asked for: the tests hash hundreds of passwords.
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@dataclass
class Clock:
    """A clock that a test sets."""

    now: float = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class House:
    """A file with the accounts of Rita (reader), Vera (reviewer) and Ada (admin)."""

    accounts: Accounts
    sessions: Sessions
    entrance: Entrance
    clock: Clock


@contextmanager
def house(path: Path, *names: str) -> Iterator[House]:
    clock = Clock()
    file = AccountsFile(path, create=True)
    accounts = Accounts(file, Passwords(CHEAP), clock)
    sessions = Sessions(file, clock)
    for name, role in (("Rita", "reader"), ("Vera", "reviewer"), ("Ada", "admin")):
        accounts.add(name, role, PASSWORD)
    logging_in = LoggingIn(accounts, sessions, Limit(1 / 60, 10, clock), Limit(1 / 60, 10, clock))
    entrance = Entrance(Names(names), logging_in, Tokens(file.key), Limit(20, 400, clock))
    try:
        yield House(accounts, sessions, entrance, clock)
    finally:
        file.close()
