"""Which bodies does a Chinese text name only in passing: whose people attend, where one has an office?"""

import re
from collections.abc import Sequence, Set

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.levels import LEVELS, ZONES
from hefu.reading.zh.parties.earlier import signed_earlier
from hefu.terms.party import PartyKind

_SENDS = pattern(
    "(?:、[^,;。]{2,50})?(?:有关|相关|主要|等)*(?:负责人|负责同志|有关领导|相关领导)等?(?:一同|一起)?"
    "(?:参加|出席|陪同|列席|参会)(?!签)"
)
"""云帆集团、松田银行有关负责人参加会见"""
_OF_MANY = pattern("(?:、[^,;。]{2,80})?等\\d+[余多]?家[^,;。]{0,30}(?:参加|出席|参会|与会|到场|前来)(?!签)")
"""西湾、海澜集团、松田银行等111家企业参加"""
_HEADS_ANOTHER = pattern("[\u4e00-\u9fff]{2,8}?兼[^,;。]{4,40}?代表(?!团|处)")
"""云帆集团|董事长兼临江协会理事长丁海代表协会(签约): who also heads the one he signs for."""
_OFFICE = pattern("[\u4e00-\u9fff]{0,4}(?:党工委|工委|党委)?副?(?:书记|主任)(?![^,;。]{0,8}签[订署约])")
"""市委常委、高新区|党工委书记, who does not sign"""
_ALSO = pattern(
    "委?(?:常委|副书记|副[市州]长)、[^,;。、]{2,8}(?:[县区市旗]委|(?:新|高新|经开|开发|园)区党?工委|管委会党?工?委?)(?:书记|主任)"
)
"""江东市|委副书记、临溪县委书记: who heads a county or a zone, of the city that it lies in."""
_BESIDE = pattern("[^,;。]{2,60}(?:陪同|随行)(?![\u4e00-\u9fff])")
"""磨滩乡|党委书记丁海、七都镇镇长唐可陪同"""
_LOOKS_ON = pattern("[^,。;:]{2,90}?见证")
"""青岭市|副市长丁海出席见证"""
_MEMBERS = pattern("(?:成员|团员|随行人员|随员|随团官员)(?:还|亦|主要)?(?:包括|包含|有|为)[^。;]{0,200}$")
"""代表团成员包括政务司司长丁海、|教育局|局长唐可"""
_FARTHEST = 220
_SHORTEST, _LONGEST_OFFICE = 2, 12
_HOLDS = pattern("(?:联合|共同|合作)?(?:主办|承办|举办|协办|组织)的")
"""在江北市政府|主办的博览会上, where others sign."""
_BARE = (2, 3)
"""How long the bare name of a place is."""
_FAR = 50
"""So far before a body it may be told that somebody signed with it earlier."""
_SECTION = pattern("[\u4e00-\u9fff]{1,10}?(?:处副?处长|科副?科长|室副?主任|调研员|巡视员)")
"""省药监局|注册处处长(丁海): who signs for no office."""
_SOURCES = ("来源:", "来源: ", "供稿:", "供稿: ", "发布单位:")
"""来源：|临江市人民政府: who tells of others' deeds."""
_ABOVE = ("省委", "省政府", "省人民政府", "国务院")
_DECIDED = pattern("(?:确定|批准|认定|命名|授予|批复|部署)的")
"""云河省委|确定的示范市"""
_SIGNED_FOR = pattern("(?:签约|签订|签下|签署|落地|引进)了?(?:[^,。;:与和\n]{2,40}、)?$")
_PROJECTS = pattern("[^,。;:与和\n]{0,40}?等\\d*[余多]?个[^,。;:\n]{0,8}?项目")
_LIST_ON = "(?:[\u4e00-\u9fff]{2,16}[、和与及]){0,4}$"
_BUILT = pattern(f"共建{_LIST_ON}")
_FURTHERED = pattern(f"(?:共同|合力|联合|携手|协同)(?:推进|推动|促进|支持|办好|建好){_LIST_ON}")
_GROWS = pattern(
    "(?:[、和与及][\u4e00-\u9fff]{2,16}?){0,4}(?:\\d+所|[两三四五]所)?(?:[高大院学]校)?(?:的|加快|更好|高质量|内涵式|转型)*"
    "(?:发展|建设|建成|改革|创建|成为)"
)
_HOUSES = ("集团", "公司")
_PRESS = ("融媒体中心", "融媒中心", "报社", "电视台", "新闻中心")
_LISTED = 60
"""So far before a body it may be told that it is signed for or built up, others of the list between."""


def without_passing(text: Text, bodies: Sequence[Body], signed: Sequence[Body]) -> list[Body]:
    """Leave out who decided something from above, what is signed for or built up, the city around a
    district, and where a house is (石羊街道|新园社区).
    """
    bare = _bare_places(text, bodies)
    houses = [one for one in (*bodies, *signed) if one.kind is not PartyKind.GOVERNMENT]
    houses = [one for one in houses if not text.fold(one.name).endswith(_PRESS)]
    names = tuple({text.fold(one.name) for one in houses})
    reach = {one.start: one.end for one in sorted(houses, key=lambda one: one.end)}
    return [
        one
        for one in bodies
        if not (
            _is_from_above(text, one)
            or _is_project(text, one)
            or _is_built_up(text, one)
            or _stands_around(text, one, bare)
            or (
                one.kind is PartyKind.GOVERNMENT
                and (text.folded.startswith(names, one.end) or one.end < reach.get(one.start, 0))
            )
        )
    ]


def _stands_around(text: Text, body: Body, bare: Set[str]) -> bool:
    """Tell the city before the bare name of a district that the text names (临州|广陵举行, and 广陵区).

    ``bare``: the bare names of the places of a text.
    """
    behind = (text.folded[body.end : body.end + length] for length in _BARE)
    return body.kind is PartyKind.GOVERNMENT and not bare.isdisjoint(behind)


def _bare_places(text: Text, bodies: Sequence[Body]) -> set[str]:
    """Give the names of places without their levels (广陵 of 广陵区)."""
    placed = (one.name for one in bodies if one.kind is PartyKind.GOVERNMENT and one.name[-1] in LEVELS)
    return {text.fold(name[:-1]) for name in placed if len(name) - 1 in _BARE}


def _is_from_above(text: Text, body: Body) -> bool:
    """Tell whoever above named something so (云河省委|确定的示范市)."""
    return body.name.endswith(_ABOVE) and _DECIDED.match(text.folded, body.end) is not None


def _is_built_up(text: Text, body: Body) -> bool:
    """Tell what others build up together (共建|青梧大学、云帆大学; 共同推进|青梧大学|高质量发展)."""
    if body.kind is PartyKind.GOVERNMENT:
        return False
    begin = max(0, body.start - _LISTED)
    if _BUILT.search(text.folded, begin, body.start):
        return True
    furthered = _FURTHERED.search(text.folded, begin, body.start) is not None
    return furthered and _GROWS.match(text.folded, body.end) is not None


def _is_project(text: Text, body: Body) -> bool:
    """Tell what is signed for from who signs (签约|云帆互联网医院|等13个项目)."""
    if body.name.endswith(_HOUSES):
        return False
    begin = max(0, body.start - _LISTED)
    return bool(_SIGNED_FOR.search(text.folded, begin, body.start) and _PROJECTS.match(text.folded, body.end))


def is_in_title(text: Text, body: Body) -> bool:
    """Tell a house in the name of a paper (《云帆研究院与青梧大学合作协议》) from one told of beside it."""
    if body.kind is PartyKind.GOVERNMENT:
        return False
    begin = max(0, body.start - _LISTED)
    opened = text.folded.rfind("《", begin, body.start)
    return opened >= 0 and text.folded.rfind("》", begin, body.start) < opened


def is_in_passing(text: Text, body: Body, *, ruled: bool) -> bool:
    """Tell a house whose people came, one of many, one with whom somebody signed before, a zone within an
    office, whose head only comes along, of a delegation too, and who tells of others.

    ``ruled``: another government is named, for which those may stand.
    """
    if body.defined:
        return False
    sends = _SENDS.match(text.folded, body.end) or _OF_MANY.match(text.folded, body.end)
    another = _HEADS_ANOTHER.match(text.folded, body.end)
    if another and not text.folded.startswith(text.fold(body.name), another.end()):
        return True
    if signed_earlier(text, body, max(0, body.start - _FAR)):
        return True
    if sends or not ruled or body.kind is not PartyKind.GOVERNMENT:
        return sends is not None
    beside = any(told.match(text.folded, body.end) for told in (_ALSO, _BESIDE, _SECTION))
    holds = body.name.endswith(ZONES) and _OFFICE.match(text.folded, body.end)
    if beside or holds or text.folded.endswith(_SOURCES, 0, body.start):
        return True
    return _MEMBERS.search(text.folded, max(0, body.start - _FARTHEST), body.start) is not None


def without_onlookers(text: Text, groups: Sequence[list[Body]], signed: Sequence[Body]) -> list[list[Body]]:
    """Leave out who but stands by where others sign; ``groups``: the places of each."""
    signing = {one.name for one in signed}
    return [
        group
        for group in groups
        if any(one.name in signing or one.defined for one in group)
        or not all(_is_beside_signing(text, one) for one in group)
    ]


def _is_beside_signing(text: Text, body: Body) -> bool:
    """Tell who holds the fair where others sign, and whose head sees them sign, if it opens no clause, by a
    short name neither.
    """
    if _HOLDS.match(text.folded, body.end):
        return True
    begin = body.end - (body.kind is PartyKind.GOVERNMENT)
    headed = text.first("title", begin, body.end + _LONGEST_OFFICE) is not None
    if not headed or _LOOKS_ON.match(text.folded, body.end) is None:
        return False
    name = text.fold(body.name)
    short = f"{re.escape(name[:_SHORTEST])}|[{re.escape(name[:-1])}]{{1,5}}{re.escape(name[-1])}"
    opening = re.compile(f"(?<![\u4e00-\u9fff])(?:{short})(?!报[导道]|讯|电)").finditer(text.folded)
    return all(text.folded.startswith(name, one.start()) for one in opening)
