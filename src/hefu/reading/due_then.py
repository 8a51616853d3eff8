"""Which day told before does "until then" mean, or "by that date"?"""

from hefu.reading.dates import find_days
from hefu.reading.due import Anchor, Due, bounded, date_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_THEN = pattern(
    r"\b(?:until|till|by) (?:then|(?:that|the same|the said) (?:date|day|time))\b(?! (?:the|on)\b)|"
    r"\b(?:in that|for the same) time\b"
)
_FARTHEST = 400
_ENDS = ("by", "before", "in")
"""What tells the end of something: what begins "from May" does not end then."""


def find_due_then(text: Text, words: Stretch, anchor: Anchor) -> Due | None:
    """Read "until then" by the last day told before it: that one is meant, be it of another clause."""
    then = _THEN.search(text.folded, words.start, words.end)
    if then is None:
        return None
    base = anchor.published or date_of(anchor.signed)
    told = find_days(text, max(0, then.start() - _FARTHEST), then.start(), base)
    days = [day for day in told if day.cue in _ENDS]
    if not days:
        return None
    edtf = bounded(days[-1].edtf, "by" if days[-1].cue == "in" else days[-1].cue)
    return Due(edtf=edtf, rule="due.until-then", start=then.start(), end=then.end())
