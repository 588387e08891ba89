"""What is told to lie an amount of time from the clause around it.

"Peru signed on Friday, three days after Chile had ratified": Chile ratified on the Tuesday before.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from legation.dates import TimeMention
from legation.reading.page import Page
from legation.reading.syntax import kids
from legation.reading.syntax.tree import climb
from legation.reading.times import PREDICATES

# On which side of the clause around it lies what follows these words.
SIDES = {"after": -1, "before": 1}


@dataclass(frozen=True, slots=True)
class Beside:
    """That a word tells of what lies an amount of time before (-1) or after (+1) another verb."""

    other: Token
    amount: TimeMention
    side: int


def beside(page: Page, word: Token) -> Beside | None:
    """Return how far from the verb above a verb or noun lies, None if nothing tells."""
    sign = next((c for c in kids(word, "mark", "case") if c.lower_ in SIDES), None)
    if sign is None:
        return None
    other = next((above for above in climb(word) if above.pos_ in PREDICATES), None)
    if other is None:
        return None
    near = page.doc[: sign.i].text.rstrip()
    amounts = (m for m in page.times.mentions if m.end == len(near) and m.amount is not None)
    amount = next(amounts, None)
    return Beside(other, amount, SIDES[sign.lower_]) if amount is not None else None
