"""Looking at a page: what it complains of, whom it asks, and what axe finds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

# What axe calls the harm that a person could not get past.
SERIOUS = ("serious", "critical")


@contextmanager
def watched(page: Page) -> Iterator[Page]:
    """Give the page; afterwards, raise for errors in its console, and for requests elsewhere."""
    complaints: list[str] = []
    asked: list[str] = []

    def hear(told: ConsoleMessage) -> None:
        # That the page itself is an error is for its test to expect or not.
        if told.type == "error" and told.location["url"] != page.url:
            complaints.append(told.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert not complaints, complaints
    elsewhere = [url for url in asked if urlsplit(url).hostname not in ("127.0.0.1", None, "")]
    assert not elsewhere, elsewhere


def axe_findings(page: Page) -> list[str]:
    """Return what axe finds that is serious or worse, each with where it stands."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['help']}: {[node['html'][:120] for node in one['nodes']][:5]}"
        for one in found
        if one["impact"] in SERIOUS
    ]
