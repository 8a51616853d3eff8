"""What stands beside the names of those who sign and says only where, or of which country?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_IN_PLACE = pattern("(?<![存现实所])在[\u4e00-\u9fff]{2,10}[省市县区州镇]$")
_AT_CEREMONY = pattern("[^,。;\n]{2,40}?(?:仪式|大会|会议|会|活动)(?:上|中|现场)")
_LONGEST_PLACE = 14
_LONGEST_COUNTRY = 8


def before_place(text: Text, end: int, floor: int) -> int:
    """Pass over the place in which somebody signs (云帆集团|在临江市云麓区与…), but not 在临江市与…仪式上."""
    if _AT_CEREMONY.match(text.folded, end):
        return end
    placed = _IN_PLACE.search(text.folded, max(floor, end - _LONGEST_PLACE), end)
    return placed.start() if placed else end


def before_country(text: Text, start: int) -> int:
    """Give where a name begins with the country before it (中国|临江市政府), of which it is no part."""
    countries = text.find("country", max(0, start - _LONGEST_COUNTRY), start)
    return countries[-1].start if countries and countries[-1].end == start else start


def behind_county(text: Text, at: Stretch) -> int:
    """Give where a name begins behind the place in which it lies (禾下县|柳林村)."""
    within = [one for one in text.find("body", at.start, at.end) if one.end < at.end]
    return within[-1].end if within and within[-1].entry.means == "government" else at.start
