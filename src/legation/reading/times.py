"""The times of a report, and the predicate each belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

from spacy.tokens import Doc, Token

from legation.dates import TimeMention, find
from legation.reading.syntax import children
from legation.reading.syntax.tree import climb

# How many sentences open a report, and how old its news can be, in days.
OPENING, WEEK = 3, 7
PREDICATES = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, its head in the parse, and the verb it belongs to (None: a noun's)."""

    mention: TimeMention
    head: Token
    verb: Token | None

    @property
    def value(self) -> str | None:
        """The EDTF value, as text."""
        return str(self.mention.value) if self.mention.value is not None else None

    @property
    def day(self) -> date | None:
        """The one day that the expression means, None where it means more or none."""
        value = self.mention.value
        return value.first if value is not None and value.first == value.last else None


class Times:
    """All times of one report."""

    def __init__(self, doc: Doc, published: str | None) -> None:
        self.mentions = tuple(find(doc.text, published, tense=_tense_of(doc)))
        self.placed = tuple(
            time for mention in self.mentions if (time := _place(doc, mention)) is not None
        )

    def news_day(self, published: str, doc: Doc) -> str | None:
        """Return the first day in the opening sentences that lies in the week before `published`.

        None where `published` is no full day, or where no such day is given.
        """
        try:
            last = date.fromisoformat(published)
        except ValueError:
            return None
        opening = list(islice(doc.sents, OPENING))
        for time in self.placed:
            day = time.day
            if day is not None and time.head.i < opening[-1].end and 0 <= (last - day).days <= WEEK:
                return day.isoformat()
        return None

    @cached_property
    def _characters(self) -> frozenset[int]:
        return frozenset(i for mention in self.mentions for i in range(mention.start, mention.end))

    def of_verb(self, verb: Token) -> list[Time]:
        """Return the times that say when `verb` happened, in text order."""
        return [time for time in self.placed if time.verb is not None and time.verb.i == verb.i]

    def under(self, noun: Token) -> list[Time]:
        """Return the times that modify `noun`: "the May 2016 approval", "the coup of 2020"."""
        return [time for time in self.placed if any(a.i == noun.i for a in _nominal(time.head))]

    def covers(self, token: Token) -> bool:
        """Say whether `token` is part of a time expression."""
        return token.idx in self._characters


def _place(doc: Doc, mention: TimeMention) -> Time | None:
    if mention.value is None:
        return None
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    head = span.root
    verb = next((above for above in climb(head) if above.pos_ in PREDICATES), None)
    return Time(mention, head, verb)


def _nominal(head: Token) -> list[Token]:
    """Return the nouns above a time, up to the first verb."""
    found = []
    for above in climb(head):
        if above.pos_ in PREDICATES:
            break
        found.append(above)
    return found


def _tense_of(doc: Doc) -> Callable[[int, int], str | None]:
    def tense(start: int, end: int) -> str | None:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None or not len(span):
            return None
        verb = next((above for above in climb(span.root) if above.pos_ in PREDICATES), None)
        return tense_of(verb) if verb is not None else None

    return tense


def tense_of(verb: Token) -> str | None:
    """Return "past" or "future" for the clause of `verb`, None for the present or unknown."""
    auxiliaries = {child.lower_ for child in children(verb) if child.dep_.startswith("aux")}
    if auxiliaries & {"will", "shall", "'ll", "’ll", "wo", "would"}:
        return "future"
    if verb.tag_ == "VBD" or auxiliaries & {"had", "has", "have", "was", "were", "did"}:
        return "past"
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in children(verb)):
        return "future"
    return None
