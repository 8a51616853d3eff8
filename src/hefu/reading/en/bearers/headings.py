"""Under which heading does a paragraph of an English text stand, and does it tell of all?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_LONGEST = 90
_LINES_ABOVE = 8
_DATED = pattern(r"\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? 20\d\d\b|\b[A-Z][a-z]+ \d{1,2},? 20\d\d\b")
"""In a line, shows it to say where and when something was written, not whose duties stand below."""
ITEM = pattern(r"\s*[-–—•·*▪◦] ")
"""Begins the item of a list, which heads none of the others."""
_OF_ALL = pattern(
    r"\b(?:in common|(?:done|do|work|working|go|all) together|joint(?: \w+)?|jointly|both of us|all of us|"
    r"all (?:three|four|five) of us|the (?:two|three|four) of us)\W*$"
)


def heading_above(text: Text, paragraph: int) -> Stretch | None:
    """Give the nearest line above that is short as a heading is, if it is no dateline."""
    end = paragraph - 1
    for _ in range(_LINES_ABOVE):
        start = text.flat.rfind("\n", 0, max(end, 0)) + 1
        line = text.flat[start : max(end, 0)].strip()
        heads = len(line) < _LONGEST and not line.endswith((".", ";", ",")) and not ITEM.match(line)
        if line and heads:
            return None if _DATED.search(line) else Stretch(start, end)
        if start == 0:
            break
        end = start - 1
    return None


def is_of_all(text: Text, heading: Stretch) -> bool:
    """Tell a heading below which "we" are all: "In common"."""
    return _OF_ALL.search(text.folded, heading.start, heading.end) is not None
