"""How Chinese names days and terms."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from hefu.reading.days import Day, Term
from hefu.reading.text import Text

_DIGITS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_DATE = re.compile(
    r"(?P<year>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})[-./](?P<m2>[01]?\d)[-./](?P<d2>[0-3]?\d)(?!\d)|"
    r"(?:(?P<y>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年|(?P<rel>今年|明年|去年|本年|后年|(?<![\d一二两三四五六七八九十几数])年(?=底|内|末)))"
    rf"(?:到|至|-)?(?:(?P<y3>20\d\d)年)?(?:(?P<part>第?[一二三四]季度|上半年|下半年)|(?P<m>{_NUMBER}|元)月"
    rf"(?:(?P<d>{_NUMBER})日)?)?(?P<tail>春季学期|春季|秋季学期|秋季|底|末|内)?|"
    rf"(?P<mm>{_NUMBER}|元)月(?:(?P<dd>{_NUMBER})日|(?P<mtail>底|末))|(?P<q>[一二三四])季度"
)
_AFTER = {"前": "by", "之前": "by", "以前": "by", "底": "by", "内": "by", "起": "from", "开始": "from"}
_TERM = re.compile(
    r"(?:(?P<lead>未来|今后|此后)|签订后|签署后|生效后)?(?:的)?"
    r"(?P<count>\d{1,4}|[一二两三四五六七八九十]{1,3})(?:个)?(?P<unit>年|月|日|天)(?P<inside>之内|以内|内)?"
)
_UNITS = {"年": "year", "月": "month", "日": "day", "天": "day"}


def number_zh(word: str) -> int:
    """Read 12, 十二, 二十 or 两; a word that is no number gives 0."""
    if word.isdigit():
        return int(word)
    word = word.replace("两", "二")
    tens, ten, ones = word.rpartition("十") if "十" in word else ("", "", word)
    value = int(_DIGITS.get(tens, "1")) * 10 if ten else 0
    return value + int(_DIGITS.get(ones, "0"))


def find_days_zh(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    """Yield the days named within ``[start, end)`` in order; the base's year fills a missing one."""
    for match in _DATE.finditer(text.folded, start, end):
        edtf = _edtf(match, base)
        if edtf:
            cue = _cue(text.folded, match, start)
            yield Day(edtf=edtf, cue=cue, start=match.start(), end=match.end())


def _cue(folded: str, match: re.Match[str], start: int) -> str:
    after = folded[match.end() : match.end() + 2]
    for words, cue in (("之前", "by"), ("以前", "by"), ("前", "by"), ("起", "from"), ("开始", "from")):
        if after.startswith(words):
            bare_year = match["y"] and match.group() == match["y"] + "年"
            return "before-year" if cue == "by" and bare_year else cue
    if match["q"] and after.startswith("内"):
        return "by"
    if folded[max(start, match.start() - 1) : match.start()] in ("自", "从"):
        return "from"
    if match.group().endswith(("底", "末", "内")):
        return "by"
    return "in" if match["y"] or match["rel"] or match["m"] else ""


def _edtf(match: re.Match[str], base: date | None) -> str:
    if match["year"]:
        return f"{match['year']}-{int(match['m2']):02}-{int(match['d2']):02}"
    year = _year(match, base)
    if match["q"] or match["part"]:
        return _part_of_year(year, match)
    month = match["m"] or match["mm"]
    if not month:
        return _whole_year(year, match)
    number = 1 if month == "元" else number_zh(month)
    if not 1 <= number <= 12:
        return ""
    day = match["d"] or match["dd"]
    if day:
        return f"{year}-{number:02}-{number_zh(day):02}" if 1 <= number_zh(day) <= 31 else ""
    year_number = int(year) if year.isdigit() else 2001
    last = calendar.monthrange(year_number, number)[1]
    by_the_end = match["tail"] in ("底", "末", "内") or match["mtail"]
    ends_there = by_the_end or match.string.startswith(("前", "之前"), match.end())
    return f"{year}-{number:02}-{last}" if ends_there else f"{year}-{number:02}"


def _whole_year(year: str, match: re.Match[str]) -> str:
    if match["y3"]:
        return f"{year}/{match['y3']}"
    if match["tail"] in ("底", "末", "内"):
        return f"{year}-12-31"
    return year


def _year(match: re.Match[str], base: date | None) -> str:
    if match["y"]:
        return "".join(_DIGITS.get(char, char) for char in match["y"])
    if not base:
        return "XXXX"
    return str(base.year + {"明年": 1, "后年": 2, "去年": -1}.get(match["rel"] or "", 0))


def _part_of_year(year: str, match: re.Match[str]) -> str:
    part = match["q"] or match["part"]
    if part.endswith("半年"):
        return f"{year}-01/{year}-06" if part.startswith("上") else f"{year}-07/{year}-12"
    last = 3 * number_zh(part.strip("第季度"))
    if match["q"]:
        return f"{year}-{last:02}-{calendar.monthrange(2001, last)[1]}"
    return f"{year}-{last - 2:02}/{year}-{last:02}"


def find_terms_zh(text: Text, start: int, end: int) -> Iterator[Term]:
    """Yield 两年内, 未来五年, 签订后30日内 within ``[start, end)``."""
    for match in _TERM.finditer(text.folded, start, end):
        count = number_zh(match["count"])
        if count and (match["lead"] or match["inside"]) and not match["count"].startswith("20"):
            yield Term(count=count, unit=_UNITS[match["unit"]], start=match.start(), end=match.end())
