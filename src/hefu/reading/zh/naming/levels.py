"""Down through which places does the name of a Chinese government or office go, and are two one place's?"""

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.terms.party import PartyKind

LEVELS = "省市县区州旗縣區"
_SHORTEST_PLACE = 2
_CITY = "市"
_OF_REGION = pattern("特[别別]行政[区區]")
_YOUTH = pattern("^(?:共青团|团)(?=.{2,8}[省市县区州旗]委)|团(?=[省市县区州旗]委$)")
"""团|临江市委, 云麓|团|区委: of which place the youth league is."""
_STATES = ("国", "國", "联邦", "聯邦")
_PLACE = pattern(
    "(?:[^省市县区州旗縣區]|州(?=[市县区縣區])){1,8}?(?:特别行政|特別行政|自治)?(?:州(?![市县区縣區])|[省市县区旗縣區])"
)
_AUTONOMOUS = ("自治州", "自治县", "自治縣", "自治旗", "自治区", "自治區")
_WITHIN = pattern("(?:[^省市县区州旗縣區]|州(?=[市县区縣區])){2,8}?(?:州(?![市县区縣區])|[市县区旗縣區])")
"""A place within one: 社区服务局 is none."""
_TOWN = pattern("[\u4e00-\u9fff]{2,6}?(?:[镇乡鎮鄉]|街道|苏木|社区)")
_ZONE = pattern(
    "园区|开发区|高新区|经开区|新区|保税区|自贸区|示范区|产业园|度假区|合作区|管委会|管理委员会|(?<=[省市县区州旗]).+公署$"
)
"""A zone has a purse of its own, whatever place it lies in."""
ZONES = ("开发区", "高新区", "经开区", "园区", "新区", "自贸区", "管委会")
"""End the name of a zone, which is part of a place and not whom its mayor speaks for."""
BARE_ZONE = pattern("(?:(?:高新|经开|开发|新|园|自贸|保税|度假|示范|合作|景)区)?(?:管委会|管理委员会)")
"""The committee of a zone without a place (高新区管委会)."""


def is_bare_place(name: str) -> bool:
    """Tell the name of a place alone (朗溪市) from that of an office."""
    return "".join(places_of(name)) == name


def has_no_place(body: Body) -> bool:
    """Tell an office that its place alone would tell from others (资规局)."""
    town = _TOWN.match(body.name) is not None
    return (
        not town
        and body.kind is PartyKind.GOVERNMENT
        and not places_of(body.name)
        and body.name[0] not in LEVELS
    )


def places_of(name: str) -> list[str]:
    """Give the places a government's name goes down through: 江淮省, 澜洲市."""
    places: list[str] = []
    name = _YOUTH.sub("", name)
    place = _PLACE.match(name)
    while place:
        places.append(place.group())
        place = _WITHIN.match(name, place.end())
    return places


def how_far_in(name: str) -> tuple[int, int]:
    """Order governments from the outer to the inner (临江市, 临江市云麓区), with zones last."""
    return int(is_zone(name)), len(places_of(name))


def town_of(name: str) -> str:
    """Give the town that a name ends at or goes on from (临江市|柳溪镇|党委)."""
    town = _TOWN.match(name, len("".join(places_of(name))))
    return town.group() if town else ""


def lies_in(name: str, outer: str) -> bool:
    """Tell a place from the one that its name begins with (江淮省|临江市人民政府, and 江淮省人民政府)."""
    return not set(places_of(outer)).isdisjoint(places_of(name)[:-1])


def is_of_level(level: str, name: str) -> bool:
    """Tell the city that 市委 means from a district of it (临江市云麓区), whose level is the last."""
    places = places_of(name)
    return level in LEVELS and (level == places[-1][-1] if places else level in name)


def is_house_of_other_level(name: str, full: Body) -> bool:
    """Tell the house of a city (市工商联) from that of a district of some city (临江市云麓区工商联)."""
    house = full.kind is not PartyKind.GOVERNMENT and bool(places_of(full.name))
    return house and not is_of_level(name[0], full.name)


def is_same_place(one: str, other: str) -> bool:
    """Tell whether two names are one place's, also by its short one (渌江州, 渌江自治州; 岚州, 岚州市), or as
    headlines call a city (竹市 of 新竹市).
    """
    short, full = sorted((one, other), key=len)
    if len(short) == _SHORTEST_PLACE < len(full) and short.endswith(_CITY) and full.endswith(short):
        return True
    clipped = full.endswith(_AUTONOMOUS) or len(short) == _SHORTEST_PLACE
    return short in (full, full[:-1]) or (full[-1] == short[-1] and full.startswith(short[:-1]) and clipped)


def is_of_region(name: str) -> bool:
    """Tell an office of a special region, which has its name or no place at all (運輸署), from a ministry."""
    return bool(_OF_REGION.search(name)) or not (places_of(name) or name.endswith((*_STATES, "部")))


def is_zone(name: str) -> bool:
    """Tell a zone and its committee from the place it lies in."""
    return _ZONE.search(name) is not None
