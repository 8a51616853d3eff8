"""What an uploaded table shows of an indicator: values by day, or a figure by the catalogue's formula."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import StringIO

from msgspec.structs import replace

from hefu.errors import HefuError, UnfitTable, WrongUnit
from hefu.planning.catalogue import compute, load_catalogue
from hefu.planning.formulas.figure import Figure
from hefu.planning.table import Cell, Column, Kind, read_table
from hefu.planning.units import convert
from hefu.reporting.csv import MARK, safe_cell
from hefu.terms.observation import Grade
from hefu_intake.sheet import Sheet, cell_name

GRADES: dict[str, tuple[str, ...]] = {
    Grade.OWN_WORD: ("own word", "当事方自述", "自述"),
    Grade.THIRD_PARTY: ("third party", "第三方"),
    Grade.OFFICIAL_STATISTICS: ("official statistics", "官方统计", "统计"),
    Grade.CERTIFICATE: ("证书", "证明"),
}
SOURCES = ("source", "note", "where", "出处", "来源", "备注")
"""How the column is headed that says where a value is found."""
HIGHEST = Decimal("999999999999999999")
"""The largest value that is kept."""
PLACES = 6
"""To how many places a value is kept."""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What cannot be taken: a cell by the spreadsheet's name of it, or a column by its name."""

    place: str
    said: str
    problem: str


@dataclass(frozen=True, kw_only=True)
class Value:
    """One row of values: its number in the spreadsheet, and what it says."""

    number: int
    day: date
    value: Decimal
    grade: str
    note: str


def columns_of(unit: str, *, sourced: bool = False) -> tuple[Column, ...]:
    """The columns of a table of values. The head of the values may name another unit of the same measure.

    ``sourced`` values each say where they are found.
    """
    return (
        Column(name="day", also=("日期", "date", "as of", "截至"), kind=Kind.DAY),
        Column(
            name="value",
            also=("数值", "值", "观测值"),
            kind=Kind.AMOUNT,
            unit=unit,
            least=-HIGHEST,
            most=HIGHEST,
        ),
        Column(name="evidence", also=("佐证", "grade", "依据"), kind=Kind.ONE_OF, values=GRADES),
        *([Column(name=SOURCES[0], also=SOURCES[1:], kind=Kind.TEXT)] if sourced else []),
    )


def values_of(
    sheet: Sheet, unit: str, *, today: date, sourced: bool = False
) -> tuple[list[Value], list[Fault]]:
    """The values of a table, and all that is wrong with it; where anything is, nothing is to be recorded."""
    rows, columns = _rows(sheet), columns_of(unit, sourced=sourced)
    if found := _column_faults(rows, columns):
        return [], found
    values: list[Value] = []
    for (number, cells), row in zip(sheet.rows, rows, strict=True):
        if wrong := _cell_faults(sheet, number, row, columns):
            found += wrong
            continue
        (read,) = read_table([row], columns)
        day = read.day("day")
        if day is None or day > today:
            place = cell_name(list(rows[0]).index(_head_of(rows[0], columns[0])), number)
            found.append(Fault(place=place, said=str(day), problem="not_come"))
            continue
        note = next((cells[at] for at in _notes(sheet) if at < len(cells)), "")
        value = kept(read.amount("value"))
        values.append(Value(number=number, day=day, value=value, grade=read.text("evidence"), note=note))
    return values, found


def figure_of(sheet: Sheet, definition: str, *, unit: str, on: date) -> tuple[Figure | None, list[Fault]]:
    """The figure that the catalogue's formula computes, in a unit, or all that is wrong with the table."""
    defined, rows = load_catalogue()[definition], _rows(sheet)
    if found := _column_faults(rows, defined.columns):
        return None, found
    for (number, _cells), row in zip(sheet.rows, rows, strict=True):
        found += _cell_faults(sheet, number, row, defined.columns)
    if found:
        return None, found
    try:
        figure = compute(defined, rows, on=on)
        value = kept(convert(figure.value, defined.unit, to=unit))
        if abs(value) > HIGHEST:
            return None, [Fault(place=unit, said=f"{value:f}", problem="out_of_bounds")]
        return replace(figure, value=value), []
    except UnfitTable as unfit:
        at = unfit.facts.get("row")
        return None, [_fault(unfit, sheet, sheet.rows[int(str(at)) - 1][0] if at else 0)]


def as_csv(sheet: Sheet) -> bytes:
    """A table as a file to take along; no cell is one that a spreadsheet would run."""
    lines = StringIO(newline="")
    writer = csv.writer(lines)
    writer.writerows(
        map(safe_cell, cells) for cells in (sheet.heads, *(cells for _number, cells in sheet.rows))
    )
    return (MARK + lines.getvalue()).encode()


def kept(value: Decimal) -> Decimal:
    """A value as it is kept: a third, say, has no end."""
    return value if abs(value) > HIGHEST else round(value, PLACES).normalize() + 0


def _rows(sheet: Sheet) -> list[dict[str, Cell]]:
    """The cells by their heads; a head that stands there twice differs by a space, so that it is found."""
    heads = [head + " " * sheet.heads[:at].count(head) for at, head in enumerate(sheet.heads)]
    return [
        {head: cells[at] if at < len(cells) else "" for at, head in enumerate(heads)}
        for _number, cells in sheet.rows
    ]


def _column_faults(rows: Sequence[dict[str, Cell]], columns: Sequence[Column]) -> list[Fault]:
    """What is wrong with the heads, column by column."""
    found = []
    for column in columns:
        try:
            read_table(rows[:1], [column])
        except UnfitTable as unfit:
            if unfit.facts["problem"] in ("no_column", "column_twice"):
                found.append(Fault(place=column.name, said="", problem=str(unfit.facts["problem"])))
        except WrongUnit as wrong:
            found.append(_wrong_unit(wrong))
    return found


def _cell_faults(sheet: Sheet, number: int, row: dict[str, Cell], columns: Sequence[Column]) -> list[Fault]:
    """What is wrong with the cells of a row, all of them."""
    found = []
    for column in columns:
        try:
            read_table([row], [column])
        except UnfitTable as unfit:
            found.append(_fault(unfit, sheet, number))
    return found


def _wrong_unit(wrong: WrongUnit) -> Fault:
    return Fault(place=str(wrong.facts["column"]), said=str(wrong.facts["unit"]), problem="wrong_unit")


def _fault(unfit: HefuError, sheet: Sheet, number: int) -> Fault:
    column = str(unfit.facts.get("column", ""))
    at = sheet.heads.index(column) if column in sheet.heads else None
    place = cell_name(at, number) if at is not None and number else column
    return Fault(place=place, said=str(unfit.facts.get("value", "")), problem=str(unfit.facts["problem"]))


def _head_of(row: dict[str, Cell], column: Column) -> str:
    names = (column.name, *column.also)
    return next(head for head in row if head.strip() in names)


def _notes(sheet: Sheet) -> list[int]:
    return [at for at, head in enumerate(sheet.heads) if head.strip().lower() in SOURCES]
