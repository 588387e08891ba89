"""`legation contradictions`: claims that cannot both hold."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.options import DEFAULT_RECORD, AsJson, Known, RecordPlace, SaidBy, examples
from legation.cli.output import show, show_json_array
from legation.cli.record_tables import contradiction_parts
from legation.cli.rooms import open_record
from legation.model.rows import row_as_json

EXAMPLES = examples(
    "contradictions",
    'contradictions --rule "two starts" --actor Israel',
    "contradictions --on 1994-12-31 --json",
)


def contradictions(  # noqa: PLR0913, PLR0917 -- one parameter an option
    rule: Annotated[
        str | None, typer.Option(metavar="RULE", help="held and not held, two starts, …")
    ] = None,
    actor: Annotated[str | None, typer.Option(metavar="ACTOR", help="Whom they are about.")] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only what is contradicted of that day.")
    ] = None,
    known: Known = None,
    said_by: SaidBy = None,
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Print the claims that cannot both hold, each side with its words.

    Those that a person judged compatible say so, and by whom.
    """
    with open_record(record) as store:
        rows = store.contradictions(rule, actor, on=on, known=known, said_by=said_by)
    if json:
        show_json_array(map(row_as_json, rows))
        return
    for row in rows:
        show(*contradiction_parts(row), "")
    if not rows:
        show("No claims of the record contradict each other.")
