"""Where begins a name behind the fields of an office: "Director of Sales, Parks and Trails for | Tarn"?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_FIELDS_AHEAD = pattern(
    r"\b(?:of|for|,) (?:the )?(?:[A-Z][\w&'’-]+(?: (?:and |& )?[A-Z][\w'’-]+){0,3}, ?){1,5}(?:and |& )?$"
)
"""What stands before the last field of several: "Director of Sales, | Parks and Trails for Tarn"."""
_FOR = pattern(r"[A-Z][\w'’-]+(?: (?:and |& )?[A-Z][\w'’-]+){0,4} for (?:the )?(?=[A-Z])")
_ROOM = 120


def without_fields(text: Text, part: Stretch) -> Stretch:
    """Leave out the last of the fields that somebody has before his house's name."""
    behind = _FOR.match(text.flat, part.start, part.end)
    if behind is None or not text.first("body", behind.end(), part.end):
        return part
    near = max(0, part.start - _ROOM)
    ahead = _FIELDS_AHEAD.search(text.flat, near, part.start)
    offices = text.find("title", near, ahead.start() + len("of ")) if ahead else []
    of_them = ahead is not None and bool(offices) and offices[-1].end >= ahead.start() - 1
    return Stretch(behind.end(), part.end) if of_them else part


def tells_fields(text: Text, start: int, end: int) -> bool:
    """Tell one field or two behind an office, "Islands", "Skills and Ports", from a name and a deed."""
    if text.has(("title", "body", "courtesy"), start, end) or text.flat[end : end + 1].isalnum():
        return False
    breaks = text.find("title_break", start, end)
    if not breaks:
        return True
    joint = text.folded[breaks[0].start : breaks[0].end] == "and" and len(breaks) == 1
    return joint and text.has(("field", "country", "region"), start, end)
