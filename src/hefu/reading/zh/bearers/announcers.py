"""Whom does a bare 公司 mean in news of what a listed house announced (云帆股份公告，公司与…签署协议)?"""

from hefu.reading.bearers import Bearing, Company, why_of
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.announcing import announced_by

_BARE = "公司"
_OF_ANOTHER = tuple("该其两各子分母贵资")
"""该公司, 其公司, 子公司, 合资公司."""


def find_announcer(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Give the house whose announcement the text tells, where it is called 公司, whatever was named last."""
    bare = text.folded[subject.start : subject.end] == _BARE
    if not bare or text.folded[subject.start - 1] in _OF_ANOTHER:
        return None
    house = company.mentions.ending_at(announced_by(text, subject.start))
    words = text.span(subject.start, subject.end)
    return Bearing(bearers=(house.party,), why=why_of("announcer", words)) if house else None
