"""A record being served, and Chromium to look at it with."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from legation.record import Record
from legation.web import make_app
from legation.web.accounts import Entrance
from legation.web.writing.room import ReadingRoom

MISSING: Final = "Chromium is not installed: apt-get install chromium"
# What keeps Chromium still, and lets it run as root in a container.
_ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """Return the path of the system's Chromium, None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def browsing() -> Iterator[Browser]:
    """Open the browser; exits with what to install where there is none."""
    if (path := chromium()) is None:
        raise SystemExit(MISSING)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        yield opened
        opened.close()


@contextmanager
def serving(
    record: Record, room: ReadingRoom | None = None, entrance: Entrance | None = None
) -> Iterator[str]:
    """Serve a record at a port of this machine; gives the address without its last stroke.

    `room` reads what is pasted, `entrance` says who may come in.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(make_app(record, entrance, room), log_level="warning")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=10)
