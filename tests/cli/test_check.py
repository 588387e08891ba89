"""`legation check`: an article beside a record, as tables, JSON and a page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.cells import cell_len

from legation.cli import rooms
from legation.cli.check_page import page
from legation.model import Actor, Claims, Report, Span, Standing
from legation.record import Checked, Record
from legation.record.checking import words as check_words
from tests.record.making import DIALOGUE, TURKEY, report, standing

from .conftest import Command
from .hand_made import ISRAEL, NATO, REPORT, TEXT

pytestmark = pytest.mark.usefixtures("hand_reader")

ARTICLE = {
    "id": "r1",
    "title": REPORT.title,
    "publisher": REPORT.publisher,
    "published": REPORT.published,
    "text": TEXT,
}
HOSTILE = '<script>alert("1")</script>\u202e & <img src="https://example.org/x">'


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.jsonl"
    file.write_text(json.dumps(ARTICLE))
    return file


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Give a record that dates Israel's mission otherwise, and says the rest."""
    path = tmp_path / "desk.db"
    with Record.open(path) as record:
        for publisher, start in (("The Herald", "2017-01-26"), ("The Mail", "2016-05")):
            told = report("2018-01-01", publisher)
            made = standing("mission", ISRAEL, NATO, start=start)
            record.add(told, Claims(told.id, standings=(made,)))
    return path


def test_each_claim_stands_beside_the_record(legation: Command, article: Path, desk: Path) -> None:
    said = legation("check", article, "--record", desk)
    assert (said.status, said.err) == (0, "")
    assert "1 contradicted, 1 new" in said.out
    words = " ".join(said.out.split())
    assert "two starts: 2016-05 here," in words
    assert all(cell_len(line) <= 80 for line in said.out.splitlines())


def test_json_has_both_sides_with_their_sources(
    legation: Command, article: Path, desk: Path
) -> None:
    (one,) = json.loads(legation("check", article, "--record", desk, "--json").out)
    assert (one["id"], one["published"]) == ("r1", "2016-05-04")
    first, second = one["claims"]
    assert (first["verdict"], second["verdict"]) == ("contradicted", "new")
    assert first["wire"]["quote"] == TEXT[48:96]
    assert [claim["publisher"] for claim in first["support"]] == ["The Mail"]
    (opposed,) = first["opposed"]
    assert (opposed["rule"], opposed["against"]) == ("two starts", "2017-01-26")
    assert [claim["publisher"] for claim in opposed["claims"]] == ["The Herald"]


def test_the_record_stays_as_it_is(legation: Command, article: Path, desk: Path) -> None:
    before = desk.read_bytes()
    legation("check", article, "--record", desk)
    assert desk.read_bytes() == before


def test_a_record_that_is_missing_is_named(legation: Command, article: Path) -> None:
    said = legation("check", article, "--record", "nowhere.db", "--reference")
    assert (said.status, said.out) == (1, "")
    assert "There is no record at nowhere.db." in said.err


def test_a_page_that_cannot_be_written(legation: Command, article: Path, desk: Path) -> None:
    said = legation("check", article, "--record", desk, "--html", desk.parent / "no" / "page.html")
    assert said.status == 1
    assert "cannot be written" in said.err


class SeedReader:
    """Reads of the article about the Dialogue what it says of its seven members."""

    TEXT = (
        "Since late 1994 the Dialogue has joined Israel, Jordan, Egypt, Algeria and three others."
    )

    def read_all(self, reports: Sequence[Report]) -> Iterator[tuple[Report, Claims]]:
        for one in reports:
            made = [
                Standing(
                    "member",
                    Actor(name, of, kind="state"),
                    DIALOGUE,
                    Span(0, 30),
                    "",
                    start="1994-12~",
                )
                for name, of in (("Israel", "ISR"), ("Jordan", "JOR"), ("Algeria", "DZA"))
            ]
            yield one, Claims(one.id, standings=tuple(made))


def test_seven_countries_since_late_1994_stand_against_the_reference_record(
    legation: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LEGATION_RECORD", raising=False)
    monkeypatch.setattr(rooms, "reader", SeedReader)
    Path("seed.txt").write_text(SeedReader.TEXT)
    asked = ("check", "seed.txt", "--published", "2017-01-27", "--reference")
    (one,) = json.loads(legation(*asked, "--json").out)
    against = {
        claim["wire"]["subject"]["name"]: [o["against"] for o in claim["opposed"]]
        for claim in one["claims"]
        if claim["verdict"] == "contradicted"
    }
    assert against["Jordan"] == ["1995-11"]
    assert against["Algeria"] == ["2000-03"]
    assert "Algeria has been a member of the Mediterranean Dialogue since 2000-03" in json.dumps(
        one
    )
    assert "NATO Mediterranean Dialogue" in legation(*asked).out
    assert not Path("legation.db").exists()


class Tags(HTMLParser):
    """All tags of a page, with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def tags_of(text: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(text)
    return parser.seen


def checked_page(told: Report, *checked: Checked) -> str:
    return page([(told, checked)])


def hostile_check() -> tuple[Report, list[Checked]]:
    """Return a report, and a record's answer to it, that try to be more than words."""
    said = Report(
        HOSTILE, title=HOSTILE, publisher=HOSTILE, published="2017-01-27", url="javascript:alert(1)"
    )
    about = Report(f"{HOSTILE} ", title=HOSTILE, publisher=HOSTILE, url='https://a.org/"><b>')
    made = standing(
        "office",
        Actor(HOSTILE, "TUR"),
        TURKEY,
        role=HOSTILE,
        start="2016",
        at=Span(0, len(HOSTILE)),
    )
    with Record.open(":memory:") as record:
        record.add(about, Claims(about.id, standings=(made,)))
        return said, record.check(said, Claims(said.id, standings=(made,)))


def test_a_page_is_words_and_nothing_else() -> None:
    told, checked = hostile_check()
    tags = tags_of(checked_page(told, *checked))
    assert {tag for tag, _ in tags}.isdisjoint({"script", "img", "link", "iframe", "b", "object"})
    attributes = {name for _, attrs in tags for name in attrs}
    assert not [name for name in attributes if name.startswith("on")]
    assert attributes.isdisjoint({"src", "style", "srcset"})
    links = [attrs["href"] for tag, attrs in tags if tag == "a"]
    assert links == ['https://a.org/"><b>']


def test_a_page_needs_nothing_from_elsewhere() -> None:
    text = checked_page(REPORT)
    assert "default-src 'none'" in text
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"url\(|@import", style)
    for needed in ("prefers-color-scheme: dark", "@media print", "color-scheme: light dark"):
        assert needed in style


def test_a_page_tells_what_the_table_tells(
    legation: Command, article: Path, desk: Path, tmp_path: Path
) -> None:
    written = tmp_path / "page.html"
    assert legation("check", article, "--record", desk, "--html", written).status == 0
    text = written.read_text("utf-8")
    assert "<mark>Israel has kept a mission at NATO since May 2016</mark>" in text
    for words in ("Turkey yields", "two starts: 2016-05 here, 2017-01-26 there", "The Herald"):
        assert words in text
    for verdict in check_words.VERDICTS:
        assert f"<dt>{verdict}</dt>" in text


def test_a_report_that_claims_nothing(legation: Command, desk: Path, tmp_path: Path) -> None:
    file = tmp_path / "nothing.txt"
    file.write_text("Nothing happened.")
    said = legation("check", file, "--record", desk, "--html", tmp_path / "page.html")
    assert "claims nothing" in said.out
    assert "It claims nothing." in (tmp_path / "page.html").read_text("utf-8")
