"""Real documents for tests: written by the libraries that offices use, not by the code that reads them."""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

from docx.document import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

registerFont(UnicodeCIDFont("STSong-Light"))

ENGLISH = ParagraphStyle("english", fontName="Times-Roman", fontSize=11, leading=16, spaceAfter=6)
CHINESE = ParagraphStyle(
    "chinese", fontName="STSong-Light", fontSize=11, leading=18, firstLineIndent=22, wordWrap="CJK"
)


def docx_bytes(document: Document) -> bytes:
    """Save a DOCX."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def packed(parts: dict[str, bytes]) -> bytes:
    """Pack parts into a zip as a DOCX is packed."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def document_xml(body: str, *, before: str = "") -> bytes:
    """Write the main part of a DOCX by hand."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document xmlns:w="{space}"><w:body>{body}</w:body>'
        "</w:document>"
    ).encode()


def pdf_of_paragraphs(
    paragraphs: Sequence[str], style: ParagraphStyle = ENGLISH, *, head: str = "", password: str = ""
) -> bytes:
    """Set paragraphs as a word processor does, with a head line and numbered pages."""

    def mark(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont(style.fontName, 9)
        canvas.drawString(72, 800, head)
        canvas.drawCentredString(300, 30, f"- {template.page} -")

    stream = BytesIO()
    locked = StandardEncryption(password) if password else None
    template = SimpleDocTemplate(stream, pagesize=A4, encrypt=locked)
    template.build([Paragraph(text, style) for text in paragraphs], onFirstPage=mark, onLaterPages=mark)
    return stream.getvalue()


def pdf_of_lines(pages: Sequence[Sequence[str]], *, font: str = "Times-Roman") -> bytes:
    """Set lines exactly as given, page by page."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    for lines in pages:
        for line, y in zip(lines, _down(), strict=False):
            canvas.setFont(font, 11)
            canvas.drawString(72, y, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _down() -> Iterator[int]:
    yield from range(780, 40, -16)


def pdf_of_drawing(*pages: Callable[[Canvas], object]) -> bytes:
    """Let each page be drawn by hand."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def draw_lines(
    canvas: Canvas, lines: Sequence[str], *, at: tuple[float, float], step: float = 14.0, size: float = 11.0
) -> None:
    """Draw lines below one another."""
    canvas.setFont("Times-Roman", size)
    for number, line in enumerate(lines):
        canvas.drawString(at[0], at[1] - number * step, line)
