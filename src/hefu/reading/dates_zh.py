"""How Chinese names days and terms."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from hefu.reading.days import Day, Term
from hefu.reading.numbers_zh import number_zh
from hefu.reading.text import Text

_DIGITS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3}"
_SHORT_YEAR = r"(?<!\d)(?P<short>\d\d)年(?=\d{1,2}月|年?底|末)"
_ROC_YEAR = r"(?:民国|中华民国) ?(?P<roc>\d{2,3}) ?年"
_THIS_YEAR = r"(?<![\d一二两三四五六七八九十几数万千百])年(?=底|内|末|中)"
_RELATIVE = rf"(?P<rel>今年|明年|次年|去年|本年|后年|前年|翌年|{_THIS_YEAR})"
_PART = r"(?P<part>第?[一二三四]季度|上半年|下半年)"
_DATE = re.compile(
    rf"(?P<year>{_YEAR})[-./](?P<m2>[01]?\d)[-./](?P<d2>[0-3]?\d)(?!\d)|"
    rf"(?:(?P<y>{_YEAR}) ?年|{_SHORT_YEAR}|{_ROC_YEAR}|{_RELATIVE})"
    rf" ?(?:(?:到|至|-)?(?P<y3>20\d\d)年)?(?:{_PART}|(?P<m>{_NUMBER}|元) ?月"
    rf"(?: ?(?P<d>{_NUMBER}) ?[日号])?)?(?P<tail>春季学期|春季|秋季学期|秋季|年?底|年?末|年?内)?|"
    rf"(?P<mm>{_NUMBER}|元) ?月(?: ?(?P<dd>{_NUMBER}) ?[日号]|(?P<mtail>底|末))|"
    r"(?P<q>[一二三四])季度|(?P<half>上半年|下半年)"
)
_TERM = re.compile(
    r"(?:(?P<lead>未来|今后|此后|接下来)|签订后|签署后|生效后)?(?:的)?"
    r"(?P<count>\d{1,4}|[一二两三四五六七八九十]{1,3})(?:个)?(?P<unit>年|月|日|天)(?P<inside>之内|以内|内)?"
)
_BEFORE = (("之前", "by"), ("以前", "by"), ("前", "by"), ("起", "from"), ("开始", "from"))
_UNTIL = ("至", "到", "-", "—", "——", "~", "-至")
_ROC = 1911
_UNITS = {"年": "year", "月": "month", "日": "day", "天": "day"}


def find_days_zh(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    """Yield the days named within ``[start, end)`` in order; the base's year fills a missing one."""
    before: Day | None = None
    for day in _single_days(text, start, end, base):
        joined = _joined(text, before, day) if before else None
        if before and joined is None:
            yield before
        before = joined or day
    if before:
        yield before
    for period in text.find("plan_period", start, end):
        if text.folded[period.end : period.end + 3].lstrip('"').startswith(("期", "时", "末", "内")):
            yield Day(edtf=period.entry.means, cue="in", start=period.start, end=period.end)


def _single_days(text: Text, start: int, end: int, base: date | None) -> Iterator[Day]:
    for match in _DATE.finditer(text.folded, start, end):
        edtf = _edtf(match, base)
        if edtf:
            cue = _cue(text.folded, match, start)
            yield Day(edtf=edtf, cue=cue, start=match.start(), end=match.end())


def _joined(text: Text, first: Day, last: Day) -> Day | None:
    """Make one interval of 2023年5月至2024年4月; a last day without a year has the first one's."""
    alike = len(first.edtf) == len(last.edtf) and "/" not in first.edtf
    if not alike or text.folded[first.end : last.start] not in _UNTIL:
        return None
    told = "年" in text.folded[last.start : last.end]
    until = last.edtf if told else first.edtf[:4] + last.edtf[4:]
    return Day(edtf=f"{first.edtf}/{until}", cue="in", start=first.start, end=last.end)


def _cue(folded: str, match: re.Match[str], start: int) -> str:
    after = folded[match.end() : match.end() + 2]
    for words, cue in _BEFORE:
        if after.startswith(words):
            bare_year = match["y"] and match.group() == match["y"] + "年"
            return "before-year" if cue == "by" and bare_year else cue
    if match["q"] and after.startswith("内"):
        return "by"
    before = folded[max(start, match.start() - 1) : match.start()]
    if before in ("自", "从") and not match["y3"]:
        return "from"
    if before in ("到", "至"):
        return "by"
    if match.group().endswith(("底", "末", "内")):
        return "by"
    return (
        "in"
        if match["y"] or match["roc"] or match["short"] or match["rel"] or match["m"] or match["half"]
        else ""
    )


def _edtf(match: re.Match[str], base: date | None) -> str:
    if match["year"]:
        return f"{match['year']}-{int(match['m2']):02}-{int(match['d2']):02}"
    year = _year(match, base)
    if match["q"] or match["part"] or match["half"]:
        return _part_of_year(year, match)
    month = match["m"] or match["mm"]
    if not month:
        return _whole_year(year, match)
    number = 1 if month == "元" else int(number_zh(month))
    if not 1 <= number <= 12:
        return ""
    day = match["d"] or match["dd"]
    if day:
        return f"{year}-{number:02}-{int(number_zh(day)):02}" if 1 <= int(number_zh(day)) <= 31 else ""
    year_number = int(year) if year.isdigit() else 2001
    last = calendar.monthrange(year_number, number)[1]
    by_the_end = (match["tail"] or "").endswith(("底", "末", "内")) or match["mtail"]
    ends_there = by_the_end or match.string.startswith(("前", "之前"), match.end())
    return f"{year}-{number:02}-{last}" if ends_there else f"{year}-{number:02}"


def _whole_year(year: str, match: re.Match[str]) -> str:
    if match["y3"]:
        return f"{year}/{match['y3']}"
    if (match["tail"] or "").endswith(("底", "末", "内")):
        return f"{year}-12-31"
    return year


def _year(match: re.Match[str], base: date | None) -> str:
    if match["y"]:
        return "".join(_DIGITS.get(char, char) for char in match["y"])
    if match["short"]:
        return f"20{match['short']}"
    if match["roc"]:
        return str(int(match["roc"]) + _ROC)
    if not base:
        return "XXXX"
    return str(
        base.year
        + {"明年": 1, "次年": 1, "翌年": 1, "后年": 2, "去年": -1, "前年": -2}.get(match["rel"] or "", 0)
    )


def _part_of_year(year: str, match: re.Match[str]) -> str:
    part = match["q"] or match["part"] or match["half"]
    if part.endswith("半年"):
        return f"{year}-01/{year}-06" if part.startswith("上") else f"{year}-07/{year}-12"
    last = 3 * int(number_zh(part.strip("第季度")))
    if match["q"]:
        return f"{year}-{last:02}-{calendar.monthrange(2001, last)[1]}"
    return f"{year}-{last - 2:02}/{year}-{last:02}"


def find_terms_zh(text: Text, start: int, end: int) -> Iterator[Term]:
    """Yield 两年内, 未来五年, 签订后30日内 within ``[start, end)``."""
    for match in _TERM.finditer(text.folded, start, end):
        count = int(number_zh(match["count"]))
        lasts = text.at("lasting", match.end()) is not None
        if count and (match["lead"] or match["inside"]) and not match["count"].startswith("20") and not lasts:
            yield Term(count=count, unit=_UNITS[match["unit"]], start=match.start(), end=match.end())
