"""PDF to text, by pypdfium2: it runs no script of the document and reaches nothing outside it."""

import re

import pypdfium2
import pypdfium2.raw as pdfium

from hefu.errors import UnreadableSource
from hefu_intake.conversion import Converted, named
from hefu_intake.pdf_glyphs import lines_of
from hefu_intake.pdf_lines import Line
from hefu_intake.pdf_paragraphs import join_lines
from hefu_intake.pdf_pictures import is_picture
from hefu_intake.pdf_running import without_running_lines
from hefu_intake.pdf_streams import check_streams

MEDIA_TYPE = "application/pdf"
_END = b"%%EOF"
_TAIL = 1 << 16
"""Where the end mark must stand; signatures and mail gateways append a little."""
_HEAD = 1024
_WHOLE = re.compile(rb"/Linearized\b[^>]{0,300}?/L\s+(\d{1,12})")
"""How long a document says that it is whose first page is put first."""
_OBJECT = re.compile(rb"\d \d{1,5} obj\b")
_MOST_FIELDS = 2_000
"""More on one page are no form that people fill in, and take memory."""
_WRITTEN = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP}
_MOST_PAGES = 10_000


def convert_pdf(content: bytes, *, name: str, largest: int) -> Converted:
    """Take the words page by page; whole sentences, since lines are joined again, also across pages.

    Page numbers and lines that run along the head or foot of the pages are left out.

    Raises:
        UnreadableSource: broken, cut short, protected by a password, without words (a scan), or too large.
    """
    if _is_cut_short(content):
        raise UnreadableSource(name=name, problem="cut short", media_type=MEDIA_TYPE, size=len(content))
    check_streams(content, name=name, largest=largest)
    document = _opened(content, name)
    try:
        if len(document) > _MOST_PAGES:
            raise UnreadableSource(name=name, problem="too many pages", pages=len(document), most=_MOST_PAGES)
        pages, pictures = _pages(document, name=name, largest=largest)
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(
            name=name, problem="broken", media_type=MEDIA_TYPE, detail=str(error)
        ) from error
    finally:
        document.close()
    if not any(pages) or pictures > len(pages) / 2:
        without = max(pictures, sum(not page for page in pages))
        raise UnreadableSource(
            name=name, problem="no words", media_type=MEDIA_TYPE, pages=len(pages), without=without
        )
    text, marks = join_lines(without_running_lines(pages))
    return Converted(text=text, media_type=MEDIA_TYPE, converter=named("pypdfium2"), pages=marks)


def _is_cut_short(content: bytes) -> bool:
    """The end mark is not there, or is that of a part: of the first page, put first for slow lines, or of the
    document before it was changed, with the change behind it."""
    end = content.rfind(_END, -_TAIL)
    whole = _WHOLE.search(content[:_HEAD])
    return (
        end < 0 or bool(_OBJECT.search(content, end)) or (whole is not None and int(whole[1]) > len(content))
    )


def _opened(content: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        problem = "password" if locked else "broken"
        raise UnreadableSource(
            name=name, problem=problem, media_type=MEDIA_TYPE, detail=str(error)
        ) from error


def _pages(document: pypdfium2.PdfDocument, *, name: str, largest: int) -> tuple[list[list[Line]], int]:
    """The lines of each page, and how many of the pages are only pictures."""
    pages, seen, pictures = [], 0, 0
    for number in range(len(document)):
        page = _shown(document, number)
        words = page.get_textpage()
        seen += words.count_chars()
        if seen > largest:
            raise UnreadableSource(name=name, problem="too large", size=seen, largest=largest)
        pages.append(list(lines_of(words)))
        pictures += is_picture(page, pages[-1])
        words.close()
        page.close()
    return pages, pictures


def _shown(document: pypdfium2.PdfDocument, number: int) -> pypdfium2.PdfPage:
    """A page with what was filled into its form, stamped or typed onto it, as it is seen."""
    page = document[number]
    if not _is_written_on(page):
        return page
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    page.close()
    return document[number]


def _is_written_on(page: pypdfium2.PdfPage) -> bool:
    """The page has fields or notes that show words; links and their like show none."""
    count = pdfium.FPDFPage_GetAnnotCount(page)
    if count > _MOST_FIELDS:
        return False
    notes = [pdfium.FPDFPage_GetAnnot(page, at) for at in range(count)]
    kinds = {pdfium.FPDFAnnot_GetSubtype(note) for note in notes}
    for note in notes:
        pdfium.FPDFPage_CloseAnnot(note)
    return bool(kinds & _WRITTEN)
