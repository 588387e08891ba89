"""What can go wrong with a value."""

from __future__ import annotations

from legation.model import UsageError


class EdtfError(UsageError):
    """A text is no EDTF date, or its date is in no calendar."""
