"""Whatever a report says, its pages are made of the same elements: nothing in it is obeyed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from legation.model import Actor, Claims, Event, Report, Span
from legation.record import Record
from tests.record.making import NATO, standing
from tests.web.payloads import PAYLOADS
from tests.web.skeleton import skeleton

from .hand_room import Browser

# Ids follow from the words, and so differ: they are not what a page is made of.
_ID = re.compile(r"[0-9a-f]{16,64}")


def told(words: str) -> tuple[Report, Claims]:
    """Return a report all of whose parts are these words, with a claim on them."""
    words = words.replace("\r", "").replace("\n", " ")
    text = f"{words} opened a mission at NATO."
    report = Report(text, words, words, "2016-05-04", words, ref=words)
    at = Span(0, len(words))
    who = Actor(words, None, words, at, "person")
    claims = Claims(
        report.id,
        events=(Event("ACCUSE", words, None, "planned", (who,), (NATO,), at, words, words, who),),
        standings=(standing("mission", who, NATO, role=words, at=Span(0, len(text) - 1)),),
    )
    return report, claims


@contextmanager
def browsing(words: str) -> Iterator[tuple[Browser, list[str]]]:
    """Give a browser on a record of this report alone, judged in these words, and its pages."""
    with TemporaryDirectory() as folder, Record.open(Path(folder) / "legation.db") as record:
        report, claims = told(words)
        record.add(report, claims)
        event = next(c.id for c in record.report(report.id).claims if c.kind == "event")
        record.judge("right", event, by=words, why=words)
        pages = ["/", "/standings", "/events", f"/report/{report.id}", f"/report/{report.id}/check"]
        yield Browser(record), [*pages, "/review", "/review/actors", f"/show/{event}"]


def made_of(page: str) -> list[tuple[str, ...]]:
    return [tuple(_ID.sub("ID", part) for part in parts) for parts in skeleton(page)]


@pytest.fixture(scope="module")
def plain() -> list[list[tuple[str, ...]]]:
    """Give what the pages are made of for a report that is harmless, but whose address is none."""
    with browsing("Somebody there") as (browser, pages):
        return [made_of(browser.get(page)) for page in pages]


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_page_is_made_of_the_same_whatever_its_report_says(
    plain: list[list[tuple[str, ...]]], payload: str
) -> None:
    with browsing(payload) as (browser, pages):
        for page, expected in zip(pages, plain, strict=True):
            assert made_of(browser.get(page)) == expected, page


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_what_is_pasted_comes_back_as_text(record: Record, payload: str) -> None:
    browser = Browser(record)
    plain = browser.send("/read", "/read", text="Somebody", title="Some", url="no address")
    words = " ".join(payload.split())[:400]  # lines of their own would be paragraphs
    given = dict.fromkeys(("text", "title", "url"), words)
    answer = browser.send("/read", "/read", **given)
    assert made_of(answer.text) == made_of(plain.text)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_reason_and_a_name_come_back_as_text(record: Record, payload: str) -> None:
    browser = Browser(record)
    claim = record.unsure()[0]
    page = f"/report/{claim.report.id}"
    given = {"subject": claim.id, "verdict": "right", "next": page}
    plain = browser.send(page, "/judge", **given, why="because")
    (made,) = record.judgements()
    browser.send(page, "/judge", subject=str(made.number), verdict="undo", next="/")
    answer = browser.send(page, "/judge", **given, why=payload[:500])
    assert made_of(answer.text) == made_of(plain.text)
