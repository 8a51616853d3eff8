"""How English names days, months, seasons, quarters and years."""

import calendar
import itertools
import re
from collections.abc import Iterator
from datetime import date

from hefu.reading.days import Day
from hefu.reading.en.values.numbers import NUMBERS
from hefu.reading.text import Text

_MONTH_WORD = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?![a-z])"
)
_MONTH = rf"(?P<month>{_MONTH_WORD})"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d,]*\d)"
_COMING = r"(?P<rel>this|last|next|the next|the coming|the following|the current|the) year"
_WHEN = rf"(?:(?:the year )?{_YEAR}|{_COMING})"
_DAY = r"(?P<day>[0-3]?\d)(?: ?(?:st|nd|rd|t ?h))?(?!\d)"
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_ORDINAL_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_ORDINALS = {word: day for day, word in enumerate(_ORDINAL_WORDS, start=1)}
_ORDINALS |= {f"twenty-{word}": 20 + day for day, word in enumerate(_ORDINAL_WORDS[:9], start=1)}
_ORDINALS |= {"thirtieth": 30, "thirty-first": 31}
_SPELLED = r"(?P<spelled>two thousand(?: and)? (?P<spelt>[a-z]+(?:-[a-z]+)?))"
_SEASON = {"spring": "21", "summer": "22", "fall": "23", "autumn": "23", "winter": "24"}
_SEASONS = r"(?P<season>spring|summer|fall|autumn|winter)"
_BEGINS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
"""The month in which each begins: "in the spring" of a text of April is next year's."""
_PART = r"(?P<order>first|second|third|fourth|last|final) (?P<part>quarter|half)"
_SHORT_PART = r"(?P<quarter>q[1-4]|h[12])"
_EVES = {"christmas": "12-24", "new year": "12-31", "new year's day": "12-31", "year's end": "12-31"}
"""The last day before a feast: what is to be done before it, or by it, is to be done by then."""
_END = r"(?:end|close) of "
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
        rf"(?P<ordinal>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}) (?:day )?of {_MONTH}"
        rf"(?:,? (?:of )?(?:{_YEAR}|{_SPELLED}))?",
        rf"{_DAY} {{1,3}}(?:day {{1,3}})?of {{1,3}}{_MONTH}(?: ?,? {{0,3}}{_YEAR})?",
        rf"(?:between|from) {_MONTH} {_YEAR} (?:and|to|until) (?P<month2>[a-z]{{3,9}}) (?P<year2>20\d\d)",
        rf"(?:{_END}the )?{_PART} of (?:{_WHEN}|the calendar year)",
        rf"{_DAY} {{1,3}}{_MONTH},? {{1,3}}{_YEAR}",
        rf"{_MONTH} {{1,3}}{_DAY},? {{0,3}}{_YEAR}",
        rf"{_DAY} {_MONTH},? (?:of )?{_COMING}",
        rf"{_MONTH} {_DAY},? (?:of )?{_COMING}",
        rf"(?P<end>{_END}){_MONTH},? (?:of )?{_WHEN}",
        rf"{_MONTH},? (?:of )?{_WHEN}",
        rf"{_SEASONS}(?: of)? {_WHEN}",
        rf"(?P<rel>next|this|the coming) {_SEASONS}",
        rf"(?<=\bin )(?P<soon>the) {_SEASONS}(?! (?:of|months?|season|term))",
        rf"(?P<rel>this) {_MONTH}(?! \d)",
        rf"{_DAY} of (?P<relmonth>this|next|the current|the coming) month",
        rf"{_DAY} {_MONTH}",
        rf"{_MONTH} {_DAY}(?! ?%)",
        rf"(?P<end>{_END}){_SHORT_PART}(?: of)?[ /-]?{_WHEN}",
        rf"{_SHORT_PART}(?: of)?[ /-]?{_WHEN}",
        rf"(?P<end>{_END})(?:fy ?|fiscal |the fiscal year |the financial year )?{_WHEN}",
        rf"(?P<end>{_END})(?:the calendar year|the year)|(?P<end2>year-end|end-year)",
        rf"(?P<end>{_END}){_MONTH}",
        r"(?P<relmonth>the) month (?:is (?:out|over|up)|ends)",
        r"(?P<end2>the year (?:is (?:out|over|up)|ends))",
        rf"(?P<end>{_END})?(?P<relmonth>this|next|the current|the coming) month",
        rf"(?P<end>{_END})(?P<relmonth>the) month(?! (?:of|after|following|in which))",
        rf"(?P<end>{_END})(?P<rel>next|this) {_MONTH}(?! \d)",
        rf"(?P<rel>next) {_MONTH}(?! \d)",
        rf"(?P<middle>middle) of {_MONTH}(?! \d)",
        rf"{_PART}(?= ?(?:[.,;:)]|$| and | as ))",
        rf"{_MONTH} next",
        rf"(?P<end>end)[- ]{_YEAR}",
        rf"(?P<mid>mid|middle of)[- ]{_WHEN}",
        r"(?P<year>20\d\d)(?:, 20\d\d)+,? and (?P<year2>20\d\d)(?!\d)",
        r"(?P<year>(?:19|20)\d\d) ?(?:to|-|and) ?(?P<year2>(?:19|20)\d\d)(?!\d)",
        r"(?P<year>20\d\d)[/-](?P<session>\d\d)(?![\d/-])",
        rf"(?P<feast>{'|'.join(sorted(_EVES, key=len, reverse=True))})(?:(?: of)? {_YEAR})?(?!\w)",
        rf"fy ?{_YEAR}",
        _YEAR,
        r"(?P<rel>this|next|the coming) year(?!'s|-)",
        rf"(?P<bare>{_MONTH_NAME})(?![a-z])",
    )
)
_WORDS = {
    _MONTH: _MONTHS,
    "(?P<bare>": _MONTHS,
    _SEASONS: tuple(_SEASON),
    _PART: ("quarter", "half"),
    "(?P<relmonth>": ("month",),
    f"(?P<end>{_END})": ("end", "close"),
    "(?P<end>end)": ("end",),
    "(?P<mid>": ("mid",),
    "(?P<feast>": ("christmas", "new year", "year's end"),
    "fy ?": ("fy",),
    "(?P<rel>": ("this", "last", "next", "coming"),
}
"""Of which words a line must hold one for the forms with this part to be tried in it at all."""
_ANY_WORD = re.compile(
    rf"\b(?:{_MONTH_WORD}|{'|'.join(itertools.chain.from_iterable(list(_WORDS.values())[2:]))})"
)
_DIGIT = re.compile(r"\d")
_FIGURES = {
    part: re.compile(needed)
    for part, needed in (
        (r"(?P<month>[01]", r"\d[-./]"),
        (r"(?P<month>0", r"\d/"),
        (r"(?P<session>", r"\d[/-]"),
        (_SHORT_PART, "[qh][1-4]"),
        ("(?P<year2>", r"\d ?(?:to|-|and)"),
        (_YEAR, r"\d\d\d\d"),
    )
}
"""What figures it must hold."""
_TELLING = (
    _MONTH, "(?P<bare>", r"(?P<month>[01]", r"(?P<month>0", r"(?P<session>", _SEASONS, _PART, _SHORT_PART,
    "(?P<relmonth>", f"(?P<end>{_END})", "(?P<end>end)", "(?P<mid>", "(?P<feast>", "(?P<year2>", "fy ?",
    "(?P<rel>", _YEAR,
)  # fmt: skip
"""The parts, the most telling first: a form is tried where the first of them that it has may stand."""
_TRIED = tuple((next((part for part in _TELLING if part in form.pattern), ""), form) for form in _FORMS)
_LAST_CENTURY = 70
_ANY = re.compile(
    r"\d|\b(?=end of|close of|end-|year-end|this |next |the coming |the (?:spring|summer|fall|autumn|winter)|"
    r"mid|day of|of the|christmas|new year|the (?:year|month) (?:is|ends)|"
    r"(?:first|second|third|fourth|last|final) (?:quarter|half)|"
    rf"{_MONTH_NAME})"
)
"""Without one of these no form fits, so that most sentences are passed by in one look."""
_FILLING = (
    r"(?: (?:the|about|around|early|late|mid|academic|school|financial|fiscal|calendar|years?|session|"
    r"season|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?))*"
)
_BY = re.compile(
    r"\b(?:by|until|till|through|to|(?:no|not) later than|at the latest(?: by| in)?|on or before|"
    rf"due(?: on| in)?){_FILLING} $"
)
_BEFORE = re.compile(rf"\b(?:before|prior to|ahead of){_FILLING} $")
_FROM = re.compile(
    r"\b(?:from|(?:starting|beginning|commencing|effective)(?: from| in| on| with)?|as (?:of|from))"
    rf"{_FILLING} $"
)
_ONWARDS = re.compile(r" on(?:wards?)?(?![a-z])(?! (?:the|a|an|its|all)\b)")
_IN = re.compile(
    rf"\b(?:in each of|in|during|on|for|between|over|within|in the course of|throughout){_FILLING} $"
)
_LOOK_BACK = 36


def find_days_en(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    """Yield the days named within ``[start, end)`` in order; the base's year fills a missing one."""
    if not text.begins(_ANY, start, end):
        return
    line = text.folded[start:end].replace("\n", " ")
    taken: list[tuple[int, int]] = []
    found = []
    marked = _marked(line)
    for form in (form for part, form in _TRIED if part in marked):
        for match in form.finditer(line):
            if any(left < match.end() and match.start() < right for left, right in taken):
                continue
            taken.append(match.span())
            found.append((match.start(), match))
    for _, match in sorted(found, key=lambda pair: pair[0]):
        part = match.groupdict()
        if part.get("bare") and not text.given[start + match.start()].isupper():
            continue
        cue, edtf = _cue(line, match), _edtf(match, base)
        if edtf == "XXXX":
            continue
        if part.get("session") and cue != "from":
            edtf = f"{edtf}/{edtf[:2]}{part['session']}"
        yield Day(
            edtf=edtf,
            cue=cue,
            start=start + match.start(),
            end=start + match.end(),
            yearless=not (part.get("year") or part.get("spelt") or part.get("rel") or part.get("relmonth")),
        )


def _marked(line: str) -> set[str]:
    """Tell which parts of forms may stand in a line."""
    words = set(_ANY_WORD.findall(line))
    words |= {word[:3] for word in words}
    marked = {part for part, any_of in _WORDS.items() if not words.isdisjoint(any_of)}
    figures = _FIGURES.items() if _DIGIT.search(line) else ()
    return {"", *marked, *(part for part, needed in figures if needed.search(line))}


def _cue(line: str, match: re.Match[str]) -> str:
    before, part = line[max(0, match.start() - _LOOK_BACK) : match.start()], match.groupdict()
    if part.get("feast"):
        return "by" if any(cue.search(before) for cue in (_BEFORE, _BY, _IN)) else ""
    if _BEFORE.search(before):
        whole = re.fullmatch(r"\d{4}", match.group()) or (part.get("month") and not part.get("day"))
        return "before" if whole and not (part.get("end") or part.get("ordinal")) else "by"
    if match.group().startswith(("between", "from")):
        return "in"
    if _FROM.search(before) or _ONWARDS.match(line, match.end()):
        return "from"
    if _BY.search(before):
        return "by"
    relative = part.get("rel") or part.get("relmonth")
    return "in" if _IN.search(before) or (relative and relative != "the") else ""


def _edtf(match: re.Match[str], base: date | None) -> str:
    part = match.groupdict()
    year = _year_of(part, base)
    if part.get("feast"):
        return f"{year}-{_EVES[part['feast']]}"
    if part.get("order") or part.get("quarter") or part.get("mid"):
        return _part_of_year(year, part)
    if part.get("relmonth"):
        return _relative_month(part, base)
    if part.get("season"):
        return f"{year}-{_SEASON[part['season']]}"
    if part.get("year2"):
        return _interval(part)
    return _month_or_day(part, year)


def _year_of(part: dict[str, str], base: date | None) -> str:
    """The year told, in four digits or two (from 70 on of the last century), else counted from the base."""
    year = part.get("year")
    if year:
        return year if len(year) == 4 else f"{19 if int(year) >= _LAST_CENTURY else 20}{year}"
    if part.get("spelt"):
        return str(2000 + NUMBERS.get(part["spelt"], 0))
    if not base:
        return "XXXX"
    ahead = (part.get("rel") or "") in ("next", "the next", "the following", "the coming")
    if part.get("rel") == "next" and part.get("month"):
        ahead = int(_month(part["month"])) <= base.month
    elif part.get("order") and not part.get("rel"):
        ahead = int(_part_of_year("", part)[-2:]) < base.month
    elif part.get("soon"):
        ahead = base.month > _BEGINS[part["season"]]
    return str(base.year + ahead - (part.get("rel") == "last"))


def _relative_month(part: dict[str, str], base: date | None) -> str:
    if not base:
        return "XXXX"
    ahead = part["relmonth"] in ("next", "the coming")
    year, month = divmod(base.year * 12 + base.month - 1 + ahead, 12)
    day = f"-{int(part['day']):02}" if part.get("day") else ""
    return f"{year}-{month + 1:02}{day}"


def _part_of_year(year: str, part: dict[str, str]) -> str:
    if part.get("mid"):
        return f"{year}-06"
    short = part.get("quarter") or ""
    length = 3 if (short[:1] or part["part"]) in ("q", "quarter") else 6
    last = min((int(short[1]) if short else _ORDER[part["order"]]) * length, 12)
    return f"{year}-{last - length + 1:02}/{year}-{last:02}"


def _interval(part: dict[str, str]) -> str:
    if part.get("month"):
        return f"{part['year']}-{_month(part['month'])}/{part['year2']}-{_month(part['month2'])}"
    return f"{part['year']}/{part['year2']}"


def _month_or_day(part: dict[str, str], year: str) -> str:
    ends = part.get("end") or part.get("end2")
    if not part.get("month"):
        return f"{year}-12-31" if ends else year
    month = _month(part["month"])
    if part.get("middle"):
        return f"{year}-{month}-15"
    if part.get("ordinal"):
        return f"{year}-{month}-{_ORDINALS[part['ordinal']]:02}"
    if part.get("day"):
        return f"{year}-{month}-{int(part['day']):02}"
    return f"{year}-{month}-{_last_day(year, month)}" if ends else f"{year}-{month}"


def _last_day(year: str, month: str) -> int:
    return calendar.monthrange(int(year) if year.isdigit() else 2001, int(month))[1]


def _month(word: str) -> str:
    if word.isdigit():
        return f"{int(word):02}"
    return f"{_MONTHS.index(word[:3]) + 1:02}" if word[:3] in _MONTHS else "01"
