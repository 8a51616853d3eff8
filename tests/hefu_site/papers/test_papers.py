"""A paper says in PDF and in DOCX all that stands on it, and nothing of it is taken for markup."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from hefu_site.look.drawing import drawn, level, words
from hefu_site.papers.docx import write_docx
from hefu_site.papers.drawing import WIDTH, on_paper
from hefu_site.papers.paper import Drawing, Facts, Heading, Lines, Paper, Paragraph, Quote, Table
from hefu_site.papers.pdf import write_pdf

HOSTILE = '#import "x" *bold* $x$ \\ <b>&amp;</b> {{ }} "]'
DRAWING = drawn([level("axis", y=8), words("七 of ten", x=50, y=20)], height=24, kind="chart")
PAPER = Paper(
    title="Signing pack 签署材料",
    lang="zh-Hans",
    subtitle="麟河市 × 芸舟集团",
    foot="digest 3f9a",
    blocks=(
        Facts((("协议", "战略合作"),)),
        Heading("Undertakings"),
        Heading("One", 2),
        Quote("芸舟应创造1200个岗位", "zh-Hans", "中文"),
        Quote("traditional 臺灣 and rare 䶮", "zh-Hant"),
        Paragraph(HOSTILE, "en"),
        Table(("No.", "期限"), tuple((str(number), "2026") for number in range(60)), (1, 4)),
        Drawing(on_paper(DRAWING), "Seven of ten"),
        Lines(("Signature",)),
    ),
)
WORDS = [
    "Signing pack", "签署材料", "麟河市", "战略合作", "Undertakings", "One", "芸舟应创造", "臺灣", "䶮",
    "中文", "No.", "59", "Signature", "digest 3f9a",
]  # fmt: skip


@pytest.fixture(scope="module")
def pdf() -> str:
    document = pypdfium2.PdfDocument(write_pdf(PAPER))
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.fixture(scope="module")
def docx() -> str:
    document = Document(BytesIO(write_docx(PAPER)))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    feet = (line.text for line in document.sections[0].footer.paragraphs)
    return "\n".join([*(line.text for line in document.paragraphs), *cells, *feet])


@pytest.mark.parametrize("words", WORDS)
def test_all_of_it_is_there(pdf, docx, words):
    assert words in pdf
    assert words in docx


def test_what_looks_like_markup_is_printed(pdf, docx):
    assert HOSTILE in docx
    assert HOSTILE.replace(" ", "") in pdf.replace("“", '"').replace("”", '"').replace(" ", "")


def test_the_same_paper_gives_the_same_bytes():
    assert write_pdf(PAPER) == write_pdf(PAPER)


def test_a_long_table_repeats_its_head(pdf):
    assert pdf.count("No.") > 1


def test_the_pdf_names_its_title_and_is_tagged():
    content = write_pdf(PAPER)
    assert pypdfium2.PdfDocument(content).get_metadata_value("Title") == PAPER.title
    assert b"/StructTreeRoot" in content


def test_several_threads_write_at_once():
    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(lambda _: write_pdf(PAPER), range(12)))) == 1


def test_a_drawing_is_a_drawing_in_one_and_a_picture_in_the_other(pdf):
    assert "七of ten".replace(" ", "") in pdf.replace(" ", "")
    (picture,) = Document(BytesIO(write_docx(PAPER))).inline_shapes
    assert picture._inline.docPr.get("descr") == "Seven of ten"
    assert picture._inline.graphic.graphicData.pic.blipFill.blip.embed


def test_a_drawing_on_paper_has_places_of_its_own_width():
    placed = on_paper(DRAWING)
    assert f'width="{WIDTH:.2f}"' in placed
    assert '%"' not in placed
