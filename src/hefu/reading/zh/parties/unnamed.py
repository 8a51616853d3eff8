"""Whom does a Chinese text mean that never names its own house in full: 我县, 市委, 临江 by its mayor?"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.aliases import is_common
from hefu.reading.zh.naming.home import home_of, is_with_us
from hefu.reading.zh.naming.levels import BARE_ZONE, LEVELS, ZONES, has_no_place
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.terms.party import PartyKind

_MOST = 40
"""So many places of a name are enough."""
_LEVEL = pattern(f"[{LEVELS}]")
_SHORTEST, _SHORT_PLACE, _OFTEN = 2, 4, 3
_MOST_MODALS = 200
_OWN, _OUR_HOUSE = "我", "我院"
_COMES = pattern('(?:来|到|赴|抵|在|与|和|同|向|对|代表|支持|助力|莅临|考察|参观|访问|邀|[,。;:"\n])$')
"""Before 我县, 我院: who writes is there, speaks or acts."""
_ZONE = "管委会"
_GROUP = pattern(
    "(?:(?<![\u4e00-\u9fff])|(?<=[到和与对结合为]))(?:集团)?公司"
    "|(?:(?<![\u4e00-\u9fff])|(?<=莅临|来到|到访|走访|考察|感谢))集团(?![\u4e00-\u9fff]?公司)"
)
"""The house whose news a page gives."""
_GROUP_END = "集团"
_SCHOOL = pattern("(?:(?<![\u4e00-\u9fff])|(?<=[到和与对为同]))学校(?![\u4e00-\u9fff]{0,3}(?:共赢|双方))")
_SCHOOL_RECEIVES = pattern("(?:一行|率[队团领])[^。;]{0,24}?[来到赴莅]临?(?:学)?校|学校党委|学校领导")
"""Shows that 学校 is whose news a page gives (云帆集团一行|来校|考察)."""
_COMMITTEES = ("市委", "县委", "区委", "州委", "縣委", "區委")
"""Call the place by its level alone."""
_RECEIVES = pattern(
    "(?:^|[,。\n]) {0,2}(?:[省市县区州旗]委副?书记、)?(?:常务|代)?副?[省市县区州旗](?:长|委副?书记)"
    "[一-鿿]{2,4}?(?:在[^,。;]{2,12})?(?:亲切|集中|分别)?(?:会见|会晤|接待|接见)了?"
    "[^。;]{2,40}?(?:(?:[省市县区州旗]|党)委副?书记|[省市县区州旗]长|政委)"
)
"""，市长丁海会见了海澜市委书记: a place receives another."""
_KINDS = (PartyKind.GOVERNMENT, PartyKind.UNIVERSITY, PartyKind.COMPANY)


def find_unnamed(text: Text, named: Sequence[Body], signed: Sequence[Body], people: Set[str]) -> list[Body]:
    """Give all places of the house that a text writes of as its own, if nothing of its sort is named, else of
    the place that a mayor speaks for.
    """
    there = [one for one in (*named, *signed) if not _has_no_place_here(one)]
    there = [one for one in there if not is_with_us(text, _OUR_HOUSE, text.fold(one.name))]
    kinds = {one.kind for one in there}
    signs = any(one.name == _OUR_HOUSE for one in signed)
    for kind in _KINDS:
        own = _own_house(text, kind, named) if not signs and kind not in kinds else []
        if own:
            return own
    house = _own_place(text, there) or ([] if PartyKind.UNIVERSITY in kinds else _own_school(text))
    house = house or _bare_zone(text, named) or _headed_group(text, named) or _hosting(text, named, people)
    if house or PartyKind.GOVERNMENT in kinds or not text.first("official", 0, len(text.folded)):
        return house
    return _acting_place(text, named, people)


def _has_no_place_here(one: Body) -> bool:
    """Tell a zone and a committee without its place (市委) from a government that the page may be of."""
    return one.kind is PartyKind.GOVERNMENT and (one.name.endswith(ZONES) or one.name in _COMMITTEES)


def _own_house(text: Text, kind: PartyKind, named: Sequence[Body]) -> list[Body]:
    """Name the house 我县, 我院 to which others come or which acts (云帆集团来|我县|考察); a place by its
    newsroom, if that tells (临江网讯).
    """
    ends = {one.name[-1] for one in named if not is_with_us(text, _OUR_HOUSE, text.fold(one.name))}
    hits = [one for one in text.find("self_name", 0, len(text.folded)) if one.entry.means == kind.value]
    own = [one for one in hits if text.folded[one.start] == _OWN]
    own = [one for one in own if _COMES.search(text.folded[max(0, one.start - _SHORTEST) : one.start])]
    unnamed = own and text.folded[own[0].end - 1] not in ends
    house = _called_by(text, own[0], hits, kind) if unnamed else []
    home = home_of(text) if house and house[0].name[-1] in LEVELS else ""
    return [replace(one, name=f"{home}{one.name[-1]}") for one in house] if home else house


def _own_place(text: Text, there: Sequence[Body]) -> list[Body]:
    """Name the place 我县 to which somebody comes from a place of another level (滨河区…来|我县|考察)."""
    governments = [one for one in there if one.kind is PartyKind.GOVERNMENT]
    own = _own_house(text, PartyKind.GOVERNMENT, ()) if governments else []
    level = own[0].name[-1] if own else ""
    return [] if any(_may_be_own(text, one, level) for one in governments) else own


def _may_be_own(text: Text, one: Body, level: str) -> bool:
    """Tell who may be meant by 我县: another county, 县政府, one of no level; not its offices (县卫健委)."""
    organ = one.name[0] == level and text.at("self_name", one.start) is not None
    return organ or level in one.name[1:] or not _LEVEL.search(one.name)


def _bare_zone(text: Text, named: Sequence[Body]) -> list[Body]:
    """Name the zone that governs without a place (高新区管委会), where no government with one is named but
    its own offices (经发局).
    """
    if not all(one.kind is not PartyKind.GOVERNMENT or has_no_place(one) for one in named):
        return []
    places = [Stretch(*one.span()) for one in BARE_ZONE.finditer(text.folded)]
    whole = [one for one in places if not is_chinese(text.folded[one.start - 1 : one.start] or ",")]
    told = next((one for one in whole if text.folded[one.start : one.end] != _ZONE), None)
    return _called_by(text, told, places, PartyKind.GOVERNMENT) if told else []


def _headed_group(text: Text, named: Sequence[Body]) -> list[Body]:
    """Name the house 集团公司, 公司 by its head (，集团公司董事长丁海), where no company is named or but the
    one group that it is.
    """
    houses = [one for one in named if one.kind is PartyKind.COMPANY]
    if houses and not (houses[0].name.endswith(_GROUP_END) and len({one.name for one in houses}) == 1):
        return []
    places = [Stretch(*one.span()) for one in _GROUP.finditer(text.folded)]
    headed = [one for one in places if text.at("title", one.end) or text.at("office_head", one.end)]
    name = Stretch(houses[0].start, houses[0].end) if houses else headed[0] if headed else None
    return _called_by(text, name, places, PartyKind.COMPANY) if name and headed else []


def _own_school(text: Text) -> list[Body]:
    """Name the school whose own news calls it but 学校, where others come to it (…一行来校洽谈)."""
    places = [Stretch(*one.span()) for one in _SCHOOL.finditer(text.folded)]
    if not places or not _SCHOOL_RECEIVES.search(text.folded):
        return []
    return _called_by(text, places[0], places, PartyKind.UNIVERSITY)


def _acting_place(text: Text, named: Sequence[Body], people: Set[str]) -> list[Body]:
    """Name the place that its mayor speaks for, where only its bare name tells it (泊舟将…, not 何先应)."""
    others = [one.name for one in named if not _has_no_place_here(one)]
    for place in _acting(text):
        if _is_bare_name(text, place, others, people):
            name = text.folded[place.start : place.end]
            places = islice(re.finditer(re.escape(name), text.folded), _MOST)
            at = [Stretch(*one.span()) for one in places]
            return _called_by(text, place, at, PartyKind.GOVERNMENT)
    return []


def _hosting(text: Text, named: Sequence[Body], people: Set[str]) -> list[Body]:
    """Name the place whose mayor receives those of another (市长丁海会见了海澜市委书记…，泊舟将…)."""
    received = _RECEIVES.search(text.folded)
    guests = [one for one in named if received and received.start() < one.start < received.end()]
    governed = any(one.kind is PartyKind.GOVERNMENT for one in guests)
    return _acting_place(text, named, people) if governed else []


def _acting(text: Text) -> Iterator[Stretch]:
    """Yield what stands before a modal (泊舟|将)."""
    for hit in text.find("strength", 0, len(text.folded))[:_MOST_MODALS]:
        yield Stretch(begin_of_name(text, hit.start), hit.start)


def _is_bare_name(text: Text, at: Stretch, others: Sequence[str], people: Set[str]) -> bool:
    """Tell what may be the bare name of a place and is told often from 我市, a common word, a person and a
    part of another name.
    """
    name = text.folded[at.start : at.end]
    if not _SHORTEST <= len(name) <= _SHORT_PLACE or text.at("self_name", at.start) or is_common(text, name):
        return False
    if any(text.fold(one).startswith(name) for one in people) or any(name in one for one in others):
        return False
    return text.folded.count(name) >= _OFTEN


def _called_by(text: Text, name: Hit | Stretch, hits: Sequence[Hit | Stretch], kind: PartyKind) -> list[Body]:
    """Give the places of a house by the name that the text has for it at one of them."""
    told = text.flat[name.start : name.end]
    return [Body(start=one.start, end=one.end, name=told, kind=kind) for one in hits[:_MOST]]
