"""What is asked by the noun of an ask alone: "My wish is for | it to stop", "What I'm after is | a lamp"?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.wishes import wanted_so, wished_that
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_NOUN = (
    r"(?:wish|request|plea|ask|appeal|hope|demand|condition|expectation|advice|message|challenge|favou?r|"
    r"suggestion|proposal|petition)(?:e?s)?"
)
_WANT = (
    r"(?:(?:ask|want|need|seek|request|demand|expect|wish|hope|require|crave)(?:s|ed|ing)?(?: for)?|"
    r"(?:i'm|we're|is|are|am|was|were) after|"
    r"(?:would|'d) (?:really |dearly |most )?(?:like|love)(?: to see)?)"
)
_OF = r"(?:,? (?:of|from|to|for|in return|now|today|most)\b[^,;.:\"]{0,60}?)?"
_SAID = r"(?:,\"? (?:(?:he|she|they) (?:said|says|added|adds)|[^,;.\"]{3,60} (?:said|added)),? \"?)?"
_LEADS = r"\"?(?:(?:and|but|so|still|now|then|finally|in return),? )?"
_IS = pattern(
    rf"{_LEADS}(?:(?:what|all|the (?:one|only) thing)(?: that)? (?:(?!that |which )[\w'’.&-]+ ){{0,5}}?"
    rf"{_WANT}(?P<want>{_OF})|"
    rf"(?:my|our|his|her|its|their|the [\w'’ -]{{2,40}}['’]s?|[\w'’-]+(?: [\w'’-]+){{0,3}}['’]s?)"
    rf" (?:[\w-]+ ){{0,3}}?{_NOUN}{_OF}){_SAID},? (?:is|was|are|were|remains)"
    r"(?: simply| simple:| this:| just| only)?"
    r" (?:(?P<that>that|for)(?= )|(?P<thing>(?:an?|one|two|three|four|five|more|better|some|no|the|\d{1,3}|"
    r"[a-z-]{3,}s,?) (?=[a-z])))"
)
_NO_THING = pattern(
    r"(?:\w+ )?(?:chance|opportunity|world|future|day|thing|way|reason|question|partnership|success|"
    r"part|same|best|result|dream|matter|place|time|year|man|woman|point|start|beginning|end|truth|problem)\b"
)
"""What somebody wants in talk alone: "What we want is a future for our children"."""
_OF_WHOM_THAT = pattern(r" (?:of|from) (?:the )?[^,;.:]{2,40}? that(?= )")
_WANTS = ("want", "wants", "wanted", "wanting", "would like", "'d like", "would also like", "'d also like",
          "should like", "need", "needs", "would prefer", "'d prefer", "would want")  # fmt: skip
"""Verbs behind which a thing is to be in some way: "want | the lane | paved"."""
_AS_WELL = pattern(r",? as well as (?=[a-z])")
_ANOTHER = pattern(
    r", (?:and )?(?=(?:an?|the|its|their|your|some|more|better|two|three|four|five|\d{1,3}) "
    r"(?![^,]{0,40}\b(?:is|are|was|were|has|have|had|will|would|said)\b))"
)
_AND_LAST = pattern(r" and (?=(?:an?|the|its|their|your|some|more|better|two|three|four|five|\d{1,3}) )")


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
    """Part the things asked for in a row: "a boat, a pilot and a pier", "a waiver as well as | guards"."""
    cuts = [*_ANOTHER.finditer(text.folded, start, end)]
    if cuts:
        cuts += _AND_LAST.finditer(text.folded, cuts[-1].end(), end)
    cuts += _AS_WELL.finditer(text.folded, start, end)
    starts = sorted((start, *(cut.end() for cut in cuts)))
    return [Stretch(left, right) for left, right in zip(starts, [*starts[1:], end], strict=True)]


def asked_by_noun(text: Text, segment: Stretch, mentions: Mentions) -> Opening | None:
    """Open what a sentence asks whose subject is the ask: "All we ask of Acme is | a fair price"."""
    found = _IS.match(text.folded, segment.start, segment.end)
    if found is None:
        return None
    entry = text.words.kinds["ask"].entries[0]
    if found["that"]:
        return wished_that(
            text, segment, Hit(start=segment.start, end=found.end("that"), entry=entry), mentions
        )
    start = found.start("thing")
    if found["want"] is None or _NO_THING.match(text.folded, text.folded.find(" ", start) + 1):
        return None
    return thing_at(Hit(start=segment.start, end=start, entry=entry), start)


def thing_at(hit: Hit, start: int) -> Opening:
    """Open the thing that an ask is for, which tells nobody to act."""
    return Opening(hit=hit, start=start, verb=start, subject=Stretch(start, start),
                   kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
