"""What is asked for by its noun: "requested a boat", "sought assurances that", "asks the City for flats"?"""

import re

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.outright import asked_so, thing_at
from hefu.reading.en.statements.subjects import after_spaces
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_FOR_WHAT = pattern(
    r" (?:for )?(?P<what>(?P<the>(?:an?|the) )?(?:written |firm |clear |binding |formal |further )?"
    r"(?:(?P<pledge>guarantee|assurance|commitment|undertaking)s?|(?P<deed>[a-z]+)) "
    r"(?:of|on|for|that|from) )"
)
_HELP = pattern(
    r" (?:for )?(?P<help>(?:(?:the )?[A-Z][\w.&-]*(?: (?:of )?[A-Z][\w.&-]*){0,5}['’]s?|"
    r"the|its|their|your|his|her|our|more|further|continued|full|greater) (?:[a-z-]+(?:['’]s)? ){0,2}?"
    r"(?:support|help|assistance|aid|backing|cooperation|co-operation|collaboration|intervention|partnership|"
    r"involvement|participation)(?: (?:of|from) (?:the )?[A-Z][\w.&’'-]*(?: (?:of )?[A-Z][\w.&’'-]*){0,6})?)"
    r" (?:to (?=[a-z]{2,} (?!of ))|in (?=[a-z]+ing |the (?:area|field)s? of )|towards? |for |with |on )"
)
"""What somebody asks for, and whose it is: "requested | Acme's help | in clearing the channel"."""
_ASKS_FOR = (
    "ask",
    "asks",
    "asked",
    "asking",
    "begs",
    "begged",
    "petitioned",
    "pressed",
    "pleaded with",
    "appealed to",
)
_FOR = pattern(r" (?:urgently |again |politely |also |once more )?for (?=[a-z\d])")
_A_THING = pattern(
    r" (?P<for>(?:urgently |again |also |once more |only |and received )?for )?"
    r"(?P<what>(?:an?|one|two|three|four|five|more|better|closer|deeper|stronger|greater|some|"
    r"\d{1,3}) (?P<thing>(?:\w+ )?\w+))"
)
_ITS_NAME = pattern(
    r" (?P<for>for )?(?P<what>(?:(?:the|its|their|his|her|our) "
    r"(?=(?!last|first|same|rest|second)[a-z -]{3,40} of ))?"
    r"(?P<thing>(?!(?:it|them|this|that|these|those|more|the|its|their|his|her|our|an?|by|to|from|in|on|and|"
    r"of|not|no|as|with)\b)[a-z-]{4,}(?: [a-z-]+)?)"
    r"(?= (?:of|for|to|in|from|on|at|with|under) |[,.;\"]|$))"
)
"""What is asked for without a word before it: "requested | paid internships", "access to the yard"."""
_OUTRIGHT = ("requested", "requests", "requesting", "demanded", "demands", "demanding", "solicited",
             "solicits", "soliciting", " for")  # fmt: skip
_NO_THING = pattern(
    r"\b(?:comments?|explanations?|statements?|interviews?|clarifications?|details|votes?|show|round|"
    r"applause|"
    r"minutes?|silence|moments?|adjournment|recess|views?|opinions?|things?|favou?rs?|apolog(?:y|ies)|"
    r"questions?|meeting|copy|reasons?|look|january|february|march|april|may|june|july|august|september|"
    r"october|november|december)$"
)
"""What is asked for in talk alone, or a day."""
_ITS_NOUN = pattern(
    r"(?:(?:an?|the|its|their|more|further|some) )?(?:\w+ )??\w+\b(?= of | on | from | about |[,.;]|$)"
)
_TAKES_A_THING = (
    "requested",
    "demanded",
    "demands",
    "demanding",
    "requesting",
    "solicited",
    "solicits",
    "soliciting",
    " of",
    " for",
    "welcome",
    "appreciate",
    "with",
)
_DECLINED = pattern(
    r"[^.\n]{0,120}?\b(?:declined|refused|rejected|turned (?:it |that )?down|said no|in vain|"
    r"(?:not|been|never|was|is|were) (?:acceded|granted|accepted|taken up|agreed|noted|heard|approved))\b"
)
_PASSIVE = pattern(r"\b(?:is|are|was|were|be|been|being|when|if) (?:also )?$")
_WHOM = ("spoken_to", "generic", "everybody", "departments")
_GIVERS = (*_WHOM, "back_reference", "them")


def asked_for(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Opening | None:
    """Open "demands a written guarantee", "requested the opening of a school", "asks the City for flats";
    nobody asks for what is "required for" a deed.
    """
    if text.folded.startswith("required for ", hit.start):
        return None
    help_ = _HELP.match(text.flat, hit.end, room.end)
    if help_:
        who = Stretch(*help_.span("help"))
        return Opening(hit=hit, start=who.start, verb=who.end + 1, subject=who,
                       kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
    what = _FOR_WHAT.match(text.folded, hit.end, room.end)
    if what and what["pledge"]:
        return replace(thing_at(hit, what.start("what")), subject=_promiser(text, what, room.end, mentions))
    if hit.entry.id.endswith(".help") and not text.folded.startswith("solicit", hit.start):
        return None
    whom = _whom_for(text, room, hit, mentions)
    if whom:
        return Opening(hit=hit, start=whom.start, verb=whom.end + len(" for "), subject=whom,
                       kind=UndertakingKind.ASK, strength=Strength(hit.entry.means))  # fmt: skip
    deed = what and what["the"] and text.at("deed", what.start("deed"))
    thing = thing_at(hit, what.start("what")) if what and deed else None
    return thing or asked_so(text, room, hit, mentions) or asked_thing(text, room, hit)


def _promiser(text: Text, what: re.Match[str], end: int, mentions: Mentions) -> Stretch:
    """Find who is to give an assurance, "from Acme", "that Acme will hire"; nobody where none is named."""
    begin = what.end() + len("the ") * text.folded.startswith("the ", what.end(), end)
    named = mentions.starting_at(begin)
    ends = [named.end] if named else []
    ends += [other.end for kind in _GIVERS if (other := text.at(kind, what.end()))]
    return Stretch(what.end(), ends[0]) if ends else Stretch(what.start("what"), what.start("what"))


def asked_thing(text: Text, room: Stretch, hit: Hit) -> Opening | None:
    """Open what somebody asks for by its noun: "requested | a boat", "we'd be glad of | a reply"."""
    what = _A_THING.match(text.folded, hit.end, room.end)
    if what is None and text.folded.endswith(_OUTRIGHT, hit.start, hit.end + len(" for")):
        what = _ITS_NAME.match(text.folded, hit.end, room.end)
    if what is None or any(_NO_THING.search(word) for word in what["thing"].split()):
        return None
    if not what["for"] and not text.folded.endswith(_TAKES_A_THING, hit.start, hit.end):
        return None
    if hit.entry.id.endswith(("by_us", "time_for", "somebody")) or text.folded.endswith(
        (" without ", " not "), 0, hit.start
    ):
        return None
    passive = _PASSIVE.search(text.folded, max(room.start, hit.start - 12), hit.start)
    passive = None if text.folded.find("ing", hit.start, hit.end) > 0 else passive
    passive = passive or _DECLINED.match(text.folded, what.end())
    named = text.first("agreement", room.start, hit.start)
    return None if passive or named else thing_at(hit, what.start("what"))


def _whom_for(text: Text, room: Stretch, hit: Hit, mentions: Mentions) -> Stretch | None:
    """Find whom somebody asks for a thing: "the College asked | Mirae | for teachers"."""
    if not text.folded[hit.start : hit.end].endswith(_ASKS_FOR):
        return None
    begin = after_spaces(text, hit.end)
    name = begin + len("the ") if text.folded.startswith("the ", begin) else begin
    ends = [one.end for one in mentions.within(name, room.end)[:1] if one.start == name]
    ends += [other.end for kind in _WHOM if (other := text.at(kind, begin))]
    return next((Stretch(begin, end) for end in ends if _asks_for_a_thing(text, end, room.end)), None)


def _asks_for_a_thing(text: Text, at: int, end: int) -> bool:
    """Tell "asked the City | for flats" from "asked the City | for comment"."""
    told = _FOR.match(text.folded, at, end)
    thing = _ITS_NOUN.match(text.folded, told.end(), end) if told else None
    return told is not None and (thing is None or not _NO_THING.search(thing.group()))
