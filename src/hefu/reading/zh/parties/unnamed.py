"""Whom does a Chinese text mean that never names its own house in full: 我县, 市委, 临江 by its mayor?"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain, islice

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
from hefu.reading.zh.naming.places import may_be_bare, spoken_of
from hefu.reading.zh.parties.own_house import (
    MOST,
    OUR_SOCIETY,
    called_by,
    headed_group,
    own_school,
    own_society,
)
from hefu.terms.party import Party, PartyKind

_LEVEL = pattern(f"[{LEVELS}]")
_SHORTEST, _SHORT_PLACE, _TWICE, _OFTEN = 2, 4, 2, 3
_MOST_MODALS = 200
_OWN, _OUR_HOUSE = "我", "我院"
_COMES = pattern('(?:来|到|赴|抵|在|与|和|同|向|对|代表|支持|助力|莅临|考察|参观|访问|邀|[,。;:"\n])$')
"""Before 我县, 我院: who writes is there, speaks or acts."""
_HOSPITAL = pattern("(?<![\u4e00-\u9fff])医院(?![、和与及])|我院[^,;。]{0,12}(?:科室|门诊|病区|临床)")
"""Shows that 我院 is a hospital."""
_ZONE = "管委会"
_COMMITTEES = ("市委", "县委", "区委", "州委", "縣委", "區委")
"""Call the place by its level alone."""
_BY_LEVEL = pattern("我?[省市县区州旗镇乡](?:委|(?:人民)?政府)?")
_DEPUTY = "副代"
"""Before the level in 副市长, 代县长."""
_PROVINCE = "省"
_RECEIVES = pattern(
    "(?:^|[,。\n]) {0,2}(?:[省市县区州旗]委副?书记、)?(?:常务|代)?副?[省市县区州旗](?:长|委副?书记)"
    "[一-鿿]{2,4}?(?:在[^,。;]{2,12})?(?:亲切|集中|分别)?(?:会见|会晤|接待|接见)了?"
    "[^。;]{2,40}?(?:(?:[省市县区州旗]|党)委副?书记|[省市县区州旗]长|政委)"
)
"""，市长丁海会见了海澜市委书记: a place receives another."""
_OWN_OFFICE = pattern("[本我该][局署厅处委](?![长员局署厅])")
_OWN_BUREAU = pattern("(?<![日基根资版])本[局署厅](?![长员限])")
_BUREAU_ACTS = pattern("(?:副?(?:主席|[局署厅]长)|[将已拟与和同会]|携手|持续|积极)")
_HEADED_OFFICE = pattern("(?:(?P<end>[局署厅处])(?=(?:常务|署理|代理)?副?(?P=end)长)|委(?=副?主任))")
_HOLDS = pattern("(?:第?[^,。;]{0,6}?次)?(?:在[^,。;]{1,20})?(?:组织|主持)?(?:召开|举行|召集)")
"""Behind who holds a meeting."""
_KINDS = (PartyKind.GOVERNMENT, PartyKind.UNIVERSITY, PartyKind.COMPANY, PartyKind.ASSOCIATION)
_JOINS = tuple("与和同")
_BEGINS = tuple(",。;:\n")
_OFFICERS = tuple("长领")
"""End 市长, 市领导, which call no organ as 市委 does."""
_NO_PLACE = ("everybody", "generic", "own_side", "title", "third_person", "back_reference", "no_party")


def find_unnamed(text: Text, named: Sequence[Body], signed: Sequence[Body], people: Set[str]) -> list[Body]:
    """Give all places of the house that a text writes of as its own, if nothing of its sort is named, else of
    the place that a mayor speaks for, or whose government meets.
    """
    there = [one for one in (*named, *signed) if not _has_no_place_here(one)]
    there = [one for one in there if not is_with_us(text, _OUR_HOUSE, text.fold(one.name))]
    kinds = {one.kind for one in there}
    signs = any(one.name == _OUR_HOUSE for one in signed)
    for kind in _KINDS:
        society = kind is not PartyKind.ASSOCIATION or OUR_SOCIETY.search(text.folded)
        own = _own_house(text, kind, named) if society and not signs and kind not in kinds else []
        if own:
            return own
    house = _own_place(text, there) or _own_bureau(text, named)
    house = house or ([] if PartyKind.UNIVERSITY in kinds else own_school(text))
    house = house or own_society(text, named)
    house = house or _bare_zone(text, named) or headed_group(text, named) or _hosting(text, named, people)
    if house or PartyKind.GOVERNMENT in kinds:
        return house
    if not text.first("official", 0, len(text.folded)):
        return _own_office(text) or _in_session(text)
    office = _own_office(text) or _acting_place(text, named, people)
    office = office or ([] if signed else _of_its_head(text, named, people))
    return office or _in_session(text)


def _has_no_place_here(one: Body) -> bool:
    """Tell a zone and a committee without its place (市委) from a government that the page may be of."""
    return one.kind is PartyKind.GOVERNMENT and (one.name.endswith(ZONES) or one.name in _COMMITTEES)


def _own_house(text: Text, kind: PartyKind, named: Sequence[Body]) -> list[Body]:
    """Name the house 我县, 我院 to which others come or which acts (云帆集团来|我县|考察), unless 我院 is the
    hospital that is named; a place by its newsroom, if that tells (临江网讯).
    """
    ends = {one.name[-1] for one in named if not is_with_us(text, _OUR_HOUSE, text.fold(one.name))}
    hits = [one for one in text.find("self_name", 0, len(text.folded)) if one.entry.means == kind.value]
    own = [one for one in hits if text.folded[one.start] == _OWN]
    own = [one for one in own if _COMES.search(text.folded[max(0, one.start - _SHORTEST) : one.start])]
    unnamed = own and text.folded[own[0].end - 1] not in ends
    ours = unnamed and text.folded[own[0].start : own[0].end] == _OUR_HOUSE
    hospital = ours and _HOSPITAL.search(text.folded)
    house = called_by(text, own[0], hits, PartyKind.OTHER if hospital else kind) if unnamed else []
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
    return called_by(text, told, places, PartyKind.GOVERNMENT) if told else []


def _own_bureau(text: Text, named: Sequence[Body]) -> list[Body]:
    """Name the bureau that its own news calls 本局, where it or its head acts (本局|主席丁海签署), and no
    bureau is named.
    """
    places = [Stretch(*one.span()) for one in _OWN_BUREAU.finditer(text.folded)]
    acts = [one for one in places if _BUREAU_ACTS.match(text.folded, one.end)]
    alone = acts and all(one.name[-1] != text.flat[acts[0].end - 1] for one in named)
    if not alone:
        return []
    return _own_office(text) or called_by(text, acts[0], places, PartyKind.GOVERNMENT)


def _own_office(text: Text) -> list[Body]:
    """Name the office without a place whose head speaks for it (经济局局长丁海表示，本局将…)."""
    own = [Stretch(*one.span()) for one in _OWN_OFFICE.finditer(text.folded)]
    for head in islice(_HEADED_OFFICE.finditer(text.folded) if own else (), MOST):
        name = Stretch(begin_of_name(text, head.start()), head.end())
        ends = {text.folded[one.end - 1] for one in own}
        if text.folded[head.start()] in ends and name.end - name.start > _SHORTEST:
            told = re.finditer(re.escape(text.folded[name.start : name.end]), text.folded)
            places = [Stretch(*one.span()) for one in islice(told, MOST)]
            return called_by(text, name, [*places, *own], PartyKind.GOVERNMENT)
    return []


def _in_session(text: Text) -> list[Body]:
    """Name the government by its level that holds the meeting of which minutes tell (，市政府|召开会议)."""
    organs = [one for one in text.find("self_name", 0, len(text.folded)) if one.entry.means == "government"]
    holds = (one for one in organs if _HOLDS.match(text.folded, one.end))
    host = next((one for one in holds if _stands_alone(text, one.start)), None)
    return called_by(text, host, organs, PartyKind.GOVERNMENT) if host else []


def _acting_place(text: Text, named: Sequence[Body], people: Set[str]) -> list[Body]:
    """Name the place that its mayor speaks for, where only its bare name tells it (泊舟将…, 泊舟经济社会发展,
    not 何先应).
    """
    others = [one.name for one in named if not _has_no_place_here(one)]
    for place in chain(spoken_of(text), _acting(text)):
        if _is_bare_name(text, place, others, people, _OFTEN):
            name = text.folded[place.start : place.end]
            places = islice(re.finditer(re.escape(name), text.folded), MOST)
            at = [Stretch(*one.span()) for one in places]
            return called_by(text, place, at, PartyKind.GOVERNMENT)
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


def _is_bare_name(text: Text, at: Stretch, others: Sequence[str], people: Set[str], often: int) -> bool:
    """Tell what may be the bare name of a place and is told so often from a person and another's name."""
    name = text.folded[at.start : at.end]
    person = any(text.fold(one).startswith(name) for one in people)
    return not person and may_be_bare(text, at, others) and text.folded.count(name) >= often


def with_bare_name(text: Text, parties: Sequence[Party], people: Set[str]) -> list[Party]:
    """Call the only government, where but its level is told (我市, 省政府), by the bare name by which it
    acts, too (临江|将).
    """
    governments = [one for one in parties if one.kind is PartyKind.GOVERNMENT]
    if len(governments) != 1 or not _BY_LEVEL.fullmatch(text.fold(governments[0].name)):
        return [*parties]
    names = [name for one in parties for name in (one.name, *one.aliases)]
    opening = (one for one in _acting(text) if not is_chinese(text.folded[one.start - 1 : one.start] or ","))
    acting = (one for one in opening if _is_bare_name(text, one, names, people, _TWICE))
    told = next((text.flat[one.start : one.end] for one in acting), None)
    own = governments[0]
    called = replace(own, aliases=(*own.aliases, told)) if told else own
    return [called if one is own else one for one in parties]


def _of_its_head(text: Text, named: Sequence[Body], people: Set[str]) -> list[Body]:
    """Name the place whose head receives somebody (市委书记丁海会见…), by its bare name where it stands
    beside another (临江|与云帆集团), else by its organ (市委).
    """
    titles = text.find("title", 0, len(text.folded))[:MOST]
    heads = [
        one
        for one in titles
        if text.folded[one.start : one.end].lstrip(_DEPUTY)[:1] in LEVELS and _stands_alone(text, one.start)
    ]
    organs = [one for one in text.find("self_name", 0, len(text.folded)) if one.entry.means == "government"]
    if not heads:
        return []
    place = next(_beside(text, named, people), None) or _province_of(text, named, heads[0])
    begin = heads[0].start + (text.folded[heads[0].start] in _DEPUTY)
    organ = organs[0] if organs else Stretch(begin, begin + _SHORTEST)
    if not place and text.folded[organ.end - 1] in _OFFICERS:
        return []
    return called_by(text, place or organ, [*heads, *organs], PartyKind.GOVERNMENT)


def _province_of(text: Text, named: Sequence[Body], head: Hit) -> Hit | None:
    """Find the province of a governor by its bare name, outside of any house's (副省长会见…，福建将…)."""
    if _PROVINCE not in text.folded[head.start : head.end]:
        return None
    told = (one for one in text.find("seat", 0, len(text.folded)) if one.entry.means == "province")
    return next((one for one in told if not _is_in_a_name(one, named)), None)


def _is_in_a_name(at: Hit, named: Sequence[Body]) -> bool:
    return any(one.start <= at.start < one.end for one in named)


def _stands_alone(text: Text, start: int) -> bool:
    """Tell an office that no name opens (，市委书记) from one with its place (临江市委书记)."""
    return not is_chinese(text.folded[start - 1 : start] or ",")


def _beside(text: Text, named: Sequence[Body], people: Set[str]) -> Iterator[Stretch]:
    """Yield what opens a clause and is joined to a body, if it may be the bare name of a place."""
    for one in named:
        end = one.start - 1
        start = begin_of_name(text, end) if text.folded[end : one.start] in _JOINS else end
        name = text.folded[start:end]
        likely = _SHORTEST <= len(name) <= _SHORT_PLACE and is_chinese(name) and name not in people
        opens = text.folded[start - 1 : start] in _BEGINS
        if likely and opens and not is_common(text, name) and not text.has(_NO_PLACE, start, end):
            yield Stretch(start, end)
