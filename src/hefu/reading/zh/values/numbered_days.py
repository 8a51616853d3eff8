"""Which days does Chinese write in numbers alone (2025-09-16), or spread over a line by hand?"""

from hefu.reading.days import Day
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.values.numbers import digits_zh, number_zh

TO = r"(?:至|到|—{1,2}|[-~–])"
_POINT = pattern(r"((?<!\d)(?:19|20)\d\d|(?<=[期间]:)1[0-4]\d)[-./]([01]?\d)[-./]([0-3]?\d)(?!\d)")
"""A day in numbers: 2025-09-16, of a page of Taiwan behind its label (發布日期：113-05-22)."""
_SPREAD = pattern(
    r"(民 ?国 ?)?((?:[〇○零一二三四五六七八九\d] ?){2,4})年 ?"
    rf"((?:[一二三四五六七八九十\d] ?){{1,3}})月 ?((?:[一二三四五六七八九十\d] ?){{1,3}})日(?! ?{TO})"
)
"""A day spread over its line, as papers are dated by hand: 民 国 一一四 年 三 月 十四 日."""
FIRST_OF_ROC = 1911
"""The year before the first that Taiwan counts."""
_LEAST_OF_OURS = 1000


def in_numbers(text: Text, begin: int, end: int) -> Day | None:
    """Read 2025-09-16, and a day spread over its line."""
    point = _POINT.match(text.folded, begin, end)
    if point:
        edtf = f"{year_of_ours(int(point[1]))}-{int(point[2]):02}-{int(point[3]):02}"
        return Day(edtf=edtf, cue="", start=begin, end=point.end())
    spread = _SPREAD.match(text.folded, begin, end)
    if spread is None or " " not in spread.group():
        return None
    year, month, day = (part.replace(" ", "") for part in spread.groups()[1:])
    number = int(number_zh(year)) + FIRST_OF_ROC if spread[1] else int(digits_zh(year))
    if number < _LEAST_OF_OURS:
        return None
    edtf = f"{number}-{int(number_zh(month)):02}-{int(number_zh(day)):02}"
    return Day(edtf=edtf, cue="", start=begin, end=spread.end())


def year_of_ours(number: int) -> int:
    """Count a year of three digits as Taiwan does, from 1912 on."""
    return number + FIRST_OF_ROC if number < _LEAST_OF_OURS else number
