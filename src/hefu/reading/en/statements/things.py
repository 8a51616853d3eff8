"""Is a party named in an English subject only for the sake of a thing: "the plant in Larch County"?"""

from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_HEAD = (
    r"(?:plants?|mills?|factor(?:y|ies)|facilit(?:y|ies)|projects?|investments?|expansion|development|"
    r"money|funding|"
    r"grants?|buildings?|halls?|roads?|bridges?|lines?|pipelines?|parks?|terminals?|stations?|towers?|sites?|"
    r"warehouses?|complex|hubs?|cent(?:re|er)s?|mines?|dams?|farms?|stadiums?|homes|houses|turbines)"
)
_OF_A_PLACE = pattern(
    rf"\W*(?:(?:the|this|that|its|their|our|an?|these|those) )?(?:[\w-]+ ){{0,4}}?"
    rf"{_HEAD} (?:in|at|near|outside|within|across|around|for) (?:[a-z]+ ){{0,2}}"
)
"""Up to the name of where a thing is, or for whom: "its new plant in the | City"."""
_BUILT = pattern(
    rf"\W*(?:the|this|that|an?|these|those) (?:[\w$£€¥,.-]+ ){{0,4}}?"
    rf"(?:{_HEAD}|funds?|buses|equipment|support) (?:(?:that|which) )?[^,;:]{{2,60}}? "
    r"(?:is|are|am|has|have|had|was|were) (?:now |also |\w+ly )?[a-z]+(?:ing|ed|en|t|de)\b"
)
"""A thing, with who builds or gives it: "the hall Acme is building", "this fund we are giving | Acme"."""
_OF_A_HOUSE = pattern(
    r" (?:(?:new|planned|proposed|future|first|second|main) )?(?:campus|plant|mill|factory|facility|"
    r"building|hall|terminal|"
    r"station|tower|site|warehouse|data cent(?:re|er)|stadium|dam|wind farm|solar farm)\W*"
)
"""Behind a name, what it owns: "the Acme | campus"."""
_WHEREBY = pattern(
    r"(?<!,) (?:under|by|with|through|in|for) which (?=(?!it |they |the (?:former|latter) )[a-z])"
)
"""Right before a thing, tells more of what was named: "the policy | under which permits will be given"."""


def is_of_a_thing(text: Text, subject: Stretch, mentions: Mentions) -> bool:
    """Tell "the plant in Larch County" and "this fund we are giving Acme" from "the staff in Larch County"
    and "the plant and Larch County".
    """
    named = mentions.within(subject.start, subject.end)
    if not named:
        return False
    words = text.folded[subject.start : named[-1].end]
    if any(joint in words for joint in (" and ", ", ")):
        return False
    if _OF_A_HOUSE.fullmatch(text.folded, named[-1].end, subject.end):
        return True
    placed = _OF_A_PLACE.fullmatch(text.folded, subject.start, named[0].start) is not None
    return placed or _BUILT.match(text.folded, subject.start, subject.end) is not None


def tells_of_a_thing(text: Text, room: Stretch, start: int) -> bool:
    """Tell "the policy under which | these projects will get permits" from ", under which | it will"."""
    near = max(room.start, start - len("through which "))
    return any(one.end() == start for one in _WHEREBY.finditer(text.folded, near, room.end))
