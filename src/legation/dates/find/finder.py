"""Finding the time expressions of a text and placing them in the calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from legation.dates.edtf import Date, Edtf, EdtfError, Interval, parse
from legation.dates.edtf.build import approximately
from legation.dates.find.candidate import Candidate
from legation.dates.find.context import Clause, Context, NumericOrder, Reading
from legation.dates.find.governing import Governor, governor
from legation.dates.find.links import link
from legation.dates.find.match.dates import more_days
from legation.dates.find.match.rules import STARTS, expression
from legation.dates.find.mention import TimeMention
from legation.dates.find.shapes.base import Shape
from legation.dates.find.shapes.calendar_date import BareYear, CalendarDate
from legation.dates.find.shapes.distance import Distance, Duration
from legation.dates.find.tense import local_tense
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import HYPHENS

TenseOf = Callable[[int, int], str | None]
_DATELINE_REACH: Final = 400  # characters into a text in which a dateline may stand

_AHEAD: Final = frozenset({"by", "before", "until"})


def find(
    text: str,
    published: str | None = None,
    *,
    tense: TenseOf | None = None,
    order: NumericOrder | None = None,
) -> list[TimeMention]:
    """Return the time expressions of a text, in order, each with its value.

    `published` is the EDTF day (month, year) of publication, which "on Thursday" and "last year"
    count from; without it only what the text itself fixes has a value, a dateline with its year
    included. `tense(start, end)` may say whether the clause around an expression (character
    offsets) tells of the "past" or the "future"; where it returns None, or is not given, the words
    around decide. `order` is that of 4/5/2016: "dmy" or "mdy"; where it is not declared such a date
    is one of two. Takes time linear in the text. Raises EdtfError if `published` is no EDTF date.
    """
    tokens = Tokens(text)
    candidates = _candidates(tokens)
    link(tokens, candidates)
    context = Context(published=_publication(published), order=order)
    if context.published is None:
        context.own_year = _own_year(tokens, candidates)
    mentions: list[TimeMention] = []
    for candidate in candidates:
        context.clause = partial(_clause, tokens, candidate, tense)
        mention = _mention(tokens, candidate, context)
        mentions.append(mention)
        _remember(tokens, candidate, mention, context)
    return _with_ranges(candidates, mentions)


def _publication(published: str | None) -> Date | None:
    if published is None:
        return None
    date = parse(published)
    if not isinstance(date, Date) or date.first is None or date.precision == "years":
        raise EdtfError(f"a publication date is a day, month or year, not {published!r}")
    return Date(date.year, date.month, date.day)


def _own_year(tokens: Tokens, candidates: list[Candidate]) -> int | None:
    """Return the year a text was written in, where it looks ahead in it and names no other.

    "They met on October 13. Peace is to be signed before the end of 2023."
    """
    named = [c for c in candidates if isinstance(c.shape, BareYear | CalendarDate) and c.shape.year]
    years = {c.shape.year for c in named if isinstance(c.shape, BareYear | CalendarDate)}
    ahead = any(governor(tokens, c.start, amount=False).relation in _AHEAD for c in named)
    return years.pop() if len(years) == 1 and ahead else None


def _candidates(tokens: Tokens) -> list[Candidate]:
    found: list[Candidate] = []
    i, n, words = 0, len(tokens), tokens.words
    while i < n:
        word = words[i]
        if word not in STARTS and not word[0].isdecimal():
            i += 1
            continue
        match = expression(tokens, i)
        if match is None:
            i += 1
            continue
        found.append(Candidate.of(i, match))
        found.extend(_days_after(tokens, found[-1]))
        i = max(i + 1, found[-1].end)
    return found


def _days_after(tokens: Tokens, first: Candidate) -> Iterator[Candidate]:
    """Give the further days of "May 3, 4 and 5"."""
    candidate = first
    while isinstance(candidate.shape, CalendarDate) and candidate.shape.day is not None:
        more = more_days(tokens, candidate.end, candidate.shape)
        if more is None:
            return
        candidate = Candidate.of(*more)
        yield candidate


def _clause(tokens: Tokens, candidate: Candidate, tense: TenseOf | None) -> Clause:
    if tokens.words[candidate.start - 1] == "since":
        return Clause("past", near=True)
    if tense is not None:
        told = tense(tokens.starts[candidate.start], tokens.ends[candidate.end - 1])
        if told is not None:
            return Clause("future" if told == "future" else "past", near=False)
    return local_tense(tokens, candidate.start, candidate.end)


def _mention(tokens: Tokens, candidate: Candidate, context: Context) -> TimeMention:
    shape = candidate.shape
    value, why = _read(shape, context)
    told_by_amount = isinstance(shape, Distance | Duration)
    governed = governor(tokens, candidate.start, amount=told_by_amount)
    start, end = tokens.starts[candidate.start], tokens.ends[candidate.end - 1]
    return TimeMention(
        start=start,
        end=end,
        text=tokens.text[start:end],
        value=value if isinstance(shape, Duration) else _qualified(value, governed),
        kind=shape.kind,
        why=why,
        relation=_relation(candidate, governed),
        part=candidate.part,
        amount=shape.amount,
    )


def _read(shape: Shape, context: Context) -> Reading:
    try:
        return shape.read(context)
    except (OverflowError, ValueError):  # the calendar of the datetime module has an end
        return Reading(None, "out of the calendar")


def _qualified(value: Edtf | None, governed: Governor) -> Edtf | None:
    return approximately(value) if governed.approximate and isinstance(value, Date) else value


def _relation(candidate: Candidate, governed: Governor) -> str | None:
    if candidate.opens:
        return "from"
    return "to" if candidate.closes else governed.relation


def _remember(tokens: Tokens, candidate: Candidate, mention: TimeMention, context: Context) -> None:
    """Make a date the one last spoken of; a dateline may tell the publication."""
    if mention.value is None or mention.kind in ("duration", "set"):
        return
    context.focus = mention.value
    if isinstance(mention.value, Date) and mention.value.precision == "day":
        context.last_day = mention.value
    if context.published is None and _is_dateline(tokens, candidate, mention):
        context.published = mention.value if isinstance(mention.value, Date) else None


def _is_dateline(tokens: Tokens, candidate: Candidate, mention: TimeMention) -> bool:
    """Tell whether a day with its year stands before the agency or dash that opens a report."""
    value = mention.value
    if mention.end > _DATELINE_REACH or not isinstance(value, Date) or value.precision != "day":
        return False
    sign = tokens.words[candidate.end]
    opens = sign in ("(", "_") or (sign in HYPHENS and not tokens.glued(candidate.end))
    return opens and tokens.words[candidate.start - 1] in (",", "", "(", ".")


def _with_ranges(candidates: list[Candidate], mentions: list[TimeMention]) -> list[TimeMention]:
    """Give both ends of each range the interval they make up."""
    out = list(mentions)
    for k, candidate in enumerate(candidates[:-1]):
        if not (candidate.opens and candidates[k + 1].closes):
            continue
        start, end = mentions[k].value, mentions[k + 1].value
        if isinstance(start, Date) and isinstance(end, Date) and _in_order(start, end):
            whole = Interval(start, end)
            out[k] = replace(mentions[k], range=whole)
            out[k + 1] = replace(mentions[k + 1], range=whole)
    return out


def _in_order(start: Date, end: Date) -> bool:
    return start.day_range()[0] <= end.day_range()[1]
