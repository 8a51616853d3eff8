"""Which Chinese days come round again, or tell of what comes before something whose day nobody knows?"""

from hefu.reading.days import FULL_DAY, Day
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_AHEAD = r"(?:之前|以前|前)(?![后期往景沿台端所述提])"
_AHEAD_OF_EVENT = pattern(
    r"的?[^,。;:、\n\d]{0,4}(?:[耕播收割种汛暑夏冬期季]|采摘|封冻|上冻|霜冻|开渔|休渔|供[暖热]|采暖|开学|放假)"
    rf"(?:来临|到来|来到|来之|开始|结束)?{_AHEAD}"
)
"""明年|汛期前, 2026年|春耕前: on no day that anybody knows."""
_HOLIDAYS = ("暑假", "暑期", "寒假")
_BEFORE = pattern(_AHEAD)
_SEASON = pattern(r"[期季]\($")
"""枯水期(|12月至次年4月): which months of each year."""
_OF_SEASON = pattern("的[^,。;]{1,6}[期季](?![前内底末])")
"""避开5月到8月|的产卵期."""
_OF_IT = pattern("(?:次月|当月)")
"""于次月15日前结清: of what was delivered in a month."""
_EACH = pattern("(?:每个?[年月]度?|年度|按年|逐年)[^。;\n]*$")
_NEXT_YEAR = ("次年", "翌年")
_FAR = 40


def recurs_zh(text: Text, day: Day) -> bool:
    """Tell 每年…次年3月底前, 枯水期（12月至次年4月） and 明年汛期前, by which nothing is due."""
    words = text.folded[day.start : day.end]
    if words.endswith(_HOLIDAYS) and _BEFORE.match(text.folded, day.end):
        return True
    known = FULL_DAY.fullmatch(day.edtf) is not None
    if (not known and _AHEAD_OF_EVENT.match(text.folded, day.end)) or _OF_IT.match(words):
        return True
    if "/" in day.edtf and (
        _SEASON.search(text.folded, max(0, day.start - 2), day.start)
        or _OF_SEASON.match(text.folded, day.end)
    ):
        return True
    return words.startswith(_NEXT_YEAR) and bool(
        _EACH.search(text.folded, max(0, day.start - _FAR), day.start)
    )
