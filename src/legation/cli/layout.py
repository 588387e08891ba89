"""Tables that fit the terminal and need no colour."""

from __future__ import annotations

from typing import TypeAlias

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from legation.model.phrases import plain

Part: TypeAlias = Text | Table

_NARROWEST_WIDTH = 10


def new_table(*columns: tuple[str, int], airy: bool = True) -> Table:
    """Return an empty table of columns (heading, size).

    A size of ten or more is a width in characters, one below ten a share of what is left over.
    `airy` tables have an empty line between rows.
    """
    table = Table(
        box=SIMPLE_HEAD, leading=int(airy), header_style="bold", pad_edge=False, expand=True
    )
    for name, size in columns:
        if size < _NARROWEST_WIDTH:
            table.add_column(name, ratio=size, overflow="fold")
        else:
            table.add_column(name, width=size, overflow="fold")
    return table


def add_row(table: Table, *cells: str) -> None:
    """Add a row; the lines of a cell are kept, what a terminal would obey is not."""
    table.add_row(*(Text("\n".join(map(plain, cell.split("\n")))) for cell in cells))


def stacked(*lines: str | None) -> str:
    """Return the lines that say something, one below the other."""
    return "\n".join(line for line in lines if line)
