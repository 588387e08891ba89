"""Bringing what an older version of Legation kept to today's schema, a step a version.

A step is a file in `versions`, its revision the number of the schema that it leads to. Steps say
what becomes of kept tables only: derived tables are made anew after them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection

_HERE: Final = Path(__file__).parent


def migrate(connection: Connection, schema: int) -> None:
    """Take every step from `schema` to the newest, in the transaction of the connection."""
    with Operations.context(MigrationContext.configure(connection)):
        for step in steps():
            if int(step.revision) > schema:
                step.module.upgrade()


def steps() -> list[Script]:
    """Return all steps, the oldest first."""
    return list(ScriptDirectory(str(_HERE)).walk_revisions())[::-1]
