"""A table as people upload it: read into typed rows, or refused with the column, unit or cell."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from msgspec import Struct

from hefu.errors import UnfitTable, WrongUnit
from hefu.planning.units import convert, load_units

Cell = str | int | float | Decimal | date | bool | None

_HEAD = re.compile(r"(?P<name>[^\[\](（）)]+?)\s*(?:[\[(（](?P<unit>[^\])）]+)[\])）])?\s*")
_YES = frozenset({"yes", "true", "1", "是"})
_NO = frozenset({"no", "false", "0", "否", ""})


class Kind(StrEnum):
    """What the cells of a column hold."""

    AMOUNT = "amount"
    DAY = "day"
    FLAG = "flag"
    TEXT = "text"
    ONE_OF = "one_of"


class Column(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column of a table: its name, how it is also headed, and what its cells hold.

    ``values`` are the ones allowed for ``one_of``, each with how it is also written. ``unit`` is the one
    amounts are given in unless the head names another: "amount [10k yuan]", 金额（万元）. Amounts are
    not below ``least`` nor above ``most``.
    """

    name: str
    also: tuple[str, ...] = ()
    kind: Kind
    unit: str = ""
    values: dict[str, tuple[str, ...]] = {}
    blank: bool = False
    least: Decimal = Decimal(0)
    most: Decimal | None = None


class Row(Struct, frozen=True):
    """A typed row; ``number`` is its place among the rows, from one."""

    number: int
    cells: Mapping[str, Decimal | date | str | bool | None]

    def amount(self, name: str) -> Decimal:
        """The amount in a column, in the column's unit."""
        value = self.cells[name]
        if not isinstance(value, Decimal):
            raise self.unfit("blank", name)
        return value

    def unfit(self, problem: str, name: str) -> UnfitTable:
        """The error that this row's cell in a column cannot be computed with."""
        return UnfitTable(problem=problem, column=name, row=self.number, value=str(self.cells[name] or ""))

    def text(self, name: str) -> str:
        """The text in a column, or which of its values it is."""
        return str(self.cells[name] or "")

    def day(self, name: str) -> date | None:
        """The day in a column; None where it is blank."""
        value = self.cells[name]
        return value if isinstance(value, date) else None

    def flag(self, name: str) -> bool:
        """Whether a column says yes."""
        return self.cells[name] is True


def read_table(rows: Sequence[Mapping[str, Cell]], columns: Sequence[Column]) -> tuple[Row, ...]:
    """Read the rows of a table by its columns; other columns are left alone.

    Raises:
        UnfitTable: there are no rows, or a column or cell is wrong. The facts are ``problem`` and, as far as
            they apply, ``column``, ``row`` (from one), ``value`` and ``allowed``.
        WrongUnit: a head names a unit that does not measure the same; the facts name the ``column`` too.
    """
    if not rows:
        raise UnfitTable(problem="no_rows")
    heads = {column.name: _head(rows[0], column) for column in columns}
    return tuple(
        Row(number, {each.name: _cell(row, each, *heads[each.name], number) for each in columns})
        for number, row in enumerate(rows, 1)
    )


def _head(row: Mapping[str, Cell], column: Column) -> tuple[str, str]:
    """The key under which a column stands in this table, and the unit it is in."""
    names = {column.name, *column.also}
    found = [
        (key, match["unit"] or column.unit)
        for key in row
        if (match := _HEAD.fullmatch(key.strip())) and match["name"].strip() in names
    ]
    if len(found) != 1:
        raise UnfitTable(
            problem="column_twice" if found else "no_column", column=column.name, allowed=sorted(names)
        )
    (key, unit), wanted = found[0], column.unit
    if unit != wanted and not _same_measure(unit, wanted):
        raise WrongUnit(unit=unit, wanted=wanted, column=key)
    return key, unit


def _same_measure(unit: str, wanted: str) -> bool:
    units = load_units()
    return unit in units and wanted in units and units[unit].measures == units[wanted].measures


def _cell(
    row: Mapping[str, Cell], column: Column, key: str, unit: str, number: int
) -> Decimal | date | str | bool | None:
    value = row.get(key)
    text = str(value).strip() if value is not None else ""
    wrong = {"column": key, "row": number, "value": text}
    if not text and column.kind is not Kind.FLAG:
        if column.blank:
            return None
        raise UnfitTable(problem="blank", **wrong)
    match column.kind:
        case Kind.AMOUNT:
            return _amount(text, column, unit, wrong)
        case Kind.DAY:
            return _day(value, text, wrong)
        case Kind.FLAG:
            if text.lower() in _YES | _NO:
                return text.lower() in _YES
            raise UnfitTable(problem="no_yes_or_no", **wrong)
        case Kind.ONE_OF:
            return _one_of(text, column, wrong)
        case Kind.TEXT:
            return text


def _amount(text: str, column: Column, unit: str, wrong: Mapping[str, object]) -> Decimal:
    try:
        value = convert(Decimal(text.replace(",", "").replace("，", "")), unit, to=column.unit)
    except InvalidOperation as error:
        raise UnfitTable(problem="no_number", **wrong) from error
    if not value.is_finite():
        raise UnfitTable(problem="no_number", **wrong)
    if value < column.least or (column.most is not None and value > column.most):
        raise UnfitTable(problem="out_of_bounds", **wrong, least=column.least, most=column.most)
    return value


def _day(value: Cell, text: str, wrong: Mapping[str, object]) -> date:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UnfitTable(problem="no_day", **wrong) from error


def _one_of(text: str, column: Column, wrong: Mapping[str, object]) -> str:
    for value, also in column.values.items():
        if text == value or text in also:
            return value
    raise UnfitTable(problem="unknown_value", **wrong, allowed=sorted(column.values))
