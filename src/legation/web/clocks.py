"""The clocks of an address: the day asked about, and what had been said and known by then.

Every page's question is a `Clocks`, with parameters of its own or none, so that every page can be
asked as of any day, and every link of a page keeps its clocks.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, TypedDict
from urllib.parse import quote, urlencode

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

CLOCKS: Final = ("on", "said_by", "known")


def blank_as_none(value: object) -> object:
    """Return a field without spaces around it; an empty one asks nothing, and is None."""
    return (value.strip() or None) if isinstance(value, str) else value


Words = Annotated[str | None, Field(max_length=200), BeforeValidator(blank_as_none)]
Date = Annotated[str | None, Field(max_length=40), BeforeValidator(blank_as_none)]


class Then(TypedDict):
    """By when it was said, and known, as the record takes them."""

    said_by: str | None
    known: str | None


class OnDay(Then):
    """The day asked about as well."""

    on: str | None


class Clocks(BaseModel):
    """How the clocks of a page are set; None is now, on every one of them.

    `on` is a day in the world, `said_by` a day by whose end it was published, `known` a day or
    moment by which the record had learned it: what `Record` asks under the same names.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True)

    on: Date = None
    said_by: Date = None
    known: Date = None

    @property
    def then(self) -> Then:
        """What every question of the record takes: by when it was said, and known."""
        return {"said_by": self.said_by, "known": self.known}

    @property
    def day(self) -> OnDay:
        """What a question takes that can be about a day: the same, and the day."""
        return {"on": self.on, "said_by": self.said_by, "known": self.known}

    @property
    def set_clocks(self) -> dict[str, str]:
        """The clocks that are not at now, as parameters of an address."""
        return {name: value for name in CLOCKS if (value := getattr(self, name))}

    @property
    def own(self) -> dict[str, Any]:
        """What is asked besides the clocks, as parameters of an address, without what is not."""
        told = self.model_dump(by_alias=True, exclude=set(CLOCKS), exclude_defaults=True)
        return {name: value for name, value in told.items() if value is not None}

    def link(self, path: str, **asked: object) -> str:
        """Return the address of another page under these clocks; what is None is not asked."""
        told = {name.removesuffix("_"): value for name, value in asked.items() if value is not None}
        query = urlencode({**told, **self.set_clocks}, quote_via=quote)
        return f"{path}?{query}" if query else path

    def again(self, path: str, **changed: object) -> str:
        """Return the address of this same question, with some of it changed."""
        return self.link(path, **{**self.own, **changed})

    def now(self, path: str) -> str:
        """Return the address of this same question with every clock at now."""
        query = urlencode(self.own, quote_via=quote)
        return f"{path}?{query}" if query else path


NOW: Final = Clocks()
