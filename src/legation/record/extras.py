"""What the tables need besides: that nothing kept is changed, and full text found by its words.

Importing this module is enough: it listens to the making of the tables.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import DDL, Table, event

from legation.record.schema import KEPT, metadata, report

_REFUSE: Final = (
    "CREATE OR REPLACE FUNCTION legation_keep() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
    "RAISE EXCEPTION USING MESSAGE = 'a ' || TG_TABLE_NAME || ' is never changed or deleted'; "
    "END$$"
)
_FULL_TEXT: Final = {
    "sqlite": (
        "CREATE VIRTUAL TABLE report_text USING fts5(title, body, content='report', "
        "content_rowid='number', tokenize=\"unicode61 remove_diacritics 2\")",
    ),
    "postgresql": (
        "CREATE TABLE report_text (report INTEGER PRIMARY KEY REFERENCES report (number), "
        "words TSVECTOR NOT NULL)",
        "CREATE INDEX report_text_words ON report_text USING gin (words)",
    ),
}


def _refusals(table: Table) -> dict[str, list[str]]:
    """Return, by database, what has it refuse to change or delete rows of `table`."""
    name = table.name
    return {
        "sqlite": [
            f"CREATE TRIGGER {name}_no_{verb.lower()} BEFORE {verb} ON {name} "
            f"BEGIN SELECT RAISE(ABORT, 'a {name} is never changed or deleted'); END"
            for verb in ("UPDATE", "DELETE")
        ],
        "postgresql": [
            f"CREATE TRIGGER {name}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {name} "
            "FOR EACH STATEMENT EXECUTE FUNCTION legation_keep()"
        ],
    }


def _listen(target: Table, database: str, statement: str) -> None:
    ddl = DDL(statement).execute_if(dialect=database)  # type: ignore[no-untyped-call] # SQLAlchemy's
    event.listen(target, "after_create", ddl)


_before = DDL(_REFUSE).execute_if(dialect="postgresql")  # type: ignore[no-untyped-call] # likewise
event.listen(metadata, "before_create", _before)
for _table in KEPT:
    for _database, _statements in _refusals(_table).items():
        for _statement in _statements:
            _listen(_table, _database, _statement)
for _database, _lines in _FULL_TEXT.items():
    for _line in _lines:
        _listen(report, _database, _line)
