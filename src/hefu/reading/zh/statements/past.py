"""From which clause on does a Chinese sentence look back (近年来, 去年初, 在双方共同努力下)?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.noted import line_end
from hefu.reading.zh.statements.scene import Scene

_SINCE, _SINCE_WHEN = 20, 40
"""How long a clause of 以来 may be, and one that begins with 自."""
_LAST_YEAR = pattern(r"去年(?:\d{1,2}月|[年月]?[底初中末]|[上下]半年|[春夏秋冬][天季]?|,)")
_HEAD, _LONGEST = 8, 20
"""Characters within which a clause tells of last year, and by whose efforts things came about."""
_MONTH = pattern(r"(?P<month>\d{1,2})月")
_YEAR = pattern(r"(?P<year>[12]\d{3})年(?:[初底末,]|\d{1,2}月|[上下]半年|[春夏秋冬])")
_DAY = pattern(r"(?P<month>\d{1,2})月\d{1,2}日")
_FULL_DAY = pattern(r"(?P<year>20\d\d)(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))")
_SO_FAR = pattern(
    "[^,;。]{0,12}?(?:今年|本年|年内)(?:前|首|头)[\\d一二两三四五六七八九十]{1,2}个?(?:月|季度?)"
)
"""特区政府|今年前9个月协助企业落户: what was done so far."""
_ALREADY = pattern(
    "[^,;。]{0,12}已经?(?:在|通过|透过|依托|围绕|按照?|根据|就|针对|借助|利用)[^,;。]{1,20}[中下上里内方式]"
)


def find_past(scene: Scene, clause: Clause) -> Hit | None:
    """Find what begins to look back: 两年来; in a report 协议约定 where the line goes on with 实际."""
    text = scene.text
    back = text.at("looking_back", clause.start) or _since(text, clause) or _last_year(text, clause)
    if back or scene.instrument:
        return back
    promised = text.at("as_promised", clause.start)
    came = promised and text.first("as_came", promised.end, line_end(text, clause.start))
    return (
        _by_effort(scene, clause)
        or _years_ago(text, clause)
        or _months_ago(text, clause)
        or _already(text, clause)
        or _so_far(text, clause)
        or (promised if came else None)
    )


def _since(text: Text, clause: Clause) -> Hit | None:
    """Find 以来 at the end of 2018年以来 and 自双方结对以来, which looks back as 近年来 does."""
    longest = _SINCE_WHEN if text.folded[clause.start] == "自" else _SINCE
    short = clause.end - clause.start <= longest and text.folded[clause.end : clause.end + 1] == ","
    since = text.find("done", clause.end - len("以来"), clause.end) if short else []
    return since[0] if since and since[0].end == clause.end else None


def _last_year(text: Text, clause: Clause) -> Hit | None:
    """Find 去年 near the head of (海陵市)去年12月发布白皮书, which looks back in all that goes on with it."""
    done = text.first("done", clause.start, min(clause.end, clause.start + _HEAD))
    return done if done and _LAST_YEAR.match(text.folded, done.start) else None


def _by_effort(scene: Scene, clause: Clause) -> Hit | None:
    """Find the end of 在双方的共同努力下，, by which things came about, where nobody has agreed anything."""
    agreed = scene.agreed is not None and scene.agreed.start < clause.start
    if agreed or scene.frame or clause.end - clause.start > _LONGEST:
        return None
    efforts = scene.text.find("efforts", clause.start, clause.end)
    return efforts[-1] if efforts and efforts[-1].end == clause.end else None


def _years_ago(text: Text, clause: Clause) -> Hit | None:
    """Find the year of 2007年初，设立管委会, where the first day that the text tells is of a later one."""
    year = _YEAR.match(text.folded, clause.start, clause.end + 1)
    today = text.once(_year_of_first_day) if year else ""
    return text.first("duration", clause.start, clause.end) if year and year["year"] < today else None


def _months_ago(text: Text, clause: Clause) -> Hit | None:
    """Find the 今年 of 办公室今年3月挂牌, where the first day that the text tells is of a later month."""
    year = text.first("relative_year", clause.start, clause.end)
    month = _MONTH.match(text.folded, year.end) if year and year.entry.means == "0" else None
    return year if month and int(month["month"]) < text.once(_month_of_first_day) else None


def _year_of_first_day(text: Text) -> str:
    """Give the year of the first day that the text tells in full, "" for none."""
    day = _FULL_DAY.search(text.folded)
    return day["year"] if day else ""


def _month_of_first_day(text: Text) -> int:
    """Give the month of the first day that the text tells, 0 for none."""
    day = _DAY.search(text.folded)
    return int(day["month"]) if day else 0


def _so_far(text: Text, clause: Clause) -> Hit | None:
    """Find the 今年 of 今年前9个月协助300间企业落户, which nobody is still to do."""
    told = "strength" not in clause.kinds and _SO_FAR.match(text.folded, clause.start, clause.end)
    return text.first("relative_year", clause.start, told.end()) if told else None


def _already(text: Text, clause: Clause) -> Hit | None:
    """Find the 已 of 政府已在合作机制下，, which tells how what follows was done."""
    told = "done" in clause.kinds and _ALREADY.fullmatch(text.folded, clause.start, clause.end)
    return text.first("done", clause.start, clause.end) if told else None
