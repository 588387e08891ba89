"""The record: all claims, the judgements of people on them, and what follows from both.

`Record.open(path)` opens one. What it answers with are the rows named below.
"""

from legation.record.checking import Checked, Opposed, together
from legation.record.conflict import RULES
from legation.record.matching import Candidate, KnownName, Taken, Used, identity_judgements
from legation.record.pictured import Dealt, Lifeline, Partner, Tally, Tie, Ties, Told
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
from legation.record.saved import SavedSearch
from legation.record.slices import Slice

__all__ = [
    "RULES",
    "Added",
    "Candidate",
    "Change",
    "Checked",
    "Citation",
    "ClaimDetail",
    "Contradiction",
    "Dealt",
    "EventRow",
    "Found",
    "Judgement",
    "KnownName",
    "Lifeline",
    "Merge",
    "Opposed",
    "Partner",
    "Party",
    "ReadClaim",
    "Record",
    "ReportDetail",
    "ReportRow",
    "SavedSearch",
    "Side",
    "Slice",
    "StandingRow",
    "Stats",
    "Taken",
    "Tally",
    "Tie",
    "Ties",
    "Told",
    "Turn",
    "Used",
    "Value",
    "identity_judgements",
    "together",
]
