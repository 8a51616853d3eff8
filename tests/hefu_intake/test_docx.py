import zipfile
import zlib
from io import BytesIO

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from tests.documents import document_xml, docx_bytes, packed

from hefu.errors import UnreadableSource
from hefu_intake.docx import convert_docx
from hefu_intake.formats import format_of

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


def listed(number, text, depth=0):
    place = f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    return f"<w:p>{place}<w:r><w:t>{text}</w:t></w:r></w:p>"


def with_lists(body, numbers, *, form="decimal", pattern="%1."):
    shown = f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>'
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{shown}</w:lvl>'
    lists = document_xml(f'<w:abstractNum w:abstractNumId="3">{level}</w:abstractNum>{numbers}')
    return text_of(
        packed({"word/document.xml": document_xml(body), "word/numbering.xml": lists})
    ).splitlines()


def numbered(number, override=""):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="3"/>{override}</w:num>'


def test_lists_of_one_kind_go_on_counting_unless_one_begins_anew():
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = "".join(
        listed(number, text) for number, text in ((1, "a"), (2, "b"), (3, "c"), (3, "d"), (1, "e"))
    )
    lists = numbered(1) + numbered(2) + numbered(3, anew)
    assert with_lists(body, lists) == ["1. a", "2. b", "1. c", "2. d", "3. e"]


def test_a_list_may_write_its_numbers_in_its_own_way():
    own = '<w:start w:val="4"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="(%1)"/>'
    override = f'<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">{own}</w:lvl></w:lvlOverride>'
    assert with_lists(listed(2, "a") + listed(2, "b"), numbered(2, override)) == ["(D) a", "(E) b"]


@pytest.mark.parametrize(
    ("form", "label"),
    [
        ("decimalEnclosedCircle", "②"), ("decimalZero", "02"), ("ideographTraditional", "乙"),
        ("lowerRoman", "ii"), ("chineseCounting", "二"),
    ],
)  # fmt: skip
def test_numbers_are_written_in_the_form_of_the_list(form, label):
    assert (
        with_lists(listed(1, "a") + listed(1, "b"), numbered(1), form=form, pattern="%1")[1] == f"{label} b"
    )


def test_articles_beyond_a_hundred_are_numbered():
    body = "".join(listed(1, "a") for _ in range(115))
    lines = with_lists(body, numbered(1), form="chineseCounting", pattern="第%1条")
    assert [lines[at - 1] for at in (100, 101, 110, 115)] == [
        "第一百条 a",
        "第一百零一条 a",
        "第一百一十条 a",
        "第一百一十五条 a",
    ]


def test_a_style_takes_its_numbers_from_the_style_it_is_based_on():
    document = docx.Document()
    style = document.styles.add_style("Own list", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["List Number"]
    for text in ("First", "Second"):
        document.add_paragraph(text, style=style)
    assert text_of(docx_bytes(document)) == "1. First\n2. Second\n"


def test_an_end_of_a_paragraph_that_was_deleted_joins_it_with_the_next():
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = f"<w:p>{mark}<w:r><w:t>The City </w:t></w:r></w:p>{words('shall pay.')}{words('The end.')}"
    assert text_of(by_hand(body)) == "The City shall pay.\nThe end.\n"


def test_settings_that_a_tracked_change_replaced_do_not_count():
    old = (
        '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    )
    body = f"<w:p><w:pPr>{old}</w:pPr><w:r><w:t>Preamble</w:t></w:r></w:p>"
    assert with_lists(body + listed(1, "a"), numbered(1)) == ["Preamble", "1. a"]


def test_hidden_words_are_not_read_and_a_hidden_end_joins_a_heading_with_its_words():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t><w:tab/></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shall pay.</w:t></w:r>'
    heading = (
        "<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t>Costs. </w:t></w:r></w:p>"
    )
    body = f"{heading}<w:p><w:r><w:t>The City </w:t></w:r>{hidden}{shown}</w:p>"
    assert text_of(by_hand(body)) == "Costs. The City shall pay.\n"


def test_a_large_first_letter_belongs_to_its_word():
    letter = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>'
    assert text_of(by_hand(letter + words("he City shall pay."))) == "The City shall pay.\n"


def test_what_goes_on_ends_with_its_cell_and_with_the_document():
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    open_ = f"<w:p>{mark}<w:r><w:t>a</w:t></w:r></w:p>"
    table = f"<w:tbl><w:tr><w:tc>{open_}</w:tc><w:tc>{words('b')}</w:tc></w:tr></w:tbl>"
    assert text_of(by_hand(table + open_)) == "a\tb\na\n"


def test_the_reading_above_a_character_is_no_word():
    above, base = (
        "<w:rt><w:r><w:t>lín</w:t></w:r></w:rt>",
        "<w:rubyBase><w:r><w:t>临</w:t></w:r></w:rubyBase>",
    )
    ruby = f"<w:ruby>{above}{base}</w:ruby>"
    assert text_of(by_hand(f"<w:p><w:r>{ruby}</w:r><w:r><w:t>江市</w:t></w:r></w:p>")) == "临江市\n"


def test_the_parts_may_have_other_names():
    document = docx.Document()
    document.add_paragraph("First", style="List Number")
    names = {"word/document.xml": "word/document2.xml", "word/numbering.xml": "word/lists.xml"}
    with zipfile.ZipFile(BytesIO(docx_bytes(document))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for old, new in names.items():
        parts = {name: content.replace(old[5:].encode(), new[5:].encode()) for name, content in parts.items()}
        parts[new] = parts.pop(old)
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    content = packed(parts)
    assert (format_of(content, name="x"), text_of(content)) == ("docx", "1. First\n")


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
        pytest.param(
            packed({"word/document.xml": b'<?xml version="1.0" encoding="UTd-8"?><a/>'}), id="encoding"
        ),
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
