"""What is around every page: it can be got about in by keys, and both grounds can be read."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .looking import axe_findings

PAGES = (
    "/",
    "/standings",
    "/events",
    "/contradictions",
    "/reports",
    "/search?words=one",
    "/saved",
    "/changes?since=2001",
    "/nothing",
)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("ground", ["light", "dark"])
def test_axe_finds_nothing_serious(page: Page, site: str, path: str, ground: str) -> None:
    page.emulate_media(color_scheme=ground)  # type: ignore[arg-type] # a literal, to mypy
    page.goto(site + path)
    assert not axe_findings(page)


def test_keys_lead_from_page_to_page(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("g")
    page.keyboard.press("s")
    expect(page).to_have_title("Standings · Legation")
    page.wait_for_load_state()  # the keys are listened for once the page's scripts have run
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Israel")


def test_the_ground_that_was_chosen_is_kept(page: Page, site: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(site)
    page.keyboard.press("t")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_phone(page: Page, site: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
