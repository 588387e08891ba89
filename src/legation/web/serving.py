"""Answering at an address of this machine."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable

import uvicorn

from legation.model import DataError, UsageError
from legation.record import Record
from legation.web.accounts import is_loopback
from legation.web.app import make_app


def serve(record: Record, host: str, port: int, *, ready: Callable[[str], None]) -> None:
    """Show a record's pages at `host` and `port` until interrupted; `ready` is given the address.

    Raises UsageError for a host that others can reach, because there are no accounts yet, and
    DataError where nothing can listen there.
    """
    if not is_loopback(host):
        raise UsageError(
            f"{host!r} can be reached by others: without accounts, pages are shown on this machine "
            "only (127.0.0.1)."
        )
    with _listening(host, port) as listener:
        ready(f"http://{f'[{host}]' if ':' in host else host}:{port}/")
        config = uvicorn.Config(make_app(record), log_level="warning", server_header=False)
        uvicorn.Server(config).run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        why = os.strerror(error.errno).lower() if error.errno else str(error)
        raise DataError(f"Nothing can listen at {host}, port {port}: {why}.") from error
