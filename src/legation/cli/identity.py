"""`legation identity`: who may be who, and judgements on it in and out."""

from __future__ import annotations

import json as jsonlib
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legation.cli import rooms
from legation.cli.identity_tables import candidates_table
from legation.cli.options import DEFAULT_RECORD, AsJson, RecordPlace, examples
from legation.cli.output import as_json, show, show_json, show_json_array
from legation.model import DataError
from legation.model.phrases import count
from legation.model.rows import row_as_json

if TYPE_CHECKING:
    from collections.abc import Iterator

app = typer.Typer(
    help="Who may be who in the record, and people's judgements on it, in and out.",
    rich_markup_mode=None,
)


@app.command(epilog=examples("identity candidates", "identity candidates --least 0.9 --json"))
def candidates(
    least: Annotated[
        float, typer.Option(metavar="SCORE", min=0, max=1, help="The lowest score to print.")
    ] = 0.75,
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Print the actors that may be one, the likeliest first, and why.

    Nothing is joined before a person says so, with `legation judge same`.
    """
    with rooms.open_record(record) as store:
        rows = store.candidates(least=least, known=rooms.known_names())
    if json:
        show_json_array(map(row_as_json, rows))
    elif rows:
        show(candidates_table(rows))
    else:
        show("No two actors of the record look like one.")


@app.command(epilog=examples("identity export > judgements.jsonl"))
def export(record: RecordPlace = DEFAULT_RECORD) -> None:
    """Print the judgements on who is who as JSON Lines, those that were undone among them."""
    from legation.record import identity_judgements  # noqa: PLC0415 -- with the record

    with rooms.open_record(record) as store:
        rows = identity_judgements(store.judgements())
    for row in rows:
        print(as_json(row_as_json(row)))


@app.command("import", epilog=examples("identity import judgements.jsonl"))
def import_(
    file: Annotated[
        typer.FileText,
        typer.Argument(
            metavar="FILE", help="JSON Lines of export; - for standard input.", show_default=False
        ),
    ],
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Take in the judgements that another record exported, and what was undone of them.

    Those that the record has are not taken in twice.
    """
    rows = list(_rows(file))
    with rooms.open_record(record) as store:
        taken = store.take_judgements(rows)
    if json:
        show_json(row_as_json(taken))
    else:
        known = f"; {taken.known} known already" if taken.known else ""
        show(f"{count(taken.new, 'judgement')} taken in{known}.")


def _rows(file: typer.FileText) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(file, 1):
        try:
            row = jsonlib.loads(line)
        except ValueError as error:
            raise DataError(f"{file.name}, line {number}: this is not JSON.") from error
        if not isinstance(row, dict):
            raise DataError(f"{file.name}, line {number}: this is no judgement.")
        yield row
