"""How Chinese names days: a year, told or meant (明年), and the part of it (6月, 上半年, 底) that follows."""

import calendar
import re
import sys
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.days import Day
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.values.holidays import find_holiday
from hefu.reading.zh.values.near_days import KINDS, near_day
from hefu.reading.zh.values.numbered_days import FIRST_OF_ROC, TO, in_numbers, year_of_ours
from hefu.reading.zh.values.numbers import digits_zh, number_zh
from hefu.reading.zh.values.plan_periods import find_plan_periods
from hefu.reading.zh.values.told_on import is_attributive, tells_no_due

_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_YEAR = r"(?:(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})"
_TOLD_YEAR = pattern(rf"({_YEAR}) ?年?(?:{TO}({_YEAR}))? ?年")
_SHORT_YEAR = pattern(r"(\d\d)年(?=\d{1,2}月|年?[底末])")
_ROC_YEAR = pattern(
    r"(?:中华)?民国 ?(\d{2,3}|[〇○零一二三四五六七八九十百]{2,5}) ?年|"
    r"(?<!\d)(1[0-4]\d)年(?=年?[底末]|\d{1,2}月|第[一二三四1-4]季|[上下]半年)|[今明后去]\((1[0-4]\d)\)年"
)
_SCHOOL_YEAR = pattern(r"(\d{3,4})学年度?")
_MONTH = pattern(rf" ?(?:({_NUMBER}) ?月?份?(?:{TO}|、))?({_NUMBER}|元) ?月份?")
_DAY = pattern(
    rf" ?(?:({_NUMBER}) ?[日号]?{TO})?({_NUMBER}) ?(?:[日号]|(?=(?:上午|下午|正式)?(?:签|召开|举行)))"
)
_BEGIN = pattern(
    rf"(?:(?<![\d.])|(?<=\n\d\.)|(?<=\n\d\d\.))(?:19|20)\d\d[-./年至到—~– ]|(?<!\d)\d\d年|"
    rf"[一二][〇○零一二三四五六七八九]{{3}}年|"
    rf"民 ?国|(?:(?<=\n\d\.)|(?<=\n\d\d\.))\d{{1,2}}月|[今明后去]\(1[0-4]\d\)年|"
    rf"[一二] [〇○零一二三四五六七八九] |(?<!\d)1[0-4]\d年|(?<=[期间]:)1[0-4]\d[-./]|"
    rf"(?<!\d)\d{{3,4}}学年|(?<![\d.个十第后前])(?:{_NUMBER}(?:月?{TO}{_NUMBER})?|元) ?月"
)
_BEGINNINGS = ("relative_year", "relative_month", *KINDS, "part_of_year", "year_end", "holiday")
_KINDS = (*_BEGINNINGS, "plan_period")
_YEARS_ON = pattern(r"(?:开始|起),?的?(\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:之?内|间|里)")
_FIRST = pattern(r"[\d一二三四五六七八九十元民]|[今明后去]\(1")
"""The characters that what `_BEGIN` finds begins with, looked for first."""
_TELLS_YEAR = pattern(rf"{_YEAR}|.\(\d|\d\d年|民 ?国|[一二] |\d{{3,4}}学?年")
_EDGES = "底末内"
"""月底 says no more than that the month ends."""
_SEASONS = ("21", "22", "23", "24")
_UNTIL = ("至", "到", "-", "—", "——", "~", "–", "-至", "起至", "起到")
_LAST_MONTH = 12
_PAIRS = "一二三四五六七八九十"
"""三四月: two months side by side."""
_MONTH_LONG = len("2026-01")
_NO_TIME = ("上月", "上个月", "一月一")
"""核对上月账单, 一月一通报 set no time."""
_NEXT = ("下一月", "上一月", "每一月")
"""开工的下|一月 is not January."""
_EACH_OF = pattern(r"每年的?[\d一二三四五六七八九十月、和及与]+$")
"""每年3月和|9月 come back each year."""
_FAR, _FAR_BACK = 12, 40
_RECURS = pattern("(?:每个?月|按月|逐月)[^。;\n]*$")
"""每月25日前提报计划，于|次月10日前结清: of each month."""
_EVERY = ("每年", "每年的", "每月", "每个月", "每学年", "每年度", "历年", "逐年")


class _Part(Struct, frozen=True, gc=False):
    """What is told of a year: its EDTF behind the year (both ends of an interval), and where it ends."""

    first: str
    last: str
    end: int
    by: bool = False


def find_days_zh(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    """Yield the days named within ``[start, end)`` in order; the base's year fills a missing one."""
    places = text.once(_places)
    return _days(text, start, end, base) if places[bisect_left(places, start)] < end else iter(())


def _places(text: Text) -> list[int]:
    """All places of a text where a day may begin, and one behind it: most sentences have none."""
    told = (match.start() for match in _FIRST.finditer(text.folded))
    places = {place for place in told if _BEGIN.match(text.folded, place)}
    return sorted(places.union([sys.maxsize], *(text.rows[kind].starts for kind in _KINDS)))


def _days(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    before: Day | None = None
    for day in _single_days(text, start, end, base):
        joined = _joined(text, before, day) if before else None
        if before and joined is None:
            yield before
        before = joined or day
    if before:
        yield before
    yield from find_plan_periods(text, start, end)


def _single_days(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    begins = set(_begins(text, start, end))
    for kind in text.among(_BEGINNINGS, start, end):
        begins |= {hit.start for hit in text.find(kind, start, end)}
    at = start
    for begin in sorted(begins):
        day = _day_at(text, begin, end, base) if begin >= at else None
        if day:
            yearless = not (_TELLS_YEAR.match(text.folded, begin) or text.at("relative_year", begin))
            cue = day.cue or _cue(text, day, start)
            edtf = _first_of(day.edtf) if cue == "from" else day.edtf
            yield _counted_on(text, replace(day, edtf=edtf, cue=cue, yearless=yearless))
            at = day.end


def _first_of(edtf: str) -> str:
    """Give from when 2026年二季度起 is: from its first month on, a season (2025年秋季起) from its year on."""
    return edtf[:4] if edtf[5:] in _SEASONS else edtf.partition("/")[0]


def _begins(text: Text, start: int, end: int) -> Iterator[int]:
    """Yield where `_BEGIN` matches without overlaps, tried only where the text has it or may have it."""
    places, at = text.once(_places), start
    for index in range(bisect_left(places, start), bisect_left(places, end)):
        match = _BEGIN.match(text.folded, places[index], end) if places[index] >= at else None
        if match:
            yield match.start()
            at = match.end()


def _day_at(text: Text, begin: int, end: int, base: date | None) -> Day | None:
    day = in_numbers(text, begin, end) or (near_day(text, begin, base) if base else None)
    if day:
        return day
    told = _TOLD_YEAR.match(text.folded, begin, end)
    relative = text.at("relative_year", begin)
    at = told.end() if told else relative.end if relative else begin
    holiday = text.at("holiday", at)
    if holiday:
        return find_holiday(text, begin, holiday, base) if told or base else None
    month = text.at("relative_month", begin)
    if month:
        return _in_relative_month(text, month, base) if base else None
    year, at = _year(text, begin, end, base)
    part = _part(text, year[-4:], at, end)
    if part and at == begin and _is_no_time_alone(text, begin, part):
        return None
    if part:
        first, last = year[:4] + part.first, year[-4:] + part.last
        edtf = (
            last if part.by or (part.first == part.last and len(year) == len("2025")) else f"{first}/{last}"
        )
        return Day(edtf=edtf, cue="by" if part.by else "", start=begin, end=part.end)
    return Day(edtf=year, cue="", start=begin, end=at) if at > begin else None


def _is_no_time_alone(text: Text, begin: int, part: _Part) -> bool:
    """Tell a season that nothing is due by (春季多雨), and the Q1 that counts a question, from times."""
    season = part.first.startswith("-2") and not text.at("day_follow", part.end)
    return season or text.folded[begin] == "q"


def _in_relative_month(text: Text, told: Hit, base: date) -> Day | None:
    """Read 下月15日, 本月底, which count from the day of the text."""
    if _RECURS.search(text.folded, max(0, told.start - _FAR_BACK), told.start):
        return None
    year, month = divmod(base.year * 12 + base.month - 1 + int(told.entry.means), 12)
    day = _DAY.match(text.folded, told.end)
    if day:
        edtf = f"{year}-{month + 1:02}-{_number(day[2]):02}"
        return Day(edtf=edtf, cue="", start=told.start, end=day.end())
    part = _with_edge(text, str(year), _Part("", f"-{month + 1:02}", told.end))
    if not part.by and text.folded[told.end - 1] in _EDGES:
        part = _Part("", f"-{month + 1:02}-{_last_day(str(year), month + 1):02}", told.end, by=True)
    return Day(edtf=f"{year}{part.last}", cue="by" if part.by else "", start=told.start, end=part.end)


def _year(text: Text, begin: int, end: int, base: date | None) -> tuple[str, int]:
    """Read the year at a place, and where it ends: there itself where a month begins without one."""
    told = _TOLD_YEAR.match(text.folded, begin, end)
    if told:
        first, last = (digits_zh(told[group]) for group in (1, 2))
        return (f"{first}/{last}" if last else first), told.end()
    short = _SHORT_YEAR.match(text.folded, begin, end)
    if short:
        return f"20{short[1]}", short.end()
    school = _SCHOOL_YEAR.match(text.folded, begin, end)
    if school:
        return str(year_of_ours(int(school[1]))), school.end()
    roc = _ROC_YEAR.match(text.folded, begin, end)
    if roc:
        return str(int(number_zh(roc[1] or roc[2] or roc[3])) + FIRST_OF_ROC), roc.end()
    relative = text.at("relative_year", begin)
    if relative:
        return (str(base.year + int(relative.entry.means)) if base else "XXXX"), relative.end
    return (str(base.year) if base else "XXXX"), begin


def _part(text: Text, year: str, at: int, end: int) -> _Part | None:
    at += text.folded[at : at + 1] in ("的", " ")
    named = text.at("part_of_year", at)
    if named and named.end <= end:
        first, last = named.entry.means.split("/") if "/" in named.entry.means else [named.entry.means] * 2
        part = _Part(f"-{first}", f"-{last}", named.end)
        return _with_edge(text, year, part) if int(last) <= _LAST_MONTH else part
    month = _MONTH.match(text.folded, at, end)
    if month:
        return _month(text, year, month, end)
    edge = text.at("year_end", at) or text.at("year_edge", at)
    return _Part("", edge.entry.means, edge.end, by=bool(edge.entry.means)) if edge else None


def _month(text: Text, year: str, month: re.Match[str], end: int) -> _Part | None:
    pair = 0 if month[1] or len(month[2]) == 1 else _PAIRS.find(month[2]) + 1
    last = pair + 1 if pair else _number(month[2])
    first = _number(month[1]) if month[1] else pair or last
    if not (1 <= first <= _LAST_MONTH and 1 <= last <= _LAST_MONTH):
        return None
    day = _DAY.match(text.folded, month.end(), end)
    if day:
        opens, closes = (f"-{last:02}-{_number(word):02}" for word in (day[1] or day[2], day[2]))
        return _Part(opens, closes, day.end())
    third = text.at("third_of_month", month.end())
    if third:
        closes = f"-{last:02}-{int(third.entry.means) or _last_day(year, last):02}"
        return _Part(closes, closes, third.end)
    return _with_edge(text, year, _Part(f"-{first:02}", f"-{last:02}", month.end()))


def _number(word: str) -> int:
    return 1 if word == "元" else int(number_zh(word))


def _with_edge(text: Text, year: str, part: _Part) -> _Part:
    """Turn 6月底, 一季度内, 6月前 (the last of May) into the last day meant."""
    edge = text.at("month_edge", part.end)
    if edge is None:
        return part
    ahead = edge.entry.means == "ahead" and text.folded[part.end - 1] == "月"
    month = int(part.first[1:]) - 1 if ahead and part.first == part.last else 0
    if month:
        last = f"-{month:02}-{_last_day(year, month):02}"
        return _Part(last, last, part.end, by=True)
    last = f"{part.last}-{_last_day(year, int(part.last[1:])):02}"
    return _Part(last, last, edge.end if edge.entry.means == "taken" else part.end, by=True)


def _last_day(year: str, month: int) -> int:
    return calendar.monthrange(int(year) if year.isdigit() else 2001, month)[1]


def _joined(text: Text, first: Day, last: Day) -> Day | None:
    """Make one interval of 2023年5月至2024年4月; a last day without a year has the first one's.

    每年11月至次年3月 comes back each year and tells no last day.
    """
    alike = "/" not in first.edtf and "/" not in last.edtf
    if not alike or text.folded[first.end : last.start] not in _UNTIL:
        return None
    told = _TOLD_YEAR.match(text.folded, last.start) or text.at("relative_year", last.start)
    until = last.edtf if told else first.edtf[:4] + last.edtf[4:]
    cue = "in" if first.cue else ""
    return Day(edtf=f"{first.edtf}/{until}", cue=cue, start=first.start, end=last.end)


def _counted_on(text: Text, day: Day) -> Day:
    """Read the end of a term counted from a year (自2021年起五年内)."""
    term = _YEARS_ON.match(text.folded, day.end) if day.cue == "from" and day.edtf.isdigit() else None
    if term is None:
        return day
    last = int(day.edtf) + int(number_zh(term[1])) - 1
    return replace(day, edtf=f"{day.edtf}/{last}", cue="in", end=term.end())


def _cue(text: Text, day: Day, start: int) -> str:
    """Tell how a day binds: by it (前), from it on (起), in it."""
    relative = text.at("relative_year", day.start) or text.at("relative_span", day.start)
    attributive = relative and is_attributive(text, day.start, day.end)
    near = text.folded.startswith(_NO_TIME, day.start) or text.folded.startswith(_NEXT, day.start - 1)
    each = len(day.edtf) == _MONTH_LONG and near
    if text.at("since", day.end) or attributive or each or tells_no_due(text, day.start, day.end, day.edtf):
        return ""
    after, before = text.at("day_follow", day.end), text.folded[max(start, day.start - 3) : day.start]
    if before.endswith(_EVERY) or _EACH_OF.search(text.folded, max(start, day.start - _FAR), day.start):
        return ""
    if after:
        whole_year = day.edtf.isdigit() and after.entry.id == "zh.day_follow.by"
        return "before" if whole_year else after.entry.means
    if before.endswith(("自", "从")) and "/" not in day.edtf:
        return "from"
    return "by" if before.endswith(("到", "至", "不晚于", "不迟于")) else "in"
