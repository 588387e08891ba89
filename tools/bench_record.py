"""How fast the record is, and how that grows: adding, asking, rebuilding, on generated reports.

    python tools/bench_record.py [CLAIMS …] [--seed N] [--picture FILE.svg]

Reports have twenty claims each, half standings and half events, between states and organisations
drawn so that few are in the news often and many seldom. Prints a table in Markdown with a column
for each number of claims, and draws it. Times are those of the processor, so that other work on
the machine tells less; adding and rebuilding are given by the clock on the wall as well.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from legation.model import EVENT_TYPES, Actor, Claims, Event, Report, Span, Standing
from legation.record import Record

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.growth_picture import picture

STATES = [f"{a}{b}{c}" for a, b, c in itertools.product("BCDGK", "AEIOU", "LMNRSTV")]
ORGANISATIONS = [f"{a}{b}ORG" for a, b in itertools.product("ABCDEF", "AEIOU")]
RELATIONS = ("member", "partner", "mission", "relations", "office", "sanctions", "envoy")
WORDS = [a + b + c for a, b, c in itertools.product("bdfgklmnprst", "aeiou", "ndrst")]
CLAIMS_A_REPORT = 20
AT = datetime(2026, 1, 1, tzinfo=UTC)
FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2024, 12, 31)


@dataclass(frozen=True)
class Measured:
    """One line of the table: the number that is drawn, its unit, and how it is told."""

    value: float
    unit: str
    told: str


def main() -> None:
    """Run the benchmark, print its table, draw its picture."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims", nargs="*", type=int, default=[100_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    columns = {number: measured(number, options.seed) for number in sorted(options.claims)}
    print_table(columns)
    if options.picture:
        lines = {
            name: [
                (number, column[name].value, column[name].unit)
                for number, column in columns.items()
            ]
            for name in columns[min(columns)]
        }
        options.picture.write_text(picture(lines), "utf-8")


def measured(claims: int, seed: int) -> dict[str, Measured]:
    """Return what a record of so many claims takes, by what was done."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        with Record.open(path) as record:
            rows = dict(adding(record, claims, chance))
            rows |= {name: asked(ask) for name, ask in questions(record, chance).items()}
            rows["a panel of every standing by month, 25 years"] = once(
                lambda: record.panel(
                    Path(folder) / "panel.parquet", since=FIRST_DAY, until=LAST_DAY, every="month"
                )
            )
            rows["rebuilding"] = once(record.rebuild)
        size = path.stat().st_size / 2**20
        rows["size of the file"] = Measured(size, "MiB", f"{size:,.0f} MiB")
    return rows


def adding(record: Record, claims: int, chance: random.Random) -> Iterator[tuple[str, Measured]]:
    """Fill the record, in batches, and then add a hundred reports more, one by one."""
    for name, reports, add in (
        ("adding in batches", claims // CLAIMS_A_REPORT, record.add_all),
        ("adding one by one", 100, lambda pairs, at: [record.add(*pair, at=at) for pair in pairs]),
    ):
        pairs = list(generated(reports, chance))
        gc.collect()
        wall, processor = time.perf_counter(), time.process_time()
        made = sum(added.claims for added in add(pairs, at=AT))
        rate = made / (time.process_time() - processor)
        slow = made / (time.perf_counter() - wall)
        yield name, Measured(rate, "claims/s", f"{rate:,.0f} claims/s ({slow:,.0f} on the wall)")


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


def asked(ask: Callable[[], object], times: int = 300) -> Measured:
    """Return the median and the 99th percentile of the time that an answer takes."""
    for _ in range(5):
        ask()
    taken = []
    for _ in range(times):
        began = time.thread_time()
        ask()
        taken.append((time.thread_time() - began) * 1000)
    middle, slow = statistics.median(taken), statistics.quantiles(taken, n=100)[98]
    return Measured(middle, "ms", f"{middle:.2f} ms median, {slow:.2f} ms p99")


def once(work: Callable[[], object]) -> Measured:
    """Return the time that something takes that is done seldom."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    seconds = time.process_time() - processor
    slow = time.perf_counter() - wall
    return Measured(seconds * 1000, "ms", f"{seconds:,.1f} s ({slow:,.1f} on the wall)")


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


def print_table(columns: dict[int, dict[str, Measured]]) -> None:
    """Print the measurements as a table in Markdown, a column for each number of claims."""
    print("| what |", " | ".join(f"{number:,} claims" for number in columns), "|")
    print("|---" * (len(columns) + 1) + "|")
    for name in columns[min(columns)]:
        print(f"| {name} |", " | ".join(column[name].told for column in columns.values()), "|")


if __name__ == "__main__":
    main()
