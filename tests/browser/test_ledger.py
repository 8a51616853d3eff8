"""A side begins alone with its own list: wrong cells are named, all is recorded, and signed on paper."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from playwright.sync_api import expect
from tests.browser.walker import CITY, Walker

from hefu_site.register.models import Agreement, Standing

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ROWS = {
    "en": [
        ["No.", "Task", "Lead", "Deadline", "Remark"],
        [1, "Build 50 wells in the eastern district", "Linhe Water Bureau", "2027-06-30", "internal"],
        [2, "Create 3,000 jobs", "Yunzhou Group", "30 June 2028", ""],
        [3, "Hold a games together", "both", "", ""],
    ],
    "zh-hans": [
        ["序号", "承诺事项", "责任单位", "完成时限", "备注"],
        [1, "在东部片区建设50口水井", "麟河市水务局", "2027-06-30", "内部"],
        [2, "新增3000个就业岗位", "芸舟集团", "2028年6月30日", ""],
        [3, "共同举办运动会", "双方", "", ""],
    ],
}
VAGUE = {"en": "soon", "zh-hans": "尽快"}


def workbook(rows) -> dict:
    book, file = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "台账 2027.xlsx", "mimeType": kind, "buffer": file.getvalue()}


def give(walker: Walker, said, rows) -> None:
    walker.go("/agreements/import")
    walker.page.locator("input[type=file]").set_input_files(workbook(rows))
    walker.press(said("Look at it"))


def test_a_ledger_is_looked_at_mended_and_recorded(page, site, said, lang):
    walker, before = Walker(page, site), set(Agreement.objects.values_list("pk", flat=True))
    walker.become(CITY)
    *heads_and_first, last = ROWS[lang]
    give(walker, said, [*heads_and_first, [*last[:3], VAGUE[lang], ""]])
    expect(page.locator("[name=words]")).to_have_value("1")
    page.locator("[name=other]").fill("Yunzhou")
    walker.complaints.clear()
    with page.expect_navigation():
        page.get_by_role("button", name=said("Look at what will be recorded")).click()
    expect(page.get_by_role("alert").locator("li")).to_contain_text(["D4"])
    expect(page.locator("[name=other]")).to_have_value("Yunzhou")
    walker.complaints.clear()  # the browser tells of every answer that refuses

    give(walker, said, ROWS[lang])
    page.locator("[name=title]").fill("Wells, jobs and games")
    page.locator("[name=other]").fill("Yunzhou Group")
    walker.press(said("Look at what will be recorded"))
    expect(page.locator("tbody tr")).to_have_count(3)
    walker.follow(page.locator("[name=do][value=import]"))
    expect(page.locator("h1")).to_have_text("Wells, jobs and games")
    for words in (row[1] for row in ROWS[lang][1:]):
        expect(page.get_by_role("main")).to_contain_text(words)
    agreement = Agreement.objects.exclude(pk__in=before).get()
    stands = Standing.objects.filter(undertaking__agreement=agreement).values_list("state", flat=True)
    assert list(stands) == ["recorded"] * 3


def test_what_one_side_recorded_is_signed_on_paper(page, site, said, lang):
    walker, before = Walker(page, site), set(Agreement.objects.values_list("pk", flat=True))
    walker.become(CITY)
    give(walker, said, ROWS[lang])
    page.locator("[name=other]").fill("Yunzhou Group")
    walker.press(said("Look at what will be recorded"))
    walker.follow(page.locator("[name=do][value=import]"))
    agreement = Agreement.objects.exclude(pk__in=before).get()
    walker.go(f"/agreements/{agreement.pk}/packs")
    walker.press(said("Make the pack"))
    for form, begins in (("PDF", b"%PDF-"), ("DOCX", b"PK")):
        with page.expect_download() as given:
            page.locator("#p1").get_by_role("link", name=form).first.click()
        assert given.value.path().read_bytes().startswith(begins)
    page.locator("#p1 summary").click()
    page.locator("[name=p1-signed_by]").fill("沈可立 Shen Keli")
    page.locator("[name=p1-signed_on]").fill("2026-03-03")
    paper = {"name": "扫描件.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 by hand"}
    page.locator("[name=p1-file]").set_input_files(paper)
    walker.press(said("Keep it"))
    expect(page.locator("#p1 .seal-mark")).to_have_text(said("signed on paper"))
    walker.go(f"/agreements/{agreement.pk}")
    walker.follow(page.locator(".row .words a").first)
    with page.expect_download() as kept:
        page.locator("#versions").get_by_role("link", name="扫描件.pdf").click()
    assert kept.value.path().read_bytes() == paper["buffer"]
    stands = Standing.objects.filter(undertaking__agreement=agreement).values_list("state", flat=True)
    assert list(stands) == ["recorded"] * 3
