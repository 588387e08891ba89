"""What a researcher and a desk analyst do with the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect
from tools.browsing import serving

from tests.web.telling import pictured

from .looking import axe_findings

PATHS = (
    "/actor",
    "/actor/TUR",
    "/pair",
    "/pair?one=TUR&other=ISR",
    "/organisation/NATO?on=2012-01-01&from=1952&to=1952",
    "/network",
    "/network?what=member",
)
ACTOR, PAIR, BODY, NETWORK = PATHS[1], PATHS[3], "/organisation/NATO", PATHS[5]


@pytest.fixture(scope="module")
def looking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    place = tmp_path_factory.mktemp("looking") / "legation.db"
    with pictured(place) as record, serving(record) as address:
        yield address


def drawn(page: Page, address: str) -> None:
    """Go to a page and wait until its pictures are drawn."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    for picture in page.locator("figure[data-picture] .ground").all():
        expect(picture.locator("svg, canvas").first).to_be_visible()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("ground", ["light", "dark"])
def test_axe_finds_nothing_serious(page: Page, looking: str, path: str, ground: str) -> None:
    page.emulate_media(color_scheme=ground)  # type: ignore[arg-type] # a literal, to mypy
    drawn(page, looking + path)
    assert not axe_findings(page)


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_wider_than_a_phone(page: Page, looking: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    drawn(page, looking + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", PATHS)
def test_a_page_and_what_it_loads_are_small(page: Page, looking: str, path: str) -> None:
    drawn(page, looking + path)
    sent = page.evaluate(
        "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType("
        "'navigation')].reduce((sum, one) => sum + one.transferSize, 0)"
    )
    assert sent < 300_000


def test_a_mark_leads_to_its_words(page: Page, looking: str) -> None:
    drawn(page, looking + ACTOR)
    page.get_by_label("member of NATO, held 1952-02-18 to 2017-01-27").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Turkey")
    expect(page.locator("mark").first).to_have_text("One thing")


def test_a_month_leads_to_its_events(page: Page, looking: str) -> None:
    drawn(page, looking + PAIR)
    page.get_by_label("Israel to Turkey, 2010").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/events?**")
    expect(page.locator(".rows .what")).to_have_text(["ASSAULT"])


def test_marks_are_gone_through_by_arrows_and_told_of(page: Page, looking: str) -> None:
    drawn(page, looking + ACTOR)
    figure = page.locator("#standings-picture")
    figure.locator("a.mark").first.focus()
    expect(figure.locator(".tip")).to_contain_text("member of NATO")
    page.keyboard.press("ArrowDown")
    expect(figure.locator(".tip")).to_contain_text("envoy to Ada Lovelace: NATO (ambassador)")
    assert figure.locator("a.mark[tabindex='0']").count() == 1


def test_what_is_not_known_is_not_drawn_as_certain(page: Page, looking: str) -> None:
    drawn(page, looking + ACTOR)
    member = page.get_by_label("member of NATO")
    assert member.locator("rect.sure").count() == 1
    assert member.locator("line.fading").count() == 1  # nothing says what came after
    objection = page.get_by_label("objection to Israel")
    assert objection.locator("line.unsure").count() == 2  # some day of 2010, some of May 2016
    assert objection.locator("line.fading").count() == 0
    assert page.locator("#months-picture rect.vague").count() == 1


def test_a_picture_is_saved_as_it_is_seen(page: Page, looking: str, tmp_path: Path) -> None:
    drawn(page, looking + ACTOR)
    figure = page.locator("#standings-picture")
    with page.expect_download() as download:
        figure.get_by_role("button", name="SVG").click()
    assert download.value.suggested_filename == "standings-of-turkey-over-time.svg"
    download.value.save_as(tmp_path / "picture.svg")
    text = (tmp_path / "picture.svg").read_text("utf-8")
    assert "Standings of Turkey over time" in text
    assert "rgb(" in text
    assert "var(" not in text
    ElementTree.fromstring(text)  # noqa: S314 - our own
    with page.expect_download() as download:
        figure.get_by_role("button", name="PNG").click()
    download.value.save_as(tmp_path / "picture.png")
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")


def test_the_slider_shows_an_organisation_on_another_day(page: Page, looking: str) -> None:
    drawn(page, looking + BODY)
    missions = page.locator("section[data-relation=mission] li:visible")
    expect(missions).to_have_count(1)
    expect(page.locator("section[data-relation=member] [data-count=yes]")).to_have_text("2")
    slider = page.get_by_label("Drag to another day")
    slider.focus()
    page.keyboard.press("Home")
    expect(missions).to_have_count(0)
    page.wait_for_url("**on=19**")
    page.get_by_label("On", exact=True).fill("2012-01-01")
    expect(page.locator("#day")).to_have_text("2012-01-01")
    expect(page.locator("[data-answer]")).to_have_text("held")
    page.wait_for_url("**on=2012-01-01")
    said = {text.strip() for text in page.locator(".places li:visible").all_inner_texts()}
    page.reload()
    page.wait_for_load_state("networkidle")
    assert said == {text.strip() for text in page.locator(".places li:visible").all_inner_texts()}


def test_the_map_shows_who_stands_to_it_on_the_day(page: Page, looking: str) -> None:
    drawn(page, looking + f"{BODY}?on=2016-06-01")
    figure = page.locator("#places-picture")
    expect(figure.get_by_label("Turkey: member")).to_be_visible()
    expect(figure.get_by_label("Israel: mission")).to_be_visible()
    page.get_by_label("On", exact=True).fill("1940-01-01")
    expect(figure.get_by_label("Turkey: member")).to_have_count(0)


def test_a_network_is_drawn_and_saved(page: Page, looking: str, tmp_path: Path) -> None:
    drawn(page, looking + NETWORK)
    figure = page.locator("figure[data-drawn=yes]")
    expect(figure).to_be_visible()
    with page.expect_download() as download:
        figure.get_by_role("button", name="SVG").click()
    download.value.save_as(tmp_path / "network.svg")
    assert "Turkey" in (tmp_path / "network.svg").read_text("utf-8")
    with page.expect_download() as download:
        figure.get_by_role("button", name="PNG").click()
    download.value.save_as(tmp_path / "network.png")
    assert (tmp_path / "network.png").read_bytes().startswith(b"\x89PNG")


def test_a_researcher_gets_from_a_name_to_the_words(page: Page, looking: str) -> None:
    page.goto(looking)
    page.keyboard.press("g")
    page.keyboard.press("a")
    page.get_by_label("One", exact=True).fill("turkey")
    page.get_by_label("The other").fill("israel")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="From conflict to cooperation").click()
    expect(page.locator("main")).to_contain_text("AGREE")
    page.locator("main blockquote a").first.click()
    expect(page.locator("mark")).to_be_visible()


def test_without_a_script_the_tables_are_there(browser: object, looking: str) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(looking + ACTOR)
    page.get_by_text("The standings as a table").click()
    expect(page.locator("#standings tbody tr")).to_have_count(4)
    page.goto(looking + BODY)
    page.get_by_label("On", exact=True).fill("2016-06-01")
    page.get_by_role("button", name="Show").first.click()
    expect(page.locator("#day")).to_have_text("2016-06-01")
    context.close()
