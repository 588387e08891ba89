"""PostgreSQL: a record that several people share, in the schema that their connections come to."""

from __future__ import annotations

from typing import Final

from sqlalchemy import URL, Connection, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from legation.model import DataError
from legation.record.database import base
from legation.record.database.base import Database, writes

_UNREACHED: Final = "the server cannot be reached"
# What the server's SQLSTATE begins with, and what that means to a person. The longest goes first.
_TROUBLE: Final = (
    ("55P03", "another program is writing to it"),
    ("25006", "it is read-only"),
    ("42501", "this user may not do that"),
    ("53100", "the disk is full"),
    ("3D000", "there is no such database on the server"),
    ("3F000", "there is no schema for it in the database"),
    ("XX001", "it is damaged"),
    ("XX002", "it is damaged"),
    ("28", "the server does not accept the user or the password"),
    ("57", "the server ended the connection"),
    ("58", "the disk cannot be read or written"),
    ("53", "the server has nothing left to give"),
    ("08", _UNREACHED),
)
# Who is not let in gets no SQLSTATE.
_AT_THE_DOOR: Final = (
    ('" does not exist', "there is no such database on the server, or no such user"),
    ("password", "the server does not accept the user or the password"),
    ("pg_hba.conf", "the server does not accept the user or the password"),
    ("too many", "the server has nothing left to give"),
)
_ONE_WRITER: Final = text(
    "SELECT pg_advisory_xact_lock(hashtext('legation ' || coalesce(current_schema(), '')))"
)


class PostgreSQL(Database):
    """A database of a server; one writer at a time holds a lock that ends with its transaction."""

    def __init__(self, address: str) -> None:
        url = _url(address)
        try:
            engine = create_engine(
                url, connect_args={"connect_timeout": base.PATIENCE or 1}, pool_pre_ping=True
            )
        except ModuleNotFoundError as error:
            raise DataError(
                f"PostgreSQL needs {error.name}, which is not installed: "
                "pip install 'legation[postgres]'."
            ) from error
        super().__init__(url.set(drivername="postgresql").render_as_string(), engine)

    def check(self, *, create: bool) -> None:
        """Leave it to the server to say what there is."""

    def prepare(self) -> None:
        """Need nothing: a server's readers never wait for its writers."""

    def begin(self, connection: Connection) -> None:
        """Begin; a reader keeps its first sight of everything, a writer waits for its turn."""
        if writes(connection):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{max(base.PATIENCE, 0.01)}s'")
            connection.execute(_ONE_WRITER)
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def meaning(self, error: Exception) -> str:
        """Return in plain words what the server complains of."""
        orig = getattr(error, "orig", None)
        state = getattr(orig, "sqlstate", None) or ""
        for sign, meaning in _TROUBLE:
            if state.startswith(sign):
                return meaning
        said = str(orig or error).strip()
        if not state and isinstance(error, DBAPIError):
            return next((meaning for sign, meaning in _AT_THE_DOOR if sign in said), _UNREACHED)
        return said.partition("\n")[0].rstrip(".")


def _url(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise DataError("The record's address is none: postgresql://user@host/name.") from error
    return url.set(drivername="postgresql+psycopg")
