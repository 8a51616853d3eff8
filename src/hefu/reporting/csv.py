"""Readings as a table for spreadsheets: a row an undertaking, and no cell that a spreadsheet would run."""

import csv
from collections.abc import Iterator

from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import Undertaking

MARK = "\ufeff"
"""Without a byte order mark spreadsheets take Chinese for something else."""

COLUMNS = (
    "text", "number", "kind", "strength", "bearers", "counterparties", "quote", "quantities", "due",
    "programmes", "themes", "basis", "said_by", "asked_by", "certain", "page", "start", "end",
)  # fmt: skip
"""The heads of the columns; several values stand in one cell between semicolons."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula gets an apostrophe before it, which it hides."""
    return "'" + cell if cell.lstrip(" ").startswith(_FORMULA) or cell.startswith(_FORMULA) else cell


class _Line:
    """What the writer of the standard library writes a row to: it keeps the last one."""

    def __init__(self) -> None:
        self.written = ""

    def write(self, row: str) -> None:
        self.written = row


def write_csv_head() -> str:
    """Write the mark and the heads, the line feed included."""
    return MARK + ",".join(COLUMNS) + "\n"


def write_csv_rows(reading: Reading, source: Source) -> Iterator[str]:
    """Write a row for each undertaking, numbered from 1, the line feed included."""
    line = _Line()
    writer = csv.writer(line, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    names = {party.id: party.name for party in reading.parties}
    for number, undertaking in enumerate(reading.undertakings, start=1):
        cells = _cells(undertaking, names)
        page = source.page(undertaking.start) or ""
        place = (page, undertaking.start, undertaking.end)
        writer.writerow([safe_cell(reading.id), number, *map(safe_cell, cells), *place])
        yield line.written


def _cells(undertaking: Undertaking, names: dict[str, str]) -> tuple[str, ...]:
    def named(ids: tuple[str, ...]) -> str:
        return "; ".join(names[each] for each in ids)

    return (
        undertaking.kind.value,
        undertaking.strength.value,
        named(undertaking.bearers),
        named(undertaking.counterparties),
        undertaking.quote,
        "; ".join(quantity.text for quantity in undertaking.quantities),
        undertaking.due or "",
        "; ".join(undertaking.programmes),
        "; ".join(theme.value for theme in undertaking.themes),
        undertaking.basis.value,
        undertaking.said_by or "",
        named(undertaking.asked_by),
        "yes" if undertaking.certain else "no",
    )
