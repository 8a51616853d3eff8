"""Which house does a Chinese page call but 学校, 集团 or 我会, whose own news it gives?"""

from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PartyKind

MOST = 40
"""So many places of a name are enough."""
_SHORT_PLACE = 4
OUR_SOCIETY = pattern("(?<=[到访临与和同对])我会|我会(?=(?:常务|执行|副)*(?:秘书长|会长|理事长|监事长))")
"""我会|秘书长, but not 我会请人来."""
_GROUP = pattern(
    "(?:(?<![\u4e00-\u9fff])|(?<=[到和与对结合为]))(?:集团)?公司"
    "|(?:(?<![\u4e00-\u9fff])|(?<=莅临|来到|到访|走访|考察|感谢))集团(?![\u4e00-\u9fff]?公司)"
)
"""The house whose news a page gives."""
_HOUSE = "集团"
_ATTENDS = pattern("(?:主要|相关|有关)*负责(?:同志|人)")
_SCHOOL = pattern("(?:(?<![\u4e00-\u9fff])|(?<=[到和与对为同]))学校(?![\u4e00-\u9fff]{0,3}(?:共赢|双方))")
_SCHOOL_RECEIVES = pattern("(?:一行|率[队团领])[^。;]{0,24}?[来到赴莅]临?(?:学)?校|学校党委|学校领导")
"""Shows that 学校 is whose news a page gives (云帆集团一行|来校|考察)."""
_UNIT = pattern("[分子]公司|^[一二三四五六七八九十]{1,3}公司")

_SOCIETY = pattern("我?(?<![\u4e00-\u9fff])(?:协会|商会|学会)|我(?:协会|商会|学会)")
_WE_SOCIETY = pattern(f"{OUR_SOCIETY.pattern}|我(?:协会|商会|学会)")
_GUEST_BEFORE = pattern("(?:会见|前往|走访|拜访|到访|接待|[赴到])了?(?:来自)?$")
_GUEST_BEHIND = pattern("[^,;。]{0,20}?一行")


def headed_group(text: Text, named: Sequence[Body]) -> list[Body]:
    """Name the house 集团公司, 公司 by its head (，集团公司董事长丁海), where no company is named but its own
    units (第一分公司, …及云帆集团负责人), or the one group that it is.
    """
    houses = [one for one in named if one.kind is PartyKind.COMPANY and not _UNIT.search(one.name)]
    houses = [one for one in houses if not _ATTENDS.match(text.folded, one.end)]
    if houses and not (houses[0].name.endswith(_HOUSE) and len({one.name for one in houses}) == 1):
        return []
    places = [Stretch(*one.span()) for one in _GROUP.finditer(text.folded)]
    headed = [one for one in places if text.at("title", one.end) or text.at("office_head", one.end)]
    name = Stretch(houses[0].start, houses[0].end) if houses else headed[0] if headed else None
    return called_by(text, name, places, PartyKind.COMPANY) if name and headed else []


def own_school(text: Text) -> list[Body]:
    """Name the school whose own news calls it but 学校, where others come to it (…一行来校洽谈)."""
    places = [Stretch(*one.span()) for one in _SCHOOL.finditer(text.folded)]
    if not places or not _SCHOOL_RECEIVES.search(text.folded):
        return []
    return called_by(text, places[0], places, PartyKind.UNIVERSITY)


def own_society(text: Text, named: Sequence[Body]) -> list[Body]:
    """Name the association that writes of itself (我会, 我协会), where but its guests are named in full."""
    ours = _WE_SOCIETY.search(text.folded)
    others = [one for one in named if one.kind is PartyKind.ASSOCIATION]
    guests = {one.name for one in others if _is_guest(text, one)}
    named_apart = any(not any(one.name in name for name in guests) for one in others)
    if ours is None or not others or named_apart:
        return []
    places = [Stretch(*one.span()) for one in _SOCIETY.finditer(text.folded)]
    return called_by(text, Stretch(*ours.span()), [Stretch(*ours.span()), *places], PartyKind.ASSOCIATION)


def _is_guest(text: Text, one: Body) -> bool:
    came = _GUEST_BEHIND.match(text.folded, one.end)
    return bool(came or _GUEST_BEFORE.search(text.folded, max(0, one.start - _SHORT_PLACE), one.start))


def called_by(text: Text, name: Hit | Stretch, hits: Sequence[Hit | Stretch], kind: PartyKind) -> list[Body]:
    """Give the places of a house by the name that the text has for it at one of them."""
    told = text.flat[name.start : name.end]
    return [Body(start=one.start, end=one.end, name=told, kind=kind) for one in hits[:MOST]]
