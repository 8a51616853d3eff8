"""Which days does the text name, and by when is something due? Days are EDTF (ISO 8601-2)."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from hefu.reading.dates_en import find_days_en, find_terms_en
from hefu.reading.dates_zh import find_days_zh, find_terms_zh
from hefu.reading.days import Day
from hefu.reading.text import Stretch, Text

_LEAP_YEAR = 2000


class Due(Struct, frozen=True, kw_only=True):
    """A deadline, the rule that read it, and where it stands."""

    edtf: str
    rule: str
    start: int
    end: int


class Anchor(Struct, frozen=True, kw_only=True):
    """The days that relative dates are counted from."""

    published: date | None
    signed: str | None


def find_days(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    """Yield the days named within ``[start, end)``; the base's year fills a missing one.

    A day that no calendar has (30 February) is none.
    """
    find = find_days_zh if text.words.lang == "zh" else find_days_en
    return (day for day in find(text, start, end, base) if all(map(_is_real, day.edtf.split("/"))))


def _is_real(edtf: str) -> bool:
    year, month, day = [*edtf.split("-"), "01", "01"][:3]
    if month in ("21", "22", "23", "24"):
        return True
    known = int(year) if year.isdigit() else _LEAP_YEAR
    return 1 <= int(month) <= 12 and 1 <= int(day) <= calendar.monthrange(known, int(month))[1]


def find_due(text: Text, start: int, end: int, anchor: Anchor) -> Due | None:
    """Read the first deadline within ``[start, end)``."""
    base = anchor.published or _day(anchor.signed)
    for day in find_days(text, start, end, base):
        if day.cue and not _is_past(day, base):
            return Due(edtf=_bounded(day.edtf, day.cue), rule=f"due.{day.cue}", start=day.start, end=day.end)
    signed = _day(anchor.signed)
    find_terms = find_terms_zh if text.words.lang == "zh" else find_terms_en
    for term in find_terms(text, start, end):
        if signed:
            edtf = "/" + later(signed, term.count, term.unit).isoformat()
            return Due(edtf=edtf, rule="due.within-a-term-of-signing", start=term.start, end=term.end)
    return None


def _is_past(day: Day, base: date | None) -> bool:
    """Tell a year gone by (the bridge built in 2019) from one that something is due in."""
    last = day.edtf.rpartition("/")[2][:4]
    return day.cue == "in" and base is not None and last.isdigit() and int(last) < base.year


def day_of(text: Text, cell: Stretch, anchor: Anchor) -> Due | None:
    """Read the day of a column of deadlines, which needs no "by"."""
    for day in find_days(text, cell.start, cell.end, anchor.published or _day(anchor.signed)):
        return Due(edtf=_bounded(day.edtf, "by"), rule="due.column", start=day.start, end=day.end)
    return None


def _bounded(edtf: str, cue: str) -> str:
    if cue == "before-year":
        return f"/{int(edtf) - 1}"
    if "/" in edtf:
        return edtf
    return {"by": f"/{edtf}", "from": f"{edtf}/.."}.get(cue, edtf)


def _day(edtf: str | None) -> date | None:
    return date.fromisoformat(edtf) if edtf and re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) else None


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
