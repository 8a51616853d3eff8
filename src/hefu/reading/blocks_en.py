"""Who signs below an English paper: "For the City / Ann Lee, Mayor", "Ann Lee, Chair, for the Club"?"""

import re

from hefu.reading.text import Stretch, Text

_LAST = 900
_WIDEST = 220
_SIGNED = re.compile(r"(?:\(signed\)|/s/|signatures?:|signed by:)")
_FOR = re.compile(r"(?:signed )?(?:for|on behalf of|for and on behalf of) (?:the )?")
_FOR_BEHIND = re.compile(r",? (?:signed )?(?:for|on behalf of) (?:the )?(?=[A-Z])")


def stands_in_a_block(text: Text, start: int, end: int) -> bool:
    """Tell a name in the lines of signatures that end a paper."""
    line = _line(text, start)
    if line.end - line.start > _WIDEST or text.first("strength", line.start, line.end):
        return False
    if _SIGNED.match(text.folded, line.start):
        return True
    return side_of(text, start, end) is not None


def side_of(text: Text, start: int, end: int) -> Stretch | None:
    """Where the side of a name in such lines stands: behind "for the", there or on the line above."""
    if len(text.folded) - end > _LAST:
        return None
    line = _line(text, start)
    if line.end - line.start > _WIDEST or text.folded.endswith(".", line.start, line.end):
        return None
    behind = _FOR_BEHIND.search(text.flat, end, line.end)
    if behind:
        return Stretch(behind.end(), line.end)
    above = _line(text, max(0, line.start - 2))
    own = start - line.start <= len("(signed) ")
    lead = _FOR.match(text.folded, above.start, above.end) if own and above.start < line.start else None
    return Stretch(lead.end(), above.end) if lead and above.end - above.start < _WIDEST else None


def _line(text: Text, at: int) -> Stretch:
    end = text.folded.find("\n", at)
    return Stretch(text.folded.rfind("\n", 0, at) + 1, end if end >= 0 else len(text.folded))
