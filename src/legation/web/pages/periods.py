"""The period that a page asks about: EDTF dates, of which the first and the last day count."""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypedDict

from pydantic import Field

from legation.dates import parse
from legation.model import UsageError
from legation.web.clocks import Clocks, Date


class Period(TypedDict):
    """The days of a period as the record takes them, None for no bound."""

    since: date | None
    until: date | None


class PeriodAsked(Clocks):
    """A question about a period: `from` and `to` are EDTF."""

    from_: Annotated[Date, Field(alias="from")] = None
    to: Date = None

    @property
    def period(self) -> Period:
        """The days asked about."""
        since = parse(self.from_).first if self.from_ else None
        until = parse(self.to).last if self.to else None
        if since and until and since > until:
            raise UsageError("The period ends before it begins.")
        return {"since": since, "until": until}
