"""Finding claims by their words, as `words` finds reports.

What they are found by follows from them, and is derived: its table is made and dropped with the
index of claims. Importing this module is enough for that.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import DDL, Connection, TextClause, event, text

from legation.record.driver import run_for_all
from legation.record.schema import claim_index
from legation.record.words import folded, terms

_MAKE: Final = {
    "sqlite": (
        "CREATE VIRTUAL TABLE claim_text USING fts5(claim UNINDEXED, quote, "
        'tokenize="unicode61 remove_diacritics 2")',
    ),
    "postgresql": (
        'CREATE TABLE claim_text (claim TEXT COLLATE "C" PRIMARY KEY, words TSVECTOR NOT NULL)',
        "CREATE INDEX claim_text_words ON claim_text USING gin (words)",
    ),
}
_ADD: Final = {
    "sqlite": text("INSERT INTO claim_text(claim, quote) VALUES (:id, :quote)"),
    "postgresql": text("INSERT INTO claim_text VALUES (:id, to_tsvector('simple', :quote))"),
}
_HAVING: Final = {
    "sqlite": text("SELECT claim FROM claim_text WHERE claim_text MATCH :terms"),
    "postgresql": text(
        "SELECT claim FROM claim_text WHERE words @@ plainto_tsquery('simple', :terms)"
    ),
}


def add_claim_words(connection: Connection, claims: Iterable[tuple[str, str]]) -> None:
    """Let claims, each an id and a quote, be found by their words; none of them twice."""
    name = connection.dialect.name
    said = folded if name == "postgresql" else str
    rows = [{"id": id_, "quote": said(quote)} for id_, quote in claims]
    run_for_all(connection, _ADD[name], rows)


def forget_claim_words(connection: Connection) -> None:
    """Let no claim be found by its words."""
    connection.execute(text("DELETE FROM claim_text"))


def claims_having(connection: Connection, words: str) -> TextClause:
    """Return the question for the ids of the claims that have all these words in their quote."""
    name = connection.dialect.name
    asked = folded(words) if name == "postgresql" else terms(words)
    return _HAVING[name].bindparams(terms=asked)


def _listen(when: str, database: str, statement: str) -> None:
    ddl = DDL(statement).execute_if(dialect=database)  # type: ignore[no-untyped-call] # SQLAlchemy's
    event.listen(claim_index, when, ddl)


for _database, _lines in _MAKE.items():
    _listen("before_drop", _database, "DROP TABLE IF EXISTS claim_text")
    for _line in _lines:
        _listen("after_create", _database, _line)
