"""The walk of the README, as two people do it in a browser: from a text to a verdict."""

import dataclasses
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from django.utils import translation
from playwright.sync_api import Locator, Page, expect

from hefu_site.commands.verify import verify
from hefu_site.example.load import load_example
from hefu_site.register.models import Signature, Wording
from hefu_site.settings.clock import now

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CITY, COMPANY = "Linhe City 麟河市人民政府", "Yunzhou Group 芸舟集团"

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(params=["en", "zh-hans"])
def lang(request) -> str:
    return request.param


@pytest.fixture(params=[1280, 360])
def width(request) -> int:
    return request.param


@pytest.fixture
def browser_context_args(browser_context_args, lang, width):
    return {**browser_context_args, "locale": lang, "viewport": {"width": width, "height": 900}}


@pytest.fixture
def site(live_server, settings) -> str:
    settings.CONFIG = dataclasses.replace(settings.CONFIG, demo=True)
    load_example(EXAMPLES, at=now())
    return live_server.url


@pytest.fixture
def said(lang):
    """The words of the interface in the language of the test."""
    with translation.override(lang):
        yield translation.gettext


class Walker:
    """Somebody at a browser, who looks at each page: no complaint, nothing too wide, nothing inaccessible."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def go(self, address: str) -> None:
        self.page.goto(self.site + address if address.startswith("/") else address)
        self.look()

    def look(self) -> None:
        width = self.page.evaluate("() => document.documentElement.scrollWidth")
        assert width <= self.page.viewport_size["width"], f"{self.page.url} is {width} wide"
        violations = Axe().run(self.page).response["violations"]
        assert not violations, [(each["id"], [node["html"] for node in each["nodes"]]) for each in violations]
        assert self.complaints == []

    def press(self, name: str) -> None:
        self.follow(self.page.get_by_role("main").get_by_role("button", name=name, exact=True).first)

    def follow(self, control: Locator) -> None:
        """Click what leads to another page, and look at that page."""
        with self.page.expect_navigation():
            control.click()
        self.look()

    def sign_in(self, body: str) -> None:
        self.page.context.clear_cookies(name="sessionid")
        self.go("/sign-in")
        self.follow(self.page.get_by_role("button", name=body))


def test_a_text_becomes_a_signed_undertaking_with_a_verdict(page, site, said, lang):
    walker = Walker(page, site)
    walker.go("/")
    upload_and_propose(walker, said, lang)
    agreement = page.url
    sign_all(walker, said, agreement)
    walker.sign_in(COMPANY)
    sign_all(walker, said, agreement)
    expect(page.get_by_role("img", name=said("signed by all sides"))).to_have_count(3)
    open_undertaking(walker, lang)
    plan_and_observe(walker, said)
    assess(walker, said)
    expect(page.locator(".verdict > div").first).to_contain_text(said("in progress"))
    walker.go(agreement + "/history")
    what_verify_says()
    the_edit_that_verify_finds()


def upload_and_propose(walker, said, lang):
    page = walker.page
    walker.sign_in(CITY)
    walker.go("/agreements/open")
    page.locator("input[type=file]").set_input_files(EXAMPLES / "linhe-yunzhou" / f"agreement.{lang[:2]}.txt")
    walker.press(said("Read it"))
    expect(page.locator("select").nth(0)).to_have_value(re.compile(".+"))
    expect(page.locator("select").nth(1)).to_have_value(re.compile(".+"))
    walker.press(said("Set the sides"))
    expect(page.locator("mark")).to_have_count(12)
    add_the_other_language(walker, said, lang)
    for position in (0, 2, 3):
        card = page.locator(f"#u{position}")
        card.get_by_role("button", name=said("Confirm"), exact=True).click()
        expect(card).to_have_class(re.compile("confirmed"))
    page.locator("#u1").get_by_role("button", name=said("Reject"), exact=True).click()
    expect(page.locator("mark").nth(1)).to_have_class(re.compile("rejected"))
    walker.follow(page.locator("#progress .seal"))


def add_the_other_language(walker, said, lang):
    page, review = walker.page, walker.page.url
    walker.follow(page.get_by_role("link", name=said("add a version")))
    other = "zh" if lang == "en" else "en"
    page.locator("input[type=file]").set_input_files(EXAMPLES / "linhe-yunzhou" / f"agreement.{other}.txt")
    walker.press(said("Read it"))
    walker.go(review)
    expect(page.locator(".also")).to_have_count(12)


def sign_all(walker, said, agreement):
    walker.go(agreement)
    walker.follow(walker.page.get_by_role("link", name=said("Read and sign")))
    for box in walker.page.get_by_role("checkbox").all():
        box.check()
    walker.press(said("Sign what is ticked"))


def open_undertaking(walker, lang):
    words = "3,000 jobs" if lang == "en" else "3000个就业岗位"
    walker.follow(walker.page.get_by_role("link", name=words))


def plan_and_observe(walker, said):
    page = walker.page
    form = page.locator("form[action$='/indicator']")
    for name, value in {
        "name": "3,000",
        "unit": "x",
        "baseline": "0",
        "target": "3000",
        "due": "2027-12-31",
    }.items():
        form.locator(f"[name={name}]").fill(value)
    walker.press(said("Set the indicator"))
    for value, day in (("800", "2026-06-30"), ("2100", "2026-10-31")):
        page.locator("summary", has_text=said("Record an observation")).click()
        form = page.locator("form[action$='/observation']")
        form.locator("[name=value]").fill(value)
        form.locator("[name=day]").fill(day)
        form.locator("[name=grade]").select_option("own_word")
        walker.press(said("Record the observation"))


def assess(walker, said):
    page = walker.page
    page.locator("summary", has_text=said("Give your side’s assessment")).click()
    form = page.locator("form[action$='/assessment']")
    form.locator("[name=state]").select_option("in_progress")
    form.locator("[name=reason]").fill("2,100")
    walker.press(said("Record the assessment"))


def what_verify_says():
    outcome = CliRunner().invoke(verify)
    assert (outcome.exit_code, outcome.output[:9]) == (0, "All holds")


def the_edit_that_verify_finds():
    signed = Signature.objects.earliest("recorded")
    Wording.objects.filter(version=signed.version).update(text="nothing at all")
    outcome = CliRunner().invoke(verify)
    assert outcome.exit_code == 1
    assert "version.proposed" in outcome.output
