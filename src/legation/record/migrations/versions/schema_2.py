"""Let judgements have other verdicts, and full text be indexed by the program.

Schema 1 was kept in SQLite only. It held the verdicts in a CHECK, and filled the index of full text
by a trigger, which PostgreSQL could not do in the same way.
"""

from alembic import op

revision = "2"
down_revision = None

_JUDGEMENT = (
    "CREATE TABLE judgement_2 (number INTEGER NOT NULL, verdict TEXT NOT NULL, "
    'subject TEXT NOT NULL, other TEXT, "by" TEXT NOT NULL, why TEXT NOT NULL, '
    "recorded_at TEXT NOT NULL, PRIMARY KEY (number))"
)
_KEEP = (
    "CREATE TRIGGER judgement_no_{} BEFORE {} ON judgement "
    "BEGIN SELECT RAISE(ABORT, 'a judgement is never changed or deleted'); END"
)


def upgrade() -> None:
    """Take the step."""
    op.execute("DROP TRIGGER report_text_follows")
    op.execute(_JUDGEMENT)
    op.execute("INSERT INTO judgement_2 SELECT * FROM judgement")
    op.execute("DROP TABLE judgement")
    op.execute("ALTER TABLE judgement_2 RENAME TO judgement")
    for verb in ("update", "delete"):
        op.execute(_KEEP.format(verb, verb.upper()))
