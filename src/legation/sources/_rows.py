"""From one line of a JSON Lines file to a report."""

from __future__ import annotations

import json
from typing import Any

from legation.model import DataError, Report, UsageError
from legation.sources._publication import publication_date

Row = dict[str, Any]


def parse_row(line: bytes) -> Row:
    """Return the object that a line of UTF-8 JSON holds; `ValueError` says what it is instead."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8") from None
    except (ValueError, RecursionError):  # no JSON; an endless number; brackets without end
        raise ValueError("is not JSON") from None
    if not isinstance(row, dict):
        raise ValueError("is JSON, but no object with the keys of a report")
    return row


def report_of(line: bytes, published: str | None, where: str) -> Report:
    """Return the report that a line describes; keys that are not known are ignored.

    `published` is for a row that gives no date of its own, `where` names the line in the
    `DataError` for what is no report.
    """
    try:
        row = parse_row(line)
        return Report(
            text=_required_text(row),
            title=_optional(row, "title"),
            publisher=_optional(row, "publisher"),
            published=_date(row, "published") or published,
            url=_optional(row, "url"),
            retrieved=_date(row, "retrieved"),
            ref=_ref(row),
        )
    except (ValueError, UsageError) as error:
        raise DataError(f"{where} {error}.") from None


def _required_text(row: Row) -> str:
    text = row.get("text")
    if not isinstance(text, str):
        raise ValueError("has no “text”")
    return _whole(text)


def _optional(row: Row, key: str) -> str | None:
    value = row.get(key)
    if value is None or isinstance(value, str):
        return _whole(value) if value else None
    raise ValueError(f"has a “{key}” that is not text")


def _date(row: Row, key: str) -> str | None:
    value = _optional(row, key)
    if value is None:
        return None
    try:
        return publication_date(value)
    except UsageError as error:
        raise ValueError(f"has a bad “{key}”: {str(error).rstrip('.')}") from None


def _ref(row: Row) -> str | None:
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _optional(row, "id")


def _whole(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON can escape and no encoding can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
