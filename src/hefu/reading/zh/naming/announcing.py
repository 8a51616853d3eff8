"""Which house does a Chinese text tell to announce something (恒岳园林公告，公司与…签署协议)?"""

from collections.abc import Iterator

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.body_at import body_at
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.name_ends import is_chinese

_ANNOUNCES = pattern(
    r"(?:\([^()\n]{1,16}\))?(?:\d{1,2}月\d{1,2}日|[今昨]日|近日|日前|盘后|晚间|早间|午间|晚)*(?:发布|披露|刊发)?"
    r"公告(?:称|显示|表示)?[,:](?=公司|[已拟]?与)"
)
"""Behind the name of who announces."""
_SHORTEST, _LONGEST = 3, 8
_NO_NAME = (
    "body", "generic", "everybody", "self_name", "title", "speech", "strength", "preposition", "agreement",
    "no_party", "department", "verb",
)  # fmt: skip


def announced(text: Text) -> int:
    """Give where the name of who announces ends; -1 where nobody does."""
    told = _ANNOUNCES.search(text.folded)
    return told.start() if told else -1


def find_announcing(text: Text) -> Iterator[Body]:
    """Yield who announces, whose name has no word for its sort."""
    end = text.once(announced)
    start = begin_of_name(text, end) if end > 0 else end
    named = _SHORTEST <= end - start <= _LONGEST and is_chinese(text.folded[start:end])
    if named and not text.has(_NO_NAME, start, end):
        yield body_at(text, Stretch(start, end))
