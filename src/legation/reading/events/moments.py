"""The dates that an event may have: those told around it, the day of the news, or none.

An `Occasion` is all that the date of an event may depend on; nothing here asks by which frame or
model the event was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from spacy.tokens import Token

from legation.reading.events.beside import beside
from legation.reading.page import Page
from legation.reading.syntax import case_of, form_of, kids
from legation.reading.syntax.tree import climb
from legation.reading.times import PREDICATES, Time

NOUNS = frozenset({"NOUN", "PROPN"})
# Prepositions of a time that limit what happens rather than say when it does.
LIMITS = frozenset({"until", "by", "before"})
# How a time hangs on the verb that it dates; a dateline stands beside it.
MODIFIERS = frozenset({"obl", "advmod", "nmod"})
# Adverbs of what was so before the news.
FORMER = frozenset({"previously", "formerly", "once", "originally"})
COMING = frozenset({"planned", "hypothetical"})


@dataclass(frozen=True)
class Occasion:
    """An event's word in its report.

    `lender` is the light verb that an event noun hangs on, `speaker` the verb of saying that
    reports it, `status` how it stands towards the world, `type` that of the event ("" for none).
    """

    page: Page
    token: Token
    lender: Token | None = None
    speaker: Token | None = None
    status: str = "actual"
    type: str = ""

    @cached_property
    def verb(self) -> Token:
        """The verb of the event's clause."""
        if self.lender is not None:
            return self.lender
        if self.token.pos_ in PREDICATES:
            return self.token
        above = (word for word in climb(self.token) if word.pos_ in PREDICATES)
        return next(above, self.token.sent.root)

    @cached_property
    def form(self) -> str:
        """The form of that verb."""
        return form_of(self.verb)

    @cached_property
    def nominal(self) -> bool:
        """Whether a noun names the event by itself."""
        return self.lender is None and self.token.pos_ in NOUNS

    @cached_property
    def place(self) -> str:
        """The place of an event noun in its clause, "verb" for a verb."""
        if not self.nominal:
            return "verb"
        return f"{self.token.dep_}:{case_of(self.token)}"

    @cached_property
    def sentence(self) -> int:
        """The number of the event's sentence."""
        return self.page.layout.sentence(self.token)

    @cached_property
    def here(self) -> list[Time]:
        """The times of the event's sentence, in text order."""
        return self.page.times.in_sentence(self.sentence)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that an event may have, as EDTF.

    `kind` is where it comes from: "none", "news" (the day of the report), "here" (a time in the
    event's sentence), "before" (one in an earlier sentence, `rank` nearer ones between), "after"
    (the first of the next sentence).
    """

    kind: str
    value: str | None = None
    time: Time | None = None
    rank: int = 0


def moments(at: Occasion) -> Sequence[Moment]:
    """Return the dates that an event may have: where it has its own, by the parse, only these."""
    here = _of_sentence(at)
    return _owned(at, here) or list(_all(at, here))


def has_own(at: Occasion) -> bool:
    """Say whether a time hangs on the event's own word in the parse."""
    return bool(_owned(at, _of_sentence(at)))


def _owned(at: Occasion, here: list[Moment]) -> list[Moment]:
    return [moment for moment in here if moment.time is not None and _is_own(at, moment.time)]


def _of_sentence(at: Occasion) -> list[Moment]:
    nearest = sorted(at.here, key=lambda time: abs(time.head.i - at.token.i))
    return [Moment("here", time.extent, time, nearest.index(time)) for time in at.here]


def _is_own(at: Occasion, time: Time) -> bool:
    """Say whether a time hangs on the event's word: "signed *on Monday*", "the *May* visit"."""
    above = time.head.head
    if at.nominal:
        return any(noun.i == at.token.i for noun in _nouns_above(time))
    hangs = time.head.dep_.split(":")[0] in MODIFIERS and above.i in {at.token.i, at.verb.i}
    return hangs and time.mention.relation not in LIMITS


def _nouns_above(time: Time) -> Iterator[Token]:
    return takewhile(lambda word: word.pos_ not in PREDICATES, climb(time.head))


def _all(at: Occasion, here: list[Moment]) -> Iterator[Moment]:
    """Yield none first, then the day of the news, then each date by its last mention.

    What is still to come has a date of its sentence or none, what lies an untold time from the
    clause around it ("a few weeks after it had") one of another sentence or none.
    """
    yield Moment("none")
    if at.status in COMING:
        yield from here
        return
    if beside(at.page, at.token) is None:
        if at.page.told_on is not None and not _is_former(at):
            yield Moment("news", at.page.told_on)
        yield from here
    yield from _earlier(at)
    for time in at.page.times.in_sentence(at.sentence + 1)[:1]:
        yield Moment("after", time.extent, time)


def _is_former(at: Occasion) -> bool:
    """Say whether the clause itself tells that it is no news: "had previously suspended"."""
    return any(child.lower_ in FORMER for child in kids(at.verb, "advmod"))


def _earlier(at: Occasion) -> Iterator[Moment]:
    seen: set[str | None] = set()
    for time in reversed(at.page.times.before_sentence(at.sentence)):
        if time.extent not in seen:
            yield Moment("before", time.extent, time, len(seen))
            seen.add(time.extent)
