"""What reports claim, as tables."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from legation.cli.layout import Part, add_row, new_table, stacked
from legation.model import Claims, Event, Report, Standing, phrases


def claims_parts(report: Report, claims: Claims) -> list[Part]:
    """Return all there is to show of a report's claims."""
    parts: list[Part] = [heading(report)]
    if claims.events:
        parts.append(_events_table(claims.events, report.text))
    if claims.standings:
        parts.append(_standings_table(claims.standings, report.text))
    if len(parts) == 1:
        parts.append(Text("  claims nothing"))
    return parts


def heading(report: Report) -> Text:
    """Return one or two lines that say which report this is."""
    about = (report.ref or report.id, report.publisher, report.published)
    lines = stacked(
        phrases.plain(" · ".join(part for part in about if part)), phrases.plain(report.title or "")
    )
    return Text(lines, style="bold")


def _events_table(events: tuple[Event, ...], text: str) -> Table:
    """Return a row for each event: when, what, who to whom, in which words."""
    table = new_table(("date", 11), ("event", 12), ("who → whom", 2), ("words", 3))
    for event in events:
        who = f"{phrases.actors(event.source)} → {phrases.actors(event.target)}"
        words = phrases.quote(event.at.of(text))
        speaker = f"says {phrases.actor(event.attribution)}" if event.attribution else None
        add_row(
            table,
            phrases.date(event.date),
            stacked(event.type, phrases.status(event.status)),
            who,
            stacked(words, speaker),
        )
    return table


def _standings_table(standings: tuple[Standing, ...], text: str) -> Table:
    """Return a row for each standing: what relation, of whom to whom, when, in which words."""
    table = new_table(("held", 15), ("standing", 12), ("who → whom", 2), ("words", 3))
    for standing in standings:
        add_row(
            table,
            phrases.interval(standing.start, standing.end),
            stacked(standing.relation, standing.role, phrases.holds(standing.holds)),
            f"{phrases.actor(standing.subject)} → {phrases.actor(standing.object)}",
            phrases.quote(standing.at.of(text)),
        )
    return table
