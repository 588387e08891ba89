"""A record being served, and a browser to look at it with."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from legation.record import Record
from legation.web import make_app
from legation.web.writing.room import ReadingRoom
from tests.web.conftest import filled

from .looking import watched

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# What keeps Chromium still, and lets it run as root in a container.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the browser; without one, the tests that ask for it are skipped."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address at which a record is served that nothing is added to."""
    with filled(tmp_path_factory.mktemp("site") / "legation.db") as record, serving(record) as at:
        yield at


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[str]:
    """Give the address at which a record of the test's own is served."""
    with filled(tmp_path / "legation.db") as record, serving(record) as at:
        yield at


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page 1280 px wide; it fails the test that it complains in, or that asks others."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    with watched(context.new_page()) as page:
        yield page
    context.close()


@contextmanager
def serving(record: Record, room: ReadingRoom | None = None) -> Iterator[str]:
    """Serve a record at a port of this machine; gives the address without its last stroke.

    `room` reads what is pasted.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(make_app(record, room=room), log_level="warning")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=10)
