"""A list as a file for a spreadsheet: CSV, and XLSX."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from hefu.reporting.csv import MARK, safe_cell

Cell = str | int | Decimal | date | None
LONGEST_CELL = 32_767
"""Characters a cell of a spreadsheet holds."""


def moment(at: datetime) -> str:
    """A moment as a cell tells it, in UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class _Line:
    """What the writer of the standard library writes a row to: it keeps the last one."""

    def __init__(self) -> None:
        self.written = ""

    def write(self, row: str) -> None:
        self.written = row


def write_csv(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """Lines of CSV, a byte order mark before the first; no cell is one that a spreadsheet would run."""
    line = _Line()
    writer = csv.writer(line, lineterminator="\r\n")
    writer.writerow(heads)
    yield MARK + line.written
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
        yield line.written


def write_xlsx(title: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A workbook of one sheet; dates and numbers are such, and a text is never a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, head, Font(bold=True)) for head in heads])
    for row in rows:
        sheet.append([_cell(sheet, value) if isinstance(value, str) else value for value in row])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(sheet: Any, text: str, font: Font | None = None) -> Any:
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text)[:LONGEST_CELL])
    cell.data_type = "s"
    if font:
        cell.font = font
    return cell
