"""Working days by real calendars: long holidays, and weekends that are worked to make up for them."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from holidays import HolidayBase, country_holidays
from msgspec import Struct

from hefu.errors import NotCovered
from hefu.packaged import load_packaged

_DAY = timedelta(days=1)


class DayKind(StrEnum):
    """What a day is in a calendar, and whether it is worked."""

    WORKING = "working"
    MADE_UP = "made_up"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


WORKED = frozenset({DayKind.WORKING, DayKind.MADE_UP})


class Calendar(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The working days of a country, or a part of one, in the years it is known for."""

    id: str
    country: str
    part: str | None = None
    first: int
    last: int
    source: str

    def kind_of(self, day: date) -> DayKind:
        """What a day is.

        Raises:
            NotCovered: the calendar does not know its year.
        """
        if not self.first <= day.year <= self.last:
            raise NotCovered(calendar=self.id, year=day.year, first=self.first, last=self.last)
        days = _days_of(self.country, self.part, day.year)
        if day in days.weekend_workdays:
            return DayKind.MADE_UP
        if day in days:
            return DayKind.HOLIDAY
        return DayKind.WEEKEND if day.weekday() in days.weekend else DayKind.WORKING

    def is_worked(self, day: date) -> bool:
        """Whether a day is a working day."""
        return self.kind_of(day) in WORKED


@cache
def _days_of(country: str, part: str | None, year: int) -> HolidayBase:
    return country_holidays(country, subdiv=part, years=year, expand=False)


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    calendar: tuple[Calendar, ...]


@cache
def load_calendars() -> Mapping[str, Calendar]:
    """The calendars by id.

    Raises:
        BrokenData: the file is malformed.
    """
    return {each.id: each for each in load_packaged("hefu.planning", "calendars.toml", _File).calendar}


def days_counted(start: date, count: int, calendar: Calendar) -> Iterator[tuple[date, DayKind]]:
    """The days from the one after ``start`` to the last that counts, and what each is: why a day is due.

    What is received on a day, worked or not, counts from the next working day on: that is day one.

    Raises:
        ValueError: fewer than one day is asked for.
        NotCovered: the calendar does not know a year on the way.

    Source:
        docs/rules/working_days.md
    """
    if count < 1:
        raise ValueError("at least one working day is counted")
    day = start
    while count:
        day += _DAY
        kind = calendar.kind_of(day)
        count -= kind in WORKED
        yield day, kind


def add_working_days(start: date, count: int, calendar: Calendar) -> date:
    """The last day in time of so many working days after ``start``.

    Raises:
        As `days_counted`.

    Example:
        >>> add_working_days(date(2025, 9, 26), 3, load_calendars()["CN"])
        datetime.date(2025, 9, 30)
    """
    *_, (last, _) = days_counted(start, count, calendar)
    return last


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """How many working days lie after ``start``, up to ``end`` and with it; 0 where ``end`` is not later.

    Raises:
        NotCovered: the calendar does not know a year between.
    """
    days = (start + timedelta(days=ahead) for ahead in range(1, (end - start).days + 1))
    return sum(calendar.is_worked(day) for day in days)


def extended(due: date, count: int, calendar: Calendar, *, asked: date, notice: int = 0) -> date:
    """The due day after so many working days more, if they were asked for in time; else the same due day.

    Args:
        due: the last day in time so far.
        count: working days asked for.
        calendar: that of the due day.
        asked: the day of asking. After the due day it is too late, whoever would grant it.
        notice: how many working days before the due day it has to be asked.

    Raises:
        As `days_counted`.

    Source:
        docs/rules/working_days.md, "An extension"
    """
    in_time = asked <= due and working_days_between(asked, due, calendar) >= notice
    return add_working_days(due, count, calendar) if in_time else due
