"""`legation show`: a claim in its sentence, or every claim of a standing or an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.claim_page import claim_parts
from legation.cli.layout import Part
from legation.cli.options import DEFAULT_RECORD, AsJson, Known, RecordPlace, SaidBy, examples
from legation.cli.output import show as print_parts
from legation.cli.output import show_json
from legation.cli.record_tables import (
    citations_table,
    contradiction_parts,
    events_table,
    standings_table,
)
from legation.cli.rooms import open_record
from legation.model.rows import row_as_json

if TYPE_CHECKING:
    from legation.record import ClaimDetail, Contradiction, EventRow, StandingRow

EXAMPLES = examples("show 3f9a01cc", "show 3f9a01cc5d7e2b44 --json")


def show(
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="An id, or six or more of its first characters.", show_default=False
        ),
    ],
    known: Known = None,
    said_by: SaidBy = None,
    record: RecordPlace = DEFAULT_RECORD,
    json: AsJson = False,
) -> None:
    """Print a claim in its sentence.

    Its words are marked. The id of a standing, an event or a contradiction prints every claim that
    it rests on.
    """
    with open_record(record) as store:
        shown = store.show(id_, known=known, said_by=said_by)
    if json:
        show_json(row_as_json(shown))
    else:
        print_parts(*_parts(shown))


def _parts(shown: ClaimDetail | StandingRow | EventRow | Contradiction) -> list[Part]:
    from legation.record import (  # noqa: PLC0415 -- loaded by now
        ClaimDetail,
        Contradiction,
        StandingRow,
    )

    if isinstance(shown, ClaimDetail):
        return claim_parts(shown)
    if isinstance(shown, StandingRow):
        return [standings_table([shown]), citations_table(shown.claims)]
    if isinstance(shown, Contradiction):
        return contradiction_parts(shown)
    return [events_table([shown]), citations_table(shown.claims, shown.merges)]
