"""How sure a reader was of a claim: the least sure of the steps by which it was made.

A claim's `why` tells the steps, divided by commas and semicolons, each with its odds in brackets:
"frame request.ask by “request” (1.00); source from self.owner (0.81)". A step without odds was
taken by a rule, which is not more or less sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# What a claim without odds counts as: nothing says that it is doubtful.
CERTAIN: Final = 1.0

# Words of the report may hold anything, brackets too.
_QUOTED: Final = re.compile(r"“[^”]*”")
_STEP: Final = re.compile(r"([^,;()]+) \(([01]\.\d+)\)")


def sureness(why: str) -> float:
    """Return the odds of the least sure step, `CERTAIN` where none has any."""
    return min((odds for odds, _ in _steps(why)), default=CERTAIN)


def weakest(why: str) -> str | None:
    """Return the least sure step in words, the first of equals, None where none has odds."""
    return min(_steps(why), key=lambda step: step[0], default=(CERTAIN, None))[1]


def _steps(why: str) -> Iterator[tuple[float, str]]:
    hidden = _QUOTED.sub(lambda words: "“" * len(words[0]), why)
    for step in _STEP.finditer(hidden):
        yield float(step[2]), why[step.start(1) : step.end(1)].strip()
