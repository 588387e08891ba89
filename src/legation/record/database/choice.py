"""Which database an address means."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from legation.record.database.base import Database
from legation.record.database.sqlite import SQLite

_POSTGRESQL: Final = ("postgresql://", "postgres://")


def database_at(address: str | Path) -> Database:
    """Return the database at a path, or at `postgresql://user@host/name`.

    Raises DataError where that is no address, or the driver is not installed.
    """
    if isinstance(address, str) and address.startswith(_POSTGRESQL):
        # The driver is an extra, and most records are files.
        from legation.record.database.postgresql import PostgreSQL  # noqa: PLC0415

        return PostgreSQL(address)
    return SQLite(address)
