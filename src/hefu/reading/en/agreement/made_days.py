"""On which day does an English paper say that it was made: "made this 4th day of May", beside signatures?"""

import re
from datetime import date
from itertools import islice

from hefu.reading.basis import is_instrument
from hefu.reading.dates import find_days
from hefu.reading.days import FULL_DAY
from hefu.reading.en.agreement.other_days import is_of_another_paper, opens_an_item
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.undertaking import Edtf

_BEHIND = 170
"""How far behind "dated" or "made this" its day may stand, over line ends too."""
_BODY, _LONGEST_DAY = 0.6, 24
"""Which part of a paper stands before its signatures, and how long the day beside one may be."""
_DATED = pattern(r"\bdated?(?: of signature)?: ?")
_ENDS = pattern(r"/s/|\b(?:ends?|expires?|terminates?|until|through) (?:on )?$")
"""Before a day, shows it to be that of a signature, or the last of the term."""
_MADE = pattern(r"\bthis [a-z]{4,12} (?:is )?made (?:the|this|as of|on)\Z")
"""What a paper alone says: "THIS LEASE made the | 4th day of May"."""
_SIGNED_LINE = pattern(r"/s/[^\n]*")
_NAME_LABEL = pattern(r"^(?:by|name|signed|signature|(?:print|printed) name) ?:", re.MULTILINE)
_NEAR = 40


def day_of_making(text: Text, base: date | None) -> Edtf | None:
    """Take the whole day behind words of making, "entered into as of", or of a paper's own date."""
    paper = is_instrument(text) or text.first("recital", 0, len(text.folded))
    for kind in ("sealed", "effective"):
        for hit in text.find(kind, 0, len(text.folded)):
            sure = paper or _MADE.search(text.folded, max(0, hit.end - _NEAR), hit.end)
            if not sure and (kind == "effective" or hit.entry.means):
                continue
            for day in find_days(text, hit.end, min(len(text.folded), hit.end + _BEHIND), base):
                other = is_of_another_paper(text, day) or opens_an_item(text, day)
                other = other or _ENDS.search(text.folded, hit.end, day.start) is not None
                other = other or text.has(("recital",), hit.end, day.start)
                if FULL_DAY.fullmatch(day.edtf) and day.cue != "by" and not other:
                    beside = _DATED.match(text.folded, hit.start) if kind == "effective" else None
                    return (_last_signature(text, base) if beside else None) or day.edtf
    return None


def _last_signature(text: Text, base: date | None) -> Edtf | None:
    """Take the latest of the days under several signatures: a paper is signed when the last has signed."""
    ends = int(len(text.folded) * _BODY)
    days = (
        next(find_days(text, label.end(), label.end() + _LONGEST_DAY, base), None)
        for label in _DATED.finditer(text.folded, ends)
    )
    told = [day.edtf for day in days if day and FULL_DAY.fullmatch(day.edtf)]
    return max(told) if len(told) > 1 else None


def day_beside_signatures(text: Text, base: date | None) -> Edtf | None:
    """Take the latest of the days in lines of signatures: "/s/ Ann Lee    March 3, 2025", and of those behind
    "Date:" below the names of those who sign.
    """
    lines = (find_days(text, *line.span(), base) for line in _SIGNED_LINE.finditer(text.flat))
    told = [day.edtf for days in lines for day in islice(days, 1) if FULL_DAY.fullmatch(day.edtf)]
    if len(told) > 1:
        return max(told)
    named = _NAME_LABEL.search(text.folded, int(len(text.folded) * _BODY))
    return _last_signature(text, base) if named else None
