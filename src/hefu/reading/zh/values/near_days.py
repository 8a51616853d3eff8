"""Which days tell words that count from the day of the text: 明天下班前, 下周三之前, 今明两年, 今冬明春?"""

from datetime import date, timedelta

from hefu.lexicon.hits import Hit
from hefu.reading.days import Day
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

KINDS = ("relative_day", "relative_week", "relative_span")
_BY = pattern(
    r"(?:一早|早上|上午|中午|正午|下午|晚上|傍晚|下班|收工|天黑)?(?:之前|以前|前|之内|以内|内)(?![后述方来])"
)
"""Without such a word a day so near tells when something is, or is no day at all (美好明天)."""
_AHEAD = ("前", "之前", "以前")
_WEEKDAYS = "一二三四五六日"
_LAST_OF_WEEK = "天末"
_WEEK = 7


def near_day(text: Text, begin: int, base: date) -> Day | None:
    """Read the day, week or years at a place."""
    told = text.at("relative_day", begin)
    if told:
        return _in_days(text, told, base)
    week = text.at("relative_week", begin)
    if week:
        return _in_week(text, week, base)
    span = text.at("relative_span", begin)
    return _in_years(span, base) if span else None


def _in_days(text: Text, told: Hit, base: date) -> Day | None:
    """Read 明天下班前: the day itself is the last."""
    by = _BY.match(text.folded, told.end)
    if by is None:
        return None
    edtf = (base + timedelta(days=int(told.entry.means))).isoformat()
    return Day(edtf=edtf, cue="by", start=told.start, end=by.end())


def _in_week(text: Text, week: Hit, base: date) -> Day | None:
    """Read 下周三之前, 本周内, 周五下班前; 本周 alone tells when something was."""
    alone = text.folded[week.end - 1] in _WEEKDAYS
    at = week.end - 1 if alone else week.end
    name = text.folded[at : at + 1]
    number = len(_WEEKDAYS) - 1 if name and name in _LAST_OF_WEEK else _WEEKDAYS.find(name) if name else -1
    end = at + 1 if number >= 0 else at
    by = _BY.match(text.folded, end)
    monday = base - timedelta(days=base.weekday()) + timedelta(days=_WEEK * int(week.entry.means))
    if number < 0:
        return _by_week(monday, week.start, end, by.group()) if by else None
    if alone and not by:
        return None
    day = monday + timedelta(days=number)
    day += timedelta(days=_WEEK) if day < base else timedelta()
    cue = "by" if by else ""
    return Day(edtf=day.isoformat(), cue=cue, start=week.start, end=by.end() if by else end)


def _by_week(monday: date, start: int, end: int, by: str) -> Day:
    last = monday - timedelta(days=1) if by in _AHEAD else monday + timedelta(days=_WEEK - 1)
    return Day(edtf=last.isoformat(), cue="by", start=start, end=end + len(by))


def _in_years(span: Hit, base: date) -> Day:
    """Read 今明两年 ("0/1") and 今冬明春 ("0-24/1-21")."""
    years = (f"{base.year + int(part[0])}{part[1:]}" for part in span.entry.means.split("/"))
    return Day(edtf="/".join(years), cue="", start=span.start, end=span.end)
