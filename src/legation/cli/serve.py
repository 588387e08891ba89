"""`legation serve`: the record as pages to look at."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli import rooms
from legation.cli.options import DEFAULT_RECORD, RecordPlace, examples
from legation.cli.output import show

EXAMPLES = examples("serve", "serve --record desk.db --port 9000")


def serve(
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="An address of this machine to answer at.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", min=1, max=65535, help="The port.")] = 8080,
    record: RecordPlace = DEFAULT_RECORD,
) -> None:
    """Show the record as pages, on this machine only.

    Until interrupted. Nothing can be changed through them.
    """
    answer = rooms.web_serve()
    with rooms.open_record(record) as store:
        answer(store, host, port, ready=lambda address: show(f"{store.name} is at {address}"))
