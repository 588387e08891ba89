"""Checking a report: each of its claims beside what a record says of the same thing."""

from legation.record.checking.check import check, check_kept
from legation.record.checking.rows import VERDICTS, Checked, Opposed, together

__all__ = ["VERDICTS", "Checked", "Opposed", "check", "check_kept", "together"]
