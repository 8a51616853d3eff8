"""Which of two parties is 甲方, which 乙方, where a Chinese text calls them so and defines neither?"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.terms.party import Party

_IS = pattern("([甲乙])方(?:分别)?(?:为|是|系|即|指)([^,。;、()\n]{2,30})")
_SIDES = ("甲方", "乙方")
_PAIR = len(_SIDES)
_TITLE = 120
"""Characters at the head of a text within which a title names both sides in their order."""


def with_sides(text: Text, parties: Sequence[Party]) -> list[Party]:
    """Take who is said to be it for 甲方 (甲方为云帆), else the one named first by a title (临江市人民政府
    云帆集团 above 合作协议书).
    """
    defined = any(side in one.aliases for one in parties for side in _SIDES)
    if defined or len(parties) != _PAIR or not all(side in text.folded for side in _SIDES):
        return list(parties)
    first = _of_words(text, parties) or _of_title(text, parties)
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


def _of_title(text: Text, parties: Sequence[Party]) -> str | None:
    """Give who is 甲方 where both open a line of the title, one behind the other."""
    head = text.folded[:_TITLE]
    for first, second in (parties, reversed(parties)):
        names = (re.escape(text.fold(one.name)) for one in (first, second))
        if re.search("^{}[ 与和、\n]{{1,2}}{}[ \n]".format(*names), head, re.MULTILINE):
            return first.id
    return None
