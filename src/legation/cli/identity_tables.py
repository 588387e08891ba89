"""Candidates for identity as a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.table import Table

from legation.cli.layout import add_row, new_table, stacked
from legation.model import phrases

if TYPE_CHECKING:
    from legation.record import Candidate, Used


def candidates_table(rows: Iterable[Candidate]) -> Table:
    """Return a row for each pair: how likely, who with whom, and what that rests on."""
    table = new_table(("score", 10), ("one", 2), ("other", 2), ("why", 2))
    for row in rows:
        unsure = "unsure" if row.unsure else ""
        add_row(
            table, stacked(f"{row.score:.2f}", unsure), _used(row.one), _used(row.other), row.why
        )
    return table


def _used(actor: Used) -> str:
    """Return an actor's key, its names, and when it was spoken of."""
    names = ", ".join(actor.names)
    when = " to ".join(dict.fromkeys(d for d in (actor.first_cited, actor.last_cited) if d))
    return stacked(names, actor.key, phrases.count(actor.claims, "claim"), when)
