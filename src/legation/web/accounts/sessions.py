"""Sessions: who is logged in. They are kept on the server, so that each can be ended at once.

A session has a token of its own from the moment of logging in; what a browser brought along before
is never made one (session fixation).
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable
from typing import Final

from sqlalchemy import delete, insert, or_, select, update

from legation.web.accounts.file import AccountsFile, account, session
from legation.web.accounts.person import Person

# Seconds: a working day without being used, and a fortnight in all.
IDLE: Final = 12 * 3600
LIFE: Final = 14 * 24 * 3600
# How often it is noted that a session is in use, so that looking at a page seldom writes.
_NOTED: Final = 300


class Sessions:
    """The sessions in the file of accounts. Methods raise DataError where it cannot be used."""

    def __init__(self, file: AccountsFile, clock: Callable[[], float] = time.time) -> None:
        self._file = file
        self._clock = clock

    def begin(self, person: Person) -> str:
        """Begin a session for somebody who has shown who they are, and return its token."""
        token, now = secrets.token_urlsafe(32), int(self._clock())
        row = {"token": _hash(token), "account": person.name, "begun_at": now, "seen_at": now}
        over = or_(session.c.begun_at <= now - LIFE, session.c.seen_at <= now - IDLE)
        with self._file.write() as connection:
            connection.execute(delete(session).where(over))
            connection.execute(insert(session).values(**row))
        return token

    def person(self, token: str) -> Person | None:
        """Return whose session this is, with the role that they have now; None for no session."""
        now = int(self._clock())
        ask = (
            select(account.c.name, account.c.role, session.c.seen_at)
            .join_from(session, account)
            .where(session.c.token == _hash(token), account.c.removed_at.is_(None))
            .where(session.c.begun_at > now - LIFE, session.c.seen_at > now - IDLE)
        )
        with self._file.read() as connection:
            row = connection.execute(ask).one_or_none()
        if row is None:
            return None
        if row.seen_at <= now - _NOTED:
            self._note(token, now)
        return Person(row.name, row.role)

    def end(self, token: str) -> None:
        """End a session, if it is one."""
        with self._file.write() as connection:
            connection.execute(delete(session).where(session.c.token == _hash(token)))

    def end_all(self, name: str) -> None:
        """End all sessions of an account."""
        with self._file.write() as connection:
            connection.execute(delete(session).where(session.c.account == name))

    def _note(self, token: str, now: int) -> None:
        ask = update(session).where(session.c.token == _hash(token)).values(seen_at=now)
        with self._file.write() as connection:
            connection.execute(ask)


def _hash(token: str) -> str:
    """Return what is kept of a token; it is random enough to need no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()
