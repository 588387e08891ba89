"""The record: all claims, the judgements of people on them, and what follows from both.

`Record.open(path)` opens one. What it answers with are the rows named below.
"""

from legation.record.checking import Checked, Opposed, together
from legation.record.conflict import RULES
from legation.record.matching import Candidate, KnownName, Taken, Used, identity_judgements
from legation.record.record import Record
from legation.record.rows import (
    Added,
    Change,
    Citation,
    ClaimDetail,
    Contradiction,
    EventRow,
    Found,
    Judgement,
    Merge,
    Party,
    ReadClaim,
    ReportDetail,
    ReportRow,
    Side,
    StandingRow,
    Stats,
    Turn,
    Value,
)

__all__ = [
    "RULES",
    "Added",
    "Candidate",
    "Change",
    "Checked",
    "Citation",
    "ClaimDetail",
    "Contradiction",
    "EventRow",
    "Found",
    "Judgement",
    "KnownName",
    "Merge",
    "Opposed",
    "Party",
    "ReadClaim",
    "Record",
    "ReportDetail",
    "ReportRow",
    "Side",
    "StandingRow",
    "Stats",
    "Taken",
    "Turn",
    "Used",
    "Value",
    "identity_judgements",
    "together",
]
