"""The times of a report, and the predicate each belongs to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from spacy.tokens import Doc, Token

from legation.dates import Edtf, TimeMention, find
from legation.reading.layout import Layout
from legation.reading.syntax import children
from legation.reading.syntax.tree import climb

# How many sentences open a report, and how old its news can be, in days.
OPENING, WEEK = 3, 7
# Words for a point of a year, and its month.
POINTS = (("mid", "06"), ("beginning of", "01"), ("start of", "01"), ("end of", "12"))
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
PREDICATES = frozenset({"VERB", "AUX"})
# Participles that tell of what is to come: "the talks scheduled for Monday".
COMING = frozenset({"schedule", "plan", "expect", "set", "slate", "propose", "fix", "intend"})


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, its head in the parse, and the verb it belongs to (None: a noun's)."""

    mention: TimeMention
    head: Token
    verb: Token | None

    @property
    def value(self) -> str | None:
        """The EDTF value, as text, of the part of a year that is meant: "mid-2017" is 2017-06~."""
        return _pointed(self.mention, self.mention.value) if self.mention.value else None

    @property
    def meaning(self) -> Edtf | None:
        """What it means: the whole range, where it is one end of one."""
        return self.mention.range or self.mention.value

    @property
    def extent(self) -> str:
        """That meaning as EDTF."""
        return _pointed(self.mention, self.meaning) if self.meaning is not None else "None"

    @property
    def day(self) -> date | None:
        """The one day that the expression means, None where it means more or none."""
        value = self.mention.value
        return value.first if value is not None and value.first == value.last else None


def _pointed(mention: TimeMention, meaning: Edtf) -> str:
    """Return a meaning as EDTF: of the middle, the beginning or the end of a year, its month."""
    text, words = str(meaning), mention.text.lower()
    if len(text) != len("2017"):
        return text
    month = next((month for word, month in POINTS if word in words), None)
    return f"{text}-{month}~" if month is not None else text


class Times:
    """All times of one report."""

    def __init__(self, doc: Doc, published: str | None) -> None:
        self.layout = Layout(doc)
        self.mentions = tuple(find(doc.text, published, tense=_tense_of(doc)))
        self.placed = tuple(
            time for mention in self.mentions if (time := _place(doc, mention)) is not None
        )
        self._by_sentence: defaultdict[int, list[Time]] = defaultdict(list)
        for time in self.placed:
            self._by_sentence[self.layout.sentence(time.head)].append(time)
        self._extents = Counter(time.extent for time in self.placed)

    def news_day(self, published: str) -> str | None:
        """Return the first day in the opening sentences that lies in the week before `published`.

        None where `published` is no full day, or where no such day is given.
        """
        try:
            last = date.fromisoformat(published)
        except ValueError:
            return None
        days = (time.day for time in self._opening())
        near = (day for day in days if day is not None and 0 <= (last - day).days <= WEEK)
        first = next(near, None)
        return first.isoformat() if first is not None else None

    def own_day(self) -> str | None:
        """Return the day by which a report dates itself: "on Tuesday, March 17, 2020, ..."."""
        full = (t.day for t in self._opening() if t.mention.text.startswith(WEEKDAYS))
        first = next((day for day in full if day is not None), None)
        return first.isoformat() if first is not None else None

    def in_sentence(self, number: int) -> list[Time]:
        """Return the times of a sentence, given by its number, in text order."""
        return self._by_sentence.get(number, [])

    def before_sentence(self, number: int) -> list[Time]:
        """Return the times of the sentences before one, in text order."""
        return [time for n in range(number) for time in self.in_sentence(n)]

    def mentioned(self, extent: str) -> int:
        """Return how often the report tells a date."""
        return self._extents[extent]

    def _opening(self) -> list[Time]:
        return self.before_sentence(OPENING)

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
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and verb.lemma_ not in COMING:
        return "past"
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in children(verb)):
        return None if verb.dep_ == "xcomp" and verb.head.tag_ == "VBD" else "future"
    return None
