"""The arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE",
        help="Plain text or JSON Lines of reports, gzipped or not; - for standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="When reports that give no date of their own were published (2017-01-27).",
    ),
]
RecordPlace = Annotated[
    str,
    typer.Option(
        "--record",
        metavar="PLACE",
        envvar="LEGATION_RECORD",
        help="The record's file, or postgresql://user@host/database.",
    ),
]
OwnRows = Annotated[
    Path | None,
    typer.Option(
        "--gazetteer",
        metavar="FILE",
        envvar="LEGATION_GAZETTEER",
        help="Rows of your own that add to the shipped ones or replace them.",
    ),
]
Known = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Only what the record knew by then."),
]
SaidBy = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Only what was published by then."),
]
OnDay = Annotated[
    str | None, typer.Option(metavar="DATE", help="What can have happened on that day.")
]
By = Annotated[
    str,
    typer.Option(
        metavar="NAME", envvar="LEGATION_USER", help="Who judges; asked of the environment first."
    ),
]
AccountsPlace = Annotated[
    Path | None,
    typer.Option(
        "--accounts",
        metavar="FILE",
        envvar="LEGATION_ACCOUNTS",
        help="The file of accounts, legation-accounts.db unless given.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]

DEFAULT_RECORD = "legation.db"
DEFAULT_ACCOUNTS = "legation-accounts.db"


def examples(*lines: str) -> str:
    """Return a help text's closing lines: commands that can be typed as they stand."""
    return "\b\nExamples:\n" + "\n".join(f"  legation {line}" for line in lines)
