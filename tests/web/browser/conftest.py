"""A record being served, and a browser to look at it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tools.browsing import MISSING, browsing, chromium, serving

from tests.web.conftest import filled

from .looking import watched


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the browser; without one, the tests that ask for it are skipped."""
    if chromium() is None:
        pytest.skip(MISSING)
    with browsing() as opened:
        yield opened


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
