"""Reports made up for measuring a record, with their claims.

Reports have twenty claims each, half standings and half events, between states and organisations
drawn so that few are in the news often and many seldom.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta

from legation.model import EVENT_TYPES, Actor, Claims, Event, Report, Span, Standing

STATES = [f"{a}{b}{c}" for a, b, c in itertools.product("BCDGK", "AEIOU", "LMNRSTV")]
ORGANISATIONS = [f"{a}{b}ORG" for a, b in itertools.product("ABCDEF", "AEIOU")]
RELATIONS = ("member", "partner", "mission", "relations", "office", "sanctions", "envoy")
WORDS = [a + b + c for a, b, c in itertools.product("bdfgklmnprst", "aeiou", "ndrst")]
CLAIMS_A_REPORT = 20
FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2024, 12, 31)


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
    return Event(
        type=chance.choice(EVENT_TYPES),
        mode=None,
        date=chance.choice((when, when, when[:7], None)),
        status="actual",
        source=(state(chance),),
        target=tuple(state(chance) for _ in range(chance.choice((1, 1, 1, 3)))),
        at=at,
        why="generated",
    )


def standing(at: Span, published: date, chance: random.Random) -> Standing:
    """Return a standing as of the publication, its start known or not."""
    relation = chance.choice(RELATIONS)
    subject = state(chance)
    if relation in ("office", "envoy"):
        subject = Actor(f"Person {chance.randrange(20)} of {subject.name}", subject.of)
    thing = state(chance) if relation in ("relations", "sanctions") else organisation(chance)
    return Standing(
        relation=relation,
        subject=subject,
        object=thing,
        at=at,
        why="generated",
        role="foreign minister" if relation == "office" else None,
        start=str(published.year - chance.randrange(10)) if chance.random() < 0.3 else None,
        holds=chance.choice(("yes", "yes", "yes", "yes", "no", "ended")),
    )


def state(chance: random.Random) -> Actor:
    """Return a state, some far more often than others."""
    code = STATES[int(len(STATES) * chance.random() ** 3)]
    return Actor(code.title(), code)


def organisation(chance: random.Random) -> Actor:
    """Return an organisation, some far more often than others."""
    code = ORGANISATIONS[int(len(ORGANISATIONS) * chance.random() ** 2)]
    return Actor(code, code)
