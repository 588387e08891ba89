"""What a command says: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeVar

from rich.console import Console, RenderableType
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from legation.model.phrases import plain

Item = TypeVar("Item")

# Nothing in a report may be taken for markup, an emoji code or something to highlight.
_VERBATIM: Final[dict[str, Any]] = {"markup": False, "emoji": False, "highlight": False}
# One console, so that a warning does not break into a count.
_STDERR: Final = Console(stderr=True, **_VERBATIM)


def prepare_streams() -> None:
    """Let letters that the terminal's encoding lacks come out as escapes, not as an error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def show(*parts: RenderableType) -> None:
    """Print tables and lines to standard output, as wide as the terminal (80 in a pipe)."""
    Console(**_VERBATIM).print(*parts, sep="\n")


def show_json(value: object) -> None:
    """Print one JSON document."""
    print(as_json(value, indent=2))


def show_json_array(rows: Iterable[object]) -> None:
    """Print a JSON array row by row as the rows come, each on its line."""
    opening = "["
    for row in rows:
        print(opening, as_json(row), sep="\n", end="")
        opening = ","
    print("[]" if opening == "[" else "\n]")


def as_json(value: object, indent: int | None = None) -> str:
    """Return JSON in letters that standard output can encode."""
    ascii_only = (sys.stdout.encoding or "ascii").lower().replace("-", "") != "utf8"
    return json.dumps(value, ensure_ascii=ascii_only, indent=indent)


def complain(message: str) -> None:
    """Print one sentence to standard error."""
    _STDERR.print(f"legation: {plain(message)}", soft_wrap=True)


def counted(items: Iterable[Item], what: str) -> Iterator[Item]:
    """Yield the items, counting them on standard error if that is a terminal."""
    columns = (SpinnerColumn(), TextColumn("{task.completed} {task.description}"))
    hidden = not _STDERR.is_terminal
    with Progress(
        *columns, TimeElapsedColumn(), console=_STDERR, transient=True, disable=hidden
    ) as progress:
        yield from progress.track(items, description=what)
