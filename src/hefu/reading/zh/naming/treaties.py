"""Whose governments, or whose ministries, conclude the treaty that a Chinese text is?

Its title and its first sentence name the two side by side, each in full: 中华人民共和国政府和阿曼苏丹国政府.
"""

import re

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_HEAD = 600
_CHINA = "中华人民共和国"
_OFFICES = "政府|总局|总署|部|局|署|委员会|院"
_OWN = rf"{_CHINA}(?:(?!的)[\u4e00-\u9fff、]){{0,24}}?(?:{_OFFICES})"
_OTHER = rf"(?!{_CHINA})(?:(?![的该各]|两国)[\u4e00-\u9fff·、]){{2,32}}?(?:{_OFFICES})"
_BEHIND = r"[(,\n]|关于|[\u4e00-\u9fff]{0,24}(?:协定|协议书?|备忘录|议定书|计划|换文|公约|条约|声明|公报)\n"
_CONCLUDE = pattern(
    rf"(?:^|\n) {{0,9}}(?:({_OWN})[和与同]({_OTHER})|({_OTHER})[和与同]({_OWN}))(?={_BEHIND})"
)
"""The two at the head of a line, up to a bracket, a comma, or what their paper is about and its sort."""
_STATE = pattern("共和国|王国|联邦|合众国|民国")
_GOVERNMENT = "政府"
_SIDE = pattern("([\u4e00-\u9fff])方(?!面|案|式|法|便|向|针|位)")


def find_treaty(text: Text) -> list[list[Body]]:
    """Give the two that conclude a treaty, each with all places that name it (阿曼苏丹国政府, 阿方), the
    fullest name first; none where no text of China and another state begins so.
    """
    for told in _CONCLUDE.finditer(text.folded, 0, _HEAD):
        first, second = (told.span(group) for group in range(1, 5) if told[group])
        lands = [_land_of(text, text.folded[slice(*at)]) for at in (first, second)]
        if all(lands):
            return [_places(text, text.folded[slice(*at)], land)
                    for at, land in zip((first, second), lands, strict=True)]  # fmt: skip
    return []


def _land_of(text: Text, name: str) -> str:
    """Give what a state is called without what many are (阿曼 of 阿曼苏丹国); nothing if it names none."""
    if name.startswith(_CHINA):
        return "中国"
    country = text.words.first("country", name)
    form = _STATE.search(name)
    return name[country.start : country.end] if country else name[: form.start()] if form else ""


def _places(text: Text, name: str, land: str) -> list[Body]:
    """Find where one of the two is named: in full, as 阿方 and, if it is a government, by its land alone."""
    letters = set(land) - {"国"}
    sides = {one[0] for one in _SIDE.finditer(text.folded) if one[1] in letters}
    forms = [name, *sides, *((land + _GOVERNMENT, land) if name.endswith(_GOVERNMENT) else ())]
    found = sorted(re.finditer("|".join(map(re.escape, forms)), text.folded), key=lambda one: -len(one[0]))
    return [
        Body(start=at, end=end, name=text.flat[at:end], kind=PartyKind.GOVERNMENT)
        for at, end in (one.span() for one in found)
    ]
