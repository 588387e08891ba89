"""Lists of names in the text ("A, B and C"), found by their words where a parse may err."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from legation.actors.resolution.name import Name
from legation.actors.resolution.text import Text

_BETWEEN = frozenset({",", "and", "the", "&", "both"})
_LAST = frozenset({"and", "&"})


def listed(text: Text, names: Sequence[Name]) -> dict[int, tuple[int, ...]]:
    """Return, by the head of each listed name, the heads of its whole list.

    A list is names with nothing but commas, "and" and "the" between them, an "and" before the last.
    """
    found: dict[int, tuple[int, ...]] = {}
    run: list[Name] = []
    for name, following in pairwise(names):
        gap = _gap(text, name, following)
        run = [*run, name] if gap else []
        if gap & _LAST:
            heads = tuple(text.span_head(n.start, n.end) for n in (*run, following))
            found.update(dict.fromkeys(heads, heads))
            run = []
    return found


def _gap(text: Text, name: Name, following: Name) -> set[str]:
    """Return the words between two names of a list; none if they are in no list together."""
    if text.sentence[name.start] != text.sentence[following.start]:
        return set()
    between = set(text.lower[name.end : following.start])
    return between if between <= _BETWEEN else set()
