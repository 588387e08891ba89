"""Searches that people saved under a name: of use to whoever keeps the record, no part of it.

They stand beside what the record says of itself, so that every record has a place for them. What a
search asks is the parameters of its address; the record does not look into them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from legation.model import UsageError
from legation.record.opened import Opened
from legation.record.schema import about

LONGEST: Final = 80  # characters of a name
MOST: Final = 200  # searches of a record

_KEY: Final = "search "


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search under its name: its parameters, who saved it, and when (ISO, UTC)."""

    name: str
    asked: dict[str, str]
    by: str
    saved_at: str


class Saving(Opened):
    """Saving searches in a record."""

    def saved_searches(self) -> list[SavedSearch]:
        """Return the saved searches in order of their names."""
        with self._store.read() as connection:
            return _saved(connection)

    def save_search(self, name: str, asked: dict[str, str], *, by: str) -> SavedSearch:
        """Save a search under a name, in place of the one that has it.

        Raises UsageError for no name or too long a one, and for one search too many.
        """
        name = " ".join(name.split())
        if not name or len(name) > LONGEST:
            raise UsageError(f"A search is saved under a name of at most {LONGEST} characters.")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        one = SavedSearch(name, dict(asked), by, now)
        value = json.dumps({"asked": one.asked, "by": by, "saved_at": now})
        with self._store.write() as connection:
            _forget(connection, name)
            if len(_saved(connection)) >= MOST:
                raise UsageError(f"{MOST} searches are saved: forget one first.")
            connection.execute(insert(about).values(key=f"{_KEY}{name}", value=value))
        return one

    def forget_search(self, name: str) -> None:
        """Forget the search saved under a name, if there is one."""
        with self._store.write() as connection:
            _forget(connection, name)


def _saved(connection: Connection) -> list[SavedSearch]:
    ask = select(about).where(about.c.key.startswith(_KEY)).order_by(about.c.key)
    rows = connection.execute(ask).all()
    return [SavedSearch(row.key.removeprefix(_KEY), **json.loads(row.value)) for row in rows]


def _forget(connection: Connection, name: str) -> None:
    connection.execute(delete(about).where(about.c.key == f"{_KEY}{name}"))
