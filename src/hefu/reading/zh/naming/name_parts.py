"""What may stand within the name of a Chinese body: its trade, a bracket, a part that looks like a word?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_SHORTEST = 2
_LEGAL = pattern(r"[机器剂料]?(?:股份|集团|责任)?有限|\([\u4e00-\u9fff]{2,4}\)(?:股份|责任|有限|公司)")
"""Begins the legal form of a firm, behind what its trade makes: 压缩|机有限公司."""
_MAKERS = "商"
_MINISTRY = pattern("部(?=[与和、,。将会]|党组|部长|签|联合|支持|今|昨|\n)")
_SECOND = "都和同及至更从让每已年日因"
"""Stops that may be the second character of a name: 澜都国际会展."""
_NO_FIRST = (
    "今昨现并且他她我你这那各全经又也再均明去前后每本次来当同多几上下半近历整周往翌逐一二两三四五六七八九十百"
)
"""What stands before such a word where it is no name's: 全年, 他都."""
_PRESS = "记者"
_COUNTS = tuple("0123456789一二两三四五六七八九十百千万亿")
_COUNTERS = "所家间个座"
PLACE_IN_NAME = pattern(r"\([\u4e00-\u9fff]{2,6}\)")
"""What may stand in brackets within a name."""


def is_second(text: Text, start: int, stop: Hit) -> bool:
    """Tell a stop that is a name's first or second character from the word it looks like (与|同昶, 澜都)."""
    if text.folded[stop.start : stop.end] == "同" and text.folded[stop.start - 1] in "与和、及":
        return True
    return (
        stop.start - start == 1
        and text.folded[stop.start : stop.end] in tuple(_SECOND)
        and (text.folded[start] not in _NO_FIRST)
    )


def is_trade(text: Text, stop: Hit, start: int) -> bool:
    """Tell the trade between a name and its legal form, though a verb tells it (安达|控股有限公司), and the
    task in a ministry's name (海洋资源|利用|部), or those whom an association joins (瓷砖|制造商|联合会).
    """
    behind = _LEGAL.match(text.folded, stop.end) or _MINISTRY.match(text.folded, stop.end)
    many = text.at("body", stop.end) if text.folded[stop.end - 1] == _MAKERS else None
    joint = many is not None and many.entry.means == PartyKind.ASSOCIATION.value
    return stop.start - start >= _SHORTEST and (bool(behind) or joint)


def is_counted(text: Text, start: int) -> bool:
    """Tell 42|所小学, 6|所大学 and 6亿|元改造老厂 from names."""
    if start == 0 or text.folded[start - 1] not in _COUNTS:
        return False
    return text.folded[start] in _COUNTERS or bool(text.at("measure", start) or text.at("currency", start))


def bracket_in_name(text: Text, end: int) -> int:
    """Give where the bracket begins that ends there within a name (云帆(集团)|公司), 0 where none does."""
    if text.folded[end - 1] != ")":
        return 0
    opened = text.folded.rfind("(", max(0, end - 8), end)
    inside = opened > 0 and PLACE_IN_NAME.fullmatch(text.folded, opened, end)
    told = inside and not text.first("title", opened, end) and _PRESS not in text.folded[opened:end]
    return opened if told and is_name_char(text.folded[opened - 1]) else 0


def is_name_char(char: str) -> bool:
    """Tell whether a name may hold the character."""
    return "\u4e00" <= char <= "\u9fff" or char == "·" or "a" <= char <= "z"


def is_chinese(given: str) -> bool:
    return bool(given) and all("\u4e00" <= char <= "\u9fff" for char in given)
