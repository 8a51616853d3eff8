"""Units of what is measured: turned into one another, or refused; never mixed."""

from collections.abc import Mapping
from decimal import Context, Decimal
from functools import cache

from msgspec import Struct

from hefu.errors import BrokenData, WrongUnit
from hefu.packaged import load_packaged, parse_packaged

_TELLING = Context(prec=24)
"""Digits that a number tells; those behind them are what a division left over."""


class Unit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A unit, what it measures, how many of that measure's first unit it is, and how it is also written."""

    id: str
    measures: str
    factor: Decimal
    also: tuple[str, ...] = ()


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    unit: tuple[Unit, ...]


@cache
def load_units() -> Mapping[str, Unit]:
    """The units by each way of writing them.

    Raises:
        BrokenData: the file is malformed, or one writing stands for two units.
    """
    return _by_writing(load_packaged("hefu.planning", "units.toml", _File))


def parse_units(content: bytes) -> Mapping[str, Unit]:
    """Units of one's own, held to the same."""
    return _by_writing(parse_packaged("units.toml", content, _File))


def _by_writing(file: _File) -> Mapping[str, Unit]:
    found: dict[str, Unit] = {}
    for unit in file.unit:
        for written in (unit.id, *unit.also):
            if found.setdefault(written, unit) is not unit or not unit.factor:
                raise BrokenData(file="units.toml", entry=unit.id, problem=f"{written!r}: twice, or nought")
    return found


def convert(value: Decimal, unit: str, *, to: str) -> Decimal:
    """A value in another unit of the same measure. A unit that is not listed is only ever itself.

    Raises:
        WrongUnit: the two do not measure the same; the facts are ``unit`` and ``wanted``.

    Example:
        >>> convert(Decimal("88.29"), "万吨", to="t CO2e")
        Decimal('882900')
    """
    if unit == to:
        return value
    units = load_units()
    one, other = units.get(unit), units.get(to)
    if one is None or other is None or one.measures != other.measures:
        raise WrongUnit(unit=unit, wanted=to)
    turned = value * one.factor / other.factor
    short = turned.normalize(_TELLING)
    turned = short if len(short.as_tuple().digits) < _TELLING.prec else turned
    return turned.quantize(Decimal(1)) if turned == turned.to_integral_value() else turned.normalize()
