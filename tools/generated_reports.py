"""Reports made up for measuring a record, with their claims.

What they tell of is a world of 195 states, 120 organisations and posts whose holders change, in
which standings begin and end once; few states are in the news often, and many seldom. Each report
has twenty claims, half of them standings and half events. It is published on any day of 25 years,
in no order, as an archive is read; one claim in fifty of a standing says the opposite of what is
so, and of the years that claims give one in ten is another.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta
from zlib import crc32

from legation.model import EVENT_TYPES, Actor, Claims, Event, Report, Span, Standing

STATES = [f"{a}{b}{c}" for a, b, c in itertools.product("BCDGKPT", "AEIOU", "LMNRSTV")][:195]
ORGANISATIONS = [f"{a}{b}ORG" for a, b in itertools.product("ABCDEFGHJKLMNPQRSTUVWXYZ", "AEIOU")]
RELATIONS = ("member", "partner", "mission", "relations", "office", "sanctions", "envoy")
WORDS = [a + b + c for a, b, c in itertools.product("bdfgklmnprst", "aeiou", "ndrst")]
POSTS = ("president", "prime minister", "foreign minister", "defence minister", "finance minister")
CLAIMS_A_REPORT = 20
FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2024, 12, 31)
# Years for which one person holds a post.
_TERM = 4


def generated(reports: int, chance: random.Random) -> Iterator[tuple[Report, Claims]]:
    """Give reports with their claims."""
    for _ in range(reports):
        published = FIRST_DAY + timedelta(chance.randrange(9000))
        sentences = [f"{' '.join(chance.choices(WORDS, k=9))}." for _ in range(CLAIMS_A_REPORT)]
        report = Report(
            text=" ".join(sentences),
            publisher=f"Paper {chance.randrange(200)}",
            published=published.isoformat(),
        )
        ends = list(itertools.accumulate(len(sentence) + 1 for sentence in sentences))
        spans = [Span(end - len(s) - 1, end - 1) for s, end in zip(sentences, ends, strict=True)]
        half = CLAIMS_A_REPORT // 2
        yield (
            report,
            Claims(
                report=report.id,
                events=tuple(event(at, published, chance) for at in spans[:half]),
                standings=tuple(standing(at, published, chance) for at in spans[half:]),
            ),
        )


def event(at: Span, published: date, chance: random.Random) -> Event:
    """Return an event of the days before the publication, dated or not."""
    when = (published - timedelta(chance.randrange(5))).isoformat()
    doer = state(chance)
    return Event(
        type=chance.choice(EVENT_TYPES),
        mode=None,
        date=chance.choice((when, when, when[:7], None)),
        status="actual",
        source=(official(doer, published, chance) if chance.random() < 0.25 else doer,),
        target=tuple(other(doer, chance) for _ in range(chance.choice((1, 1, 1, 3)))),
        at=at,
        why="generated",
    )


def standing(at: Span, published: date, chance: random.Random) -> Standing:
    """Return a standing as of the publication, its start known or not, mostly as it is."""
    relation = chance.choice(RELATIONS)
    subject = state(chance)
    between_states = relation in ("relations", "sanctions", "envoy")
    thing = other(subject, chance) if between_states else organisation(chance)
    role = None
    if relation in ("office", "envoy"):
        thing = subject if relation == "office" else thing
        role = "ambassador" if relation == "envoy" else chance.choice(POSTS)
        start = began = published.year - published.year % _TERM
        subject, beyond = holder(subject, role, thing, start), start + _TERM
    else:
        began, beyond = lasting(relation, *sorted((subject.name, thing.name)))
        start = began if chance.random() < 0.9 else began + chance.choice((-1, 1))
    is_so = (began <= published.year < beyond) == (chance.random() < 0.98)
    return Standing(
        relation=relation,
        subject=subject,
        object=thing,
        at=at,
        why="generated",
        role=role,
        start=str(start) if is_so and chance.random() < 0.3 else None,
        holds="yes" if is_so else "ended" if published.year >= beyond else "no",
    )


def lasting(*what: str) -> tuple[int, int]:
    """Return the year in which a standing begins, and that in which it ends: most go on."""
    number = crc32("|".join(what).encode())
    began = 1950 + number % 55
    return began, began + 5 + number // 100 % 40 if number // 10_000 % 10 == 0 else 9999


def holder(of: Actor, role: str, thing: Actor, year: int) -> Actor:
    """Return who holds a post in the term that begins in a year, under a name of their own."""
    number = crc32(f"{of.of}|{role}|{thing.of}|{year}".encode())
    first, last = WORDS[number % 300], WORDS[number // 300 % 300] + WORDS[number // 90_000 % 300]
    return Actor(f"{first.title()} {last.title()}", of.of)


def official(of: Actor, published: date, chance: random.Random) -> Actor:
    """Return a minister of a state on a day."""
    year = published.year - published.year % _TERM
    return holder(of, chance.choice(POSTS), of, year)


def state(chance: random.Random) -> Actor:
    """Return a state, some far more often than others: the first in one of six draws."""
    code = STATES[int(len(STATES) * chance.random() ** 3)]
    return Actor(code.title(), code)


def other(than: Actor, chance: random.Random) -> Actor:
    """Return another state."""
    while (one := state(chance)) == than:
        pass
    return one


def organisation(chance: random.Random) -> Actor:
    """Return an organisation, some far more often than others."""
    code = ORGANISATIONS[int(len(ORGANISATIONS) * chance.random() ** 2)]
    return Actor(code, code)
