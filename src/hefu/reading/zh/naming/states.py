"""Which states does a Chinese text tell of, whose ministers meet and whose governments sign?"""

import re
from collections import Counter
from collections.abc import Iterator

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.terms.party import PartyKind

_HEAD = 500
_BETWEEN = pattern("[两三四]国|中[\u4e00-\u9fff]双方|[\u4e00-\u9fff]中双方|(?:正式|国事|工作|友好)访问")
_PAPERS = "联合(?:声明|公报|宣言|新闻稿|新闻公报)|政府间"
"""Papers of states alone, whoever signs beside them."""
_JOINT = pattern(_PAPERS)
_OFFICE = pattern(
    "(?:国家|总书记、国家)副?主席|总统|首相|(?<!总)总理(?!论)|外长|国务委员|国王|苏丹|埃米尔|(?:外交|外贸|商务|国防|内政|财政|农业|贸易|经济|司法|科技|教育|卫生|文化)[\u4e00-\u9fff、]{0,8}(?:部?部长|大臣)"
    rf"|驻[\u4e00-\u9fff]{{1,8}}大使|{_PAPERS}|两国政府"
)
"""Tells at the head of a text that it is of states: who holds such an office, or what they issue."""
_SIDE_BY_SIDE = pattern("(?:共和国|王国)(?:政府)?[和与同][^,。;:、\n]{2,10}?(?:共和国|王国|联邦|合众国)")
"""中华人民共和国和加蓬共和国"""
_HEAD_OF_STATE = pattern("国家主席|总统|首相|(?<!总)总理(?!论)|国王|外长|外交部长")
_CHINA, _CHINESE = "中国", "中"
_OWN = "中华人民共和国(?:中央人民)?(?:政府)?|中国(?:政府)?|国务院(?![\u4e00-\u9fff]{0,8}规划)"
_CABINET = "国务院", "國務院"
_STATE = "(?:(?!祝贺|感谢|支持|访问|[和与同对向])[\u4e00-\u9fff]){0,8}?(?:共和国|联邦|王国|合众国)"
_CALLED_STATE = pattern(
    "(?:(?:社会主义|伊斯兰|人民|民主|联邦)*共和国|王国|合众国|酋长国)(?![\u4e00-\u9fff]*?公司)"
)
_CLIPPED = pattern("([\u4e00-\u9fff]{2})方(?!面|案|式|法)")
"""赤几方, of 赤道几内亚."""
_LONGEST = 8
_LEAST = 2
_PAIR = 2
_MORE = ("三方", "三国", 3), ("四方", "四国", 4)
"""How a text calls more states than two, at its head and then."""


def is_joint_paper(text: Text) -> bool:
    """Tell what two governments issue together from what houses sign before ministers."""
    return _JOINT.search(text.folded, 0, _HEAD) is not None


def find_states(text: Text) -> list[list[Body]]:
    """Give the two states that a text is about, or as many as it counts, each with all places that name it,
    the fullest name first; none where it tells of no states.
    """
    head = min(_HEAD, len(text.folded))
    if not ((is_joint_paper(text) or _BETWEEN.search(text.folded)) and _OFFICE.search(text.folded, 0, head)):
        return []
    named = Counter(text.folded[hit.start : hit.end] for hit in text.find("country", 0, len(text.folded)))
    named.update(_called(text, head))
    named.pop(_CHINA, None)
    told = {_CHINA: _places(text, _OWN, _CHINESE)}
    told |= {name: _places(text, _forms(name), name[0]) for name in named}
    count = _counted(text, head)
    likely = sorted(told, key=lambda name: -len(told[name]))[:count]
    named_in_head = [name for name in told if told[name] and told[name][0].start < head]
    least = 1 if len(named_in_head) == _PAIR and _issue_together(text, head) else _LEAST
    if len(likely) < count or any(len(told[name]) < least or told[name][0].start > head for name in likely):
        return []
    return sorted((_fullest_first(told[name]) for name in likely), key=lambda one: min(b.start for b in one))


def _issue_together(text: Text, head: int) -> bool:
    """Tell a paper that the only two states of its head issue, by their heads or in their full names, from
    one that houses issue.
    """
    heads = len(_HEAD_OF_STATE.findall(text.folded, 0, head)) >= _PAIR
    return is_joint_paper(text) and (heads or _SIDE_BY_SIDE.search(text.folded, 0, head) is not None)


def _called(text: Text, head: int) -> Iterator[str]:
    """Yield what the head of a text calls a republic or a kingdom, if no list has it (卡松达|共和国)."""
    for form in _CALLED_STATE.finditer(text.folded, 0, head):
        start = begin_of_name(text, form.start())
        name = text.folded[start : form.start()]
        if _LEAST <= len(name) <= _LONGEST and not name.startswith(_CHINESE):
            yield name


def _counted(text: Text, head: int) -> int:
    """Tell how many states speak: 三方 at its head and again, with no 双方 there."""
    for sides, states, count in _MORE:
        told = text.folded.count(sides) + text.folded.count(states)
        if told >= _LEAST and text.folded.count("双方", 0, head) == 0:
            return count
    return _PAIR


def _forms(name: str) -> str:
    return f"{name}(?:{_STATE})?(?:政府|方(?!面|案|式|法))?"


def _places(text: Text, forms: str, short: str) -> list[Body]:
    """Find where a state is named, in full or as 越方, 赤几方."""
    name = forms.partition("(")[0]
    own = sorted(one for one in text.once(_clipped) if one[0] == short and is_drawn_from(one, name))
    forms = "|".join([forms, *(f"{one}方?" for one in own)])
    return [
        Body(
            start=one.start(),
            end=one.end(),
            name=text.flat[one.start() : one.end()],
            kind=PartyKind.GOVERNMENT,
        )
        for one in re.compile(f"{forms}|{short}方").finditer(text.folded)
    ]


def _clipped(text: Text) -> set[str]:
    """Give all pairs of characters that a text calls a side (赤几方)."""
    return {one[1] for one in _CLIPPED.finditer(text.folded)}


def _fullest_first(bodies: list[Body]) -> list[Body]:
    return sorted(bodies, key=lambda one: (one.name.startswith(_CABINET), -len(one.name), one.start))
