"""Yes, no, may be."""

from __future__ import annotations

import enum


class Verdict(enum.Enum):
    """An answer that may be unknown; `&`, `|` and `~` are Kleene's strong three-valued logic.

    A verdict has no truth value of its own (`if verdict:` raises TypeError), so that "maybe" is
    never taken for either of the others by accident.
    """

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"

    @classmethod
    def of(cls, certain: bool, possible: bool) -> Verdict:
        """Return YES if certain, NO if not even possible, else MAYBE."""
        if certain:
            return cls.YES
        return cls.MAYBE if possible else cls.NO

    def __and__(self, other: Verdict) -> Verdict:
        return min(self, other, key=_RANK.__getitem__)

    def __or__(self, other: Verdict) -> Verdict:
        return max(self, other, key=_RANK.__getitem__)

    def __invert__(self) -> Verdict:
        return _NOT[self]

    def __bool__(self) -> bool:
        raise TypeError("a verdict is yes, no or maybe: compare it with Verdict.YES or Verdict.NO")


_RANK = {Verdict.NO: 0, Verdict.MAYBE: 1, Verdict.YES: 2}
_NOT = {Verdict.NO: Verdict.YES, Verdict.MAYBE: Verdict.MAYBE, Verdict.YES: Verdict.NO}
