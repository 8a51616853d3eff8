"""From a vague vow to what became of it, as two people do it in a browser."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect
from tests.browser.walker import CITY, COMPANY, Walker

from hefu_site.programmes.models import Programme
from hefu_site.register.models import Undertaking
from hefu_site.settings.clock import now

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def walker(page, site) -> Walker:
    return Walker(page, site)


def test_a_vague_vow_is_planned_delivered_disputed_and_asked_back(walker, said, lang):
    """Yunzhou will take part in a plan: nobody could tell what became of that, until both sides say how."""
    vow = Undertaking.objects.get(agreement__title__contains="2026", number=4)
    page, address = walker.page, f"/undertakings/{vow.pk}"
    walker.become(COMPANY)
    walker.go(address)
    expect(page.locator("#bill .gap")).to_have_count(5)
    answer(walker, said)
    expect(page.locator("#bill .gap")).to_have_count(0)
    plan(walker, said)
    deliver(walker, said, address)
    dispute(walker, said, address)
    walker.go(f"{address}?on={now().date() - timedelta(days=1)}")
    expect(state_of(page)).to_have_class(re.compile("not_checked"))
    expect(page.locator(".verdict .silent")).to_have_count(2)


def answer(walker, said):
    """The questions of the bill that are one's own to answer."""
    page = walker.page
    walker.follow(page.locator("#bill").get_by_role("link", name=said("Name somebody")))
    page.locator("[name=office]").fill("Public affairs")
    walker.press(said("Name the owner"))
    walker.follow(page.locator("#bill").get_by_role("link", name=said("State the means")))
    page.locator("[name=text]").fill("Two engineers")
    walker.press(said("State the means"))
    walker.follow(page.locator("#plan").get_by_role("link", name=said("Set an indicator")))
    measure = {"name": "x", "unit": "x", "baseline": "0", "target": "3", "measured_by": "x"}
    for name, value in {**measure, "due": str(now().date() + timedelta(days=90))}.items():
        page.locator(f"[name={name}]").fill(value)
    walker.press(said("Set the indicator"))


def plan(walker, said):
    """A milestone that is open, and a form that keeps what was typed."""
    page = walker.page
    walker.follow(page.locator("#way").get_by_role("link", name=said("Plan a milestone")))
    page.locator("[name=name]").fill("Office open")
    page.locator("[name=due]").fill(str(now().date() + timedelta(days=30)))
    walker.press(said("Plan it"))
    expect(page.locator(".state.step-open")).to_have_count(1)
    expect(page.locator(".lane")).to_have_count(1)


def deliver(walker, said, address):
    """The company's word is only a report; the city's own observation proves it."""
    page = walker.page
    observe(walker, said, grade="own_word")
    expect(state_of(page)).to_have_class(re.compile("reported_delivered"))
    walker.become(CITY)
    walker.go(address)
    observe(walker, said, grade="third_party")
    expect(state_of(page)).to_have_class(re.compile(r"\bdelivered\b"))
    walker.follow(page.locator("#evidence").get_by_role("link", name=said("Record evidence")))
    shown = {"statement": "Three are there.", "quote": "three", "publisher": "Linhe Daily"}
    for name, value in shown.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[name=grade]").select_option("third_party")
    walker.press(said("Record the evidence"))
    expect(page.locator("#evidence .piece")).to_have_count(1)


def observe(walker, said, *, grade):
    page = walker.page
    walker.follow(page.locator("#plan").get_by_role("link", name=said("Record an observation")))
    page.locator("[name=value]").fill("3")
    page.locator("[name=grade]").select_option(grade)
    walker.press(said("Record the observation"))


def dispute(walker, said, address):
    """The sides say otherwise than one another; the halves no longer fit."""
    page = walker.page
    for body, state in ((CITY, "not_delivered"), (COMPANY, "delivered")):
        walker.become(body)
        walker.go(address)
        walker.follow(page.get_by_role("link", name=said("Give your side’s assessment")))
        page.locator("[name=state]").select_option(state)
        page.locator("[name=reason]").fill("counted")
        walker.press(said("Record the assessment"))
    expect(page.locator(".fit .seal-mark")).to_have_text(said("disputed"))


def state_of(page):
    return page.locator(".verdict > div").first.locator(".state").first


def test_what_people_look_at_together(walker, said):
    """How it goes, the programmes and a meeting's pack: nothing too wide, nothing inaccessible."""
    page = walker.page
    walker.become(CITY)
    agreement = Undertaking.objects.filter(agreement__title__contains="2026").first().agreement_id
    walker.go(f"/agreements/{agreement}/delivery")
    expect(page.locator(".by-side tbody tr")).to_have_count(3)
    walker.go(f"/agreements/{agreement}/meetings")
    walker.follow(page.get_by_role("link", name=said("Joint meeting %(number)s") % {"number": 2}))
    walker.press(said("Confirm it"))
    expect(page.get_by_role("button", name=said("Confirm it"))).to_have_count(0)
    walker.go("/programmes")
    expect(page.locator(".programme-card")).to_have_count(Programme.objects.count())
    walker.follow(page.locator(".programme-card a").first)
    expect(page.locator(".aim .big")).to_have_count(1)
