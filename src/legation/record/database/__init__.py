"""The two databases that a record can live in: one SQLite file, or PostgreSQL."""

from legation.record.database.base import Database
from legation.record.database.choice import database_at

__all__ = ["Database", "database_at"]
