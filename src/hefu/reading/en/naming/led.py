"""Which body does somebody lead whose office stands before its name: "Rector of | Tarn University"?"""

import re

from hefu.lexicon.hits import Hit
from hefu.reading.en.naming.joints import ends_formally
from hefu.reading.patterns import pattern
from hefu.reading.text import CAPITALS, Text

OF_NAME = pattern(rf"[\w.’' -]*? (?:of|OF) (?:the |THE )?(?=[{CAPITALS}])")
"""What leads up to a name behind an office."""
_OF_OR_FOR = (" of ", " for ")


def led_room(text: Text, office: Hit, end: int) -> re.Match[str] | None:
    """Tell "Director of the | Department of Energy" from "Director of Studies of | Tarn University"."""
    if not text.folded.endswith(" of", office.start, office.end):
        return None
    of = OF_NAME.match(text.flat, office.end - len(" of"), end)
    room = text.at("portfolio", of.end()) if of else None
    return of if room and text.folded.startswith(_OF_OR_FOR, room.end) else None


def led_school(text: Text, office: Hit, end: int) -> re.Match[str] | None:
    """Tell "Rector of | Tarn University of Arts", whose name goes on behind its own "of"."""
    if not text.folded.endswith(" of", office.start, office.end):
        return None
    of, further = (OF_NAME.match(text.flat, at, end) for at in (office.end - len(" of"), office.end))
    sorts = text.find("body", of.end(), further.end()) if of and further else []
    learned = sorts and sorts[-1].entry.means in ("university", "institute")
    return of if learned and text.folded.startswith(" of ", sorts[-1].end) else None


def led(text: Text, start: int, end: int) -> re.Match[str] | None:
    """Tell "Head of" before a college, a guild or a firm; "Minister of Mines" heads no such body."""
    of = OF_NAME.match(text.flat, start, end)
    sorts = text.find("body", of.end(), end)[-1:] if of else []
    at_edge = bool(sorts) and (sorts[0].end == end or (of is not None and sorts[0].start == of.end()))
    house = at_edge and sorts[0].entry.means not in ("company", "government")
    return of if house or (of and ends_formally(text, of.end(), end)) else None
