"""When a report was published."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from legation.model import UsageError

_DAY: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ][\d:.,]{2,18}(?:Z|[+-]\d\d:?\d\d)?|[?~%])?", re.ASCII
)
_MONTH_OR_YEAR: Final = re.compile(r"(\d{4})(?:-(\d\d))?[?~%]?", re.ASCII)


def publication_date(text: str) -> str:
    """Return a publication date as EDTF: a day, a month or a year, each perhaps with ?, ~ or %.

    The day of a timestamp (ISO 8601) is taken as it stands, without regard to its time zone.
    Raises `UsageError` for anything else.
    """
    text = text.strip()
    if (match := _DAY.fullmatch(text)) and _is_day(match[1]):
        return match[1] + (text[-1] if text[-1] in "?~%" else "")
    if (match := _MONTH_OR_YEAR.fullmatch(text)) and _is_day(f"{match[1]}-{match[2] or '01'}-01"):
        return text
    raise UsageError(f"“{text[:40]}” is no date (a day such as 2017-01-27, a month or a year).")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
