"""What a fact-checker does: paste an article, see what the record says to it, keep it, judge it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tools.browsing import serving

from legation.model import Claims, Report
from legation.record import Record
from tests.cli.hand_made import REPORT, TEXT, claims_of
from tests.record.making import GREECE, ISRAEL, NATO, TURKEY, event, person, standing, tell
from tests.web.payloads import PAYLOADS
from tests.web.writing.hand_room import HandRoom
from tests.web.writing.test_hostile_reports import told

from .looking import axe_findings

LIT = re.compile(r"\blit\b")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Give a desk's record, with a report of it that was read before."""
    with Record.open(tmp_path / "desk.db") as record:
        tell(record, standing("mission", ISRAEL, NATO, start="2016-05"), publisher="Herald")
        tell(record, event("THREATEN", TURKEY, GREECE, "2011-09-18"), publisher="Herald")
        for name in ("Aaron Yaar", "Aharon Yaar"):
            tell(record, standing("envoy", person(name, "ISR"), TURKEY, role="ambassador"))
        record.add(REPORT, claims_of(REPORT))
        yield record


@pytest.fixture
def desk(record: Record) -> Iterator[str]:
    with serving(record, HandRoom()) as at:
        yield at


def paste(page: Page, desk: str, text: str = TEXT) -> None:
    page.goto(f"{desk}/read")
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_label("Title").fill("A new article")
    page.get_by_label("Published on").fill("2016-05-05")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A new article")


def test_from_paste_to_answer(page: Page, desk: str, record: Record) -> None:
    paste(page, desk)
    expect(page.locator(".tally")).to_have_text("2 supported")
    mission = page.locator(".claim", has_text="mission")
    expect(mission.locator(".found")).to_contain_text("since 2016-05, by 2 independent sources")
    mission.locator(".found summary").click()
    expect(mission.locator(".found")).to_contain_text("Herald")
    assert len(record.reports()) == 5
    page.get_by_role("button", name="Add it to the record").click()
    expect(page.locator(".told")).to_have_text("Added, with 2 claims.")
    assert record.reports()[-1].title == "A new article"


def test_a_claim_lights_its_words_up_and_the_reverse(page: Page, desk: str) -> None:
    page.goto(f"{desk}/report/{REPORT.id}")
    words = page.locator('.text .words[data-claim="2"]')
    claim = page.locator("#claim-2")
    expect(words).to_have_text("2Israel has kept a mission at NATO since May 2016")
    claim.hover()
    expect(words).to_have_class(LIT)
    page.mouse.move(0, 0)
    expect(words).not_to_have_class(LIT)
    words.hover()
    expect(claim).to_have_class(LIT)
    expect(page.locator("#claim-1")).not_to_have_class(LIT)
    page.mouse.move(0, 0)
    page.locator("#words-1").focus()
    expect(page.locator("#claim-1")).to_have_class(LIT)
    page.locator("#claim-2 .no").focus()
    expect(words).to_have_class(LIT)


def test_claims_are_judged_by_keys_and_that_is_undone(
    page: Page, desk: str, record: Record
) -> None:
    page.goto(f"{desk}/report/{REPORT.id}")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("r")
    expect(page.locator("#claim-2 .judged")).to_contain_text("rejected")
    expect(page.locator("#claim-2 .no")).to_be_focused()
    assert [judgement.verdict for judgement in record.judgements()] == ["wrong"]
    page.keyboard.press("z")
    expect(page.locator("#claim-2 .judged")).to_have_count(0)
    assert record.judgements()[0].undone


def test_a_key_that_leads_elsewhere_judges_nothing(page: Page, desk: str, record: Record) -> None:
    page.goto(f"{desk}/report/{REPORT.id}")
    page.keyboard.press("g")
    page.keyboard.press("r")
    expect(page.get_by_role("heading", level=1)).to_have_text("Reports")
    assert record.judgements() == []


def test_a_button_stays_where_it_is_while_it_is_pressed(page: Page, desk: str) -> None:
    """What showed beside the claim in focus went, and the next claim moved up under the press."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{desk}/report/{REPORT.id}")
    page.locator("#claim-1 .no").focus()
    page.locator("#claim-2").get_by_role("button", name="Reject").click()
    expect(page.locator("#claim-2 .judged")).to_contain_text("rejected")


def test_a_claim_is_corrected_in_its_form(page: Page, desk: str, record: Record) -> None:
    page.goto(f"{desk}/report/{REPORT.id}")
    page.locator("#claim-1 .no").focus()
    page.keyboard.press("e")
    form = page.get_by_role("form", name="Correct claim 1")
    form.get_by_label("Status").select_option("actual")
    form.get_by_label("Date").fill("2016-05-03")
    form.get_by_label("Why").fill("the next sentence says so")
    form.get_by_role("button", name="Correct it").click()
    expect(page.locator("#claim-1 .judged")).to_contain_text("the next sentence says so")
    expect(page.locator("#claim-1 .day")).to_have_text("2016-05-03")
    assert [row.status for row in record.events(type="CONCEDE")] == ["actual"]


def test_what_is_no_correction_is_said_on_the_page(browser: Browser, desk: str) -> None:
    page = browser.new_page()  # one that may complain of the refusal
    page.goto(f"{desk}/report/{REPORT.id}")
    page.locator("#claim-1 .correct summary").click()
    form = page.get_by_role("form", name="Correct claim 1")
    form.get_by_label("Date").fill("soon")
    with page.expect_response(lambda answer: answer.status == 400):
        form.get_by_role("button", name="Correct it").click()
    expect(page.get_by_role("alert")).to_contain_text("soon")
    expect(form.get_by_label("Date")).to_have_value("soon")
    page.close()


def test_the_queue_is_worked_through_by_one_key_a_claim(
    page: Page, desk: str, record: Record
) -> None:
    page.goto(f"{desk}/review")
    rows = page.locator("[data-row]")
    before = rows.count()
    page.keyboard.press("a")
    expect(rows).to_have_count(before - 1)
    page.keyboard.press("r")
    expect(rows).to_have_count(before - 2)
    page.keyboard.press("z")
    expect(rows).to_have_count(before - 1)
    assert [(j.verdict, j.undone) for j in record.judgements()] == [
        ("right", False),
        ("wrong", True),
        ("undo", False),
    ]


def test_who_is_who_is_decided_by_one_key(page: Page, desk: str, record: Record) -> None:
    page.goto(f"{desk}/review/actors")
    expect(page.locator(".pair")).to_contain_text("Aharon Yaar")
    page.keyboard.press("s")
    expect(page.locator(".pair")).to_have_count(0)
    assert [judgement.verdict for judgement in record.judgements()] == ["same"]


def test_a_text_file_is_dropped_on_the_form(page: Page, desk: str) -> None:
    page.goto(f"{desk}/read")
    dropped = page.evaluate_handle(
        """text => {
          const all = new DataTransfer();
          all.items.add(new File([text], "report.txt", {type: "text/plain"}));
          return all;
        }""",
        TEXT,
    )
    page.dispatch_event("#paste", "drop", {"dataTransfer": dropped})
    expect(page.get_by_placeholder("report.txt will be read")).to_be_visible()
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".text")).to_contain_text("Turkey withdrew its objections")


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_axe_finds_nothing_serious(page: Page, desk: str, record: Record, ground: str) -> None:
    page.emulate_media(color_scheme=ground)  # type: ignore[arg-type] # a literal, to mypy
    claim = record.report(REPORT.id).claims[0].id
    record.judge("right", claim, by="Ada", why="so it says")
    report = f"/report/{REPORT.id}"
    for path in ("/read", report, f"{report}/check", "/review", "/review/actors"):
        page.goto(desk + path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert not axe_findings(page), path
    paste(page, desk)
    page.locator("#claim-1").hover()
    assert not axe_findings(page), "pasted"


def test_nothing_is_wider_than_a_phone(page: Page, desk: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ("/read", f"/report/{REPORT.id}", "/review", "/review/actors"):
        page.goto(desk + path)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_a_report_is_read_without_scripts(browser: Browser, desk: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    paste(plain, desk)
    plain.get_by_role("button", name="Add it to the record").click()
    plain.locator("#claim-1").get_by_role("button", name="Accept").click()
    expect(plain.locator("#claim-1 .judged")).to_contain_text("accepted")
    context.close()


def test_no_browser_runs_what_a_report_says(page: Page, desk: str, record: Record) -> None:
    page.on("dialog", lambda _: pytest.fail("a report ran a script"))
    pairs: list[tuple[Report, Claims]] = [told(words) for words in PAYLOADS.values()]
    for report, claims in pairs:
        record.add(report, claims)
        page.goto(f"{desk}/report/{report.id}")
        page.locator("#claim-1").hover()
        expect(page.locator("#claim-1")).to_have_class(LIT)
        assert page.url == f"{desk}/report/{report.id}"
