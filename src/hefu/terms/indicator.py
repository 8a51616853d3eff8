"""How a thing is measured, in IATI's shape."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct


class Direction(StrEnum):
    """Which way an indicator is meant to move."""

    UP = "up"
    DOWN = "down"


class Measure(StrEnum):
    """What kind of figure an indicator gives. An ordinal or nominal one is never added or averaged."""

    UNIT = "unit"
    PERCENTAGE = "percentage"
    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    QUALITATIVE = "qualitative"


class Period(Struct, frozen=True, kw_only=True):
    """A stretch of time, both ends in it, and the value it is meant to reach."""

    start: date
    end: date
    target: Decimal


class Indicator(Struct, frozen=True, kw_only=True):
    """How an undertaking is measured. ``baseline``, ``target`` and ``partly_from`` are in ``unit``.

    ``due`` is the last day on which reaching the target is in time; None when nothing was agreed.
    ``cumulative`` values only grow: each counts all that came before. From ``partly_from`` on the
    sides call it partly delivered. ``measured_by`` says in their words where the figure comes from.
    ``definition`` is its id in the catalogue of indicators.
    """

    id: str
    name: str = ""
    unit: str
    target: Decimal
    direction: Direction = Direction.UP
    measure: Measure = Measure.UNIT
    cumulative: bool = False
    baseline: Decimal | None = None
    baseline_day: date | None = None
    periods: tuple[Period, ...] = ()
    partly_from: Decimal | None = None
    due: date | None = None
    measured_by: str = ""
    definition: str | None = None
