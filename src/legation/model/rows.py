"""Rows that an answer consists of, as JSON."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any


def row_as_json(value: object) -> Any:
    """Return a row (a dataclass) as JSON, its fields as keys; an actor has its `of` as well.

    Goes down into the rows that fields, lists and dictionaries hold.
    """
    if is_dataclass(value):
        row = {field.name: row_as_json(getattr(value, field.name)) for field in fields(value)}
        return {**row, "of": value.of} if hasattr(value, "of") else row
    if isinstance(value, dict):
        return {key: row_as_json(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [row_as_json(item) for item in value]
    return value
