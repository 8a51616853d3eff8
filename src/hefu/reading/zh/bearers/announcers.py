"""Whom does a bare 公司 mean in news of what a listed house announced (云帆股份公告，公司与…签署协议)?"""

from hefu.reading.bearers import Bearing, Company, why_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_BARE = "公司"
_OF_ANOTHER = tuple("该其两各子分母贵资")
"""该公司, 其公司, 子公司, 合资公司."""
_ANNOUNCES = pattern(
    r"(?:\([^()]{1,12}\))?(?:晚间|早间|午间|今日|近日)?(?:发布|披露)?公告(?:称|显示|表示)?[,:]公司"
)
"""Behind the name of who announces."""


def find_announcer(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Give the house whose announcement the text tells, where it is called 公司, whatever was named last."""
    bare = text.folded[subject.start : subject.end] == _BARE
    if not bare or text.folded[subject.start - 1] in _OF_ANOTHER:
        return None
    house = company.mentions.ending_at(text.once(_announced))
    words = text.span(subject.start, subject.end)
    return Bearing(bearers=(house.party,), why=why_of("announcer", words)) if house else None


def _announced(text: Text) -> int:
    """Give where the name of who announces ends; -1 where nobody does."""
    told = _ANNOUNCES.search(text.folded)
    return told.start() if told else -1
