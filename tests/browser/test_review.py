"""The review of a reading, as somebody does it all day: from the keyboard, and by selecting in the text."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.walker import CITY, COMPANY, Walker
from tests.cooperation import AT

from hefu.lexicon.load import load_lexicon
from hefu.reading.read import read
from hefu.terms.source import Source
from hefu_site.people.models import Membership
from hefu_site.register.actions.agreements import open_agreement
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.models import Document, Keeping, Review, Version

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXTS = {
    "en": "Agreement between the People’s Government of Linhe City and Yunzhou Group.\n"
    "1. Yunzhou Group shall build 50 wells 𠮷𠮷 in the district for its villages by the end of 2027.\n"
    "2. Linhe City shall provide land.\n3. Yunzhou Group shall hire 30 nurses.\n4. Flowers for schools.",
    "zh-hans": "麟河市人民政府（以下简称甲方）与芸舟集团（以下简称乙方）战略合作协议\n"
    "一、乙方应于2027年底前在𠮷𠮷区建成50口水井。\n"
    "二、甲方应提供用地。\n三、乙方应招聘30名护士。\n四、春天的花和学校。",
}
SPAN = {"en": "build 50 wells 𠮷𠮷 in the district", "zh-hans": "在𠮷𠮷区建成50口水井"}
MISSED = {"en": "Flowers for schools", "zh-hans": "春天的花和学校"}


@pytest.fixture
def walker(page, site, lang) -> Walker:
    """At the review of a text just read, of which three undertakings were found."""
    city, company = (Membership.objects.get(organisation__name=name) for name in (CITY, COMPANY))
    source = Source(name="text.txt", text=TEXTS[lang])
    reading = read(source, load_lexicon())
    document = open_agreement(
        source=source, reading=reading, title="Wells", keeping=Keeping.SIDES, by=city, at=AT
    )
    set_sides(document.agreement, [city.organisation, company.organisation], by=city, at=AT)
    walker = Walker(page, site)
    walker.become(CITY)
    walker.go(f"/documents/{document.pk}")
    expect(page.locator("mark")).to_have_count(3)
    return walker


def select(page: Page, words: str) -> None:
    """Select words of the text with the mouse, from the left edge of the first to the right of the last."""
    page.evaluate("() => document.getElementById('text').scrollIntoView({ behavior: 'instant' })")
    ends = page.evaluate(
        """(words) => {
            const walk = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
            const nodes = [];
            while (walk.nextNode()) nodes.push(walk.currentNode);
            const start = nodes.map((node) => node.data).join("").indexOf(words);
            const at = (offset) => {
                for (const node of nodes) {
                    if (offset < node.length) return [node, offset];
                    offset -= node.length;
                }
            };
            const edge = (first, last, right) => {
                const range = document.createRange();
                range.setStart(...at(first));
                const [node, offset] = at(last);
                range.setEnd(node, offset + 1);
                const box = range.getBoundingClientRect();
                return [right ? box.right - 1 : box.left + 1, box.top + box.height / 2];
            };
            const last = start + words.length - 1;
            return [edge(start, start, false), edge(last, last, true)];
        }""",
        words,
    )
    page.mouse.move(*ends[0])
    page.mouse.down()
    page.mouse.move(*ends[1], steps=8)
    page.mouse.up()


def reviewed(page: Page, position: int, judgement: str) -> None:
    expect(page.locator(f"#u{position}")).to_have_class(re.compile(judgement))


def test_confirm_and_reject_from_the_keyboard(walker, page, said):
    press = page.keyboard.press
    press("j")
    expect(page.locator("#u0")).to_be_focused()
    press("c")
    reviewed(page, 0, "confirmed")
    expect(page.locator("#u1")).to_be_focused()
    expect(page.locator("#said")).to_contain_text(said("Confirmed."))
    press("ArrowDown")
    expect(page.locator("#u2")).to_be_focused()
    press("k")
    press("x")
    expect(page.locator("#u1 [data-digit='1']")).to_be_focused()
    walker.look()
    press("5")
    reviewed(page, 1, "rejected")
    expect(page.locator("#u1")).to_contain_text(said("background or policy"))
    expect(page.locator("mark").nth(1)).to_have_class(re.compile("rejected"))
    expect(page.locator("#u2")).to_be_focused()
    press("k")
    press("u")
    reviewed(page, 1, "open")
    expect(page.locator("#said")).to_contain_text(said("Taken back."))
    press("?")
    expect(page.locator("#keys dl")).to_be_visible()
    walker.look()
    page.locator("#keys-on").uncheck()
    page.locator("#u2").focus()
    press("c")
    reviewed(page, 2, "open")


def test_another_reason_is_told_in_words(walker, page, said):
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("#u0 [data-digit='7']")).to_be_visible()
    page.keyboard.press("7")
    expect(page.locator("#u0 [name=reason]")).to_be_focused()
    page.keyboard.type("12 c x")
    page.keyboard.press("Enter")
    reviewed(page, 0, "rejected")
    assert Review.objects.latest("recorded").reason == "12 c x"


def test_the_span_is_corrected_with_the_mouse_and_proposed(walker, page, said, lang):
    page.keyboard.press("j")
    page.keyboard.press("e")
    expect(page.locator("#u0 [name=first]")).to_be_focused()
    walker.look()
    select(page, SPAN[lang])
    expect(page.locator("#u0 [data-quote]")).to_have_text(SPAN[lang])
    page.locator("#u0 [name=due]").fill("soon")
    page.locator("#u0 [name=due]").press("Enter")
    expect(page.locator("#u0 .errorlist")).to_be_visible()
    expect(page.locator("#u0 [data-quote]")).to_have_text(SPAN[lang])
    page.locator("#u0 [name=due]").fill("2028-06-30")
    walker.complaints.clear()  # the browser tells of every answer that refuses
    page.locator("#u0 [name=due]").press("Enter")
    reviewed(page, 0, "confirmed")
    expect(page.locator("mark").first).to_have_text(SPAN[lang])
    expect(page.locator("#u0 .changes ins")).to_have_count(2)
    walker.look()
    page.keyboard.press("u")
    reviewed(page, 0, "open")
    expect(page.locator("mark").first).not_to_have_text(SPAN[lang])
    page.keyboard.press("e")
    expect(page.locator("#u0 [name=first]")).to_be_focused()
    select(page, SPAN[lang])
    expect(page.locator("#u0 [data-quote]")).to_have_text(SPAN[lang])
    page.locator("#u0 .correction .seal").click()
    reviewed(page, 0, "confirmed")
    text, view = Document.objects.get(text=TEXTS[lang]).text, Review.objects.latest("recorded").as_term()
    assert text[view.start : view.end] == view.quote == SPAN[lang]
    walker.follow(page.locator("#progress .seal"))
    assert Version.objects.latest("recorded").wordings.get().text == SPAN[lang]


def test_what_was_missed_is_added_by_selecting_it(walker, page, said, lang):
    select(page, MISSED[lang])
    page.keyboard.press("a")
    form = page.locator("#adding form")
    expect(form.locator("[data-quote]")).to_have_text(MISSED[lang])
    walker.look()
    form.locator("[name=bearers]").first.check()
    form.locator(".seal").click()
    expect(page.locator("#u3")).to_be_focused()
    expect(page.locator("mark")).to_have_count(4)
    expect(page.locator("#u3")).to_contain_text(said("Added"))
    walker.look()
    page.keyboard.press("u")
    expect(page.locator("#u3")).to_have_count(0)
    expect(page.locator("mark")).to_have_count(3)


def test_whoever_comes_second_is_told_on_the_card(walker, page, said):
    other = page.context.new_page()
    other.goto(page.url)
    other.keyboard.press("j")
    other.keyboard.press("c")
    reviewed(other, 0, "confirmed")
    page.keyboard.press("j")
    page.keyboard.press("c")
    reviewed(page, 0, "confirmed")
    expect(page.locator("#u0 [role=alert]")).to_be_visible()
