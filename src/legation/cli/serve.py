"""`legation serve`: the record as pages to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legation.cli import rooms
from legation.cli.options import (
    DEFAULT_ACCOUNTS,
    DEFAULT_RECORD,
    AccountsPlace,
    RecordPlace,
    examples,
)
from legation.cli.output import show

EXAMPLES = examples(
    "serve",
    "serve --record desk.db --port 9000",
    "serve --name desk.example.org --accounts desk-accounts.db",
)


def serve(
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="An address of this machine to answer at.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", min=1, max=65535, help="The port.")] = 8080,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A name by which others reach it; can be repeated."),
    ] = None,
    accounts: AccountsPlace = None,
    record: RecordPlace = DEFAULT_RECORD,
) -> None:
    """Show the record as pages, until interrupted.

    On this machine only, unless there are accounts (`legation users`): then everybody logs in.
    """
    if accounts is None and Path(DEFAULT_ACCOUNTS).exists():
        accounts = Path(DEFAULT_ACCOUNTS)
    with rooms.open_record(record) as store:
        rooms.serve(
            store,
            lambda address: show(f"{store.name} is at {address}"),
            host=host,
            port=port,
            names=tuple(name or ()),
            accounts=accounts,
        )
