"""Within which lengths of time is something due in Chinese, and from when: 两年内, 未来五年, 签订后30日内?"""

import re
from collections.abc import Iterator

from hefu.reading.days import Term
from hefu.reading.patterns import pattern
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.reading.zh.values.numbers import number_zh

_TERM = pattern(
    r"(?<![\d第个])(?P<count>\d{1,4}|[一二两三四五六七八九十]{1,3}|半)"
    r"(?:(?:至|到|-|—|~)(?P<most>\d{1,3}|[一二两三四五六七八九十]{1,3}))?"
    r"(?:个)?(?P<unit>年|月|日|天|周|星期|季度)(?P<half>半)?"
)
_AFTER_IT = pattern(r"(?:后|剩余|届满前)(?:,[^,]{0,6})?[的应须将在于]{0,2}$")
_AHEAD_OF = pattern("(?<![此以之目提日年月])前$")
"""移交前12个月内: counted back from another event."""
_AFTER_SIGNING = pattern(r"(?:签|生效|本协议|今)[^,]{0,8}后[^后]{0,8}$|此后$|今后$|之后$")
_FROM_IT = pattern(r"自[^,自]{1,14}起,?[^,]{0,3}$")
_SIGNING = pattern(r"签|订立|生效|本协议|本合同|本备忘|即日|今|揭牌|公布")
_UNITS = {"年": ("year", 1), "月": ("month", 1), "季度": ("month", 3), "周": ("day", 7), "星期": ("day", 7)}
_SHORTENED = pattern(
    r"(?:压|缩|减|控制|限定|限)[^,。;]{0,3}[到至在为] ?[\d一二三四五六七八九十两]{1,3}个?(?:工作)?[日天小]"
)
"""How long something is to take: 压到15天."""
_OF_SIGNING = pattern(r"签|订立|生效|揭牌")
"""A condition that is the signing itself (签订后,)."""
_NEGATED = pattern("不(?!少|低|高|超|断|仅|但|只|同|足|止|得[少低高超]|大于|多于|小|晚|迟|逾|限|等)")
"""三年内不提价: what is not to be is so all the time."""
_CLAUSE = pattern("[^,;。\n]*")
_CONDITION = ("的,", "后,", "时,", "者,", "起,")
_BEFORE = 24
_HALF_MONTH = 15
_LEAD = 3
_FAR = 16
_NEAR = 10
_EACH_YEAR = "每年"
"""今后三年|每年安排4亿元 ends with the three years."""


def find_terms_zh(text: Text, start: int, end: int) -> Iterator[Term]:
    """Yield the lengths of time counted from now or from the signing within ``[start, end)``."""
    for match in _TERM.finditer(text.folded, start, end):
        count, unit = _length(match)
        if count and not match["count"].startswith("20") and _bounds(text, match, start):
            yield Term(count=count, unit=unit, start=match.start(), end=match.end())
    for whole in text.find("whole_term", start, end)[:1]:
        term = _of_agreement(text)
        if term:
            yield Term(count=term[0], unit=term[1], start=whole.start, end=whole.end)


def is_dated_otherwise_zh(text: Text, statement: Statement) -> bool:
    """Tell a term that does not count from the signing: of what is forbidden, how long a thing is to
    take (时限压到15天以内), and what follows from a condition (合同解除的，应在30日内…).
    """
    if text.first("forbidding", statement.start, statement.end):
        return True
    if _SHORTENED.search(text.folded, statement.start, statement.end):
        return True
    before = text.folded[max(0, statement.start - _BEFORE) : statement.start]
    condition = before.rpartition("。")[2].rstrip("\n ")
    return condition.endswith(_CONDITION) and not _OF_SIGNING.search(condition)


def _of_agreement(text: Text) -> tuple[int, str] | None:
    """Read for how long the agreement holds (有效期五年)."""
    said = text.first("term_of_agreement", 0, len(text.folded))
    match = _TERM.search(text.folded, said.end, said.end + _NEAR) if said else None
    return _length(match) if match else None


def _length(match: re.Match[str]) -> tuple[int, str]:
    unit, times = _UNITS.get(match["unit"], ("day", 1))
    if match["count"] == "半":
        return {"year": (6, "month"), "month": (_HALF_MONTH, "day")}.get(unit, (0, unit))
    count = int(number_zh(match["most"] or match["count"])) * times
    return (count * 12 + 6, "month") if match["half"] and unit == "year" else (count, unit)


def _lasts(text: Text, match: re.Match[str]) -> bool:
    """Tell for how long something holds (三年内绝不裁员) and how soon one answers each time (三日内答复)."""
    clause = _CLAUSE.match(text.folded, match.end(), match.end() + _FAR)
    end = clause.end() if clause else match.end()
    soon = _UNITS.get(match["unit"], ("day", 1))[0] == "day"
    kept = _NEGATED.search(text.folded, match.end(), end) or text.has(("lasting_deed",), match.end(), end)
    return bool(kept) or (soon and text.has(("answering",), match.end(), end))


def _bounds(text: Text, match: re.Match[str], start: int) -> bool:
    """Tell a length that bounds (三年内, 未来三年) from a mere one, and one counted from another event."""
    floor = max(start, match.start() - _LEAD - 1)
    led = any(hit.end >= match.start() - 1 for hit in text.find("term_lead", floor, match.start()))
    inside = text.at("term_end", match.end())
    lasting = text.at("lasting", inside.end if inside else match.end())
    if lasting and not (led and text.folded[lasting.start : lasting.end] == _EACH_YEAR):
        return False
    if _lasts(text, match):
        return False
    before = text.folded[max(0, match.start() - _FAR) : match.start()]
    other = text.first("term_of_other", max(start, match.start() - _FAR), match.start())
    from_it = _FROM_IT.search(before)
    if _AHEAD_OF.search(before):
        return False
    since = _AFTER_SIGNING.search(before)
    signed = since is not None and not _tells_further_paper(text, match.start(), since.group())
    after_it = _AFTER_IT.search(before) and not signed
    after_it = after_it or (from_it and not _is_from_signing(text, match.start(), from_it.group()))
    return bool(led or inside) and (other is None or led) and not after_it


def _is_from_signing(text: Text, at: int, since: str) -> bool:
    return bool(_SIGNING.search(since)) and not _tells_further_paper(text, at, since)


def _tells_further_paper(text: Text, at: int, before: str) -> bool:
    """Tell 自签订之日起 from 自正式合同签订之日起, which counts from a paper that is yet to come."""
    return text.has(("further_paper",), at - len(before), at)
