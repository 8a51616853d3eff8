"""Where does a list of parties begin that acts together: "the council and | the Trust"?"""

from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_AND = pattern(r",? (?:and|or|nor)(?: the| both)? *$")
_JOINT = pattern(r",? and (?:the )?")
_FURTHER = pattern(r"(?:,? and|,)(?: the)? *$")
_OPENS = pattern(r"(?:^|[,;:.!?\"(\n–—-] ?|\b(?:that|with|and|but|while|whereas|both|where|if|when) )$")
"""Before a list that opens with a noun: elsewhere the noun may belong to what was said before."""
_BY = (" by ", " by the ")
"""Before whoever did what stands before: "provided by | the city and the staff will be sent"."""
_ROOM, _LONGEST = 14, 60
_TO = (
    " to ",
    " to the ",
    " from ",
    " from the ",
    " for ",
    " for the ",
    " in ",
    " in the ",
    " at ",
    " at the ",
)
"""Before who is no part of the next subject: "sent to | Kenya and the movement of coal will"."""
_WITH = (" with ", " with the ")
"""The same before a thing; "with | the council and the Trust paying" names all who act."""
_NOUNS = ("generic", "everybody", "bare")


def coordinates_begin(text: Text, floor: int, start: int, mentions: Mentions, *, strict: bool = False) -> int:
    """Go back from a party to those joined with it by "and", as far as ``floor``.

    ``strict``: a list that opens with a name must open a clause too.
    """
    row = text.folded.endswith(", ", floor, start) and _joins_two(text, start, mentions)
    joiner, nouns, at = _FURTHER if row else _AND, False, start
    apart = (*_TO, *_WITH) if _is_a_thing(text, start, mentions) else _TO
    while at > floor:
        room = max(floor, at - _ROOM)
        before = joiner.search(text.folded, room, at)
        end = without_bracket(text, floor, before.start() if before else at)
        named = mentions.ending_at(end)
        begins = named.start if named and named.start >= floor else None
        if begins is None and before:
            begins = _noun_ending_at(text, floor, end)
            nouns |= begins is not None
        if before is None or begins is None or text.folded.endswith(_BY, floor, begins):
            break
        if text.folded.endswith(apart, floor, begins):
            break
        article = text.folded.endswith("the ", floor, begins)
        at, joiner = begins - (len("the ") if article else 0), _FURTHER
    if (nouns or strict or row) and at > floor and not _OPENS.search(text.folded, max(floor, at - _ROOM), at):
        return start
    return at


def _joins_two(text: Text, start: int, mentions: Mentions) -> bool:
    """Tell the end of a row, "the Town, | the County and Acme will", from one that acts behind a comma."""
    first = mentions.within(start, start + _LONGEST)[:1]
    joint = (
        _JOINT.match(text.folded, first[0].end) if first and first[0].start <= start + len("the ") else None
    )
    second = mentions.within(joint.end(), joint.end() + _LONGEST)[:1] if joint else ()
    return joint is not None and [one.start for one in second] == [joint.end()]


def _is_a_thing(text: Text, start: int, mentions: Mentions) -> bool:
    """Tell "the movement of coal" from a party."""
    name = start + len("the ") if text.folded.startswith("the ", start) else start
    known = mentions.starting_at(start) or mentions.starting_at(name)
    return known is None and not any(text.at(kind, start) for kind in _NOUNS)


def _noun_ending_at(text: Text, floor: int, end: int) -> int | None:
    """Tell where the noun for a party begins that ends at a place."""
    begins = [
        hit.start
        for kind in text.among(_NOUNS, max(floor, end - _LONGEST), end)
        for hit in text.find(kind, max(floor, end - _LONGEST), end)
        if hit.end == end
    ]
    return min(begins, default=None)


def without_bracket(text: Text, floor: int, end: int) -> int:
    """Go back behind the name before a bracket: "the Authority | (TPA) and the Port will"."""
    opens = text.folded.rfind(" (", floor, end) if text.folded.endswith(")", floor, end) else -1
    return opens if opens >= 0 else end
