"""What all answers have in common, and lists of them."""

from __future__ import annotations

from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Row = TypeVar("Row")

Id = Annotated[str, Field(description="A hash of the content, in hexadecimal digits.")]
Edtf = Annotated[
    str | None, Field(description="A date in EDTF: 2016-05, 1994~, ../2016-05; null is unknown.")
]
Utc = Annotated[str, Field(description="A moment of the record, in UTC.")]


def one_of(words: tuple[str, ...]) -> Any:
    """Return what tells of a text that it is one of these words."""
    return Field(json_schema_extra={"enum": list(words)})


class Answer(BaseModel):
    """An answer, made of a row of the record."""

    model_config = ConfigDict(from_attributes=True)


class Rows(Answer, Generic[Row]):
    """Rows of an answer that is given whole."""

    rows: list[Row]


class Page(Answer, Generic[Row]):
    """Some rows of a long answer; `next` is the cursor of those after, null at the end."""

    rows: list[Row]
    total: Annotated[int, Field(description="How many rows the answer has in all.")]
    next: str | None
