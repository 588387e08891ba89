"""How well a value is supported: by how many reports, and by how many that do not copy each other.

Two claims come from one source where their reports have the same publisher, or are near-copies of
each other (an agency's text that several papers printed), or where they rest on the same sentence
word for word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, TypeVar

from legation.record.days import days
from legation.record.facts import Fact
from legation.record.rows import Value

F = TypeVar("F", bound=Fact)


def reports(facts: Iterable[Fact]) -> int:
    """Return how many reports the claims stand in."""
    return len({fact.source.report for fact in facts})


def sources(facts: Collection[Fact]) -> int:
    """Return how many independent sources the claims come from."""
    if len(facts) == 1:
        return 1
    above: list[int] = []  # for each origin one that it is the same as, in the end itself
    reports: dict[str, int] = {}
    marked: dict[str, int] = {}
    worded: dict[str, int] = {}

    def top(origin: int) -> int:
        while above[origin] != origin:
            above[origin] = origin = above[above[origin]]
        return origin

    for fact in facts:  # thousands of some standings, so that nothing is called for most
        source, words = fact.source, fact.words
        origin = reports.get(source.report, -1)
        if origin < 0:
            origin = reports[source.report] = len(above)
            above.append(origin)
            for mark in source.origins:
                if (other := marked.setdefault(mark, origin)) != origin:
                    above[top(origin)] = top(other)
        if words and (other := worded.setdefault(words, origin)) != origin:
            above[top(origin)] = top(other)
    return sum(1 for origin, other in enumerate(above) if origin == other)


def precision(date: str) -> tuple[int, int]:
    """Rank dates: the more precise first, then the earlier."""
    span = days(date)
    return span.last - span.first, span.first


def values(
    facts: Sequence[F],
    value_of: Callable[[F], str | None],
    rank: Callable[[str], Any] = precision,
) -> tuple[Value, ...]:
    """Return the values that the claims give, the best supported first.

    Support is counted in independent sources, then reports; `rank` decides between equals.
    """
    tellers: dict[str, list[F]] = {}
    for fact in facts:
        value = value_of(fact)
        if value is not None:
            tellers.setdefault(value, []).append(fact)
    told = [
        Value(value, tuple(sorted(f.id for f in who)), reports(who), sources(who))
        for value, who in tellers.items()
    ]
    if len(told) == 1:
        return (told[0],)
    return tuple(sorted(told, key=lambda v: (-v.sources, -v.reports, rank(v.value), v.value)))


def cited(facts: Iterable[Fact]) -> tuple[str | None, str | None]:
    """Return the first and the last publication date among the claims' reports."""
    dates = {fact.source.published for fact in facts}
    known = [value for value in dates if value is not None]
    if len(known) > 1:
        known.sort(key=lambda v: (days(v), v))
    return (known[0], known[-1]) if known else (None, None)


def most_used(names: Iterable[str]) -> str | None:
    """Return the name used most; between equals the shortest, then the first. None for none."""
    names = list(names)
    if not names or names.count(names[0]) == len(names):  # as most are
        return names[0] if names else None
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], len(name), name))
