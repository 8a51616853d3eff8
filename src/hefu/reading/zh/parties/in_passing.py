"""Which bodies does a Chinese text name only in passing: whose people attend, where one has an office?"""

import re
from collections.abc import Sequence, Set

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.levels import LEVELS
from hefu.reading.zh.parties.earlier import signed_earlier
from hefu.terms.party import PartyKind

_SENDS = pattern(
    "(?:、[^,;。]{2,50})?(?:有关|相关|主要|等)*(?:负责人|负责同志|有关领导|相关领导)等?(?:一同|一起)?"
    "(?:参加|出席|陪同|列席|参会)(?!签)"
)
"""云帆集团、松田银行有关负责人参加会见"""
_LOOKS_ON = pattern("[^,。;:]{2,90}?见证")
"""青岭市|副市长丁海出席见证"""
_SHORTEST, _LONGEST_OFFICE = 2, 12
_BARE = (2, 3)
"""How long the bare name of a place is."""
_FAR_TITLE = 60
"""So far before a body the title of a paper may open that holds it."""
_FAR = 50
"""So far before a body it may be told that somebody signed with it earlier."""
_SOURCES = ("来源:", "来源: ", "供稿:", "供稿: ", "发布单位:")
"""来源：|临江市人民政府: who tells of others' deeds."""
_PRESS = ("融媒体中心", "融媒中心", "报社", "电视台", "新闻中心")


def without_passing(text: Text, bodies: Sequence[Body], signed: Sequence[Body]) -> list[Body]:
    """Leave out the city around a district, and where a house is (石羊街道|新园社区)."""
    bare = _bare_places(text, bodies)
    houses = [one for one in (*bodies, *signed) if one.kind is not PartyKind.GOVERNMENT]
    houses = [one for one in houses if not text.fold(one.name).endswith(_PRESS)]
    names = tuple({text.fold(one.name) for one in houses})
    reach = {one.start: one.end for one in sorted(houses, key=lambda one: one.end)}
    return [
        one
        for one in bodies
        if not (
            _stands_around(text, one, bare)
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


def is_in_title(text: Text, body: Body) -> bool:
    """Tell a house in the name of a paper (《云帆研究院与青梧大学合作协议》) from one told of beside it."""
    if body.kind is PartyKind.GOVERNMENT:
        return False
    begin = max(0, body.start - _FAR_TITLE)
    opened = text.folded.rfind("《", begin, body.start)
    return opened >= 0 and text.folded.rfind("》", begin, body.start) < opened


def is_in_passing(text: Text, body: Body, *, ruled: bool) -> bool:
    """Tell a house whose people came, one with whom somebody signed before, and who tells of others.

    ``ruled``: another government is named, for which those may stand.
    """
    if body.defined:
        return False
    if _SENDS.match(text.folded, body.end) or signed_earlier(text, body, max(0, body.start - _FAR)):
        return True
    tells = ruled and body.kind is PartyKind.GOVERNMENT
    return tells and text.folded.endswith(_SOURCES, 0, body.start)


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
    """Tell whose head sees others sign, if it opens no clause, by a short name neither."""
    begin = body.end - (body.kind is PartyKind.GOVERNMENT)
    headed = text.first("title", begin, body.end + _LONGEST_OFFICE) is not None
    if not headed or _LOOKS_ON.match(text.folded, body.end) is None:
        return False
    name = text.fold(body.name)
    short = f"{re.escape(name[:_SHORTEST])}|[{re.escape(name[:-1])}]{{1,5}}{re.escape(name[-1])}"
    opening = re.compile(f"(?<![\u4e00-\u9fff])(?:{short})(?!报[导道]|讯|电)").finditer(text.folded)
    return all(text.folded.startswith(name, one.start()) for one in opening)
