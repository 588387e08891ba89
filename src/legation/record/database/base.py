"""What a record asks of the database that it lives in, beyond the SQL that all databases share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError

from legation.model import UnavailableError

# Seconds to wait for another process that is writing.
PATIENCE = 5
# The execution option by which `Store.write` says that it will write.
WRITES: Final = "legation_writes"


class Database(ABC):
    """One place where a record is or can be made. `name` is what a person calls it."""

    def __init__(self, name: str, engine: Engine) -> None:
        self.name = name
        self.engine = engine
        event.listen(engine, "begin", self.begin)

    @abstractmethod
    def check(self, *, create: bool) -> None:
        """Raise DataError where there can be no record, before anything is touched."""

    @abstractmethod
    def prepare(self) -> None:
        """Do what has to be done once, before a record is made."""

    @abstractmethod
    def begin(self, connection: Connection) -> None:
        """Begin a transaction.

        A reader's answers all come from one moment; a writer is the only one from its beginning on.
        """

    @abstractmethod
    def meaning(self, error: Exception) -> str:
        """Return in plain words what the database complains of, without a full stop."""

    @contextmanager
    def plainly(self) -> Iterator[None]:
        """Raise UnavailableError, in one sentence, for whatever the database complains of."""
        complaints: tuple[type[Exception], ...] = (DBAPIError, *self.complaints)
        try:
            yield
        except complaints as error:
            raise UnavailableError(f"The record {self.name}: {self.meaning(error)}.") from error

    @property
    def complaints(self) -> tuple[type[Exception], ...]:
        """The errors that the driver raises past SQLAlchemy."""
        return ()


def writes(connection: Connection) -> bool:
    """Tell whether a connection was given out to write."""
    return bool(connection.get_execution_options().get(WRITES))
