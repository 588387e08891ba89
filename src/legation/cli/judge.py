"""`legation judge`: what a person decides on claims, actors and contradictions."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.options import DEFAULT_RECORD, AsJson, By, RecordPlace, examples
from legation.cli.output import show, show_json
from legation.cli.rooms import open_record
from legation.model.rows import row_as_json

EXAMPLES = examples(
    'judge wrong 3f9a01cc --by Ada --why "the report says 1952"',
    """judge corrected 3f9a01cc '{"start": "1952"}' --by Ada --why misread""",
    'judge apart 3f9a01cc 77b0e9d2 --by Ada --why "two visits"',
    'judge same "Roni Yaar" "Aharon Yaar" --by Ada --why "one man"',
    'judge compatible 9c1d22aa --by Ada --why "signed, then joined"',
    'judge undo 2 --by Ada --why "misread"',
)


def judge(  # noqa: PLR0913, PLR0917 -- one parameter an option
    verdict: Annotated[
        str,
        typer.Argument(
            metavar="VERDICT",
            help="wrong, right, corrected, apart, same, different, unsure, compatible, undo.",
        ),
    ],
    subject: Annotated[
        str,
        typer.Argument(metavar="WHAT", help="An id, an actor, or the number of a judgement."),
    ],
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="OTHER",
            help="The other claim or actor, or the corrected fields as JSON.",
            show_default=False,
        ),
    ] = None,
    by: By = ...,  # type: ignore[assignment] # Typer's word for an option that must be given
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason.")] = ...,  # type: ignore[assignment] # likewise
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Take down a judgement, which every answer honours from then on.

    No claim is changed or deleted, and every judgement can be undone.
    """
    with open_record(record) as store:
        made = store.judge(verdict, subject, other, by=by, why=why)
    if json:
        show_json(row_as_json(made))
    else:
        things = " and ".join(thing for thing in (made.subject, made.other) if thing)
        show(f"Judgement {made.number}: {things} {made.verdict}, by {made.by}.")
        if made.against:
            numbers = ", ".join(map(str, made.against))
            show(f"Judged otherwise before, and not undone: {numbers}.")
