"""Pictures of every page on a desk and on a phone, light, dark and as it is printed.

    python tools/web_screenshots.py FOLDER [--record PATH] [--only WORD]

The record is `legation.db` unless told, and stays as it is. Of a long page the picture shows the
beginning. Exits with what to install where there is no Chromium.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.browsing import browsing, serving
from tools.web_pages import held, pages

from legation.record import Record
from legation.web.accounts import Accounts, AccountsFile, Entrance

Steps = Callable[[Page], object]

WIDTHS: Final = (1280, 390)
GROUNDS: Final = ("light", "dark", "print")
HIGHEST: Final = 2200  # pixels
PATIENCE: Final = 120_000  # milliseconds; a busy machine
NAME: Final = "Ada"
PASSWORD: Final = "the ambassador's umbrella"  # noqa: S105 -- of an account that is gone at once
ARTICLE: Final = Path(__file__).parents[1] / "examples" / "article.txt"


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--record", type=Path, default=Path("legation.db"))
    parser.add_argument("--only", default="", help="pages whose address has this word")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with Record.open(options.record, create=False) as record, browsing() as browser:
        for where, walks in ((serving(record), open_pages(record)), (guarded(record), GUARDED)):
            wanted = {name: walk for name, walk in walks.items() if options.only in name}
            if wanted:
                with where as site:
                    for name, walk in wanted.items():
                        pictures(browser, site, walk, options.folder / file_name(name))


def open_pages(record: Record) -> dict[str, Steps]:
    """Return how to come to each page that needs no account."""
    chance = random.Random(1)  # noqa: S311 -- not for secrets
    asked = pages(held(record, chance), chance)
    walks = {name: going(address()) for name, address in asked.items() if ".atom" not in name}
    return {**walks, "no such page": going("/show/nothing"), "read": read_article}


def going(address: str) -> Steps:
    """Return the one step to an address."""
    return lambda page: page.goto(address, wait_until="networkidle")


def read_article(page: Page) -> None:
    """Paste the example article, and have it read."""
    page.goto("/read")
    page.get_by_label("Text", exact=True).fill(ARTICLE.read_text("utf-8"))
    page.get_by_label("Published on").fill("2017-01-27")
    page.get_by_role("button", name="Read it").click()
    page.locator(".tally").wait_for()


def log_in(page: Page) -> None:
    """Log in, and look at the account."""
    page.goto("/login?next=/account")
    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name=NAME).wait_for()


GUARDED: Final[dict[str, Steps]] = {"login": going("/login"), "account": log_in}


@contextmanager
def guarded(record: Record) -> Iterator[str]:
    """Serve a record for one account."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "accounts.db"
        file = AccountsFile(path, create=True)
        Accounts(file).add(NAME, "admin", PASSWORD)
        file.close()
        with Entrance.with_accounts(path) as entrance, serving(record, entrance=entrance) as site:
            yield site


def pictures(browser: Browser, site: str, walk: Steps, to: Path) -> None:
    """Take a page's pictures."""
    for width in WIDTHS:
        with browser.new_context(
            base_url=site, viewport={"width": width, "height": 900}
        ) as context:
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            walk(page)
            for ground in GROUNDS:
                in_print = ground == "print"
                page.emulate_media(
                    media="print" if in_print else "screen",
                    color_scheme="dark" if ground == "dark" else "light",
                )
                high = page.evaluate("document.documentElement.scrollHeight")
                clip = {"x": 0, "y": 0, "width": width, "height": min(high, HIGHEST)}
                page.screenshot(path=f"{to}-{width}-{ground}.png", full_page=True, clip=clip)  # type: ignore[arg-type] # a rectangle


def file_name(name: str) -> str:
    """Return a page's name as that of a file."""
    return re.sub(r"\W+", "-", name).strip("-") or "front"


if __name__ == "__main__":
    main()
