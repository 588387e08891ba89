"""Logging in and one's account, as a person meets them, and as axe does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tools.browsing import serving

from tests.web.accounts.making import PASSWORD, house
from tests.web.conftest import filled
from tests.web.writing.hand_room import HandRoom

from .looking import axe_findings


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address at which people with accounts see a record."""
    folder: Path = tmp_path_factory.mktemp("guarded")
    with (
        filled(folder / "legation.db") as record,
        house(folder / "accounts.db") as home,
        serving(record, HandRoom(), home.entrance) as at,
    ):
        yield at


def log_in(page: Page, name: str) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


def test_whoever_comes_is_asked_who_they_are_and_led_on(page: Page, guarded: str) -> None:
    page.goto(f"{guarded}/standings?object=NATO")
    log_in(page, "Rita")
    expect(page.get_by_role("heading", level=1)).to_have_text("Standings")
    assert page.url.endswith("/standings?object=NATO")
    page.goto(f"{guarded}/read")
    expect(page.get_by_role("button", name="Read it")).to_be_visible()
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("button", name="Log in")).to_be_visible()


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_axe_finds_nothing_serious_and_it_fits_a_phone(
    page: Page, guarded: str, ground: str
) -> None:
    page.emulate_media(color_scheme=ground)  # type: ignore[arg-type] # a literal, to mypy
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{guarded}/login?next=/account")
    assert not axe_findings(page), "login"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    log_in(page, "Vera")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vera")
    assert not axe_findings(page), "account"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
