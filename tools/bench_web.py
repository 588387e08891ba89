"""How fast every page is on a large record, and what it weighs.

    python tools/bench_web.py [--claims N | --record PATH] [--times N] [--keep FOLDER]

Pages are asked for in this process, compressed as browsers ask for them, each time of other actors,
reports and days. Prints a table in Markdown: the median and the 99th percentile of the time that a
page takes on the wall, the median of the processor's, and what a browser receives for it with all
that it loads (where Chromium is installed). The first of each is not counted.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from fastapi.testclient import TestClient
from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools.browsing import browsing, chromium, serving
from tools.generated_record import made
from tools.web_pages import Address, held, pages

from legation.record import Record
from legation.web import make_app


def main() -> None:
    """Run the benchmark, print its table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--record", type=Path, help="of these claims, in place of generated ones")
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--keep", type=Path, help="a folder for the record, not to make it again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = options.record or made(options.claims, options.keep or Path(folder), 1)[0]
        with Record.open(place) as record:
            measure(record, options.times)


def measure(record: Record, times: int) -> None:
    """Print the table for a record."""
    chance = random.Random(1)  # noqa: S311 -- not for secrets
    asked = pages(held(record, chance), chance)
    weights = weighed(record, asked) if chromium() else {}
    print("| page | median | p99 | processor | received |")
    print("|---|---|---|---|---|")
    with TestClient(make_app(record), base_url="http://127.0.0.1") as client:
        for name, address in asked.items():
            print(f"| `{name}` | {timed(client, address, times)} | {weights.get(name, '')} |")


def timed(client: TestClient, address: Address, times: int) -> str:
    """Return the median and 99th percentile on the wall, and the processor's median."""
    wall, processor = [], []
    for _ in range(times + 1):
        path = address()
        began, busy = time.perf_counter(), time.process_time()
        answer = client.get(path)
        wall.append((time.perf_counter() - began) * 1000)
        processor.append((time.process_time() - busy) * 1000)
        assert answer.status_code == 200, (path, answer.text)  # noqa: S101 -- a page that is there
    slow = statistics.quantiles(wall[1:], n=100)[98]
    told = (statistics.median(wall[1:]), slow, statistics.median(processor[1:]))
    return " | ".join(f"{figure:.0f} ms" for figure in told)


def weighed(record: Record, asked: dict[str, Address]) -> dict[str, str]:
    """Return what a browser that has nothing yet receives for each page, and all that it loads."""
    with serving(record) as site, browsing() as browser:
        return {
            name: f"{received(browser, site + address()) / 1000:.0f} kB"
            for name, address in asked.items()
            if not name.endswith(".atom")
        }


def received(browser: Browser, url: str) -> int:
    """Return how many bytes come over the line until the page is still."""
    with browser.new_context() as context:
        page, sizes = context.new_page(), list[int]()
        lines = context.new_cdp_session(page)
        lines.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
        lines.send("Network.enable")
        page.goto(url, wait_until="networkidle")
        return sum(sizes)


if __name__ == "__main__":
    main()
