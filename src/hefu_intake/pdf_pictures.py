"""Is a page only a picture, as a scan is? A stamp of the court or of the scanner on it makes it no text."""

from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from hefu_intake.pdf_lines import Line

_WORDS = 80
"""A page with more letters is read, whatever lies behind them."""
_SHARE = 0.5
"""How much of a page its picture covers at least."""
_DEPTH = 3
"""How deep in forms within forms a picture is looked for."""


def is_picture(page: pypdfium2.PdfPage, lines: Sequence[Line]) -> bool:
    """Tell a page that shows a picture and hardly a word."""
    if sum(not char.isspace() for line in lines for char in line.text) > _WORDS:
        return False
    width, height = page.get_size()
    pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH)
    return any(_covered(picture, width, height) > _SHARE * width * height for picture in pictures)


def _covered(picture: pypdfium2.PdfObject, width: float, height: float) -> float:
    left, bottom, right, top = map(float, picture.get_bounds())
    return max(0.0, min(right, width) - max(left, 0.0)) * max(0.0, min(top, height) - max(bottom, 0.0))
