"""Is a name but what an officer of a house looks after: "Vice President of | Global Sales"?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_OFFICER_OF = pattern(r"\b(?:vice[ -]president|svp|evp|vp)(?: of| for|,) $")
_AT = pattern(r",? (?:at|for|of|with) (?:the )?[A-Z]")
"""Behind the field of an office, whose office it is: "Vice President of Sales | at Acme"."""
_ROOM = 40


def is_a_field(text: Text, part: Stretch) -> bool:
    """Tell it by the office before and the house behind."""
    officer = _OFFICER_OF.search(text.folded, max(0, part.start - _ROOM), part.start)
    return officer is not None and _AT.match(text.flat, part.end) is not None
