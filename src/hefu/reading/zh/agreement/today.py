"""Which day do 今日, 昨日, 上周五 and 7日下午 tell of in a Chinese report?"""

import re
from datetime import date, timedelta

from hefu.lexicon.hits import Hit
from hefu.reading.dates import find_days
from hefu.reading.days import FULL_DAY
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.undertaking import Edtf

_BARE_DAY = pattern(
    r"(?<![\d月.])(\d{1,2})(?:(?<=[今昨]\(\d)\)|(?<=[今昨]\(\d\d)\))?[日号](?![前内起均讯电訊電线楼馆厅])"
)
_LINE_DAY = pattern(r"(?<![\d月.])(\d{1,2})日[讯电]")
"""The day of a dateline of this month: （槟华20日讯）."""
_WEEKDAY = pattern("([上本这])个?(?:周|星期|礼拜)([一二三四五六日天])(?!报)")
_WEEKDAYS = dict(zip("一二三四五六日天", (*range(7), 6), strict=True))


def count_from_today(text: Text, sentence: Sentence, published: date | None) -> Edtf | None:
    """Count from the day of the dateline or of publication (今日, 昨日), or take its month (7日下午)."""
    ago = text.first("days_ago", sentence.start, sentence.end)
    line = _dateline(text, sentence, published)
    if line and "X" in line:
        return _near_line(text, sentence, line, ago)
    today = date.fromisoformat(line) if line and "X" not in line else published
    if ago and today:
        return (today - timedelta(days=int(ago.entry.means))).isoformat()
    weekday = _WEEKDAY.search(text.folded, sentence.start, sentence.end)
    if weekday and today:
        return _of_week(today, weekday)
    bare = _BARE_DAY.search(text.folded, sentence.start, sentence.end)
    if bare and published and 1 <= int(bare[1]) <= published.day:
        return published.replace(day=int(bare[1])).isoformat()
    return None


def _near_line(text: Text, sentence: Sentence, line: Edtf, ago: Hit | None) -> Edtf | None:
    """Count from a dateline without a year (10月17日电): yesterday, or a day of its month (16日)."""
    bare = _BARE_DAY.search(text.folded, sentence.start, sentence.end)
    today = date.fromisoformat(f"2000{line[4:]}")
    if ago:
        told = today - timedelta(days=int(ago.entry.means))
    elif bare and 1 <= int(bare[1]) <= today.day:
        told = today.replace(day=int(bare[1]))
    else:
        return None
    return f"XXXX{told.isoformat()[4:]}"


def _of_week(today: date, told: re.Match[str]) -> Edtf:
    """Count a day of this week or the last one (上周五) from today."""
    monday = today - timedelta(days=today.weekday() + 7 * (told[1] == "上"))
    return (monday + timedelta(days=_WEEKDAYS[told[2]])).isoformat()


def _dateline(text: Text, sentence: Sentence, published: date | None) -> Edtf | None:
    """Read the day a dateline at the head of the line gives (临江6月19日讯): the "today" of what follows."""
    start = text.folded.rfind("\n", 0, sentence.start) + 1
    days = find_days(text, start, sentence.end, published)
    told = next(
        (day.edtf for day in days if text.at("dateline", day.end) and FULL_DAY.fullmatch(day.edtf)), None
    )
    bare = _LINE_DAY.search(text.folded, start, sentence.end) if published else None
    if told or bare is None or published is None or not 1 <= int(bare[1]) <= published.day:
        return told
    return published.replace(day=int(bare[1])).isoformat()
