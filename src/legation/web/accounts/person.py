"""Who asks: somebody who logged in, or whoever sits at this machine."""

from __future__ import annotations

import getpass
from dataclasses import dataclass

from legation.model import UsageError
from legation.web.accounts.roles import ADMIN, covers

# As long as the name of an account may be.
LONGEST_NAME = 64


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who asks. `account` is False for whoever sits at a machine without accounts."""

    name: str
    role: str
    account: bool = True

    def may(self, needed: str) -> bool:
        """Tell whether they may do what the role `needed` may."""
        return covers(self.role, needed)

    def signs(self, given: str | None = None) -> str:
        """Return the name under which they judge: that of the account, which nobody else can use.

        Without accounts it is the name `given`, else that of the machine's user. Raises UsageError
        for a name that is none, or not the account's.
        """
        given = " ".join((given or "").split())
        if self.account and given not in ("", self.name):
            raise UsageError(f"You are logged in as {self.name!r}, and judge under that name.")
        if len(given) > LONGEST_NAME or not given.isprintable():
            raise UsageError(f"A name has at most {LONGEST_NAME} letters, on one line.")
        return given or self.name


def at_this_machine() -> Person:
    """Return whoever sits at this machine, who could change the record without asking us."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):  # a container's user may have no name; KeyError before Python 3.13
        name = "somebody"
    return Person(name, ADMIN, account=False)
