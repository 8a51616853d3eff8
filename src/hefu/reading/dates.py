"""Which days does the text name? Days are EDTF (ISO 8601-2)."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from hefu.reading.days import Day
from hefu.reading.text import Text
from hefu.reading.tongues import tongue_of

_LEAP_YEAR = 2000


def find_days(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    """Yield the days named within ``[start, end)``; the base's year fills a missing one.

    A day that no calendar has (30 February) is none.
    """
    named = tongue_of(text).find_days(text, start, end, base)
    return (day for day in named if all(map(is_real, day.edtf.split("/"))))


def is_real(edtf: str) -> bool:
    """Tell a day of the calendar from 30 February."""
    year, month, day = [*edtf.split("-"), "01", "01"][:3]
    if month in ("21", "22", "23", "24"):
        return True
    known = int(year) if year.isdigit() else _LEAP_YEAR
    return 1 <= int(month) <= 12 and 1 <= int(day) <= calendar.monthrange(known, int(month))[1]


def later(day: date, count: int, unit: str) -> date:
    """Count on by years, months or days; a day that the month has not becomes its last.

    A count beyond the calendar stays at the calendar's last day.
    """
    if unit == "day":
        return day + timedelta(days=count) if count < 100_000 else date.max
    months = day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = day.year + months // 12, months % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
