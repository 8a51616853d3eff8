"""Which of two parties is 甲方, which 乙方, where a Chinese text calls them so and defines neither?"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind

_LAND = re.compile("([甲乙])方(?:的)?(?:行政)?(?:区域|辖区|辖内|园区|境内|属地)")
_SIDES = ("甲方", "乙方")
_PAIR = len(_SIDES)


def with_sides(text: Text, parties: Sequence[Party]) -> list[Party]:
    """Take the side on whose land something is built (乙方在甲方|区域内投资) for the government."""
    land = _LAND.search(text.folded)
    governing = [one.id for one in parties if one.kind is PartyKind.GOVERNMENT]
    defined = any(side in one.aliases for one in parties for side in _SIDES)
    if land is None or defined or len(parties) != _PAIR or len(governing) != 1:
        return list(parties)
    own = f"{land[1]}方"
    other = next(side for side in _SIDES if side != own)
    return [replace(one, aliases=(*one.aliases, own if one.id in governing else other)) for one in parties]
