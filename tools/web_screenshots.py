"""Pictures of every page, light and dark, on a desk and on a phone.

    python tools/web_screenshots.py FOLDER [--record PATH] [--only WORD]

The record is `legation.db` unless told. Exits with what to install where there is no Chromium.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.browsing import browsing, serving
from tools.web_pages import held, pages

from legation.record import Record

WIDTHS: Final = (1280, 390)
GROUNDS: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--record", type=Path, default=Path("legation.db"))
    parser.add_argument("--only", default="", help="pages whose address has this word")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(1)  # noqa: S311 -- not for secrets
    with (
        Record.open(options.record, create=False) as record,
        serving(record) as site,
        browsing() as browser,
    ):
        for name, address in pages(held(record, chance), chance).items():
            if options.only in name and not name.endswith(".atom"):
                pictures(browser, site + address(), options.folder / file_name(name))


def pictures(browser: Browser, url: str, to: Path) -> None:
    """Take a page's pictures."""
    for width in WIDTHS:
        for ground in GROUNDS:
            size = {"width": width, "height": 900}
            with browser.new_context(viewport=size, color_scheme=ground) as context:  # type: ignore[arg-type] # a size
                page = context.new_page()
                page.goto(url, wait_until="networkidle")
                page.screenshot(path=f"{to}-{width}-{ground}.png", full_page=True)


def file_name(name: str) -> str:
    """Return a page's name as that of a file."""
    return re.sub(r"\W+", "-", name).strip("-") or "front"


if __name__ == "__main__":
    main()
