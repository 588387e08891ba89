"""`legation actor`: whom a name means, on a day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from legation.cli import rooms
from legation.cli.layout import Part, add_row, new_table
from legation.cli.options import AsJson, OwnRows, examples
from legation.cli.output import show, show_json
from legation.model import DataError, phrases

if TYPE_CHECKING:
    from legation.actors import Entry, Gazetteer, Reading
    from legation.actors.gazetteer import Name

EXAMPLES = examples("actor FYROM --on 2005-01-01", 'actor "North Atlantic Council"', "actor Congo")


def actor(
    name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)],
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="Whom it meant then (2005-01-01).")
    ] = None,
    own: OwnRows = None,
    json: AsJson = False,
) -> None:
    """Print whom a name means.

    Names over time, codes, seat, predecessors and successors, and where each of these is from.
    """
    gazetteer = rooms.gazetteer(own)
    readings = gazetteer.lookup(name, on)
    if not readings:
        raise DataError(f"The gazetteer has nobody called {name!r}.")
    if json:
        show_json([_as_json(gazetteer, reading) for reading in readings])
    else:
        for reading in readings:
            show(*_parts(gazetteer, reading), "")


def _as_json(gazetteer: Gazetteer, reading: Reading) -> dict[str, Any]:
    entry = reading.entry
    return {
        "id": entry.id,
        "name": entry.name,
        "kind": entry.kind,
        "of": entry.of,
        "parent": entry.parent,
        "seat": entry.seat,
        "start": entry.start,
        "end": entry.end,
        "codes": dict(entry.codes),
        "predecessors": list(entry.predecessors),
        "successors": list(entry.successors),
        "source": entry.source,
        "form": reading.form,
        "current": reading.current,
        "names": [_name_as_json(name) for name in gazetteer.names(entry.id)],
    }


def _name_as_json(name: Name) -> dict[str, Any]:
    return {
        "text": name.text,
        "form": name.form,
        "start": name.start,
        "end": name.end,
        "source": name.source,
    }


def _parts(gazetteer: Gazetteer, reading: Reading) -> Iterator[Part]:
    entry = reading.entry
    yield Text(", ".join(_identity(entry)), style="bold")
    if not reading.current:
        yield Text(f"  not called {reading.name.text} then")
    for label, values in _facts(gazetteer, entry):
        if values:
            yield Text(f"  {label}: {values}")
    yield _names_table(gazetteer.names(entry.id))


def _identity(entry: Entry) -> Iterator[str]:
    yield f"{entry.name} ({entry.of})" if entry.of else entry.name
    yield entry.kind
    if existed := phrases.interval(entry.start, entry.end):
        yield existed


def _facts(gazetteer: Gazetteer, entry: Entry) -> Iterator[tuple[str, str]]:
    yield "belongs to", gazetteer.entry(entry.parent).name if entry.parent else ""
    yield "seat", entry.seat or ""
    yield "found in", ", ".join(entry.where)
    yield "codes", ", ".join(f"{key} {value}" for key, value in entry.codes.items())
    yield "before it", ", ".join(gazetteer.entry(e).name for e in entry.predecessors)
    yield "after it", ", ".join(gazetteer.entry(e).name for e in entry.successors)
    yield "source", entry.source


def _names_table(names: tuple[Name, ...]) -> Table:
    table = new_table(("name", 3), ("form", 10), ("borne", 2), ("source", 2), airy=False)
    for name in sorted(names, key=lambda name: name.start or ""):
        add_row(table, name.text, name.form, phrases.interval(name.start, name.end), name.source)
    return table
