"""Is a name but what an office looks after: "Minister of | Fisheries", "Vice President of | Global Sales"?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_MINISTER_OF = pattern(r"\b(?:minister|secretary|commissioner|secretary of state) (?:of|for) (?:the )?$")
_OFFICER_OF = pattern(r"\b(?:vice[ -]president|svp|evp|vp)(?: of| for|,) $")
_AT = pattern(r",? (?:at|for|of|with) (?:the )?[A-Z]")
"""Behind the field of an office, whose office it is: "Vice President of Sales | at Acme"."""
_ROOM = 40


def is_a_field(text: Text, part: Stretch) -> bool:
    """Tell it by the office before: a minister's field is a known one, a vice president's goes on with the
    house.
    """
    if not text.folded.endswith((" of ", " for ", " the ", ", "), 0, part.start):
        return False
    left = max(0, part.start - _ROOM)
    field = text.at("field", part.start)
    if field and field.end == part.end and _MINISTER_OF.search(text.folded, left, part.start):
        return True
    officer = _OFFICER_OF.search(text.folded, left, part.start)
    return officer is not None and _AT.match(text.flat, part.end) is not None
