import zlib

import docx
import pytest
from tests.documents import document_xml, docx_bytes, packed

from hefu.errors import UnreadableSource
from hefu_intake.docx import convert_docx

LARGEST = 1 << 20


def text_of(content):
    return convert_docx(content, name="x", largest=LARGEST).text


def words(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def by_hand(body, **kwargs):
    return packed({"word/document.xml": document_xml(body, **kwargs)})


def problem_of(content):
    with pytest.raises(UnreadableSource) as refused:
        text_of(content)
    return refused.value.facts["problem"]


def test_paragraphs_lists_and_tables_stand_in_their_order():
    document = docx.Document()
    document.add_heading("战略合作框架协议", 0)
    document.add_paragraph("甲方：临江市人民政府")
    document.add_paragraph("First", style="List Number")
    document.add_paragraph("Second", style="List Number")
    document.add_paragraph("Point", style="List Bullet")
    table = document.add_table(2, 2)
    for row, cells in zip(table.rows, (("项目", "金额"), ("产业园", "3亿元")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("The end.").add_run("\tafter a tab\nand a break")
    assert text_of(docx_bytes(document)).splitlines() == [
        "战略合作框架协议", "甲方：临江市人民政府", "1. First", "2. Second", "• Point",
        "项目\t金额", "产业园\t3亿元", "The end.\tafter a tab", "and a break",
    ]  # fmt: skip


def test_a_table_within_a_cell_stays_in_its_cell():
    inner = f"<w:tbl><w:tr><w:tc>{words('b')}</w:tc><w:tc>{words('c')}</w:tc></w:tr></w:tbl>"
    body = (
        f"<w:tbl><w:tr><w:tc>{words('a')}{inner}</w:tc><w:tc>{words('d')}</w:tc></w:tr></w:tbl>{words('e')}"
    )
    assert text_of(by_hand(body)) == "a\nb\tc\td\ne\n"


def test_a_tracked_change_is_read_as_the_page_shows_it():
    body = (
        "<w:p><w:r><w:t>The City </w:t></w:r><w:ins><w:r><w:t>shall</w:t></w:r></w:ins>"
        "<w:del><w:r><w:tab/><w:t>may</w:t><w:delText>may</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom><w:r><w:t> pay.</w:t></w:r></w:p>"
    )
    assert text_of(by_hand(body)) == "The City shall pay.\n"


def test_a_text_box_is_read_once():
    drawn = f"<w:txbxContent>{words('Boxed')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    either = f"<mc:Choice>{drawn}</mc:Choice><mc:Fallback>{drawn}</mc:Fallback>"
    both = f"<mc:AlternateContent {mc}>{either}</mc:AlternateContent>"
    assert text_of(by_hand(f"<w:p><w:r>{both}<w:t>Around</w:t></w:r></w:p>")) == "Boxed\nAround\n"


def test_chinese_articles_are_numbered_as_the_page_numbers_them():
    place = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="7"/></w:numPr></w:pPr>'
    item = f"<w:p>{place}<w:r><w:t>{{}}</w:t></w:r></w:p>"
    level = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    levels = level.format(0, "chineseCounting", "第%1条") + level.format(1, "decimal", "%2.")
    lists = document_xml(
        f'<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'
    )
    body = "".join(
        item.format(depth, text)
        for depth, text in ((0, "总则"), (1, "甲"), (1, "乙"), (0, "附则"), (1, "丙"))
    )
    content = packed({"word/document.xml": document_xml(body), "word/numbering.xml": lists})
    assert text_of(content).splitlines() == ["第一条 总则", "1. 甲", "2. 乙", "第二条 附则", "1. 丙"]


def test_an_entity_of_an_outside_file_is_refused(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    content = by_hand(words("&x;"), before=f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>')
    assert problem_of(content) == "unsafe"


def test_entities_that_multiply_are_refused():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    content = by_hand(words("&l9;"), before=f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>')
    assert problem_of(content) == "unsafe"


def test_a_bomb_is_refused_before_it_is_unpacked():
    assert problem_of(by_hand(words("0" * 5_000_000))) == "bomb"


def test_a_bomb_in_a_part_that_is_not_read_is_refused_too():
    content = packed({"word/document.xml": document_xml(words("a")), "word/media/a.bin": bytes(50_000_000)})
    assert problem_of(content) == "bomb"


def test_a_part_that_hides_its_size_unpacks_to_no_more_than_it_says():
    content = bytearray(by_hand(words("0" * 5_000_000)))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    assert problem_of(bytes(content)) == "broken"


def test_a_locked_part_needs_its_password():
    content = bytearray(by_hand(words("a")))
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    assert problem_of(bytes(content)) == "password"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(packed({"word/document.xml": b"<w:document"}), id="XML cut short"),
        pytest.param(packed({"word/document.xml": b"\xff\xfe\x00"}), id="no XML"),
        pytest.param(by_hand(words("a"))[:-30], id="zip cut short"),
        pytest.param(packed({"other.xml": b""}), id="no main part"),
    ],
)
def test_what_is_damaged_is_refused(content):
    assert problem_of(content) == "broken"


def test_ten_thousand_elements_deep_take_no_stack():
    body = "<w:sdt>" * 10_000 + words("deep") + "</w:sdt>" * 10_000
    assert text_of(by_hand(body)) == "deep\n"


def test_text_that_was_squeezed_hard_but_is_small_is_read():
    assert len(zlib.compress(document_xml(words("水" * 100_000)))) < 2_000
    assert len(text_of(by_hand(words("水" * 100_000)))) == 100_001
