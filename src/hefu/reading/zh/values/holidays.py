"""Which day does a Chinese holiday tell: the eve of it (国庆前), or the day itself (明年五一开门)?"""

from datetime import date, timedelta

from hefu.lexicon.hits import Hit
from hefu.reading.days import Day
from hefu.reading.festivals import festival
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.values.numbers import digits_zh

_NEW_YEARS_EVE = (12, 31)
"""Stands before the year whose holiday is told."""
_THEN = pattern("(?:当[天日]|[那这]天|就|再|先|正式|全面|全部)+")
"""国庆|再通到采石场, 除夕|当天首演."""
_AROUND = ("期", "前", "后", "的", "假", "长", "黄", "档")


def find_holiday(text: Text, begin: int, holiday: Hit, base: date | None) -> Day | None:
    """Read 国庆节前: the eve of the next one, or of the year told before it."""
    before = text.at("day_follow", holiday.end)
    if before is None or before.entry.means != "by":
        return _on_holiday(text, begin, holiday, base)
    relative = text.at("relative_year", begin)
    if base and (begin == holiday.start or relative):
        year = base.year + (int(relative.entry.means) if relative else 0)
        eve = _eve(holiday, year)
        later = relative is None and eve is not None and eve < base
        eve = _eve(holiday, year + 1) if later else eve
    else:
        eve = _eve(holiday, int(digits_zh(text.folded[begin : begin + len("2026")])))
    return Day(edtf=eve.isoformat(), cue="by", start=begin, end=holiday.end) if eve else None


def _on_holiday(text: Text, begin: int, holiday: Hit, base: date | None) -> Day | None:
    """Read 明年五一开门: the day itself, where a year or the deed beside it tells that it is meant."""
    then = _THEN.match(text.folded, holiday.end)
    at = then.end() if then else holiday.end
    begins = text.at("day_follow", holiday.end)
    since = begins is not None and begins.entry.means == "from"
    told = since or text.at("issuing", at) or text.at("opening", at) or (then and "天" in then.group())
    year = _year_told(text, begin, holiday, base)
    if year is None or text.folded.startswith(_AROUND, holiday.end) or not (told or begin != holiday.start):
        return None
    eve = _eve(holiday, year)
    if eve and base and begin == holiday.start and eve < base:
        eve = _eve(holiday, year + 1) or eve
    if eve is None:
        return None
    day = eve + timedelta(days=not holiday.entry.means.endswith("itself"))
    return Day(edtf=day.isoformat(), cue="from" if since else "in", start=begin, end=holiday.end)


def _year_told(text: Text, begin: int, holiday: Hit, base: date | None) -> int | None:
    """Give the year before a holiday, else that of the text."""
    relative = text.at("relative_year", begin)
    if begin == holiday.start or relative:
        return base.year + (int(relative.entry.means) if relative else 0) if base else None
    return int(digits_zh(text.folded[begin : begin + len("2026")]))


def _eve(holiday: Hit, year: int) -> date | None:
    """Give the last day before a holiday, that of the moon's calendar (正月十五) itself."""
    means = holiday.entry.means
    if means[:2].isdigit():
        month, day_of_month = int(means[:2]), int(means[3:])
        return date(year - ((month, day_of_month) == _NEW_YEARS_EVE), month, day_of_month)
    day = festival(means.removesuffix(" itself"), year)
    return day - timedelta(days=not means.endswith("itself")) if day else None
