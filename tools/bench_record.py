"""How fast the record is: adding, asking, rebuilding, on generated reports.

    python tools/bench_record.py [CLAIMS] [--seed N]

Reports have twenty claims each, half standings and half events, between states and organisations
drawn so that few are in the news often and many seldom. Prints a table in Markdown.
"""

from __future__ import annotations

import argparse
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from legation.model import EVENT_TYPES, Actor, Claims, Event, Report, Span, Standing
from legation.record import Record

STATES = [f"{a}{b}{c}" for a, b, c in itertools.product("BCDGK", "AEIOU", "LMNRSTV")]
ORGANISATIONS = [f"{a}{b}ORG" for a, b in itertools.product("ABCDEF", "AEIOU")]
RELATIONS = ("member", "partner", "mission", "relations", "office", "sanctions", "envoy")
CLAIMS_A_REPORT = 20
AT = datetime(2026, 1, 1, tzinfo=UTC)
FIRST_DAY = date(2000, 1, 1)


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims", nargs="?", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - not for secrets
    pairs = list(generated(options.claims // CLAIMS_A_REPORT, chance))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        with Record.open(path) as record:
            print_table(measure(record, pairs, chance), path)


def measure(
    record: Record, pairs: list[tuple[Report, Claims]], chance: random.Random
) -> list[tuple[str, str]]:
    """Return what was measured, as rows of a table."""
    rows = []
    began = time.perf_counter()
    claims = sum(added.claims for added in record.add_all(pairs, at=AT))
    seconds = time.perf_counter() - began
    rows.append(("adding in batches", f"{claims / seconds:,.0f} claims/s ({claims:,} claims)"))
    began = time.perf_counter()
    some = list(generated(100, chance))
    claims = sum(record.add(report, made, at=AT).claims for report, made in some)
    rows.append(("adding one by one", f"{claims / (time.perf_counter() - began):,.0f} claims/s"))
    for name, ask in questions(record, chance).items():
        rows.append((name, timed(ask)))
    began = time.perf_counter()
    record.rebuild()
    rows.append(("rebuilding", f"{time.perf_counter() - began:,.1f} s"))
    return rows


def questions(record: Record, chance: random.Random) -> dict[str, Callable[[], object]]:
    """Return what is asked, each time of other actors and days."""

    def day() -> date:
        return FIRST_DAY + timedelta(chance.randrange(9000))

    return {
        "standings of one actor on a day": lambda: record.standings(
            subject=chance.choice(STATES), on=day(), citing=False
        ),
        "the same, with every claim cited": lambda: record.standings(
            subject=chance.choice(STATES), on=day()
        ),
        "members of an organisation on a day": lambda: record.standings(
            "member", object=chance.choice(ORGANISATIONS), on=day(), citing=False
        ),
        "what one state did to another": lambda: record.events(
            chance.choice(STATES), chance.choice(STATES), citing=False
        ),
        "standings of one actor, as said by a day": lambda: record.standings(
            subject=chance.choice(STATES), on=day(), said_by=day(), citing=False
        ),
    }


def timed(ask: Callable[[], object], times: int = 300) -> str:
    """Return the median and the 99th percentile of the time that an answer takes."""
    ask()
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - began) * 1000)
    slow = statistics.quantiles(taken, n=100)[98]
    return f"{statistics.median(taken):.2f} ms median, {slow:.2f} ms p99"


def generated(reports: int, chance: random.Random) -> Iterator[tuple[Report, Claims]]:
    """Give reports with their claims."""
    for _ in range(reports):
        published = FIRST_DAY + timedelta(chance.randrange(9000))
        number = chance.getrandbits(64)
        sentences = [
            f"Sentence {n} of report {number} says something." for n in range(CLAIMS_A_REPORT)
        ]
        report = Report(
            text=" ".join(sentences),
            publisher=f"Paper {chance.randrange(200)}",
            published=published.isoformat(),
        )
        spans = [Span(match := report.text.index(s), match + len(s)) for s in sentences]
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


def print_table(rows: list[tuple[str, str]], path: Path) -> None:
    """Print the measurements as a table in Markdown."""
    print("| what | how fast |\n|---|---|")
    for what, how_fast in (*rows, ("size of the file", f"{path.stat().st_size / 2**20:,.0f} MiB")):
        print(f"| {what} | {how_fast} |")


if __name__ == "__main__":
    main()
