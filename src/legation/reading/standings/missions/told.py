"""What a report tells of one mission at one place: a change, between whom, and when."""

from __future__ import annotations

from dataclasses import dataclass, replace

from legation.model import Standing

# The kinds that ambassadors head; every other ranks below.
HIGHEST = frozenset({"embassy", "commission", "nunciature"})


@dataclass(frozen=True, slots=True)
class Told:
    """One change as the report tells it, and the standing that it states by itself.

    `does` is "opens", "rises", "closes", "breaks" (relations end), "presents" (the first
    credentials), "serves" (other credentials) or "is" (nothing but that there is one). `headed`
    says that a heading tells it, with the bare year.
    """

    does: str
    standing: Standing
    headed: bool = False

    @property
    def kind(self) -> str:
        """What kind of mission it is from then on, or was until then."""
        return self.standing.role or ""

    @property
    def date(self) -> str | None:
        """The date of the change, as EDTF."""
        return self.standing.end if self.does in {"closes", "breaks"} else self.standing.start

    def undated(self) -> Told:
        """Return the same without its date."""
        return replace(self, standing=replace(self.standing, start=None, end=None))

    @property
    def between(self) -> tuple[str, str]:
        """Who keeps the mission, and where."""
        subject, object_ = self.standing.subject, self.standing.object
        return (subject.whose, object_.whose)


def is_longer_than_a_year(when: str) -> bool:
    """Say whether an EDTF date is an interval that begins and ends in different years."""
    start, slash, end = when.partition("/")
    return bool(slash) and start[:4] != end[:4]


def same_day(one: str | None, other: str | None) -> bool:
    """Say whether two EDTF dates are the same but for how sure they are."""
    return one is not None and other is not None and one.rstrip("~?%") == other.rstrip("~?%")


def last_word(kind: str) -> str:
    """Return the last word of a kind of mission, in the singular: "Consulates General": general."""
    word = kind.casefold().split()[-1] if kind else ""
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def is_highest(kind: str) -> bool:
    """Say whether nothing ranks above a kind of mission."""
    return last_word(kind) in HIGHEST
