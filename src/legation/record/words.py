"""Finding reports by their words: by FTS5 in SQLite, by tsvector in PostgreSQL.

Case and diacritics do not tell. Which of several reports is best is for the database to say; the
words around what was found are picked here, the same for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, Final

from sqlalchemy import Connection, TextClause, text

from legation.record.driver import run_for_all
from legation.record.identity import fold

_WORD: Final = re.compile(r"[^\W_]+")
# A tsvector holds a million bytes: more of a report's words than this are not found.
_LONGEST: Final = 400_000
_SHOWN: Final = 24  # words of a snippet

_ADD: Final = {
    "sqlite": text("INSERT INTO report_text(rowid, title, body) VALUES (:number, :title, :body)"),
    "postgresql": text("INSERT INTO report_text VALUES (:number, to_tsvector('simple', :folded))"),
}
_FIND: Final = {
    "sqlite": text(
        "SELECT rowid FROM report_text WHERE report_text MATCH :terms ORDER BY rank, rowid "
        "LIMIT :limit"
    ),
    "postgresql": text(
        "SELECT report FROM report_text WHERE words @@ plainto_tsquery('simple', :folded) ORDER BY "
        "ts_rank(words, plainto_tsquery('simple', :folded)) DESC, report LIMIT :limit"
    ),
}

_HAVING: Final = {
    "sqlite": text("SELECT rowid FROM report_text WHERE report_text MATCH :terms"),
    "postgresql": text(
        "SELECT report FROM report_text WHERE words @@ plainto_tsquery('simple', :terms)"
    ),
}


def add_words(connection: Connection, reports: Iterable[tuple[int, str | None, str]]) -> None:
    """Let reports, each a number, a title and a body, be found by their words."""
    name = connection.dialect.name
    if name == "postgresql":
        rows: list[dict[str, Any]] = [
            {"number": number, "folded": folded(f"{title or ''} {body}")[:_LONGEST]}
            for number, title, body in reports
        ]
    else:
        rows = [{"number": n, "title": title, "body": body} for n, title, body in reports]
    run_for_all(connection, _ADD[name], rows)


def find_words(connection: Connection, words: str, limit: int) -> list[int]:
    """Return the numbers of the reports that have all the words, the best first."""
    name = connection.dialect.name
    asked = {"folded": folded(words)} if name == "postgresql" else {"terms": terms(words)}
    return list(connection.scalars(_FIND[name], {**asked, "limit": limit}))


def reports_having(connection: Connection, words: str) -> TextClause:
    """Return the question for the numbers of the reports that have all these words."""
    name = connection.dialect.name
    asked = folded(words) if name == "postgresql" else terms(words)
    return _HAVING[name].bindparams(terms=asked)


def terms(words: str) -> str:
    """Return what FTS5 is asked for all these words."""
    return " ".join(f'"{word}"' for word in _WORD.findall(words))


def has_word(words: str) -> bool:
    """Tell whether there is anything to search for."""
    return _WORD.search(words) is not None


def snippet(body: str, words: str) -> str:
    """Return the words of `body` around most of the words asked for, these between ‹ and ›."""
    asked = {fold(word) for word in _WORD.findall(words)}
    found = list(_WORD.finditer(body))
    hits = [int(fold(word[0]) in asked) for word in found]
    first = _fullest(hits)
    last = min(first + _SHOWN, len(found)) - 1
    if last < first:
        return ""
    start = found[first].start() if first else 0
    end = found[last].end() if last + 1 < len(found) else len(body)
    marked = _marked(body[start:end], asked)
    return f"{'…' if start else ''}{marked}{'…' if end < len(body) else ''}"


def _fullest(hits: Sequence[int]) -> int:
    """Return where the stretch of words begins that has most of those asked for."""
    sums = [0, *accumulate(hits)]
    starts = range(max(1, len(hits) - _SHOWN + 1))
    return max(starts, key=lambda at: (sums[min(at + _SHOWN, len(hits))] - sums[at], -at))


def _marked(text: str, asked: set[str]) -> str:
    return _WORD.sub(lambda word: f"‹{word[0]}›" if fold(word[0]) in asked else word[0], text)


def folded(text: str) -> str:
    """Return the words of a text as a tsvector is made of them."""
    return " ".join(fold(word) for word in _WORD.findall(text))
