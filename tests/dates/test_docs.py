"""The page on dates says what is so."""

from __future__ import annotations

import doctest
from pathlib import Path

_PAGE = Path(__file__).parents[2] / "docs" / "dates.md"


def test_the_examples_of_the_page_run() -> None:
    done = doctest.testfile(str(_PAGE), module_relative=False)
    assert done.attempted > 20
    assert done.failed == 0
