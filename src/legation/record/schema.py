"""The tables of a record.

Two kinds, never mixed. What is *kept* (report, reading, claim, history, judgement) is inserted
and never updated or deleted; triggers hold that. What is *derived* follows from the kept tables
alone, can be dropped at any time, and comes out the same when it is made again.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
)
from sqlalchemy import Text as AnyText

# Raised when a kept table changes its shape, with a step in `migrations`; a record of a newer
# schema is not opened.
SCHEMA_VERSION: Final = 2
# Raised when a derived table changes its shape, or the rules of derivation change; a record derived
# by others is derived again.
DERIVATION_VERSION: Final = 11

# Text that compares by code points whatever the database's own collation: ids and keys are found by
# how they begin, and times sort as text.
Text: Final = AnyText().with_variant(AnyText(collation="C"), "postgresql")

metadata = MetaData()

about = Table(
    "legation_record",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

# --- kept ----------------------------------------------------------------------------------

report = Table(
    "report",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("ref", Text, index=True),
    Column("title", Text),
    Column("body", Text, nullable=False),
    Column("publisher", Text),
    Column("published", Text),  # EDTF
    Column("url", Text),
    Column("retrieved", Text),  # EDTF
    Column("recorded_at", Text, nullable=False),
)

# One reading of a report: the claims that one version of a reader made of it.
reading = Table(
    "reading",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("report", ForeignKey("report.id"), nullable=False, index=True),
    Column("reader", Text),
    Column("recorded_at", Text, nullable=False),
)

claim = Table(
    "claim",
    metadata,
    Column("id", Text, primary_key=True),
    Column("report", ForeignKey("report.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),  # offsets into the report's body
    Column("end", Integer, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("words", Text, nullable=False),  # a hash of the sentence, to know a copy by
    Column("quote", Text, nullable=False),
    Column("wire", Text, nullable=False),  # JSON as legation.model.wire writes it, but the quote
    CheckConstraint("kind IN ('event', 'standing')", name="claim_kind"),
)

# What became of a claim: a reading made it, or a later reading no longer made it.
history = Table(
    "history",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("claim", ForeignKey("claim.id"), nullable=False, index=True),
    Column("reading", ForeignKey("reading.number"), nullable=False),
    Column("made", Integer, nullable=False),
    Column("recorded_at", Text, nullable=False),
    CheckConstraint("made IN (0, 1)", name="history_made"),
)

judgement = Table(
    "judgement",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("verdict", Text, nullable=False),
    Column("subject", Text, nullable=False),  # a claim's id, an actor's key, a judgement's number
    Column("other", Text),  # the other actor's key
    Column("by", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
)

KEPT: Final = (report, reading, claim, history, judgement)

# --- derived -------------------------------------------------------------------------------

# Under which standing a claim falls, and which sole office it fills, if any. `live`: it is made
# by the latest reading of its report, and nobody judged it wrong. `sure`: the odds of its
# least sure step.
claim_index = Table(
    "claim_index",
    metadata,
    Column("claim", Text, primary_key=True),
    Column("live", Integer, nullable=False),
    Column("standing", Text),
    Column("seat", Text),
    Column("sure", Float, nullable=False),
    Index("claim_index_by_seat", "seat", "standing"),
    Index("claim_index_by_sureness", "sure", "claim", "live"),  # not by live, which is nearly all
)

# The claims of each standing, side by side and in short, because every further claim of a standing
# has all of them read again.
standing_claim = Table(
    "standing_claim",
    metadata,
    Column("standing", Text, primary_key=True),
    Column("claim", Text, primary_key=True),
    Column("report", Text, nullable=False),
    Column("live", Integer, nullable=False),  # as in `claim_index`
    Column("told", Text, nullable=False),  # JSON of what the rules ask of a claim
    sqlite_with_rowid=False,
)

# Where the tellings of one happening must meet: type, pair of actors, stretch of time.
event_slot = Table(
    "event_slot",
    metadata,
    Column("slot", Text, primary_key=True),
    Column("claim", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# By which near-copies of a report are known.
likeness = Table(
    "likeness",
    metadata,
    Column("mark", Text, primary_key=True),
    Column("report", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# The marks of a report that another report has too: most have none.
near_copy = Table(
    "near_copy",
    metadata,
    Column("report", Text, primary_key=True),
    Column("mark", Text, primary_key=True),
    sqlite_with_rowid=False,
)

actor_name = Table(
    "actor_name",
    metadata,
    Column("folded", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    sqlite_with_rowid=False,
)

claim_actor = Table(
    "claim_actor",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("claim", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# The standings of an actor lie side by side, because most questions are for those, and an actor can
# have hundreds. Last is what few ask for and can be long: a database keeps that elsewhere.
standing = Table(
    "standing",
    metadata,
    Column("subject", Text, primary_key=True),
    Column("relation", Text, primary_key=True),
    Column("object", Text, primary_key=True),
    Column("id", Text, primary_key=True, unique=True),
    Column("key", Text, nullable=False, index=True),
    Column("content", Text, nullable=False),  # a StandingRow and its days as `content` writes them
    Column("first", Integer),  # first and last day on which it is sure to have held, as ordinals
    Column("last", Integer),
    Column("tellers", Text, nullable=False),  # JSON of the claims that give its starts and its ends
    Index("standing_by_object", "object", "relation"),
    Index("standing_in_order", "relation", "subject", "object", "id"),
    sqlite_with_rowid=False,
)

happening = Table(
    "happening",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("status", Text, nullable=False),
    Column("position", Text, nullable=False, index=True),  # sorts in order of date
    Column("first", Integer),  # first and last possible day, as ordinals
    Column("last", Integer),
    Column("content", Text, nullable=False),  # an EventRow as `content` writes it
    Index("happening_by_type", "type", "first", "last", "status", "id"),
    Index("happening_by_type_in_order", "type", "position"),
)

happening_actor = Table(
    "happening_actor",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("happening", Text, primary_key=True),
    Index("happening_actor_of", "happening"),
    sqlite_with_rowid=False,
)

contradiction = Table(
    "contradiction",
    metadata,
    Column("id", Text, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("scope", Text, nullable=False, index=True),  # what it was derived from
    Column("content", Text, nullable=False),  # JSON of a Contradiction
    Column("position", Text, nullable=False),  # sorts in order of rule, then of what is said
    Index("contradiction_in_order", "position", "id"),
)

# Which claims a derived row rests on: its id is a standing's, happening's or contradiction's.
rests_on = Table(
    "rests_on",
    metadata,
    Column("derived", Text, primary_key=True),
    Column("claim", Text, primary_key=True),
    Index("rests_on_claim", "claim"),
    sqlite_with_rowid=False,
)

DERIVED: Final = (
    claim_index,
    standing_claim,
    event_slot,
    likeness,
    near_copy,
    actor_name,
    claim_actor,
    standing,
    happening,
    happening_actor,
    contradiction,
    rests_on,
)
