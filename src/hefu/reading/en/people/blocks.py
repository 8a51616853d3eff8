"""Who signs below an English paper: "For the City / Ann Lee, Mayor", "Ann Lee, Chair, for the Club"?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_LAST = 900
_WIDEST = 220
_SIGNED = pattern(r"(?:\(signed\)|/s/|signatures?:|signed by:)")
_FOR = pattern(
    r"(?:(?:(?:read|seen|understood) and )?"
    r"(?:(?:counter)?signed|agreed|accepted|approved|confirmed|acknowledged) )?"
    r"(?:for and on behalf of|for|on behalf of) (?:the )?"
)
_CLOSES = pattern(
    r"\b(?:yours (?:sincerely|faithfully|truly|ever|always|respectfully|cordially)|"
    r"(?:sincerely|cordially|ever) yours|(?:kind|best|warm) regards|respectfully(?: yours)?|sincerely|"
    r"cordially|all the best|(?:in|with) (?:[a-z]+ ){0,3}"
    r"(?:respects?|regards|thanks|gratitude|friendship|greetings|wishes)),?\s"
)
_COPIED = pattern(r"(?:cc|c\.c\.|copy|copies|copied)(?: to)?:? ")
_CLOSING = 160
_ALONE = pattern(r"(?:.*\s{3,})?(?:\(signed\) |/s/ )?(?:(?:The )?[A-Z][\w]{0,5}\.? )*")
_AFTER = pattern(r"[ ,]*(?:$| {3,}|\t)")
_GAP = pattern(r" {3,}|\t")
_LINES_BELOW = 2
_FOR_BEHIND = pattern(r",? (?:signed )?(?:for|on behalf of) (?:the )?(?=[A-Z])")


def stands_in_a_block(text: Text, start: int, end: int) -> bool:
    """Tell a name in the lines of signatures that end a paper."""
    line = _line(text, start)
    if line.end - line.start > _WIDEST or text.first("strength", line.start, line.end):
        return False
    if _COPIED.match(text.folded, line.start):
        return False
    if _SIGNED.match(text.folded, line.start) or closes_a_letter(text, start):
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


def closes_a_letter(text: Text, start: int) -> bool:
    """Tell a name soon below "Yours sincerely"."""
    return _CLOSES.search(text.folded, max(0, start - _CLOSING), start) is not None


def writes_a_letter(text: Text, start: int) -> bool:
    """Tell the name right below "Yours sincerely", with no other's line between."""
    closes = _CLOSES.search(text.folded, max(0, start - _CLOSING), start)
    return closes is not None and text.folded[closes.end() : start].strip().count("\n") < _LINES_BELOW


def below(text: Text, start: int, end: int) -> tuple[Stretch, int] | None:
    """The lines below a name that stands alone, and the column in which it stands."""
    line = _line(text, start)
    before = text.flat[line.start : start]
    if not (_ALONE.fullmatch(before) and _AFTER.match(text.flat, end, line.end)):
        return None
    stop = line.end
    for _ in range(_LINES_BELOW):
        following = _line(text, min(stop + 1, len(text.folded)))
        if following.end <= stop or following.end - following.start > _WIDEST:
            break
        stop = following.end
    return Stretch(line.end, stop), len(_GAP.findall(before))


def _line(text: Text, at: int) -> Stretch:
    """The line at ``at``; no farther than what a line of signatures may measure."""
    floor, stop = max(0, at - 2 * _WIDEST), min(len(text.folded), at + 2 * _WIDEST)
    start, end = text.folded.rfind("\n", floor, at), text.folded.find("\n", at, stop)
    return Stretch(start + 1 if start >= 0 else floor, end if end >= 0 else stop)
