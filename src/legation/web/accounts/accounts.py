"""The accounts: who may log in, as what."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.engine import Row

from legation.model import DataError, UsageError
from legation.web.accounts.file import AccountsFile, account, session
from legation.web.accounts.passwords import Passwords
from legation.web.accounts.person import LONGEST_NAME, Person
from legation.web.accounts.roles import ADMIN, ROLES

# What can stand in a judgement and in a command without quoting troubles: letters and digits of any
# script, inside a name also marks and single spaces.
_NAME: Final = re.compile(r"[^\W_](?:[\w.@'’+-]| (?! ))*[\w.]|[^\W_]")


@dataclass(frozen=True, slots=True)
class Account:
    """An account. `removed_at` is when it was removed, in seconds since 1970; times likewise."""

    name: str
    role: str
    made_at: int
    removed_at: int | None = None


class Accounts:
    """The accounts in a file. Every method raises DataError where that cannot be read or kept."""

    def __init__(
        self,
        file: AccountsFile,
        passwords: Passwords | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._file = file
        self._passwords = passwords or Passwords()
        self._clock = clock

    def add(self, name: str, role: str, password: str) -> Account:
        """Add an account; raises UsageError for a name that is taken or none, and for no role."""
        name, role, hashed = _named(name), _a_role(role), self._passwords.hash(password)
        made = Account(name, role, int(self._clock()))
        with self._file.write() as connection:
            if (taken := _row(connection, name)) is not None:
                raise UsageError(_is_taken(taken))
            row = {"name": name, "folded": _folded(name), "role": role, "made_at": made.made_at}
            connection.execute(insert(account).values(**row, password=hashed))
        return made

    def all(self) -> list[Account]:
        """Return all accounts by name, those removed among them."""
        with self._file.read() as connection:
            rows = connection.execute(select(account).order_by(account.c.folded)).all()
        return [_account(row) for row in rows]

    def set_role(self, name: str, role: str) -> Account:
        """Give an account another role, from its next request on."""
        with self._file.write() as connection:
            row = _living(connection, name)
            _keep_an_admin(connection, row, _a_role(role))
            _change(connection, row.name, role=role)
            return _account(_living(connection, name))

    def set_password(self, name: str, password: str) -> Account:
        """Give an account another password, and end its sessions; one that was removed is back."""
        hashed = self._passwords.hash(password)
        with self._file.write() as connection:
            row = _known(connection, name)
            _change(connection, row.name, password=hashed, removed_at=None)
            _end_sessions(connection, row.name)
            return _account(_living(connection, name))

    def remove(self, name: str) -> Account:
        """Remove an account, and end its sessions. Its name stays with what it judged."""
        with self._file.write() as connection:
            row = _living(connection, name)
            _keep_an_admin(connection, row, None)
            _change(connection, row.name, password=None, removed_at=int(self._clock()))
            _end_sessions(connection, row.name)
            return _account(_known(connection, name))

    def who(self, name: str, password: str) -> Person | None:
        """Return whose name and password these are, None if nobody's; either takes as long."""
        with self._file.read() as connection:
            row = _row(connection, name)
        kept = None if row is None else row.password
        if not self._passwords.fits(password, kept) or row is None or kept is None:
            return None
        if self._passwords.is_dated(kept):
            with self._file.write() as connection:
                _change(connection, row.name, password=self._passwords.hash(password))
        return Person(row.name, row.role)


def _named(name: str) -> str:
    name = unicodedata.normalize("NFKC", name)
    if len(name) > LONGEST_NAME or not _NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} is no name for an account: at most {LONGEST_NAME} letters, digits and marks "
            "(. @ ' + -), with single spaces."
        )
    return name


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _a_role(role: str) -> str:
    if role not in ROLES:
        raise UsageError(f"{role!r} is no role: {', '.join(ROLES)}.")
    return role


def _row(connection: Connection, name: str) -> Row[tuple[object, ...]] | None:
    ask = select(account).where(account.c.folded == _folded(name))
    return connection.execute(ask).one_or_none()


def _known(connection: Connection, name: str) -> Row[tuple[object, ...]]:
    row = _row(connection, name)
    if row is None:
        raise DataError(f"There is no account {name!r}.")
    return row


def _living(connection: Connection, name: str) -> Row[tuple[object, ...]]:
    row = _known(connection, name)
    if row.removed_at is not None:
        raise DataError(f"The account {row.name!r} was removed; a new password brings it back.")
    return row


def _is_taken(row: Row[tuple[object, ...]]) -> str:
    if row.removed_at is None:
        return f"There is an account {row.name!r}."
    return (
        f"There was an account {row.name!r}, whose name stays with what it judged; for the same "
        "person, a new password brings it back."
    )


def _keep_an_admin(connection: Connection, row: Row[tuple[object, ...]], role: str | None) -> None:
    """Raise UsageError where a change would leave accounts, but nobody to keep them."""
    others = select(account.c.role).where(
        account.c.removed_at.is_(None), account.c.name != row.name
    )
    left = [other.role for other in connection.execute(others)] + ([role] if role else [])
    if row.role == ADMIN and left and ADMIN not in left:
        raise UsageError(f"{row.name!r} is the only admin: make another account one first.")


def _change(connection: Connection, name: str, **values: object) -> None:
    connection.execute(update(account).where(account.c.name == name).values(**values))


def _end_sessions(connection: Connection, name: str) -> None:
    connection.execute(delete(session).where(session.c.account == name))


def _account(row: Row[tuple[object, ...]]) -> Account:
    return Account(row.name, row.role, row.made_at, row.removed_at)
