"""The page that `hefu read --format html` writes, in a browser, opened as a file."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page, expect
from tests.browser.walker import violations_in

from hefu_cli.main import hefu

DEV = Path(__file__).resolve().parents[1] / "hefu" / "reading" / "dev"

pytestmark = pytest.mark.browser


@pytest.fixture(params=[1280, 360])
def width(request) -> int:
    return request.param


@pytest.fixture
def browser_context_args(browser_context_args, width):
    return {**browser_context_args, "viewport": {"width": width, "height": 900}}


@pytest.fixture(params=["en-d-002", "zh-d-002"])
def complaints(request, page: Page, tmp_path) -> list[str]:
    """Opens the page; what the browser complains of."""
    written = tmp_path / "page.html"
    text = DEV / f"{request.param}.txt"
    assert (
        CliRunner().invoke(hefu, ["read", str(text), "--format", "html", "-o", str(written)]).exit_code == 0
    )
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.goto(written.as_uri())
    return found


def test_it_fits_is_accessible_and_complains_of_nothing(page, complaints):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations_in(page) == []
    assert complaints == []


def test_the_filters_leave_what_is_chosen_and_escape_shows_all(page, complaints):
    cards = page.locator(".card:visible")
    every = cards.count()
    page.select_option("select[name=kind]", "ask")
    asks = page.locator('.card[data-kind="|ask|"]').count()
    assert 0 < asks < every
    expect(cards).to_have_count(asks)
    expect(page.locator("mark.dim")).to_have_count(page.locator("mark:not(.ask)").count())
    page.keyboard.press("Escape")
    expect(cards).to_have_count(every)


def test_keys_step_through_and_a_mark_leads_to_its_card_and_back(page, complaints):
    for _ in range(3):
        page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator(".card.here")).to_have_id("ut1-2")
    page.locator("mark a").nth(4).click()
    here = page.locator(".card.here")
    expect(here).to_be_in_viewport()
    here.locator("q > a").first.click()
    expect(page.locator("mark.here").first).to_be_in_viewport()


def test_the_slash_key_goes_to_the_filters(page, complaints):
    page.keyboard.press("/")
    expect(page.locator("select[name=bearer]")).to_be_focused()
