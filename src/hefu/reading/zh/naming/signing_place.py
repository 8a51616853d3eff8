"""What stands beside the names of those who sign and says only where, on what, or of which country?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_IN_PLACE = pattern("(?<![存现实所])在[\u4e00-\u9fff]{2,10}[省市县区州镇]$")
_AT_CEREMONY = pattern("[^,。;\n]{2,40}?(?:仪式|大会|会议|会|活动)(?:上|中|现场)")
_ON_TOPIC = pattern("(?:等[^,。;、]{0,10})?,(?:围绕|就)[^。;,\n]{2,60},$")
_LONGEST_PLACE, _LONGEST_TOPIC = 14, 74
_LONGEST_COUNTRY = 8


def before_place(text: Text, end: int, floor: int) -> int:
    """Pass over the place in which somebody signs (云帆集团|在临江市云麓区与…), but not 在临江市与…仪式上."""
    if _AT_CEREMONY.match(text.folded, end):
        return end
    placed = _IN_PLACE.search(text.folded, max(floor, end - _LONGEST_PLACE), end)
    return placed.start() if placed else end


def before_topic(text: Text, end: int, floor: int) -> int:
    """Pass over what somebody signs on, between marks (云帆银行等金融机构，|就城市更新、生态修复，与…)."""
    topic = _ON_TOPIC.search(text.folded, max(floor, end - _LONGEST_TOPIC), end)
    return topic.start() if topic else end


def before_country(text: Text, start: int) -> int:
    """Give where a name begins with the country before it (中国|临江市政府), of which it is no part."""
    countries = text.find("country", max(0, start - _LONGEST_COUNTRY), start)
    return countries[-1].start if countries and countries[-1].end == start else start


def behind_county(text: Text, at: Stretch) -> int:
    """Give where a name begins behind the place in which it lies (禾下县|柳林村)."""
    within = [one for one in text.find("body", at.start, at.end) if one.end < at.end]
    return within[-1].end if within and within[-1].entry.means == "government" else at.start
