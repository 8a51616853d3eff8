"""What the sides do with one another: an ask becomes a pledge, an edit replaces what was agreed."""

import re

import pytest
from playwright.sync_api import expect
from tests.browser.walker import CITY, COMPANY, Walker
from tests.cooperation import AT, EXAMPLE, confirm, join, open_example

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source
from hefu_site.people.models import Membership, Organisation, Role
from hefu_site.register.actions.agreements import add_document
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions, sign_version
from hefu_site.register.models import Agreement, Answer, Document, Undertaking

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def jobs_and_ask(site) -> list[Undertaking]:
    """In both languages: 3,000 jobs, signed by both, and an ask that the company has not answered."""
    city, company = (Membership.objects.get(organisation__name=name) for name in (CITY, COMPANY))
    document = open_example(city)
    set_sides(document.agreement, [city.organisation, company.organisation], by=city, at=AT)
    file = EXAMPLE.with_name("agreement.zh.txt")
    source = Source(name=file.name, text=file.read_text(encoding="utf-8"))
    reading = read(source, load_lexicon())
    add_document(document.agreement, source=source, reading=reading, by=city, at=AT)
    confirm(document, city, 3, 11)
    jobs, ask = propose_versions(Document.objects.get(pk=document.pk), by=city, at=AT)
    for member in (city, company):
        sign_version(jobs.versions.get(), by=member, at=AT)
    return [jobs, ask]


def sign_here(walker: Walker, said, body: str, address: str) -> None:
    """Sign what is proposed on an undertaking's page, as somebody of a body."""
    walker.become(body)
    walker.go(address)
    walker.press(said("Sign this version"))


def test_an_ask_is_taken_up_and_the_pledge_signed_by_both(page, site, said, jobs_and_ask):
    walker = Walker(page, site)
    walker.become(COMPANY)
    walker.go("/undertakings?open=unanswered")
    walker.follow(page.locator(".words a").first)
    ask = page.url
    expect(page.locator("#answer .miss")).to_have_count(1)
    walker.follow(page.get_by_role("link", name=said("Take it up"), exact=True))
    page.locator("[name=strength]").select_option("shall")
    page.locator("[name=due]").fill("2028")
    walker.press(said("Propose this pledge"))
    pledge = page.url
    expect(page.locator(".answers a")).to_have_attribute("href", re.compile(ask.rpartition("/")[2]))
    for body in (COMPANY, CITY):
        sign_here(walker, said, body, pledge)
    expect(page.locator(".headline").get_by_role("img", name=said("signed by all sides"))).to_have_count(1)
    walker.go(ask)
    expect(page.locator("#answer .given strong")).to_have_text(said("taken up"))
    expect(page.locator("#answer .miss")).to_have_count(0)
    answer = Answer.objects.get()
    assert (answer.pledge.standing.state, answer.pledge.versions.get().due) == ("agreed", "2028")


def test_a_version_is_amended_seen_word_by_word_and_signed_by_both(page, site, said, lang, jobs_and_ask):
    walker = Walker(page, site)
    jobs, _ask = jobs_and_ask
    address = f"{site}/undertakings/{jobs.pk}"
    walker.become(COMPANY)
    walker.go(address)
    walker.follow(page.get_by_role("link", name=said("propose another version")))
    for field, number in (("words_en", "2,500"), ("words_zh-Hans", "2500")):
        words = page.locator(f"[name='{field}']")
        words.fill(re.sub(r"3,?000", number, words.input_value()))
    page.locator("[name=quantities]").fill("2,500 jobs")
    walker.press(said("Propose this version"))
    expect(page.locator(".beside del").first).to_contain_text("3,000")
    expect(page.locator(".beside ins").first).to_contain_text("2,500")
    expect(page.locator("h1")).to_contain_text("3,000" if lang == "en" else "3000")
    sign_here(walker, said, COMPANY, address)
    walker.become(CITY)
    walker.go(f"/agreements/{jobs.agreement_id}/signing")
    page.locator(f"[value='{jobs.versions.get(number=2).pk}']").check()
    walker.press(said("Sign what is ticked"))
    walker.go(address)
    expect(page.locator("h1")).to_contain_text("2,500" if lang == "en" else "2500")
    assert Undertaking.objects.get(pk=jobs.pk).standing.in_force.number == 2


def test_what_was_typed_is_there_after_the_session_ended(page, site, said, lang, jobs_and_ask):
    walker, words = Walker(page, site), page.locator("[name=words_en]")
    walker.become(COMPANY)
    walker.go(f"/undertakings/{jobs_and_ask[0].pk}/amend")
    typed = words.input_value().replace("3,000", "2,500")
    words.fill(typed)
    page.locator("[name='words_zh-Hans']").fill("乙方应新增2500个就业岗位")
    page.locator("[name=quantities]").fill("2,500 jobs")
    page.context.clear_cookies(name="sessionid")
    walker.press(said("Propose this version"))
    walker.follow(page.get_by_role("button", name=COMPANY))
    walker.press(said("Send it now"))
    expect(page.locator(".beside ins").first).to_contain_text("2,500")
    assert jobs_and_ask[0].versions.get(number=2).wordings.get(lang="en").text == typed


def test_a_double_click_opens_one_register(page, site, said):
    walker = Walker(page, site)
    walker.become(CITY)
    before = Agreement.objects.count()
    walker.go("/agreements/open")
    page.locator("[name=text]").fill("Linhe City Government shall build 50 wells for Yunzhou Group by 2027.")
    page.get_by_role("main").get_by_role("button", name=said("Read it"), exact=True).dblclick()
    expect(page.get_by_role("button", name=said("Set the sides"), exact=True)).to_have_count(1)
    assert Agreement.objects.count() == before + 1


THREE = {
    "en": "Linhe City Government, Yunzhou Group and Hexi University agree.\n"
    "1. Linhe City Government, Yunzhou Group and Hexi University shall open a laboratory by 30 June 2027.\n",
    "zh-hans": "麟河市人民政府、芸舟集团与河西大学战略合作协议\n"
    "甲方：麟河市人民政府\n乙方：芸舟集团\n丙方：河西大学\n"
    "一、三方共同于2027年6月30日前设立联合实验室。\n",
}
HEXI = "Hexi University 河西大学"


def test_what_three_sides_agree_closes_with_the_third_signature(page, site, said, lang):
    join(Organisation.objects.create(name=HEXI, lang="en", kind="university"), Role.SIGNATORY)
    walker = Walker(page, site)
    walker.become(CITY)
    walker.go("/agreements/open")
    page.locator("[name=text]").fill(THREE[lang])
    walker.press(said("Read it"))
    for position, body in enumerate((CITY, COMPANY, HEXI)):
        page.locator(f"[name=side_{position}]").select_option(label=body)
    walker.press(said("Set the sides"))
    page.locator("#u0").get_by_role("button", name=said("Confirm"), exact=True).click()
    expect(page.locator("#u0")).to_have_class(re.compile("confirmed"))
    walker.follow(page.locator("#progress .seal"))
    agreement = page.url
    for signed, body in enumerate((CITY, COMPANY, HEXI), start=1):
        walker.become(body)
        walker.go(agreement + "/signing")
        page.get_by_role("checkbox").check()
        walker.press(said("Sign what is ticked"))
        of_three = said("%(signed)s of %(sides)s sides have signed") % {"signed": signed, "sides": 3}
        label = said("signed by all sides") if signed == 3 else of_three
        expect(page.locator(".together").get_by_role("img", name=label, exact=True)).to_have_count(1)
    assert Undertaking.objects.latest("recorded").standing.state == "agreed"
