"""Accounts, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rich.table import Table

from legation.cli.layout import add_row, new_table

if TYPE_CHECKING:
    from legation.web.accounts import Account


def accounts_table(rows: Iterable[Account]) -> Table:
    """Return a row for each account."""
    table = new_table(("name", 2), ("role", 12), ("since", 12), ("removed", 12), airy=False)
    for row in rows:
        removed = _day(row.removed_at) if row.removed_at else ""
        add_row(table, row.name, row.role, _day(row.made_at), removed)
    return table


def _day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
