"""Which places act in a Chinese text, though no word for a body follows their names?"""

import itertools
import re
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.name_ends import FOREIGN, name_end
from hefu.terms.party import PartyKind

_SHORTEST = 2
_LONGEST_PERSON = 3
_MOST_LED = 40
_ITS_OWN = "委|党政|分[行公局院支]|支行"
"""Behind a place's name: its committee, and branches of others there."""
_LEVELS = "省市县区州"
_COUNTED_PLACES = pattern("([\u4e00-\u9fff]{2,6})、([\u4e00-\u9fff]{2,3})两(?=[市县区州])")
_TWO_PLACES = pattern("两[市县区州]")
VILLAGE = pattern(
    "(?:[\u4e00-\u9fff]{2,8}?[省市县区州旗镇乡]){1,3}[\u4e00-\u9fff]{1,6}(?:[镇乡村组]|社区|街道)"
)
"""云溪县青山镇白石村: a place told with those in which it lies."""
COUNTED_LEVELS = pattern(
    "(?:(?:[\u4e00-\u9fff]*[^一二三四五六七八九十])?[两三四五六七八九十][省市县区州旗镇乡]|一[省市县区州旗镇乡])(?:(?:人民)?政府)?"
)
"""两市 and 黄河下游三市 are several places of a text together, not one, and 一区四园 has no name; 三门县 and
二七区 are one.
"""
_SECRETARY = pattern("[市县区縣區](?=[委](?:副?[书書][记記]|常[委务務]))")
_AREA = "区域"
"""Begins no office of a district: 区域经理."""
_PRESS_OF = pattern("(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4}[市县区旗])(?=融媒体?中心)")
_HEADED = {level: pattern(f"(?<![\u4e00-\u9fff]){level}(?:长|委书记)") for level in "市县区旗"}
"""县长, without the county."""
_SPECIAL = pattern("((?:香港|澳门)(?:特区|特别行政区)?)(?=行政长官|特首)")
_TOWNS = "镇乡"
_TOWN_LED = pattern(
    "(?<=[镇乡])(?=党委(?:副?书记|委员)|[镇乡]长|党政代表团|党委、政府|党委政府|人大主席)"
    "|(?<=街道)(?=党工委书记|办事处主任)"
)
"""柳溪镇|党委书记, 云麓街道|党工委书记."""
_TOWN = {level: pattern(rf"[\u4e00-\u9fff]{{2,6}}?{level}(?!长)") for level in _TOWNS}


def find_places(text: Text) -> Iterator[Body]:
    """Yield those that the office of their head, their number or the word for their level tells."""
    yield from _governed(text)
    yield from _counted(text)
    yield from _towned(text)
    yield from _led_towns(text)
    yield from _of_press(text)
    yield from _regions(text)


def _governed(text: Text) -> Iterator[Body]:
    """Yield the places that only the office of their head names (临江市长)."""
    yield from _led(text)
    for title in text.find("title", 0, len(text.folded)):
        if text.folded[title.start] in _LEVELS and not text.folded.startswith(_AREA, title.start):
            start = _behind_outer(text, begin_of_name(text, title.start), title.start)
            end = title.start + (text.folded[title.start - 1] != text.folded[title.start])
            name = text.flat[start:end]
            known = title.start - start >= _SHORTEST and not text.find("body", start, title.start)
            known = known and not COUNTED_LEVELS.fullmatch(name) and not FOREIGN.fullmatch(name[:-1])
            if known and not _is_addressed(text, start, title):
                yield Body(start=start, end=end, name=name, kind=PartyKind.GOVERNMENT)


def _led(text: Text) -> Iterator[Body]:
    """Yield the places that only their committee's secretary or member names (临江市|委常委)."""
    for level in itertools.islice(_SECRETARY.finditer(text.folded), _MOST_LED):
        start = _behind_outer(text, begin_of_name(text, level.start()), level.start())
        name = text.flat[start : level.end()]
        named = re.search(f"{re.escape(name)}(?!{_ITS_OWN})", text.flat)
        if not named and level.start() - start >= _SHORTEST and not text.find("body", start, level.start()):
            yield Body(start=start, end=level.end(), name=name, kind=PartyKind.GOVERNMENT)


def _behind_outer(text: Text, start: int, end: int) -> int:
    """Begin a place behind the one in which it lies (南川市|临江县委书记)."""
    outer = [hit for hit in text.find("body", start, end) if hit.end > start + _SHORTEST]
    lies = bool(outer) and text.folded[outer[-1].end - 1] in _LEVELS and end - outer[-1].end >= _SHORTEST
    return outer[-1].end if lies else start


def _is_addressed(text: Text, start: int, title: Hit) -> bool:
    """Tell a head by name (沙正荣县长台鉴) from the head of a place (临江市长丁海)."""
    whole = title.start - start <= _LONGEST_PERSON and name_end(text, start, title.start) == title.start
    behind = text.at("name_follow", title.end) or text.folded[title.end : title.end + 1] in ",:、;)时"
    place = text.folded[start : title.start + 1]
    return whole and bool(behind) and text.folded.count(place) == text.folded.count(f"{place}长")


def _towned(text: Text) -> Iterator[Body]:
    """Yield the town that a text means by 镇里, where it names it."""
    for level in _TOWNS:
        named = _TOWN[level].search(text.folded) if f"{level}里" in text.folded else None
        if named and not text.has(("body", "self_name"), named.start(), named.end()):
            start = max(named.start(), begin_of_name(text, named.end() - 1))
            name = text.flat[start : named.end()]
            if len(name) > _SHORTEST:
                yield Body(start=start, end=named.end(), name=name, kind=PartyKind.GOVERNMENT)


def _led_towns(text: Text) -> Iterator[Body]:
    """Yield the towns that the secretary of their committee names (柳溪镇|党委书记)."""
    for led in itertools.islice(_TOWN_LED.finditer(text.folded), _MOST_LED):
        start = begin_of_name(text, led.start())
        name = text.flat[start : led.start()]
        if len(name) > _SHORTEST and not text.at("self_name", start) and not COUNTED_LEVELS.fullmatch(name):
            yield Body(start=start, end=led.start(), name=name, kind=PartyKind.GOVERNMENT)


def _counted(text: Text) -> Iterator[Body]:
    """Yield the places that their number tells the level of (临江、云麓|两市)."""
    for match in _COUNTED_PLACES.finditer(text.folded) if _TWO_PLACES.search(text.folded) else ():
        for group in (1, 2):
            start, end = match.span(group)
            start = max(start, begin_of_name(text, end))
            if end - start >= _SHORTEST and text.folded[end - 1] not in _LEVELS:
                name = text.flat[start:end] + text.flat[match.end()]
                yield Body(start=start, end=end, name=name, kind=PartyKind.GOVERNMENT)


def _regions(text: Text) -> Iterator[Body]:
    """Yield the special region that only its head names (香港特区|行政长官)."""
    for match in itertools.islice(_SPECIAL.finditer(text.folded), _MOST_LED):
        start, end = match.span(1)
        yield Body(start=start, end=end, name=text.flat[start:end], kind=PartyKind.GOVERNMENT)


def _of_press(text: Text) -> Iterator[Body]:
    """Yield the only place whose newsroom tells (海陵县|融媒体中心), where its head is named without it."""
    told = [Stretch(*match.span(1)) for match in _PRESS_OF.finditer(text.folded)]
    names = {text.flat[one.start : one.end] for one in told}
    if len(names) == 1 and _HEADED[text.folded[told[0].end - 1]].search(text.folded):
        yield Body(start=told[0].start, end=told[0].end, name=names.pop(), kind=PartyKind.GOVERNMENT)
