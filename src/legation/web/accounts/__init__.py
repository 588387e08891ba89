"""Who may come in, and do what: accounts, sessions, the tokens of forms, limits, and the guard.

`Entrance` says how a server is entered, `Guard` stands around the application, and `doors` has what
pages ask: `Asker`, `Sender`, `Writer`, `Manager`, `csrf_token`.
"""

from legation.web.accounts.accounts import Account, Accounts
from legation.web.accounts.doors import (
    Asker,
    Manager,
    Sender,
    Writer,
    csrf_token,
    may_manage,
    may_write,
)
from legation.web.accounts.entrance import Entrance
from legation.web.accounts.file import AccountsFile
from legation.web.accounts.guard import Guard
from legation.web.accounts.hosts import is_loopback
from legation.web.accounts.person import Person
from legation.web.accounts.roles import ROLES

__all__ = [
    "ROLES",
    "Account",
    "Accounts",
    "AccountsFile",
    "Asker",
    "Entrance",
    "Guard",
    "Manager",
    "Person",
    "Sender",
    "Writer",
    "csrf_token",
    "is_loopback",
    "may_manage",
    "may_write",
]
