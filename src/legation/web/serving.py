"""Answering at an address of this machine, or, with accounts, at one that others can reach."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

import uvicorn

from legation.model import DataError, UsageError
from legation.record import Record
from legation.web.accounts import Entrance, is_loopback
from legation.web.accounts.hosts import Names
from legation.web.app import make_app
from legation.web.writing.room import ReadingRoom


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server listens. `names` are further names under which it is asked for.

    `accounts` is the file of accounts, None where nobody has to log in.
    """

    host: str = "127.0.0.1"
    port: int = 8080
    names: Sequence[str] = ()
    accounts: Path | None = None

    def __str__(self) -> str:
        """Return the address to open."""
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}/"


def serve(
    record: Record, at: Address, *, ready: Callable[[str], None], extra: Path | None = None
) -> None:
    """Show a record's pages at an address until interrupted; `ready` is given the address.

    `extra` is a file of further rows for the gazetteer, with which pasted reports are read.

    Raises UsageError for an address that others can reach where there are no accounts, or nothing
    says by which name they do, and DataError where nothing can listen there.
    """
    with _entrance(at) as entrance, _listening(at) as listener:
        ready(str(at))
        # Behind a proxy on this machine, its word is taken for who asks, and whether by HTTPS.
        config = uvicorn.Config(
            make_app(record, entrance, ReadingRoom(extra)),
            log_level="warning",
            server_header=False,
            proxy_headers=True,
            forwarded_allow_ips="127.0.0.1,::1",
        )
        uvicorn.Server(config).run(sockets=[listener])


@contextmanager
def _entrance(at: Address) -> Iterator[Entrance]:
    """Give who may come in at an address."""
    names = _names(at)
    if at.accounts is not None:
        with Entrance.with_accounts(at.accounts, names) as entrance:
            yield entrance
    elif names := [name for name in names if not is_loopback(name)]:
        raise UsageError(
            f"{names[0]!r} can be reached by others: pages are shown there to those who have an "
            "account, and there are none. Make one with legation users add."
        )
    else:
        yield Entrance()


def _names(at: Address) -> list[str]:
    """Return the names under which a server is asked for at an address."""
    if is_loopback(at.host) or _is_every_address(at.host):
        names = list(at.names)
    else:
        names = [at.host, *at.names]
    if _is_every_address(at.host) and not names:
        raise UsageError(f"{at.host!r} is every address of this machine: say its --name, too.")
    Names(names)  # raises for what is none
    return names


def _is_every_address(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return False


def _listening(at: Address) -> socket.socket:
    family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
    try:
        return socket.create_server((at.host, at.port), family=family)
    except OSError as error:
        why = os.strerror(error.errno).lower() if error.errno else str(error)
        raise DataError(f"Nothing can listen at {at.host}, port {at.port}: {why}.") from error
