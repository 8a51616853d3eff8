"""How English names days, months, seasons, quarters and years."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from hefu.reading.days import Day
from hefu.reading.en.values.counts import is_no_year
from hefu.reading.en.values.date_cues import cue_of
from hefu.reading.en.values.date_forms import (
    BEGINS,
    MONTHS,
    ORDER,
    ORDINALS,
    SEASON,
    TELLS_A_DAY,
    WEEKDAYS,
    WEEKS,
    forms_in,
)
from hefu.reading.en.values.feasts import feast_day, fiscal_end, next_feast, years_end
from hefu.reading.en.values.numbers import NUMBERS
from hefu.reading.text import Stretch, Text

_LAST_CENTURY = 70
_DECADE = 10
_TELLS_THE_YEAR = (
    "year",
    "spelt",
    "rel",
    "relmonth",
    "onthe",
    "weekday",
    "weeks",
    "tomorrow",
    "fy",
    "decade",
)


def find_days_en(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    """Yield the days named within ``[start, end)`` in order; the base's year fills a missing one."""
    if not text.begins(TELLS_A_DAY, start, end):
        return
    line = text.folded[start:end].replace("\n", " ")
    taken: list[tuple[int, int]] = []
    found = []
    for form in forms_in(line):
        for match in form.finditer(line):
            if any(left < match.end() and match.start() < right for left, right in taken):
                continue
            taken.append(match.span())
            found.append((match.start(), match))
    for _, match in sorted(found, key=lambda pair: pair[0]):
        part = match.groupdict()
        if _is_none(text, match, Stretch(start + match.start(), start + match.end())):
            continue
        cue, edtf = cue_of(line, match), _edtf(text, match, base)
        if edtf in ("XXXX", "") or (part.get("feast") and not cue):
            continue
        if cue == "from":
            edtf = _first_month(edtf, part)
        elif part.get("session"):
            edtf = f"{edtf}/{edtf[:2]}{part['session']}"
        yield Day(
            edtf=edtf,
            cue=cue,
            start=start + match.start(),
            end=start + match.end(),
            yearless=not any(part.get(told) for told in _TELLS_THE_YEAR),
        )


def _is_none(text: Text, match: re.Match[str], words: Stretch) -> bool:
    """Tell a month of a small letter, "may", and a number of people, "up to 1900 workers", from a day."""
    if match.groupdict().get("bare"):
        return not text.flat[words.start].isupper()
    return match.group().isdigit() and is_no_year(text, words.start, words.end)


def _first_month(edtf: str, part: dict[str, str]) -> str:
    """Give with which month a quarter or a term of a school begins: "from the autumn semester of 2025"."""
    if part.get("fy"):
        return edtf[:4]
    if part.get("term"):
        return f"{edtf[:4]}-{BEGINS[part['season']]:02}"
    return edtf.partition("/")[0] if part.get("order") or part.get("quarter") else edtf


def _edtf(text: Text, match: re.Match[str], base: date | None) -> str:
    part = match.groupdict()
    if any(part.get(told) for told in ("feast", "weekday", "weeks", "tomorrow", "fiscal", "fy")):
        return _told_by_name(text, part, base)
    if part.get("relmonth") or part.get("onthe"):
        return _relative_month(part, base)
    year = _year_of(part, base, next_month=match.group().startswith("next"))
    if part.get("order") or part.get("quarter") or part.get("mid"):
        return _part_of_year(year, part)
    if part.get("month2"):
        return _months(part, year)
    if part.get("year2"):
        return f"{part['year']}/{part['year2']}"
    return f"{year}-{SEASON[part['season']]}" if part.get("season") else _month_or_day(part, year)


def _told_by_name(text: Text, part: dict[str, str], base: date | None) -> str:
    if part.get("feast"):
        return _feast(text, part, base)
    if part.get("weekday"):
        return _coming_weekday(part["weekday"], base)
    if part.get("weeks") or part.get("tomorrow"):
        return _counted_in_days(part, base)
    if part.get("fy"):
        last = part["ends2"] or part["ends"]
        return fiscal_end(text, int(last[-2:]) + 2000, told_whole=bool(part["ends2"]))
    return years_end(text, base) if base else "XXXX"


def _counted_in_days(part: dict[str, str], base: date | None) -> str:
    """The day behind the base, the Sunday of its week or of the next."""
    if not base:
        return "XXXX"
    sunday = 6 - base.weekday() + (0 if part.get("weeks") == "this" else 7)
    return (base + timedelta(days=1 if part.get("tomorrow") else sunday)).isoformat()


def _feast(text: Text, part: dict[str, str], base: date | None) -> str:
    """Give the day of a feast in the year told, else the next; of no known year only where it never moves."""
    year = _year_of(part, base, next_month=False) if part.get("year") or part.get("rel") else ""
    if year.isdigit():
        return feast_day(text, part["feast"], int(year))
    if base:
        return next_feast(text, part["feast"], base)
    some, other = (feast_day(text, part["feast"], year) for year in (2024, 2025))
    return f"XXXX{some[4:]}" if some[4:] == other[4:] else ""


def _coming_weekday(weekday: str, base: date | None) -> str:
    """The first such weekday behind the base."""
    ahead = (WEEKDAYS.index(weekday) - base.weekday() - 1) % 7 + 1 if base else 0
    return (base + timedelta(days=ahead)).isoformat() if base else "XXXX"


def _year_of(part: dict[str, str], base: date | None, *, next_month: bool) -> str:
    """The year told, in four digits or two (from 70 on of the last century), else counted from the base.

    "Next March" may be of this year, "March next year" may not.
    """
    year = part.get("year")
    if year:
        return year if len(year) == 4 else f"{19 if int(year) >= _LAST_CENTURY else 20}{year}"
    if part.get("spelt"):
        return str(2000 + NUMBERS.get(part["spelt"], 0))
    if not base:
        return "XXXX"
    if part.get("decade"):
        return str(base.year - base.year % -_DECADE)
    ahead = (part.get("rel") or "") in ("next", "the next", "the following", "the coming")
    if next_month and part.get("month"):
        ahead = int(_month(part["month"])) <= base.month
    elif part.get("order") and not part.get("rel"):
        ahead = int(_part_of_year("", part)[-2:]) < base.month
    elif part.get("season") and not part.get("rel"):
        ahead = base.month > BEGINS[part["season"]]
    return str(base.year + ahead - (part.get("rel") == "last"))


def _relative_month(part: dict[str, str], base: date | None) -> str:
    if not base:
        return "XXXX"
    passed = bool(part.get("onthe")) and int(part["day"]) < base.day
    ahead = passed or part.get("relmonth") in ("next", "the coming")
    year, month = divmod(base.year * 12 + base.month - 1 + ahead, 12)
    day = f"-{int(part['day']):02}" if part.get("day") else ""
    return f"{year}-{month + 1:02}{day}"


def _part_of_year(year: str, part: dict[str, str]) -> str:
    if part.get("mid"):
        return f"{year}-06"
    short = part.get("quarter") or ""
    length = 3 if (short[:1] or part["part"]) in ("q", "quarter") else 6
    last = min((int(short[1]) if short else ORDER[part["order"]]) * length, 12)
    return f"{year}-{last - length + 1:02}/{year}-{last:02}"


def _months(part: dict[str, str], year: str) -> str:
    """From one month or day to another, which is of the next year where it comes before the first."""
    first, last = _month(part["month"]), _month(part["month2"])
    until = part.get("year2")
    if until and not part.get("year"):
        year = str(int(until) - (last < first))
    until = until or (str(int(year) + 1) if year.isdigit() and last < first else year)
    days = [f"-{int(part[day]):02}" if part.get(day) else "" for day in ("day", "day2")]
    return f"{year}-{first}{days[0]}/{until}-{last}{days[1]}"


def _month_or_day(part: dict[str, str], year: str) -> str:
    ends = part.get("end") or part.get("end2")
    if not part.get("month"):
        return f"{year}-12-31" if ends else year
    month = _month(part["month"])
    if part.get("middle"):
        return f"{year}-{month}-15"
    if part.get("week"):
        return f"{year}-{month}-{WEEKS[part['week']]:02}"
    if part.get("ordinal"):
        return f"{year}-{month}-{ORDINALS[part['ordinal']]:02}"
    if part.get("day"):
        return f"{year}-{month}-{int(part['day']):02}"
    return f"{year}-{month}-{_last_day(year, month)}" if ends else f"{year}-{month}"


def _last_day(year: str, month: str) -> int:
    return calendar.monthrange(int(year) if year.isdigit() else 2001, int(month))[1]


def _month(word: str) -> str:
    if word.isdigit():
        return f"{int(word):02}"
    return f"{MONTHS.index(word[:3]) + 1:02}" if word[:3] in MONTHS else "01"
