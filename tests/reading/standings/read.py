"""Reading a text for one relation, each standing as a line that a test can compare."""

from __future__ import annotations

from functools import cache

from legation.model import Report, Standing
from legation.reading import Reader


@cache
def reader() -> Reader:
    """Return the shipped reader, loaded once for all tests."""
    return Reader.load()


def standings(text: str, relation: str, **about: str) -> list[Standing]:
    """Return the standings of one relation that a text states; `about` is more of the report."""
    claims = reader().read(Report(text, **about))
    return [standing for standing in claims.standings if standing.relation == relation]


def lines(text: str, relation: str, **about: str) -> list[str]:
    """Return them as "subject > object role start..end", what is not known left empty."""
    return [_line(standing) for standing in standings(text, relation, **about)]


def _line(s: Standing) -> str:
    dates = f"{s.start or ''}..{s.end or ''}" if s.start or s.end else ""
    return " ".join(filter(None, [s.subject.name, ">", s.object.name, s.role, dates]))
