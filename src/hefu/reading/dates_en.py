"""How English names days and terms."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from hefu.reading.days import Day, Term
from hefu.reading.text import Text

_MONTH = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d,]*\d)"
_DAY = r"(?P<day>[0-3]?\d)(?: ?(?:st|nd|rd|t ?h))?(?!\d)"
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_ORDINALS = {**_ORDER, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
             "fifteenth": 15, "twentieth": 20}  # fmt: skip
_SEASON = {"spring": "21", "summer": "22", "fall": "23", "autumn": "23", "winter": "24"}
_FORMS = tuple(
    re.compile(r"(?<![\w-])" + form)
    for form in (
        r"(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        r"(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d\d)(?!\d)",
        rf"{_DAY}-{_MONTH}-{_YEAR}",
        r"(?P<year>(?:19|20)\d\d)[./](?P<month>[01]?\d)[./](?P<day>[0-3]?\d)(?!\d)",
        r"(?P<day>[0-3]?\d)/(?P<month>0?\d|1[0-2])/(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?P<month>0?\d|1[0-2])/(?P<day>[0-3]?\d)/(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?P<month>0?\d|1[0-2])/(?P<day>[0-3]?\d)/(?P<year>\d\d)(?![\d/])",
        r"(?P<day>[0-3]?\d)/(?P<month>0?\d|1[0-2])/(?P<year>\d\d)(?![\d/])",
        rf"(?P<ordinal>{'|'.join(_ORDINALS)}) day of {_MONTH},? {_YEAR}",
        rf"{_DAY} {{1,3}}(?:day {{1,3}})?of {{1,3}}{_MONTH} ?,? {{0,3}}{_YEAR}",
        r"between " + _MONTH + r" (?P<year>(?:19|20)\d\d) and (?P<month2>[a-z]+) (?P<year2>(?:19|20)\d\d)",
        r"(?P<order>first|second|third|fourth) (?P<part>quarter|half) of (?:the year )?" + _YEAR,
        rf"{_DAY} {{1,3}}{_MONTH},? {{1,3}}{_YEAR}",
        rf"{_MONTH} {{1,3}}{_DAY},? {{0,3}}{_YEAR}",
        rf"end of {_MONTH} {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
        rf"(?P<season>spring|summer|fall|autumn|winter)(?: of)? {_YEAR}",
        r"next (?P<season>spring|summer|fall|autumn|winter)",
        rf"{_DAY} {_MONTH}",
        rf"{_MONTH} {_DAY}",
        r"(?P<thisyear>end of the year|end of this year|year-end)",
        rf"end of {_MONTH}",
        rf"{_MONTH} (?:this year|next)",
        rf"end of {_YEAR}",
        rf"end-{_YEAR}",
        rf"(?P<mid>mid)[- ]{_YEAR}",
        rf"(?P<mid>middle) of {_YEAR}",
        rf"(?P<quarter>q[1-4]|h[12])[ /]?{_YEAR}",
        r"(?P<order>first|second|third|fourth) (?P<part>quarter|half) of (?:this|the) year",
        r"end of (?P<nextyear>next year)",
        r"(?P<year>(?:19|20)\d\d) ?(?:to|-|and) ?(?P<year2>(?:19|20)\d\d)(?!\d)",
        _YEAR,
    )
)
_LAST_CENTURY = 70
_ANY = re.compile(r"\d|end of|year-end|this year|next|day of")
"""Without one of these no form fits, so that most sentences are passed by in one look."""
_BY = re.compile(
    r"(?:by|before|until|till|no later than|not later than|by the|before the|until the)(?: the)? $"
)
_FROM = re.compile(r"(?:from|starting|as of|beginning|effective|starting from)(?: in| on)? $")
_IN = re.compile(r"(?:in|during|on|for|between|from)(?: the)? $")
_TERM = re.compile(
    r"(?:within|over|in|during) (?:the )?(?:next |coming |following |first )?(?P<count>\d{1,4}|[a-z]{3,6})"
    r"(?: working)? (?P<unit>year|month|week|day)s?(?![a-z])"
)
_SURE_TERM = re.compile(r"within|next|coming|following")
_COUNTS = dict(zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"],
                   (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12), strict=True))  # fmt: skip


def find_days_en(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    """Yield the days named within ``[start, end)`` in order; the base's year fills a missing one."""
    if not _ANY.search(text.folded, start, end):
        return
    taken: list[tuple[int, int]] = []
    found = []
    for form in _FORMS:
        for match in form.finditer(text.folded, start, end):
            if any(left < match.end() and match.start() < right for left, right in taken):
                continue
            taken.append(match.span())
            found.append((match.start(), match))
    for _, match in sorted(found, key=lambda pair: pair[0]):
        cue = _cue(text.folded[max(start, match.start() - 24) : match.start()], match)
        yield Day(edtf=_edtf(match, base), cue=cue, start=match.start(), end=match.end())


def _cue(before: str, match: re.Match[str]) -> str:
    if _BY.search(before):
        bare_year = re.fullmatch(r"\d{4}", match.group())
        return "before-year" if bare_year and "before" in before[-12:] else "by"
    if match.group().startswith("between"):
        return "in"
    if _FROM.search(before):
        return "from"
    return "in" if _IN.search(before) or match.group().startswith("next") else ""


def _edtf(match: re.Match[str], base: date | None) -> str:
    part = match.groupdict()
    year = _century(part.get("year") or (str(base.year) if base else "XXXX"))
    if part.get("thisyear") or part.get("nextyear"):
        next_year = str(base.year + 1) if base else "XXXX"
        return f"{next_year if part.get('nextyear') else year}-12-31"
    if part.get("order") or part.get("quarter") or part.get("mid"):
        return _part_of_year(year, part)
    if part.get("season"):
        next_one = str(base.year + 1) if base and match.group().startswith("next") else year
        return f"{next_one}-{_SEASON[part['season']]}"
    if part.get("year2"):
        return _interval(part)
    return _month_or_day(match.group(), year, part)


def _century(year: str) -> str:
    """Write a year of two digits with its century: 70 and later are of the last."""
    return year if len(year) == 4 else f"{19 if int(year) >= _LAST_CENTURY else 20}{year}"


def _part_of_year(year: str, part: dict[str, str]) -> str:
    if part.get("mid"):
        return f"{year}-06"
    short = part.get("quarter") or ""
    length = 3 if (short[:1] or part["part"]) in ("q", "quarter") else 6
    last = min((int(short[1]) if short else _ORDER[part["order"]]) * length, 12)
    return f"{year}-{last - length + 1:02}/{year}-{last:02}"


def _interval(part: dict[str, str]) -> str:
    if not part.get("month"):
        return f"{part['year']}/{part['year2']}"
    return f"{part['year']}-{_month(part['month'])}/{part['year2']}-{_month(part['month2'])}"


def _month_or_day(words: str, year: str, part: dict[str, str]) -> str:
    if not part.get("month"):
        return f"{year}-12-31" if words.startswith("end") else year
    month = _month(part["month"])
    if part.get("ordinal"):
        return f"{year}-{month}-{_ORDINALS[part['ordinal']]:02}"
    if part.get("day"):
        return f"{year}-{month}-{int(part['day']):02}"
    if words.startswith("end"):
        return f"{year}-{month}-{_last_day(year, month)}"
    return f"{year}-{month}"


def _last_day(year: str, month: str) -> int:
    return calendar.monthrange(int(year) if year.isdigit() else 2001, int(month))[1]


def _month(word: str) -> str:
    names = [name.lower()[:3] for name in calendar.month_abbr]
    if word.isdigit():
        return f"{int(word):02}"
    return f"{names.index(word[:3]):02}" if word[:3] in names[1:] else "01"


def find_terms_en(text: Text, start: int, end: int) -> Iterator[Term]:
    """Yield "within two years", "over the next three months" within ``[start, end)``."""
    for match in _TERM.finditer(text.folded, start, end):
        count = int(match["count"]) if match["count"].isdigit() else _COUNTS.get(match["count"])
        if count and _SURE_TERM.search(match.group()) and "working" not in match.group():
            unit, count = ("day", count * 7) if match["unit"] == "week" else (match["unit"], count)
            yield Term(count=count, unit=unit, start=match.start(), end=match.end())
