"""The entrance: under which names the server is asked, and who may come in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from legation.web.accounts.accounts import Accounts
from legation.web.accounts.csrf import Tokens
from legation.web.accounts.file import AccountsFile
from legation.web.accounts.hosts import Names
from legation.web.accounts.limits import Limit
from legation.web.accounts.passwords import Passwords
from legation.web.accounts.sessions import Sessions


def _asking() -> Limit:
    return Limit(rate=20, burst=400)


def _logins() -> Limit:
    return Limit(rate=1 / 60, burst=10)


@dataclass(frozen=True)
class LoggingIn:
    """What logging in needs, and its limits, which count what failed by address and by name."""

    accounts: Accounts
    sessions: Sessions
    by_address: Limit = field(default_factory=_logins)
    by_name: Limit = field(default_factory=_logins)


@dataclass(frozen=True)
class Entrance:
    """How a server is entered: by anybody at this machine, or by those who log in.

    `asking` limits what each address asks, where there are accounts. By default only this machine
    is answered, and nobody has to log in.
    """

    names: Names = field(default_factory=Names)
    logging_in: LoggingIn | None = None
    tokens: Tokens = field(default_factory=Tokens)
    asking: Limit = field(default_factory=_asking)

    @classmethod
    @contextmanager
    def with_accounts(
        cls,
        path: Path,
        names: Iterable[str] = (),
        open_passwords: Callable[[], Passwords] = Passwords,
    ) -> Iterator[Self]:
        """Open the accounts at `path`, and give the entrance for those who have one."""
        file = AccountsFile(path)
        try:
            logging_in = LoggingIn(Accounts(file, open_passwords()), Sessions(file))
            yield cls(Names(names), logging_in, Tokens(file.key))
        finally:
            file.close()
