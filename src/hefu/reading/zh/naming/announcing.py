"""Which house does a Chinese text tell to announce something, by 公告 or a code of the exchange behind it?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.body_at import body_at
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.name_parts import is_chinese

_ANNOUNCES = pattern(
    r"(?:\([^()\n]{1,16}\))?(?:\d{1,2}月\d{1,2}日|[今昨]日|近日|日前|盘后|晚间|早间|午间|晚)*(?:发布|披露|刊发)?"
    r"公告(?:称|显示|表示)?[,:](?=(?:[为因][^。\n]{2,60}?,)?(?:公司|[已拟]?与))"
)
"""Behind the name of who announces: 恒岳园林晚间公告，(为优化产能，)公司与…."""
_CODE = pattern(
    r"(?<=[\u4e00-\u9fffa])\((?:[\u4e00-\u9fff]{0,4}代码)?:? ?"
    r"(?:(?:s[hz]|bj|hk)[.:]?)?(?:[034689]\d{5}(?:\.(?:s[hzs]|bj))?|\d{4,5}\.hk)\)"
)
"""Behind the name of a listed house: 蓝海豚(309123)."""
_TOLD = pattern("公告|披露|股|上市")
"""Words of a text about listed houses, in which six digits are no post code."""
_SHORTEST, _LONGEST = 3, 8
_NO_NAME = (
    "body", "generic", "everybody", "self_name", "title", "speech", "strength", "preposition", "agreement",
    "no_party", "department", "verb",
)  # fmt: skip


def find_announcing(text: Text) -> Iterator[Body]:
    """Yield each who announces something and whose name has no word for its sort."""
    for end in text.once(_announcing):
        start = begin_of_name(text, end)
        named = _SHORTEST <= end - start <= _LONGEST and is_chinese(text.folded[start:end])
        if named and not text.has(_NO_NAME, start, end):
            yield body_at(text, Stretch(start, end))


def announced_by(text: Text, at: int) -> int:
    """Give where the last name ends of a house that announces something before a place, -1 for none."""
    return max((end for end in text.once(_announcing) if end <= at), default=-1)


def _announcing(text: Text) -> Sequence[int]:
    """Give where the names of those who announce something end."""
    ends = {told.start() for told in _ANNOUNCES.finditer(text.folded)}
    if _TOLD.search(text.folded):
        ends |= {code.start() for code in _CODE.finditer(text.folded)}
    return sorted(ends)
