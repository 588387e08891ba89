"""What questions have in common: words, dates, ids, and what is not there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

from fastapi import Path, Query
from pydantic import Field
from starlette.exceptions import HTTPException

from legation.dates import parse
from legation.model import UsageError
from legation.web.api.cursors import Paged
from legation.web.clocks import Clocks, Date, Words

Ident = Annotated[str, Path(min_length=1, max_length=64)]
Asked = Annotated[Clocks, Query()]
From = Annotated[Date, Field(alias="from", description="EDTF, of which the first day counts.")]
To = Annotated[Date, Field(description="EDTF, of which the last day counts.")]


class PagedPeriod(Paged):
    """A question with a long answer about some stretch of days."""

    from_: From = None
    to: To = None

    @property
    def period(self) -> dict[str, Any]:
        """The first and the last day asked about."""
        return days(self.from_, self.to)


class CheckAsked(Clocks):
    """Beside what a text is set: the record, and the reference record unless told otherwise."""

    reference: bool = True


def days(from_: str | None, to: str | None) -> dict[str, Any]:
    """Return the first day of one date and the last of another; raises UsageError for no date."""
    return {
        "since": parse(from_).first if from_ else None,
        "until": parse(to).last if to else None,
    }


@contextmanager
def or_not_found() -> Iterator[None]:
    """Answer 404 where the record has nothing of that id or name."""
    try:
        yield
    except UsageError as error:
        raise HTTPException(404, str(error)) from error


__all__ = [
    "Asked",
    "CheckAsked",
    "Date",
    "From",
    "Ident",
    "PagedPeriod",
    "To",
    "Words",
    "days",
    "or_not_found",
]
