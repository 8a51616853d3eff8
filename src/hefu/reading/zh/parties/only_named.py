"""Which bodies does a Chinese text but name: where they met, what they saw, what is founded?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_PLACED = ("在", "于")
_THERE = pattern(
    "(?:会议室|[一二三四五六七八九十]+楼|贵宾厅|会见厅|大厅)?(?:内)?(?:隆重|正式|共同|联合|成功)?(?:召开|举[行办]|签[约署订]|会[见谈]|启动|开幕|揭牌)"
)
"""在凤凰酒店|召开: where they met."""
_TOUR = pattern(
    "(?:先后|依次|相继)(?:实地|分别)?(?:来到|到|走进|前往|赴|深入|考察|参观|调研|走访|察看|观摩)了?[^,。;]*$"
    "|(?:参观|观摩|察看|考察)了(?:[^,。;]{2,24}[、和])?$"
    "|(?:一行|[团组]|大家|与会人员|来宾)还(?:分别|实地|专程|深入)*(?:来到|到|走进|前往|赴|考察|参观|调研|走访|察看|观摩)了?[^,。;]*$"
)
"""先后考察了|星槎电机, but who receives them speaks right behind (，董事长丁海表示…)."""
_FOUNDED = (PartyKind.INSTITUTE, PartyKind.OTHER)
_FOUNDS = pattern("(?:共建|共同(?:建设|组建|设立|成立|举办)|联合(?:建设|组建|设立|成立)|合作共建|组建|筹建)$")
_WITNESSES = ("见证方", "鉴证方", "见证人", "鉴证人")
_NEAR, _LEAD, _FAR = 4, 8, 60


def is_met_in(text: Text, body: Body) -> bool:
    """Tell where they meet (在凤凰酒店|召开), and what they see on their way (先后考察了星槎电机)."""
    toured = _TOUR.search(text.folded, max(0, body.start - _FAR), body.start) is not None
    toured = toured and not text.first("title", body.end, body.end + _FAR)
    placed = text.folded[body.start - 1 : body.start] in _PLACED
    met = placed and _THERE.match(text.folded, body.end) is not None
    return toured or met


def is_founded(text: Text, body: Body) -> bool:
    """Tell a thing to be founded (共建联合实验室, 签约的临江实验学校项目)."""
    if body.kind is not PartyKind.COMPANY and text.folded.startswith("项目", body.end):
        return True
    told = text.first("founding", max(0, body.start - _NEAR), body.end)
    between = text.folded[told.end : body.start] if told else ":"
    return not any(mark in between for mark in ":。;")


def without_new(text: Text, bodies: Sequence[Body]) -> Iterator[Body]:
    """Leave out what the sides found wherever it is named (共建|云帆大学临江研究院（以下简称“研究院”）)."""
    likely = (one for one in bodies if one.kind in _FOUNDED)
    new = [one.name for one in likely if _FOUNDS.search(text.folded, max(0, one.start - _LEAD), one.start)]
    return (one for one in bodies if not any(name.endswith(one.name) for name in new))


def looks_on(text: Text, body: Body) -> bool:
    """Tell a 见证方 of which the paper says no more from one that it binds or that signs."""
    return all(label in _WITNESSES and text.folded.count(label) == 1 for label in body.defined)
