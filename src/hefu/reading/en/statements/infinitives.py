"""What opens by a verb or noun with an infinitive: "asked X to", "signed a deal to", "its pledge to"?"""

from msgspec import Struct
from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb, is_gerund
from hefu.reading.en.statements.subjects import after_spaces
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_KINDS = ("everybody", "generic")
_WHOM = (*_KINDS, "departments", "them", "spoken_to", "own_object", "back_reference")
_TEAMED = pattern(r"(?:has |have )?(?:team(?:ed|ing) up|partner(?:ed|ing)|join(?:ed|ing) (?:forces|hands))")
"""As sentences have it; headlines "join hands"."""
_PLAN = pattern(
    r" (?:an?|the|two|three|several|its|their) (?:[\w-]+ ){0,4}?(?:plans?|programmes?|programs?|"
    r"declarations?|roadmaps?|"
    r"charters?|addend(?:um|a)|protocols?|deeds?|schedules?|annex(?:es)?|papers?|documents?) (?:between|"
    r"with|among) "
)
"""What is signed with somebody, whatever its name: "signed | a joint work plan between Acme and the City "
"to"."""
_FOR_ONE = (" for ", " for the ")
_AIMS = ("meant", "designed", "intended", "expected", "set", "poised", "crafted", "calculated", "hoped",
         "potential", "capacity", "ability", "so as", " ways", "methods", "means")  # fmt: skip
"""Before "to", tell what a deal is for or may bring: "signed a deal designed | to boost trade"."""
_TELLS = pattern(
    r" (?:we|i|they|it|he|she|can|could|will|would|may(?! \d)|is|was|are|were|has|had|provide[sd]?|"
    r"mark(?:s|ed)|allow(?:s|ed)|"
    r"making|because|which|that (?:also )?(?:includes?|gives?|gave|lets?|leaves?|offers?)|"
    r"organi[sz]ed|arranged|highlights?|underscores?|underlines?|"
    r"demonstrates?|reflects?|signals?|showcases?|represents?|symboli[sz]es|"
    r"obliges|obliged|enabl(?:es|ed)|strengthening capacit(?:y|ies)|"
    r"as (?:an?|the|our|its|their) (?:\w+ )?"
    r"(?:opportunity|chance|occasion|start|starting point|turning point))(?: |$)"
)
"""Between signing and "to" it tells what the signing does: "the signing could give them room to"."""
_TO = pattern(r" (?:not )?to (?!(?:mark|commemorate|symboli[sz]e|signify|celebrate|seal) )(?=[a-z])")
_SEVERAL = pattern(r" (?:[a-z-]{3,} )?(?!as\b|this\b|its\b)[a-z-]{3,}s\b")
"""People or things behind a verb: "young farmers"."""
_WITH = pattern(r" (?:with|on) (?=[a-z]{2,}ing )")
"""Behind whom somebody "charged" or "tasked": with what he is to do."""
_FOR = pattern(r" (?:for|to do) |:")
CLOSED = pattern(
    r"[,.;:]| (?:so as|in order)\Z|"
    r" (?:that|was|is|were|are|will|would|had|has|have|why|how|what|whether|if|when) "
)
"""Between whoever is asked and "to", closes the clause: no longer is he told to do what follows."""
_OBLIGES = pattern(r"(?:obliges|binds|commits|requires|obligates) ")
_BE = (" was ", " were ", " been ", " was also ", " were also ")
_WHICH = (" that ", " which ")
"""Before "obliges", stand for a paper: "a deal with Acme that | obliges it to"."""
_BY_US = pattern(
    r"\b(?:we|i)(?:'d|'re|'m| are| am| would| do| only| just| simply| really| still| also| now|"
    r" therefore| hereby| must| can only|"
    r" (?:like|love|want|wish|have|need|hope|should like|take this (?:opportunity|occasion|chance)) to)* ?$"
)
_COURTESY = pattern(r"your (?:permission|leave|indulgence|pardon|forgiveness|patience)\b")
_ANSWER = pattern(
    r"(?:state|explain|say|tell \w+|clarify|confirm|indicate|disclose) "
    r"(?:what|whether|how|why|when|who|if|which)\b"
)
_CONNECTED = pattern(r"(?:related|linked|connected|tied|due|unique|specific|common|relating|pertaining) to ")
"""Behind a noun that asks elsewhere: "challenges | related to health"."""
_A_THING = pattern(r"(?:a|an|the) ")
"""Behind "invited them to": a meeting, a feast, no deed."""
_TASKED = ("charged", "tasked", "charging", "tasking", "entrusted", "entrusts", "charges")
_APPOSED = pattern(
    r"[^,.;:]{2,60}, (?:(?:our|the|a|an|its|their|my) )?[^,.;:]{2,60},(?= (?:(?:not )?to|with) [a-z])"
)
_CALLED_FOR = pattern(
    r"(?:(?:the )?[A-Z][\w'-]*(?: (?:of )?[A-Z][\w'-]*){0,4}|"
    r"(?:the|both|each|all) (?:(?:two|three|four) )?(?:[a-z-]+ )?[a-z-]+)(?P<to> to )(?=[a-z])"
)
"""Whom an agreement calls upon: "calls for | Acme to hire"."""
FARTHEST = 120


class Opening(Struct, frozen=True, kw_only=True, gc=False):
    """A trigger of the lexicon: the span begins at ``start``, its verb at ``verb``."""

    hit: Hit
    start: int
    verb: int
    subject: Stretch | None
    kind: UndertakingKind
    strength: Strength
    to: bool = False

    @property
    def begins(self) -> int:
        """Where the words begin that open it: what came before goes no further."""
        return min(self.start, self.hit.start)


_SOMEBODY = frozenset({"government", "company"})
"""What "the two cities" or "both firms" ask is an ask; what the agreement asks of them binds."""


def asked_of(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "asked the bank to lend", "tasked the bank with lending", "commits Acme to opening a hall"."""
    begin = after_spaces(text, hit.end)
    begin += len("for ") if text.folded.startswith("for the ", begin) else 0
    begin += len("the ") if text.folded.startswith("the ", begin) else 0
    to_party = any(one.start == begin for one in mentions.within(begin, min(room.end, begin + FARTHEST)))
    sort = hit.entry.id.rpartition(".")[2]
    by_us = to_party or _BY_US.search(text.folded[max(room.start, hit.start - 40) : hit.start])
    somebody = to_party or _is_somebody(text, after_spaces(text, hit.end))
    if sort == "help" or (sort == "by_us" and not by_us) or (sort == "somebody" and not somebody):
        return None
    near = min(room.end, hit.end + FARTHEST)
    tasked = text.folded.endswith(_TASKED, hit.start, hit.end) and _WITH.search(text.folded, hit.end, near)
    to = tasked or _TO.search(text.folded, hit.end, near)
    if not to and text.folded.endswith(": ", hit.end, room.end):
        object_ = _FOR.search(text.folded, hit.end, room.end)
        subject = Stretch(after_spaces(text, hit.end), object_.start() if object_ else room.end - 2)
        return Opening(hit=hit, start=room.end, verb=room.end, subject=subject, to=True,
                       kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
    apposed = to and _APPOSED.match(text.folded, hit.end, to.end() + 1)
    named = mentions.starting_at(begin)
    closed = to and not apposed and CLOSED.search(text.folded, named.end if named else hit.end, to.start())
    if not to or to.start() == hit.end or closed or _asks_nothing(text, hit, begin, to.end()):
        return None
    start = after_spaces(text, hit.end)
    start += len("for ") if text.folded.startswith("for ", start) else 0
    paper = text.first("everybody", room.start, hit.start) or text.first("agreement", room.start, hit.start)
    first = mentions.within(room.start, hit.start)[:1]
    paper = None if paper and first and first[0].start < paper.start else paper
    softly = hit.entry.means == Strength.HOPE
    thing = _OBLIGES.match(text.folded, hit.start) and (
        text.folded.endswith(_WHICH, 0, hit.start) or not mentions.within(room.start, hit.start)
    )
    if paper and (paper.entry.means in _SOMEBODY or softly):
        paper = None
    kind = UndertakingKind.PLEDGE if paper or thing else UndertakingKind.ASK
    ours = hit.entry.id.endswith("by_us") and text.folded.startswith("us ", begin)
    if ours or hit.entry.id.endswith("falls"):
        kind = UndertakingKind.PLEDGE
    start = max(room.start, text.folded.rfind(" ", room.start, hit.start - 1) + 1) if ours else start
    binds = hit.entry.id.endswith("bind")
    if binds and not (paper or thing):
        return None
    if binds and is_gerund(text, to.end(), room.end):
        return Opening(hit=hit, start=to.end(), verb=to.end(), subject=Stretch(start, to.start()), to=True,
                       kind=kind, strength=Strength.WILL)  # fmt: skip
    return Opening(hit=hit, start=start, verb=to.end(), subject=Stretch(start, to.start()), to=True,
                   kind=kind, strength=Strength(hit.entry.means))  # fmt: skip


def _is_somebody(text: Text, at: int) -> bool:
    """Tell who may be asked by what he is called: "a plea to | both sides", "pushed | them"."""
    return any(text.at(kind, at) for kind in _WHOM)


def _asks_nothing(text: Text, hit: Hit, whom: int, verb: int) -> bool:
    """Tell a question and a courtesy: "asked the Minister to state what was given", "ask your permission";
    what is wished of a thing: "I want that to be the story"; what somebody "proposed to | build" himself, and
    what "encouraged us to" go on."""
    if text.folded.endswith(" to", hit.start, hit.end) and begins_with_verb(text, hit.end + 1, verb):
        return True
    moved = text.folded.startswith("us to ", whom) and text.folded.endswith("encouraged", hit.start, hit.end)
    if moved or _CONNECTED.match(text.folded, whom):
        return True
    asked = _COURTESY.match(text.folded, whom) or _ANSWER.match(text.folded, verb)
    if hit.entry.means == Strength.HOPE:
        asked = asked or _A_THING.match(text.folded, verb)
    return bool(asked or text.folded.startswith(("that to ", "this to ", "it to be "), whom))


def listing(text: Text, room: Stretch, hit: Hit) -> Opening | None:
    """Open "stipulates exchanging experts", "provides for the formation of a committee"."""
    start = after_spaces(text, hit.end)
    whom = _CALLED_FOR.match(text.flat, start, room.end)
    if whom and begins_with_verb(text, whom.end(), room.end):
        called = Stretch(start, whom.start("to"))
        return Opening(hit=hit, start=start, verb=whom.end(), subject=called, to=True,
                       kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip
    if hit.entry.id.endswith("framework") and text.has(("agreement",), room.start, hit.start):
        return _of_all_who_signed(hit, start) if names_the_deed(text, start, room.end) else None
    verb = start + len("jointly ") * text.folded.startswith("jointly ", start)
    noun = text.folded.startswith("the ", start) and not hit.entry.id.endswith("agreed")
    if not noun and not is_gerund(text, verb, room.end):
        return None
    return Opening(hit=hit, start=start, verb=start, subject=Stretch(start, start),
                   kind=UndertakingKind.PLEDGE, strength=Strength(hit.entry.means))  # fmt: skip


def signed_to(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "signed an agreement to train 600 youths", "An agreement to train them was signed": an undertaking
    of all who signed; "an agreement for Acme to train them" is Acme's.
    """
    passive = text.folded.endswith(_BE, 0, hit.start)
    paper = text.first("agreement", room.start, hit.start) if passive else None
    ahead = _TO.match(text.folded, paper.end, hit.start) if paper else None
    if ahead and names_the_deed(text, ahead.end(), hit.start):
        return _of_all_who_signed(hit, ahead.end())
    for to in _TO.finditer(text.folded, hit.end, room.end):
        if _TELLS.search(text.folded, hit.end, to.start()) or text.folded.endswith(_AIMS, 0, to.start()):
            return None
        if names_the_deed(text, to.end(), room.end) and _names_a_deal(text, room, hit, to.start()):
            opened = _of_all_who_signed(hit, to.end())
            one = mentions.ending_at(to.start())
            alone = one and text.folded.endswith(_FOR_ONE, hit.end, one.start)
            return replace(opened, subject=Stretch(one.start, one.end)) if one and alone else opened
    return None


def _of_all_who_signed(hit: Hit, verb: int) -> Opening:
    return Opening(hit=hit, start=verb, verb=verb, subject=Stretch(verb, verb), to=True,
                   kind=UndertakingKind.PLEDGE, strength=Strength.WILL)  # fmt: skip


def names_the_deed(text: Text, at: int, end: int) -> bool:
    """Tell a verb behind "to", also one that may be a noun elsewhere: "to train young farmers"."""
    if begins_with_verb(text, at, end):
        return True
    verb = text.at("verb", at)
    return verb is not None and _SEVERAL.match(text.folded, verb.end, end) is not None


def _names_a_deal(text: Text, room: Stretch, hit: Hit, end: int) -> bool:
    """Tell "signed a pact to", "A pact was signed to", "has teamed up with Acme to"."""
    teamed = _TEAMED.fullmatch(text.folded, hit.start, hit.end)
    joined = teamed and text.folded.startswith((" with ", " to "), hit.end)
    start = room.start if text.folded.endswith(_BE, 0, hit.start) else hit.end
    if _PLAN.match(text.folded, hit.end, end):
        return True
    return bool(joined) or text.has(("agreement", "joint_work"), start, end)
