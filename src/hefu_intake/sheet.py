"""A table out of a spreadsheet's file, XLSX or CSV: heads, and rows that know their number."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from msgspec import Struct

from hefu.errors import UnreadableSource

MOST_ROWS = 500
MOST_COLUMNS = 60
LARGEST_UNPACKED = 60 * 1024 * 1024
"""Bytes a workbook may unpack to; more is a bomb, or no ledger."""

# What the parts of a damaged workbook make its readers raise; their own errors are kinds of these.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    TypeError,
    AttributeError,
    LookupError,
    ValueError,
    RuntimeError,
    OSError,
    EOFError,
)

Row = tuple[int, list[str]]


class Sheet(Struct, frozen=True):
    """The table of a file: its heads, and its rows with the number each has in the spreadsheet, from 1."""

    heads: list[str]
    rows: list[Row]


def read_sheet(content: bytes) -> Sheet:
    """Read the first sheet that holds something; its first row with two cells or more is the heads.

    Raises:
        UnreadableSource: it is no XLSX and no CSV, has no table, or has more than `MOST_ROWS` rows.
    """
    cells = _workbook(content) if content[:4] == b"PK\x03\x04" else _separated(content)
    numbered = ((number, _whole([*map(_plain, row)][:MOST_COLUMNS])) for number, row in enumerate(cells, 1))
    filled = [(number, row) for number, row in _first(numbered) if any(row)]
    heads = next((at for at, (_number, row) in enumerate(filled) if sum(map(bool, row)) > 1), None)
    if heads is None or heads + 1 == len(filled):
        raise UnreadableSource(reason="no table of two columns and a row")
    if len(filled) - heads - 1 > MOST_ROWS:
        raise UnreadableSource(reason="too many rows", most=MOST_ROWS)
    return Sheet(heads=filled[heads][1], rows=filled[heads + 1 :])


def cell_name(column: int, row: int) -> str:
    """The name a spreadsheet gives a cell: columns count from 0, rows from 1."""
    letters, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def _first(rows: Iterable[Row]) -> Iterator[Row]:
    """As many rows as can matter: empty ones at the end of a sheet may be a million."""
    for number, row in rows:
        if number > 4 * MOST_ROWS:
            return
        yield number, row


def _workbook(content: bytes) -> Iterator[tuple[object, ...]]:
    from openpyxl import load_workbook  # noqa: PLC0415  a heavy converter, loaded when a file needs it

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(each.file_size for each in packed.infolist()) > LARGEST_UNPACKED:
                raise UnreadableSource(reason="unpacks to too much")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for sheet in book.worksheets:
            rows = list(sheet.iter_rows(values_only=True, max_row=4 * MOST_ROWS, max_col=MOST_COLUMNS))
            if any(cell is not None for row in rows for cell in row):
                return iter(rows)
    except _BROKEN as error:
        raise UnreadableSource(reason="no whole workbook") from error
    raise UnreadableSource(reason="every sheet is empty")


def _separated(content: bytes) -> Iterator[list[str]]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise UnreadableSource(reason="neither UTF-8 nor GB 18030")
    if "\0" in text:
        raise UnreadableSource(reason="no text")
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        return iter(list(csv.reader(io.StringIO(text, newline=""), delimiter=separator)))
    except csv.Error as error:
        raise UnreadableSource(reason=str(error)) from error


def _whole(row: list[str]) -> list[str]:
    """A row without the empty cells at its end."""
    while row and not row[-1]:
        row.pop()
    return row


def _plain(cell: object) -> str:
    """A cell as words: a day in ISO, a whole number without a point, line breaks as spaces."""
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else " ".join(str(cell).split())
