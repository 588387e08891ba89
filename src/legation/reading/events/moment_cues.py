"""What speaks for and against an event having a date.

Each cue is a word that a learned weight belongs to (`training/when.py`). For no date, and for the
day of the news, it is how the event is told: the form of the verb, its clause, who says it, how far
into the report. For a time in the text it is how the two stand to each other: the way through the
parse, the preposition, how long ago it was, how many sentences lie between.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from legation.dates import Date
from legation.reading.events.moments import Moment, Occasion
from legation.reading.syntax import form_of, governors, kids
from legation.reading.syntax.path import path
from legation.reading.syntax.tree import climb
from legation.reading.times import PREDICATES, Time

# Sentences of a report that are told apart by their numbers.
LEAD, EARLY = 3, 6
FAR = 3
MARKED = frozenset({"advcl", "ccomp", "acl"})
# How old a date can be, in days, to be called so.
AGES = ((0, "today"), (1, "yesterday"), (7, "days"), (60, "weeks"), (400, "year"))


def moment_cues(at: Occasion, moment: Moment) -> list[str]:
    """Return the cues of an event's having a date, those of each kind by themselves."""
    match moment.kind, moment.time:
        case "here", Time() as time:
            found = _of_here(at, moment, time)
        case "before", Time() as time:
            found = _of_earlier(at, moment, time)
        case "after", Time() as time:
            found = _of_next(at, time)
        case _:
            found = _of_telling(at)
    return [moment.kind, *(f"{moment.kind} {cue}" for cue in found)]


def _of_telling(at: Occasion) -> Iterator[str]:
    verb, form, kind = at.verb, at.form, _kind(at)
    hang = verb.dep_
    marks = "+".join(c.lower_ for c in kids(verb, "mark")) if hang in MARKED else ""
    place = str(at.sentence) if at.sentence < LEAD else "early" if at.sentence < EARLY else "late"
    spoken = form_of(at.speaker) if at.speaker is not None else "-"
    own = any(time.verb is not None and time.verb.i == verb.i for time in at.here)
    story = at.page.news_day != at.page.told_on
    yield f"form={kind}|{form}"
    yield f"hang={kind}|{hang}|{marks}"
    yield f"form={kind}|{form}|{hang}"
    yield f"place={at.place}"
    yield f"place={at.place}|{form}"
    yield f"status={at.status}"
    yield f"status={at.status}|{form}"
    yield f"type={at.type}"
    yield f"type={at.type}|{kind}|{form}"
    yield f"told={place}"
    yield f"told={place}|{kind}|{form}"
    yield f"spoken={spoken}|{form}"
    yield f"times={bool(at.here)}|{own}"
    yield f"story={story}"
    yield from (f"adverb={child.lower_}" for child in kids(verb, "advmod"))


def _of_here(at: Occasion, moment: Moment, time: Time) -> Iterator[str]:
    form, kind, owner = at.form, _kind(at), _owner(at, time)
    way, verb_way = path(time.head, at.token), path(time.head, at.verb)
    speaker_way = path(time.head, at.speaker) if at.speaker is not None else "-"
    direct = time.verb is None or time.verb.i in {time.head.i, time.head.head.i}
    relation = time.mention.relation or "-"
    age, grain = _age(at, time), _grain(time)
    rank, first = min(moment.rank, FAR), time.head.i < at.token.i
    yield f"way={way}"
    yield f"way={way}|{form}"
    yield f"verb={verb_way}|{kind}"
    yield f"speaker={speaker_way}|{form}"
    yield f"speaker={speaker_way}|{verb_way}"
    yield f"owner={owner}|{direct}"
    yield f"owner={owner}|{kind}|{form}"
    yield f"owner={owner}|{direct}|{kind}|{first}|{rank}"
    yield f"owner={owner}|{at.verb.dep_}|{kind}"
    yield f"owner={owner}|{at.verb.dep_}|{form}"
    yield f"owner={owner}|{at.status}|{age.split()[0]}"
    yield f"owner={owner}|{at.type}"
    yield f"owner={owner}|{at.status}"
    yield f"owner={owner}|{grain}"
    yield f"relation={relation}|{grain}"
    yield f"relation={relation}|{owner}"
    yield f"age={age}|{form}"
    yield f"age={age}|{at.status}"
    yield f"age={age}|{owner}"
    yield f"age={age}|{at.type}"
    yield f"rank={rank}|{len(at.here)}"
    yield f"rank={rank}|{first}"
    yield f"kind={time.mention.kind}"


def _of_earlier(at: Occasion, moment: Moment, time: Time) -> Iterator[str]:
    form, kind, hang = at.form, _kind(at), at.verb.dep_
    number = at.page.layout.sentence(time.head)
    gap = min(at.sentence - number, FAR)
    same = at.page.layout.paragraph(number) == at.page.layout.paragraph(at.sentence)
    rank, anchor, age = min(moment.rank, FAR), _anchor(time), _age(at, time)
    told = form_of(time.verb) if time.verb is not None else "-"
    story = time.extent == at.page.news_day
    yield f"rank={rank}"
    yield f"gap={gap}|{same}"
    yield f"gap={gap}|{same}|{min(rank, 2)}|{anchor}"
    yield f"gap={gap}|{kind}|{form}"
    yield f"age={age}|{form}|{kind}"
    yield f"age={age}|{at.status}"
    yield f"age={age}|{anchor}"
    yield f"age={age}|{number < LEAD}"
    yield f"relation={time.mention.relation or '-'}|{_grain(time)}"
    yield f"told={told}|{form}"
    yield f"told={told}|{anchor}|{form}"
    yield f"hang={hang}|{kind}|{form}"
    yield f"type={at.type}"
    yield f"status={at.status}"
    yield f"times={bool(at.here)}|{_grain(time)}"
    yield f"said={min(at.page.times.mentioned(time.extent), FAR)}|{story}"
    yield f"story={story}|{kind}|{form}"
    yield f"story={story}|{gap}|{same}"
    yield f"story={story}|{hang}|{kind}"
    yield f"story={story}|{at.type}"
    yield f"story={story}|{at.status}"
    yield f"story={story}|{bool(at.here)}"
    yield f"story={story}|{at.speaker is not None}"
    yield f"story={story}|{rank}"


def _of_next(at: Occasion, time: Time) -> Iterator[str]:
    layout = at.page.layout
    same = layout.paragraph(at.sentence + 1) == layout.paragraph(at.sentence)
    yield f"told={min(at.sentence, FAR)}|{same}"
    yield f"age={_age(at, time)}|{at.form}|{_kind(at)}"
    yield f"age={_age(at, time)}|{at.sentence == 0}"
    yield f"relation={time.mention.relation or '-'}|{_grain(time)}"
    yield f"times={bool(at.here)}"
    yield f"anchor={_anchor(time)}"
    yield f"type={at.type}"
    yield f"status={at.status}"


def _kind(at: Occasion) -> str:
    return "noun" if at.nominal else "verb"


def _owner(at: Occasion, time: Time) -> str:
    """Return whose time it is: the event's own, its clause's, that of a clause above or below."""
    verb = at.verb
    if time.verb is None:
        return "none"
    if time.verb.i == verb.i:
        return "own" if any(above.i == at.token.i for above in climb(time.head)) else "clause"
    if at.speaker is not None and time.verb.i == at.speaker.i:
        return "speaker"
    above_it = (above.token for above in governors(verb) if above.token.pos_ in PREDICATES)
    if any(time.verb.i == above.i for above in above_it):
        return "above"
    return "below" if any(above.i == verb.i for above in climb(time.verb)) else "other"


def _anchor(time: Time) -> str:
    """Return what a time of another sentence dates there: its main verb, or what hangs on it."""
    if time.verb is None:
        return "none"
    if time.verb.i == time.head.sent.root.i:
        return "root"
    return "beside" if time.verb.dep_ in {"ccomp", "conj"} else "other"


def _age(at: Occasion, time: Time) -> str:
    """Return how old a date was when the report was told, in one word."""
    told, value = at.page.told_on, time.meaning
    if told is None or len(told) < len("2016-05-04") or value is None:
        return "untold"
    today, first, last = date.fromisoformat(told), value.first, value.last
    if first is None or last is None:
        return "open"
    if first > today:
        return "coming"
    grain = _grain(time)
    if last >= today and first != last:
        return f"now {grain}"
    days = (today - last).days
    return f"{next((name for most, name in AGES if days <= most), 'old')} {grain}"


def _grain(time: Time) -> str:
    """Return how exact a date is: "day", "month", "year", "span"."""
    return time.meaning.precision if isinstance(time.meaning, Date) else "span"
