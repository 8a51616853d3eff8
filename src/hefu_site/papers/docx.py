"""A paper as DOCX, for offices that go on working in it."""

from io import BytesIO

from docx import Document
from docx.document import Document as Written
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line
from docx.text.run import Run

from hefu_site.papers.drawing import write_picture
from hefu_site.papers.paper import Block, Drawing, Facts, Heading, Lines, Paper, Paragraph, Quote, Table

LATIN, HAN = "Georgia", "宋体"
PALE = RGBColor(0x55, 0x5C, 0x57)
TEXT_WIDTH = Mm(162)


def write_docx(paper: Paper) -> bytes:
    """Write a paper with Word's own styles, so that its headings and tables stay what they are."""
    written = Document()
    _set_page(written, paper)
    written.core_properties.title = paper.title
    written.core_properties.language = paper.lang
    written.add_heading(paper.title, level=0)
    if paper.subtitle:
        written.add_paragraph(paper.subtitle).runs[0].font.color.rgb = PALE
    for block in paper.blocks:
        _write(written, block, paper.lang)
    kept = BytesIO()
    written.save(kept)
    return kept.getvalue()


def _set_page(written: Written, paper: Paper) -> None:
    for style in ("Normal", "Title", "Heading 1", "Heading 2"):
        font = written.styles[style].font
        font.name = LATIN
        font.color.rgb = RGBColor(0x1F, 0x24, 0x21)
        written.styles[style].element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), HAN)
    written.styles["Normal"].font.size = Pt(10.5)
    for rule in written.styles["Title"].element.iter(qn("w:pBdr")):
        rule.getparent().remove(rule)
        break
    section = written.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    foot = section.footer.paragraphs[0]
    foot.style = written.styles["Normal"]  # the style for feet has a stop half-way
    foot.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{paper.foot}\t").font.size = Pt(8)
    _number(foot.add_run())


def _number(run: Run) -> None:
    """The page's number, which Word fills in."""
    run.font.size = Pt(8)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = text or None
        run._r.append(part)


def _write(written: Written, block: Block, lang: str) -> None:
    match block:
        case Heading():
            written.add_heading(block.text, level=block.level)
        case Paragraph():
            _in(written.add_paragraph(block.text), block.lang or lang)
        case Quote():
            if block.label:
                label = written.add_paragraph()
                label.add_run(block.label).font.color.rgb = PALE
                label.paragraph_format.keep_with_next = True
            quoted = written.add_paragraph(block.text)
            quoted.paragraph_format.left_indent = Mm(6)
            quoted.paragraph_format.keep_with_next = True
            _in(quoted, block.lang)
        case Facts():
            _table(written, None, block.pairs, (1, 3))
        case Table():
            _table(written, block.head, block.rows, block.widths or (1,) * len(block.head))
        case Drawing():
            picture = written.add_picture(BytesIO(write_picture(block.svg)), width=TEXT_WIDTH)
            picture._inline.docPr.set("descr", block.says)
        case Lines():
            for text in block.labels:
                line = written.add_paragraph(f"{text}\t")
                line.paragraph_format.space_before = Pt(18)
                line.paragraph_format.keep_with_next = text != block.labels[-1]
                stops = line.paragraph_format.tab_stops
                stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)


def _in(line: Line, lang: str) -> None:
    """Mark a paragraph's language, for the spelling checker and the screen reader."""
    for run in line.runs:
        mark = OxmlElement("w:lang")
        mark.set(qn("w:eastAsia" if lang.startswith("zh") else "w:val"), lang)
        run._r.get_or_add_rPr().append(mark)


def _table(
    written: Written,
    head: tuple[str, ...] | None,
    rows: tuple[tuple[str, ...], ...],
    widths: tuple[int, ...],
) -> None:
    table = written.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid" if head else "Normal Table"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = TEXT_WIDTH * width // sum(widths)
    for row in ((head,) if head else ()) + rows:
        cells = table.add_row().cells
        together = not head and row is not rows[-1]  # what has no head to repeat stays on one page
        for cell, text, width in zip(cells, row, widths, strict=True):
            cell.width = TEXT_WIDTH * width // sum(widths)
            cell.paragraphs[0].add_run(text).font.size = Pt(9.5)
            cell.paragraphs[0].paragraph_format.keep_with_next = together
    if head:
        first = table.rows[0]
        first._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell in first.cells:
            cell.paragraphs[0].runs[0].font.color.rgb = PALE
    written.add_paragraph()
