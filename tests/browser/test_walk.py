"""The walk of the README, as two people do it in a browser: from a text to a verdict."""

import re

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect
from tests.browser.example import EXAMPLES
from tests.browser.walker import CITY, COMPANY, Walker

from hefu_site.commands.verify import verify
from hefu_site.register.models import Signature, Wording

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


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
    page.locator("#u1").get_by_role("link", name=said("Reject"), exact=True).click()
    page.locator("#u1").get_by_label(said("thanks or praise")).check()
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
    walker.follow(page.locator("#plan").get_by_role("link", name=said("Set an indicator")))
    for name, value in {
        "name": "3,000",
        "unit": "x",
        "baseline": "0",
        "target": "3000",
        "due": "2027-12-31",
    }.items():
        page.locator(f"[name={name}]").fill(value)
    walker.press(said("Set the indicator"))
    for value, day in (("800", "2026-06-30"), ("2100", "2026-10-31")):
        walker.follow(page.locator("#plan").get_by_role("link", name=said("Record an observation")))
        page.locator("[name=value]").fill(value)
        page.locator("[name=day]").fill(day)
        page.locator("[name=grade]").select_option("own_word")
        walker.press(said("Record the observation"))


def assess(walker, said):
    page = walker.page
    walker.follow(page.get_by_role("link", name=said("Give your side’s assessment")))
    page.locator("[name=state]").select_option("in_progress")
    page.locator("[name=reason]").fill("2,100")
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
