"""Under which heading does a paragraph of an English text stand, and of whom does it tell?"""

from hefu.reading.bearers import Company
from hefu.reading.en.bearers.nouns import the_one_meant
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_LONGEST = 90
_LINES_ABOVE = 8
_DATED = pattern(r"\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? 20\d\d\b|\b[A-Z][a-z]+ \d{1,2},? 20\d\d\b")
"""In a line, shows it to say where and when something was written, not whose duties stand below."""
_ITEM = pattern(r"\s*[-–—•·*▪◦] ")
"""Begins the item of a list, which heads none of the others."""
_OF_ALL = pattern(
    r"\b(?:in common|(?:done|do|work|working|go|all) together|joint(?: \w+)?|jointly|both of us|all of us|"
    r"all (?:three|four|five) of us|the (?:two|three|four) of us)\W*$"
)


def line_above(text: Text, paragraph: int) -> Stretch:
    """Give the nearest line above that holds words, be it long or short; empty where there is none."""
    end = paragraph
    while end and text.flat[end - 1].isspace():
        end -= 1
    return Stretch(text.flat.rfind("\n", 0, end) + 1, end)


def heading_above(text: Text, paragraph: int) -> Stretch | None:
    """Give the nearest line above that is short as a heading is, if it is no dateline."""
    end = paragraph - 1
    for _ in range(_LINES_ABOVE):
        start = text.flat.rfind("\n", 0, max(end, 0)) + 1
        line = text.flat[start : max(end, 0)].strip()
        heads = len(line) < _LONGEST and not line.endswith((".", ";", ",")) and not _ITEM.match(line)
        if line and heads:
            return None if _DATED.search(line) else Stretch(start, end)
        if start == 0:
            break
        end = start - 1
    return None


def is_of_all(text: Text, heading: Stretch) -> bool:
    """Tell a heading below which "we" are all: "In common"."""
    return _OF_ALL.search(text.folded, heading.start, heading.end) is not None


def told_of(text: Text, heading: Stretch, company: Company) -> tuple[str, ...]:
    """Name the parties of which a heading tells, or the one that its noun means ("What the bank does")."""
    named = dict.fromkeys(one.party for one in company.mentions.within(heading.start, heading.end))
    nouns = [] if named else text.find("generic", heading.start, heading.end)
    return the_one_meant(text, nouns[0], company) if len(nouns) == 1 else tuple(named)


def is_ours(text: Text, heading: Stretch, paragraph: int) -> bool:
    """Tell a heading of "us" over the item of a list, which who writes will do."""
    item = _ITEM.match(text.folded, paragraph) is not None
    return item and text.first("own_side", heading.start, heading.end) is not None
