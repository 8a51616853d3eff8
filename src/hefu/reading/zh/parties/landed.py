"""Which of two parties is 甲方, which 乙方, where a Chinese text calls them so and defines neither?"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.terms.party import Party, PartyKind

_IS = pattern("([甲乙])方(?:分别)?(?:为|是|系|即|指)([^,。;、()\n]{2,30})")
_LAND = pattern("([甲乙])方(?:的)?(?:行政)?(?:区域|辖区|辖内|园区|境内|属地)")
_SIDES = ("甲方", "乙方")
_PAIR = len(_SIDES)
_PRINTED = pattern("签[订署定][^\n]{2,60}(?:全文|原文|协议)如下")
_HEAD = 600
"""Characters at the head of a text within which news says that it prints a paper."""
_TITLE = 120
"""Characters at the head of a text within which a title names both sides in their order."""


def with_sides(text: Text, parties: Sequence[Party]) -> list[Party]:
    """Take who is said to be it for 甲方 (甲方为云帆), else the government where it is the side on whose land
    something is built (乙方在甲方|区域内投资), else the one named first by a title (临江市人民政府　云帆集团
    above 合作协议书) or by the news that prints it (临江市与云帆集团签订协议，全文如下).
    """
    defined = any(side in one.aliases for one in parties for side in _SIDES)
    if defined or len(parties) != _PAIR or not all(side in text.folded for side in _SIDES):
        return list(parties)
    first = (
        _of_words(text, parties)
        or _of_land(text, parties)
        or _of_title(text, parties)
        or _of_print(text, parties)
    )
    if first is None:
        return list(parties)
    sides = {first: _SIDES[0]}
    return [replace(one, aliases=(*one.aliases, sides.get(one.id, _SIDES[1]))) for one in parties]


def _of_words(text: Text, parties: Sequence[Party]) -> str | None:
    """Give who is 甲方 where words tell it of one of the two by a name of theirs."""
    for side, told in _IS.findall(text.folded):
        names = [text.fold(one.name) for one in parties]
        fitting = [is_drawn_from(told, name) or told.startswith(name) for name in names]
        if sum(fitting) == 1:
            return parties[fitting.index(side == "甲")].id
    return None


def _of_land(text: Text, parties: Sequence[Party]) -> str | None:
    """Give who is 甲方 where a side's land is told and one government is there."""
    land = _LAND.search(text.folded)
    governing = [one.id for one in parties if one.kind is PartyKind.GOVERNMENT]
    if land is None or len(governing) != 1:
        return None
    others = [one.id for one in parties if one.id not in governing]
    return governing[0] if land[1] == "甲" else others[0]


def _of_print(text: Text, parties: Sequence[Party]) -> str | None:
    """Give who is named first as signing what is then printed in full."""
    printed = _PRINTED.search(text.folded, 0, _HEAD)
    if printed is None:
        return None
    named = {text.folded.find(text.fold(one.name), 0, printed.start()): one.id for one in parties}
    return named[min(named)] if len(named) == _PAIR and min(named) >= 0 else None


def _of_title(text: Text, parties: Sequence[Party]) -> str | None:
    """Give who is 甲方 where both open a line of the title, one behind the other."""
    head = text.folded[:_TITLE]
    for first, second in (parties, reversed(parties)):
        names = (re.escape(text.fold(one.name)) for one in (first, second))
        if re.search("^{}[ 与和、\n]{{1,2}}{}[ \n]".format(*names), head, re.MULTILINE):
            return first.id
    return None
