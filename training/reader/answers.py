"""Which candidates are the annotated ones: what the sides of an event and a standing learn from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from legation.reading.events.namings import BARE

# Who is annotated: a name, and whom it acts for.
Told = tuple[str, str | None]
IsCalled = Callable[[str, str, str | None], bool]


def answers(
    told: Sequence[Told], keys: Sequence[str], is_called: IsCalled, left_open: tuple[str, ...]
) -> list[float | None]:
    """Return 1 for each candidate, by its key, that is annotated, 0 for the others.

    `is_called` tells whether a key is somebody of a name who acts for somebody. None, left open,
    are those that may be meant as well: another actor of the same state, and where somebody told is
    no candidate, whose keys begin with one of `left_open`.
    """
    right: set[str] = set()
    near: set[str] = set()
    missing = False
    for name, of in told:
        found = _keys(name, of, keys, is_called)
        right.update(found)
        near.update(key for key in keys if of and key.split(": ")[0] == of)
        missing = missing or not found
    barred = left_open if missing else ()
    return [1.0 if k in right else None if k in near or k.startswith(barred) else 0.0 for k in keys]


def _keys(name: str, of: str | None, keys: Sequence[str], is_called: IsCalled) -> list[str]:
    """Return the key that an annotated actor goes by among the candidates, if any."""
    named = [key for key in keys if is_called(key, name, of)]
    if of is not None and of in keys:
        return [key for key in named if key.startswith(f"{of}: ")][:1] or [of]
    actors = [key for key in named if not key.startswith(BARE)]
    return (actors or named)[:1]
