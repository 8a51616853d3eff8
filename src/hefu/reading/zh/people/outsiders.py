"""Who in a Chinese text stands for none of its parties: a farmer, a guest, the head of another house?"""

from collections.abc import Iterator, Sequence

from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.reading.zh.naming.short_places import OUTER
from hefu.reading.zh.people.untitled import ONLY_THERE
from hefu.terms.party import Party, PartyKind

_PLACE = pattern(
    "([\u4e00-\u9fff]{2,4}?(?:[省州]|市(?!场)))(?!委常委)|副?((?:省|自治区)(?!级|委常委、)|(?<!副)[市县州](?![委场务]))"
)
"""The place or the level an office begins with."""
_AS = pattern("^(?:常务|代理|署理)")
"""Begins an office, and no place: 代理|市长."""
_ZONE_OFFICE = pattern(
    "([\u4e00-\u9fff]{0,4}?(?:新|高新|经开|开发|园|度假|合作)区)(?:党?工委|管委会|管理委员会)"
)
"""An office in a zone, that one of the city may hold, too (市委常委、|高新区|党工委书记)."""
_COUNTY = pattern("[\u4e00-\u9fff]{2,3}?[县縣]")
_GOVERNOR = pattern("、(?:常务)?副?(省)长")
"""The office behind that in a committee: 江淮省委常委、副省长."""
_COUNTRY = "zh.name_stop.country"
_OF_ASSEMBLY = pattern("(?:议员|立委|议长|[里邻]长|^(?:[\u4e00-\u9fff]{0,4}政协)?委员|主持人)$")
_OF_THEIR_OWN = pattern(
    "(?:农|户|[村牧渔农市]民|商户|家长|患者|网友|工人|[老女窑焊车]工|退休.{2,5}|老(?:支书|党员|厂长|师傅|匠人))(?:代表)?$"
)
"""Callings of people who stand for themselves alone: 棉农, 养殖户代表."""
_SOCIETY = pattern(
    "[\u4e00-\u9fff]{0,12}?(?:[协商工农渔学公总]会|联合会|促进会|协进会|代表会)(?!长)|[\u4e00-\u9fff]{0,12}?(?:工商|[妇侨台文残])联(?!合)"
)
_HOUSE_NAMED = pattern(
    "[\u4e00-\u9fff]{2,16}?(?:公司|集团|(?<!分)银行|商行|协会|商会|大学|基金会|交易所|事务所|日报社|电视台)"
    "(?!党|董事会|分|支|附属)"
)
"""The house that a title begins with, but no branch of it: 海栗银行|行长."""
_GOVERNS = pattern("(?:常务)?副?[省市县区州镇乡](?:党?[委长]|政府|领导)")
"""The office of one who governs, which no company has: 副市长, 县委书记."""
_BUREAU = pattern("([\u4e00-\u9fff]{2,14}?(?:(?<!董事)局|署|厅|(?<!公)司))(?=[\u4e00-\u9fff])")
"""The office of a state that a title begins with (创新发展署|署长)."""
_POSTED = pattern(
    "(?:中央[\u4e00-\u9fff]{0,6})?驻[\u4e00-\u9fff]{1,16}(?:办事处|代表处|领事馆|使馆|总?领事|大使|联络办)"
)
_OF_THE_STATE = pattern("[\u4e00-\u9fff]{0,6}?(海关|海事局|边检站|金融监管|银保监|人民银行)")
"""Posts of the state in a place, and none of its government's (临江|海关|关长)."""
_IS_BUREAU = pattern("(?:[局署厅司处部]|海关|法院|检察院|办公室|[农林水]?[场站])$")
_PAIR = 2
_LEVELS = "市县区镇乡州旗"
_CLEAR = 3
_RANKS = dict(zip("省市州县区旗镇乡", (0, 1, 1, 2, 2, 2, 3, 3), strict=True))
"""How high a level stands: a city above its districts."""


def is_outsider(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell by the office alone that somebody is of no party, whoever is named beside."""
    titles = [text.fold(title) for title in one.titles]
    rules = [party for party in parties if rules_place(party) or _is_of_same_level(party, titles)]
    if not rules and any(map(_GOVERNS.match, titles)):
        return True
    if not rules and any(_is_of_bureau(text, title, parties) for title in titles):
        return True
    if _of_another_place(text, one, parties) or _of_nobody(text, one, parties):
        return True
    return any(_is_of_house(text, title, parties) for title in titles)


def rules_place(party: Party) -> bool:
    """Tell the government of a place from an office of a state (水道管理署)."""
    return party.kind is PartyKind.GOVERNMENT and not _IS_BUREAU.search(party.name)


def _is_of_same_level(party: Party, titles: Sequence[str]) -> bool:
    """Tell 市公安局 beside 副市长, who may be over it."""
    levels = {char for title in titles for char in title[:_CLEAR] if char in _LEVELS}
    return party.kind is PartyKind.GOVERNMENT and not levels.isdisjoint(party.name)


def _is_of_bureau(text: Text, title: str, parties: Sequence[Party]) -> bool:
    """Tell the head of an office of the state that is no party."""
    bureau = _BUREAU.match(title)
    return bureau is not None and not any(
        is_drawn_from(bureau[1], name) or bureau[1].endswith(name) for name in _names_of(text, parties)
    )


def _of_another_place(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell an office of a place, a level or a ministry that is no party's (广东省副省长, beside 广州市).

    A further office may be of a party's place (省委常委、临江市委书记).
    """
    first, *others = [_is_of_place(text, title, parties) for title in map(text.fold, one.titles)] or [None]
    return first is False and True not in others


def _is_of_place(text: Text, title: str, parties: Sequence[Party]) -> bool | None:
    """Tell whether the place an office begins with is a party's; None where it names none.

    A level is that of a government, if any: 市教委 is no office of a district beside 海栗银行临江市分行, but
    市第二医院 stands for 临江市第二医院.
    """
    if text.words.first("body_whole", title) or _is_of_other_county(text, title, parties):
        return False
    opens = title.startswith(tuple(_LEVELS))
    zone = _ZONE_OFFICE.match(title)
    begin = zone[1] if zone else title[:_CLEAR] if opens else None
    if begin and any(begin in name for name in _names_of(text, parties)):
        return True
    ruling = [one for one in parties if one.kind is PartyKind.GOVERNMENT] or parties
    country = text.words.first("name_stop", title)
    if country and country.start == 0 and country.entry.id == _COUNTRY:
        office = not text.words.find("body", title[country.end :])
        named = _names_of(text, [one for one in parties if one.kind is PartyKind.GOVERNMENT or not office])
        return any(title[: country.end] in name for name in named)
    place = _PLACE.match(_AS.sub("", title)) or _GOVERNOR.search(title)
    if place is None:
        return _is_of_level(title, [*_names_of(text, ruling)]) if opens else None
    told = place.group(1) or place.group(2)
    bare = (one for one in parties if one.kind is PartyKind.GOVERNMENT and len(one.name) <= _CLEAR)
    if told in _RANKS and any(one.name[-1] not in _LEVELS for one in bare):
        return None
    named = _names_of(text, ruling if told in _RANKS else parties)
    return any(told in without_outer(told, name).replace(f"{told}级", "") for name in named)


def _is_of_other_county(text: Text, title: str, parties: Sequence[Party]) -> bool:
    """Tell 云麓县委书记, beside 望岭县 which alone signs, from the head of a county in a city that does."""
    own = _COUNTY.match(title)
    counties = {found.group() for name in _names_of(text, parties) if (found := _COUNTY.match(name))}
    return (
        own is not None
        and bool(counties)
        and not any(own.group() in name for name in _names_of(text, parties))
    )


def without_outer(told: str, name: str) -> str:
    """Leave out the place around a party's own (江淮省|临江市政府), whose officers are not the party's."""
    outer = OUTER.match(name)
    return name[outer.end() :] if outer and told in outer.group() else name


def _is_of_level(title: str, names: Sequence[str]) -> bool | None:
    """Tell 市教委主任 beside a district, no city being named, from an office of the party or of one in it."""
    if any(title[0] in name for name in names):
        return True
    above = [_RANKS[char] for name in names for char in name[-1:] if char in _RANKS]
    return False if above and min(above) > _RANKS[title[0]] else None


def _of_nobody(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell a member of an assembly (县议员), who stands for themselves alone (棉农), of whom is told but that
    they were there, and the head of a society that is no party (海员工会总干事).
    """
    titles = [text.fold(title) for title in one.titles]
    if not titles and ONLY_THERE.match(text.folded, one.end):
        return True
    if any(map(_POSTED.match, titles)) or any(is_of_the_state(text, title, parties) for title in titles):
        return True
    if titles and all(_OF_ASSEMBLY.search(title) or _OF_THEIR_OWN.search(title) for title in titles):
        return True
    for title in titles:
        society = _SOCIETY.match(title)
        if society:
            told = society.group()
            return not any(
                name.endswith(told) or is_drawn_from(told, name) for name in _names_of(text, parties)
            )
    return False


def is_of_the_state(text: Text, title: str, parties: Sequence[Party]) -> bool:
    """Tell an officer of the state's post in a place (临江海关关长), where the post is no party itself."""
    post = _OF_THE_STATE.match(title)
    return post is not None and not any(post[1] in name for name in _names_of(text, parties))


def is_of_others(text: Text, one: Named, parties: Sequence[Party]) -> bool:
    """Tell the office of a body that is no party, nor of a party's sort (创新局局长)."""
    kinds = {party.kind for party in parties}
    hits = [hit for title in one.titles for hit in text.words.find("body", text.fold(title)) if hit.start]
    return bool(hits) and kinds.isdisjoint(hit.entry.means for hit in hits)


def _is_of_house(text: Text, title: str, parties: Sequence[Party]) -> bool:
    """Tell the head of a house that is no party (海栗银行行长) from one of a party's unit (丘河分行行长)."""
    begins = _HOUSE_NAMED.match(title) and not title.startswith(tuple(_LEVELS))
    houses = [party for party in parties if party.kind is not PartyKind.GOVERNMENT]
    return bool(begins) and not any(title[:_PAIR] in name for name in _names_of(text, houses or parties))


def _names_of(text: Text, parties: Sequence[Party]) -> Iterator[str]:
    return (text.fold(form) for party in parties for form in (party.name, *party.aliases))
