"""PDF to text, by pypdfium2: it runs no script of the document and reaches nothing outside it."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from hefu.errors import UnreadableSource
from hefu_intake.conversion import Converted, named
from hefu_intake.pdf_lines import Line, first_word_length
from hefu_intake.pdf_paragraphs import join_lines
from hefu_intake.pdf_running import without_running_lines
from hefu_intake.pdf_streams import check_streams

MEDIA_TYPE = "application/pdf"
_END = b"%%EOF"
_TAIL = 1 << 16
"""Where the end mark must stand; signatures and mail gateways append a little."""
_MOST_PAGES = 10_000
_HYPHENS = (0x2, 0xFFFE, 0xAD)
"""What pdfium gives for a hyphen at which it sees a word broken; it gives no line end behind it."""


def convert_pdf(content: bytes, *, name: str, largest: int) -> Converted:
    """Take the words page by page; whole sentences, since lines are joined again, also across pages.

    Page numbers and lines that run along the head or foot of the pages are left out.

    Raises:
        UnreadableSource: broken, cut short, protected by a password, without words (a scan), or too large.
    """
    if _END not in content[-_TAIL:]:
        raise UnreadableSource(name=name, problem="cut short", media_type=MEDIA_TYPE, size=len(content))
    check_streams(content, name=name, largest=largest)
    document = _opened(content, name)
    try:
        if len(document) > _MOST_PAGES:
            raise UnreadableSource(name=name, problem="too many pages", pages=len(document), most=_MOST_PAGES)
        pages = list(_pages(document, name=name, largest=largest))
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(
            name=name, problem="broken", media_type=MEDIA_TYPE, detail=str(error)
        ) from error
    finally:
        document.close()
    if not any(pages):
        raise UnreadableSource(name=name, problem="no words", media_type=MEDIA_TYPE, pages=len(pages))
    text, marks = join_lines(without_running_lines(pages))
    return Converted(text=text, media_type=MEDIA_TYPE, converter=named("pypdfium2"), pages=marks)


def _opened(content: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        problem = "password" if locked else "broken"
        raise UnreadableSource(
            name=name, problem=problem, media_type=MEDIA_TYPE, detail=str(error)
        ) from error


def _pages(document: pypdfium2.PdfDocument, *, name: str, largest: int) -> Iterator[list[Line]]:
    seen = 0
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        seen += words.count_chars()
        if seen > largest:
            raise UnreadableSource(name=name, problem="too large", size=seen, largest=largest)
        lines = list(_lines(words))
        words.close()
        page.close()
        yield lines


def _lines(words: pypdfium2.PdfTextPage) -> Iterator[Line]:
    count = words.count_chars()
    codes = [pdfium.FPDFText_GetUnicode(words, at) for at in range(count)]
    start = 0
    for at, code in enumerate([*codes, 0x0A]):
        if code in (0x0A, 0x0D) or code in _HYPHENS:
            line = _line(words, codes, start, at, broken=code in _HYPHENS)
            if line:
                yield line
            start = at + 1


def _line(
    words: pypdfium2.PdfTextPage, codes: list[int], start: int, end: int, *, broken: bool
) -> Line | None:
    text = _decoded(codes[start:end]).strip()
    shown = [at for at in range(start, end) if codes[at] > 0x20]
    if not text or not shown:
        return None
    left, base = _origin(words, shown[0])
    return Line(
        text=text,
        left=left,
        word=_right(words, shown[min(first_word_length(text), len(shown)) - 1]),
        right=_right(words, shown[-1]),
        base=base,
        size=pdfium.FPDFText_GetFontSize(words, shown[0]),
        broken=broken,
    )


def _decoded(codes: list[int]) -> str:
    """Code units to text: pairs of surrogates become one character, lone ones and controls none."""
    units = "".join(chr(code) for code in codes if code >= 0x20 or code == 0x09)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore").replace("\x7f", "")


def _origin(words: pypdfium2.PdfTextPage, at: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(words, at, x, y)
    return x.value, y.value


def _right(words: pypdfium2.PdfTextPage, at: int) -> float:
    """Where the room of the character ends: a Chinese comma takes more of it than its stroke."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(words, at, box)
    return float(box.right)
