"""What can go wrong, as a tree.

LegationError
├── UsageError    the call is wrong (an option value, a date that is no date): exit status 2
└── DataError     what was given cannot be read or kept: exit status 1
    └── UnavailableError    the place of a record cannot be read or written, now at least
"""


class LegationError(Exception):
    """An error whose message is one sentence for a person: what is wrong, and where."""

    exit_status = 1


class UsageError(LegationError):
    """The program was asked in a way it does not understand."""

    exit_status = 2


class DataError(LegationError):
    """A report, file or record that cannot be read, or cannot be kept."""

    exit_status = 1


class UnavailableError(DataError):
    """A place that cannot be read or written now: a full disk, a busy writer, a lost server."""
