"""In which of several letters of an English text does a clause stand, and who wrote that one?

Where a letter stands with its answer, "we" and "you" change sides.
"""

import re

from hefu.reading.bearers import Company
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

SALUTATION = pattern(
    r"^(?:> ?)*(?:my )?(?:dear\b(?P<whom>[^\n]{0,80})|(?:your |his |her )?(?:excellenc|honou?r)[^\n]{0,30}|"
    r"(?:sirs?|madam|gentlemen|sir or madam|sir/madam)(?: or madam)?)[,:.]? *$",
    re.MULTILINE,
)
_SIGNS = pattern(r"(?:> ?)*(?:[a-z]{2,9}\.? ){0,2}")
"""What may stand before a name that signs a letter, in its line: "Professor | Ann Lee"."""
_WIDEST = 80


def letter_at(text: Text, at: int) -> Stretch | None:
    """Give the letter in which a place stands, from its salutation to the next, if there are several."""
    places = text.once(_salutations)
    if len(places) == 1 or not places or at < places[0]:
        return None
    behind = [place for place in places if place > at]
    return Stretch(max(place for place in places if place <= at), min(behind, default=len(text.flat)))


def is_an_answer(text: Text, at: int) -> bool:
    """Tell a place in a letter that another precedes."""
    letter = letter_at(text, at)
    return letter is not None and letter.start > text.once(_salutations)[0]


def writer_at(text: Text, at: int, company: Company) -> str | None:
    """Name the party of whoever signs first below a place in one of several letters."""
    letter = letter_at(text, at)
    for one in company.names.within(at, letter.end) if letter else ():
        line = text.flat.rfind("\n", 0, one.start) + 1
        end = text.flat.find("\n", one.end)
        short = (end if end >= 0 else len(text.flat)) - line < _WIDEST
        if one.party and short and _SIGNS.fullmatch(text.folded, line, one.start):
            return one.party
    return None


def _salutations(text: Text) -> list[int]:
    return [one.start() for one in SALUTATION.finditer(text.folded)]
