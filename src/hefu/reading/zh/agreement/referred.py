"""Which day of signing does a Chinese text give by the way: 本协议于…签署, 9月12日签订的, 五年前的8月?"""

from collections.abc import Iterator, Sequence
from datetime import date

from hefu.reading.dates import find_days
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.agreement.told_days import days_told
from hefu.reading.zh.values.numbers import number_zh
from hefu.terms.undertaking import Edtf

_PAPER = "(?:协议书?|备忘录|合同|意向书|契约|公约|合约|协定|声明|框架协议|合作协议)"
_OF_ITSELF = pattern(rf"本{_PAPER}(?:已)?(?:由[^,。;]{{2,30}})?[于在](?=[^,。;]{{4,30}}(?:签|订立|缔结))")
"""本协议于2025年9月12日在临江签署"""
_REFERRED = pattern(rf"(?:[^,。;:\d]{{0,12}})签(?:署|订|下|立|约)?的[^,。;:]{{0,24}}?{_PAPER}")
"""2025年9月12日签订的《流域补偿协议》, 去年5月双方签署的合作协议"""
_BY = pattern(rf"(?:依据|根据|按照|依照)[^,。;:\d]{{0,12}}(20\d\d)年[^,。;:\d前底内起]{{0,12}}?{_PAPER}")
"""依据三方2024年战略合作协议"""
_RESTS_ON = pattern(
    rf"(?:依据|根据|按照|依照|执行|落实|履行|鉴于)[^。;\n]{{0,60}}?签(?:署|订|定)?的[^。;\n]{{0,40}}?(?:{_PAPER}|条约|议定书)"
    r"[^。;\n]{0,40}?(?:签[署订定]|缔结|订立|达成|议定|商定)(?:本|如下|以下|下列)|"
    rf"在[^。;\n]{{0,30}}签(?:署|订|定)?的?[^。;\n]{{0,40}}?{_PAPER}[》\"]?的?基础上[^。;\n]{{0,20}}(?:签[署订定]|订立|达成|议定|商定)(?:本|如下|以下|下列)"
)
"""根据2016年4月5日签订的合作协定，同意签订|本执行计划"""
_CEREMONY = pattern("(?:上午|下午|晚)?,?(?:举行)?的?签[约字署](?:仪式(?:上|中|现场)|现场|活动(?:上|中|现场))")
"""12月15日的|签约仪式上, of which the text tells before that it was 近日."""
_YEARS_AGO = pattern(
    r"([一两二三四五六七八九十]|\d{1,2})年前的?(?:(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月|今天|今日)"
)
_LONG_AGO = pattern(
    r"(?:最近|近)[两三]年披露|[一两二三四五六七八九十\d多]年前(?!的?(?:[今一二三四五六七八九十]|\d))"
)
_REACH = 40
_CLOSE = 3
_WHOLE = pattern(r"\d{4}-\d\d(?:-\d\d)?")


def find_own_day(text: Text, published: date | None) -> Edtf | None:
    """Read the day on which a paper says that it was signed."""
    for told in _OF_ITSELF.finditer(text.folded):
        days = find_days(text, told.end(), told.end() + _REACH, published)
        day = next((day for day in days if day.start - told.end() <= _CLOSE), None)
        if day and _WHOLE.fullmatch(day.edtf):
            return day.edtf
    return None


def rests_on_older(text: Text, sentence: Sentence) -> bool:
    """Tell the sentence in which a paper tells but the day of an older one, under which it is signed."""
    told = _RESTS_ON.search(text.folded, sentence.start, sentence.end)
    days = find_days(text, sentence.start, sentence.end, None) if told else ()
    return told is not None and all(told.start() < day.start and day.end < told.end() for day in days)


def find_day_referred_to(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """Read the day or month right before "signed" where a text refers to a paper, else the year of one that
    it rests on.
    """
    by = _BY.search(text.folded)
    return next(_referred(text, sentences, published), by and by[1])


def find_ceremony_day(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """Read the day right before the ceremony at which somebody speaks (12月15日的签约仪式上)."""
    for sentence in sentences:
        for day in days_told(text, sentence, published):
            if _CEREMONY.match(text.folded, day.end, sentence.end):
                return day.edtf
    return None


def _referred(text: Text, sentences: Sequence[Sentence], published: date | None) -> Iterator[Edtf]:
    for sentence in sentences:
        for day in find_days(text, sentence.start, sentence.end, published):
            if _WHOLE.fullmatch(day.edtf) and _REFERRED.match(text.folded, day.end, sentence.end):
                yield day.edtf


def find_years_ago(text: Text, sentence: Sentence, today: date | None) -> Edtf | None:
    """Count back to a month or to this day some years ago (五年前的8月, 两年前的今天)."""
    ago = _YEARS_AGO.search(text.folded, sentence.start, sentence.end) if today else None
    if ago is None or today is None:
        return None
    year = today.year - int(number_zh(ago[1]))
    return f"{year}-{int(number_zh(ago[2])):02}" if ago[2] else f"{year}{today.isoformat()[4:]}"


def is_long_ago(text: Text, sentence: Sentence) -> bool:
    """Tell of an agreement before the one that a text is about (原协议, 十年前签过)."""
    former = text.first("former", sentence.start, sentence.end)
    return former is not None or _LONG_AGO.search(text.folded, sentence.start, sentence.end) is not None
