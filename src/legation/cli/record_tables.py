"""What a record answers, as tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from legation.cli.layout import Part, add_row, new_table, stacked
from legation.model import phrases

if TYPE_CHECKING:
    from legation.record import Citation, Contradiction, EventRow, Judgement, Merge, StandingRow

_ID_SHOWN = 8  # characters of an id: enough for `legation show` to find it
_VERDICTS = {"yes": "", "maybe": "may be", "no": "not then"}


def standings_table(rows: Iterable[StandingRow]) -> Table:
    """Return a row for each standing, with the first of the claims it rests on.

    Where a day was asked about, those that held come first, and each says what that rests on.
    """
    table = new_table(("held", 15), ("standing", 12), ("who → whom", 2), ("words", 3))
    for row in sorted(rows, key=_likelihood):
        add_row(
            table,
            stacked(phrases.interval(row.start, row.end), _last_cited(row)),
            stacked(row.relation, row.role, *_state(row)),
            f"{phrases.actor(row.subject)} → {phrases.actor(row.object)}",
            stacked(_cited(row.claims), row.why),
        )
    return table


def events_table(rows: Iterable[EventRow]) -> Table:
    """Return a row for each happening, with the first of the claims it rests on."""
    table = new_table(("date", 11), ("event", 12), ("who → whom", 2), ("words", 3))
    for row in rows:
        add_row(
            table,
            phrases.date(row.date),
            stacked(row.type, phrases.status(row.status)),
            f"{phrases.actors(row.source)} → {phrases.actors(row.target)}",
            _cited(row.claims),
        )
    return table


def contradiction_parts(row: Contradiction) -> list[Part]:
    """Return a contradiction: what it is, then what is said on either side and by whom."""
    table = new_table(("", 11), ("says", 2), ("words", 3))
    table.show_header = False
    add_row(table, row.id[:_ID_SHOWN], row.rule, stacked(*_settled(row.judgement)))
    for word, side in zip(("either", "or"), row.sides, strict=True):
        add_row(table, word, side.says, stacked(*map(citation, side.claims)))
    return [Text(phrases.plain(row.says), style="bold"), table]


def citations_table(claims: Iterable[Citation], merges: Iterable[Merge] = ()) -> Table:
    """Return a row for each claim: where it was said, in which words, and why it is with the first.

    `merges` are those of an event.
    """
    rules = {merge.claim: f"with the first by: {merge.rule}" for merge in merges}
    table = new_table(("claim", 10), ("said by", 2), ("words", 3))
    for claim in claims:
        said_by = stacked(claim.publisher or claim.ref or claim.report, claim.published)
        words = stacked(phrases.quote(claim.quote), rules.get(claim.claim))
        add_row(table, _short(claim), said_by, words)
    return table


def judgements_table(rows: Iterable[Judgement]) -> Table:
    """Return a row for each judgement: its number, what was judged, by whom and why."""
    table = new_table(("", 10), ("judged", 2), ("by whom, and why", 3))
    for row in rows:
        what = f"{row.verdict}{' (undone)' if row.undone else ''}"
        who = f"{row.by}, {row.recorded_at[:10]}"
        add_row(
            table, str(row.number), stacked(what, row.subject, row.other), stacked(who, row.why)
        )
    return table


def citation(claim: Citation) -> str:
    """Return a claim's words and, below them, the start of its id and where it was said."""
    where = (claim.publisher or claim.ref or claim.report, claim.published)
    return stacked(
        phrases.quote(claim.quote), f"{_short(claim)}, " + ", ".join(part for part in where if part)
    )


def _cited(claims: tuple[Citation, ...]) -> str:
    if not claims:
        return ""
    others = len(claims) - 1
    return stacked(
        citation(claims[0]), f"and {phrases.count(others, 'claim')} more" if others else ""
    )


def _settled(judgement: Judgement | None) -> tuple[str, ...]:
    if judgement is None:
        return ()
    return (f"judged {judgement.verdict} by {judgement.by}:", judgement.why)


def _short(claim: Citation) -> str:
    return claim.claim[:_ID_SHOWN]


def _last_cited(row: StandingRow) -> str:
    """Return when it was last spoken of, which is not when it ended."""
    return f"last cited\n{phrases.date(row.last_cited)}" if row.last_cited else ""


def _likelihood(row: StandingRow) -> int:
    return 0 if row.verdict is None else list(_VERDICTS).index(row.verdict)


def _state(row: StandingRow) -> tuple[str, ...]:
    """Return what the last report says of the standing, and the answer for a day asked about."""
    answer = "" if row.verdict is None else _VERDICTS[row.verdict]
    return (phrases.holds(row.holds), answer, "disputed" if row.disputed else "")
