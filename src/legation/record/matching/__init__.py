"""Who may be the same actor: candidates for a person to judge, and judgements in and out."""

from legation.record.matching.candidates import candidates
from legation.record.matching.exchange import Taken, identity_judgements, take_in
from legation.record.matching.rows import Candidate, Known, KnownName, Used

__all__ = [
    "Candidate",
    "Known",
    "KnownName",
    "Taken",
    "Used",
    "candidates",
    "identity_judgements",
    "take_in",
]
