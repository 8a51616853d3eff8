"""From the characters of a PDF's page, and where they stand, to its lines."""

import ctypes
import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec.structs import replace

from hefu_intake.pdf_lines import Line, first_word_length, starts_with_number

_HYPHENS = (0x2, 0xFFFE, 0xAD)
"""What pdfium gives for a hyphen at which it sees a word broken; it gives no line end behind it."""
_CELL = 2.0
"""A distance of words, in sizes of a letter, that parts the cells of a row; justified lines have less."""
_LAST = 0x10FFFF
_LEVEL = 0.01
"""An angle below which a line is level."""


def lines_of(words: pypdfium2.PdfTextPage) -> Iterator[Line]:
    """The lines of a page in the order in which it is written; a row of a table is one."""
    row: Line | None = None
    for line in _pieces(Glyphs(words)):
        if row and _is_beside(row, line):
            row = replace(
                row, text=f"{row.text}\t{line.text}", right=line.right, cell=line.left, broken=line.broken
            )
            continue
        if row:
            yield _numbered(row)
        row = line
    if row:
        yield _numbered(row)


def _is_beside(row: Line, line: Line) -> bool:
    """Far to the right of the row at its height: pdfium begins a line at a large distance."""
    level = abs(row.base - line.base) < row.size / 4
    return level and not row.broken and line.left - row.right > _CELL * row.size


def _numbered(row: Line) -> Line:
    """Behind the number of an item, an article or a paragraph no cell begins."""
    if row.cell is None or not starts_with_number(row.text):
        return row
    text = row.text.replace("\t", " ", 1)
    return replace(row, text=text, cell=row.cell if "\t" in text else None)


def _pieces(glyphs: "Glyphs") -> Iterator[Line]:
    start = 0
    for at, code in enumerate([*glyphs.codes, 0x0A]):
        if code in (0x0A, 0x0D) or code in _HYPHENS:
            line = _line(glyphs, start, at, broken=code in _HYPHENS)
            if line:
                yield line
            start = at + 1


def _line(glyphs: "Glyphs", start: int, end: int, *, broken: bool) -> Line | None:
    shown = [at for at in range(start, end) if glyphs.codes[at] > 0x20]
    if not shown:
        return None
    angle = glyphs.angle(shown[0])
    size = median(glyphs.size(shown[at]) for at in (0, len(shown) // 2, -1))
    codes = list(glyphs.codes[shown[0] : shown[-1] + 1])
    cell = None
    for before, after in pairwise(shown):
        if after - before == 1:
            continue
        left, _ = glyphs.origin(after, angle)
        if left - glyphs.right(before, angle) > _CELL * size:
            codes[before + 1 - shown[0] : after - shown[0]] = [0x09] + [0] * (after - before - 2)
            cell = left
    text = _decoded(codes).strip()
    if not text:
        return None
    left, base = glyphs.origin(shown[0], angle)
    return Line(
        text=text,
        left=left,
        word=glyphs.right(shown[min(first_word_length(text), len(shown)) - 1], angle),
        right=glyphs.right(shown[-1], angle),
        base=base,
        size=size,
        broken=broken,
        cell=cell,
    )


def _decoded(codes: Sequence[int]) -> str:
    """Code units to text: pairs of surrogates become one character, lone ones and controls none."""
    units = "".join(chr(code) for code in codes if code >= 0x20 or code == 0x09)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore").replace("\x7f", "")


class Glyphs:
    """The characters of a page. A line that is turned, as on a page set sideways, is measured along itself:
    what is called left and base here is where it would stand if it were level."""

    def __init__(self, words: pypdfium2.PdfTextPage) -> None:
        self._words = words
        units = (pdfium.FPDFText_GetUnicode(words, at) for at in range(words.count_chars()))
        self.codes: Sequence[int] = [unit if unit <= _LAST else 0 for unit in units]
        """The code unit of each; 0 for what is none, as a damaged font gives."""

    def angle(self, at: int) -> float:
        """How far the line of a character is turned clockwise, in radians; 0.0 if it is level."""
        angle = float(pdfium.FPDFText_GetCharAngle(self._words, at))
        return angle if abs(angle) > _LEVEL else 0.0

    def origin(self, at: int, angle: float) -> tuple[float, float]:
        """Where a character begins, and its base."""
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._words, at, x, y)
        return _turned(x.value, y.value, angle)

    def right(self, at: int, angle: float) -> float:
        """Where the room of a character ends: a Chinese comma takes more of it than its stroke."""
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._words, at, box)
        if not angle:
            return float(box.right)
        return max(_turned(x, y, angle)[0] for x in (box.left, box.right) for y in (box.bottom, box.top))

    def size(self, at: int) -> float:
        """How large a letter is shown: many programs write letters of size 1 and enlarge what they write."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._words, at, matrix)
        return float(pdfium.FPDFText_GetFontSize(self._words, at)) * math.hypot(matrix.c, matrix.d)


def _turned(x: float, y: float, angle: float) -> tuple[float, float]:
    if not angle:
        return x, y
    along, across = math.cos(angle), math.sin(angle)
    return x * along - y * across, x * across + y * along
