"""Taking things a batch at a time, without losing a batch to the thing after it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(things: Iterable[T], size_now: Callable[[], int]) -> Iterator[list[T]]:
    """Give the things in lists of the size that is asked for before each, the last one shorter.

    Where getting a thing fails, those before it are given first, and then the error is raised.
    """
    rest = iter(things)
    while True:
        some: list[T] = []
        size = size_now()
        trouble: Exception | None = None
        try:
            some.extend(islice(rest, size))
        except Exception as error:  # raised below, when the others are safe
            trouble = error
        if some:
            yield some
        if trouble is not None:
            raise trouble
        if len(some) < size:
            return
