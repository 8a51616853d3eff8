"""What thing is asked for, and how is it to be: "wants | every dollar bonded", "a car as well as | one"?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.wishes import wanted_so, wished_that
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_OF_WHOM_THAT = pattern(r" (?:of|from) (?:the )?[^,;.:]{2,40}? that(?= )")
_WANTS = ("want", "wants", "wanted", "wanting", "would like", "'d like", "would also like", "'d also like",
          "should like", "need", "needs", "would prefer", "'d prefer", "would want")  # fmt: skip
"""Verbs behind which a thing is to be in some way: "want | the lane | paved"."""
_AS_WELL = pattern(r",? as well as (?=[a-z])")


def asked_so(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "asked of Acme that | it pay" and "wants | every dollar bonded"."""
    that = _OF_WHOM_THAT.match(text.folded, hit.end, room.end)
    if that:
        return wished_that(text, room, Hit(start=hit.start, end=that.end(), entry=hit.entry), mentions)
    return wanted_so(text, room, hit, mentions) if text.folded.endswith(_WANTS, hit.start, hit.end) else None


def is_a_thing(opening: Opening) -> bool:
    """Tell an ask for a thing, or that it be made so, from one that tells somebody what to do."""
    subject = opening.subject
    if subject is None or opening.to or opening.hit.entry.sort not in ("ask", "ask_of"):
        return False
    alone = subject.start == subject.end == opening.verb == opening.start
    return alone or (opening.hit.entry.sort == "ask_of" and subject.end + 1 == opening.verb)


def things_of(text: Text, start: int, end: int) -> list[Stretch]:
    """Part the things asked for: "a car as well as | a lane"."""
    starts = [start, *(cut.end() for cut in _AS_WELL.finditer(text.folded, start, end))]
    return [Stretch(left, right) for left, right in zip(starts, [*starts[1:], end], strict=True)]


def thing_at(hit: Hit, start: int) -> Opening:
    """Open the thing that an ask is for, which tells nobody to act."""
    return Opening(hit=hit, start=start, verb=start, subject=Stretch(start, start),
                   kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
