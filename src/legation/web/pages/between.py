"""Questions about a time: from the first day of one date to the last day of another."""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypedDict

from pydantic import Field

from legation.dates import parse
from legation.web.clocks import Date
from legation.web.leaves import Leaf


class Days(TypedDict):
    """The days of a time, as the record takes them."""

    since: date | None
    until: date | None


class Between(Leaf):
    """A question about a time. `from_` and `to` are EDTF, of which the first and last day count."""

    from_: Annotated[Date, Field(alias="from")] = None
    to: Date = None

    @property
    def days(self) -> Days:
        """The first and the last day; raises UsageError for what is no date."""
        return {
            "since": parse(self.from_).first if self.from_ else None,
            "until": parse(self.to).last if self.to else None,
        }
