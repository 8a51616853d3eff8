"""Who else is asked: "that A publish it and that B pay", "invites A to move and B to lend", a list?"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb, is_gerund
from hefu.reading.en.statements.doers import is_a_doer
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.en.statements.outright import asked_so, thing_at
from hefu.reading.en.statements.subjects import after_spaces
from hefu.reading.en.statements.wishes import wished_that
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_ANOTHER_THAT = pattern(r"(?:,|;| and|, and) that(?= )")
_TO = pattern(r" to (?=[a-z])")
_A_NAME = pattern(r"(?:the )?[A-Z][\w'-]*(?: (?:of |for |and )?(?:the )?[A-Z][\w'-]*){0,6}")
_JOINT = pattern(r"(?: and |, (?:and )?|; (?:and )?)(?:for )?")
_BROKEN = pattern(r"[,;:]|\b(?:that|which|who|will|shall|is|are|was|has|have)\b")
_LONGEST = 90
_AND_WHO = pattern(r",? (?:and|but|while|whereas) (?:(?!and |but )[\w'’.&-]+ ){1,5}\Z")
_THAT = pattern(
    r"(?:(?:and )?(?:(?:first|second|third|fourth|last)(?:ly)?|finally|one|two|three|four),? )?"
    r"(?:and )?(?:of (?:the )?[\w'& -]{2,40}, )?that(?= (?!i ))|"
    r"\"?what (?:we|i) (?:(?:do|would|now|also|only|really) )*(?:ask|want|expect|need|seek|request|"
    r"hope for|wish)"
    r"(?: (?:of|from) [^,;.]{2,60}?)? is that(?= )"
)
"""At the head of a sentence or behind a label: "First, that | the quay be deepened"."""
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
_MADE = pattern(
    r"\b(?:made|makes|has|have|had|put in|submitted|issued|repeated|renewed|voiced|addressed|launched|tabled|"
    r"is|are|closed with|ended with) "
    r"(?:(?:an?|one|his|her|its|their|another|two|three) )?(?:[\w-]+ ){0,2}$"
)
"""Before the noun or the verb of an ask that asks for a thing: "put in | a request for two buses"."""
_DECLINED = pattern(
    r"[^.\n]{0,120}?\b(?:declined|refused|rejected|turned (?:it |that )?down|said no|in vain|"
    r"(?:not|been|never|was|is|were) (?:acceded|granted|accepted|taken up|agreed|noted|heard|approved))\b"
)
_PASSIVE = pattern(r"\b(?:is|are|was|were|be|been|being|when|if) (?:also )?$")
_WHOM = ("spoken_to", "generic", "everybody", "departments")
_GIVERS = (*_WHOM, "back_reference", "them")
_ASKING = ("asking", "requesting")
_DUTY = pattern(r"\b(?:must|shall)\b[^.;]*, \Z")
"""Before "asking for a day", who must do it: he asks for it by what he must do."""
_ORDERED = ("instructed", "directed", "tasked", "mandated")
_RESOLVED = pattern(
    r"(?:that )?(?P<what>(?:(?!\b(?:will|shall|would|should|may|can|must|could|might|to|is|are|has|have)\b)"
    r"(?:[^,;:]|,(?=\d))){3,80}?) (?P<be>(?:not )?be) "
    r"(?:(?P<asked>instructed|directed|asked|invited|requested|urged|authori[sz]ed|tasked|mandated)(?: to)? |"
    r"\w+(?:ed|en)\b|set\b|made\b|put\b|paid\b|held\b|built\b|sent\b|let\b|sold\b|lent\b)"
)


def goes_to(text: Text, before: Opening, after: Opening, mentions: Mentions) -> int:
    """Tell where an opening's words end: where the next begins, or its clause, of one ask with it; before
    who asks the next, "wants the city to pave it | and the city wants".
    """
    end = after.begins if after.begins > before.verb else after.start
    asks = after.hit.entry.sort == "ask_of" and after.hit.start == end
    return _asker_begins(text, before.verb, end, mentions) if asks else end


def _asker_begins(text: Text, start: int, end: int, mentions: Mentions) -> int:
    """Tell where a clause begins whose subject stands right before the asking word at ``end``."""
    joint = _AND_WHO.search(text.folded, max(start, end - _LONGEST), end)
    if joint is None:
        return end
    known = mentions.within(joint.start(), end) or text.has(("generic", "everybody"), joint.start(), end)
    return joint.start() if known else end


def further_thats(text: Text, hit: Hit, end: int) -> Iterator[Hit]:
    """Yield each "and that" by which an ask goes on: "recommends that A publish it and that B pay"."""
    if text.folded[hit.start : hit.end].endswith(" that"):
        for that in _ANOTHER_THAT.finditer(text.folded, hit.end, end):
            yield Hit(start=that.start(), end=that.end(), entry=hit.entry)


def also_asked(
    text: Text, openings: list[Opening], segment: Stretch, mentions: Mentions
) -> Iterator[Opening]:
    """Yield the further ones asked by the same verb: "invites the City to move and Acme to lend"."""
    for opening in openings:
        if not (opening.hit.entry.id.startswith(("en.ask_of", "en.listing")) and opening.to):
            continue
        for joint in _JOINT.finditer(text.folded, opening.verb, segment.end):
            to = _TO.search(text.folded, joint.end(), min(segment.end, joint.end() + _LONGEST))
            whom = Stretch(joint.end(), to.start()) if to else None
            if (
                to
                and whom
                and _is_asked(text, whom, mentions)
                and _goes_on_alike(text, opening.verb, Stretch(to.end(), segment.end))
            ):
                begins = whom.start - len("for ") * joint.group().endswith("for ")
                hit = Hit(start=begins, end=to.end() - 1, entry=opening.hit.entry)
                yield replace(opening, hit=hit, start=whom.start, verb=to.end(), subject=whom)


def _goes_on_alike(text: Text, verb: int, deed: Stretch) -> bool:
    """Tell "to lend" from what belongs to the deed before, and "commits Acme to paving and the city | to
    lending".
    """
    if begins_with_verb(text, deed.start, deed.end) or text.at("verb", deed.start):
        return True
    return is_gerund(text, verb, deed.end) and is_gerund(text, deed.start, deed.end)


def _is_asked(text: Text, whom: Stretch, mentions: Mentions) -> bool:
    """Tell one or several who may be asked, by name or by noun, from what belongs to the verb before."""
    if _BROKEN.search(text.folded, whom.start, whom.end):
        return False
    named = mentions.within(whom.start, whom.end)
    by_name = bool(named and named[0].start <= whom.start + len("the "))
    return by_name or is_a_doer(text, whom) or _A_NAME.fullmatch(text.flat, whom.start, whom.end) is not None


def told_that(text: Text, segment: Stretch, mentions: Mentions) -> Opening | None:
    """Open what is asked behind a label or in a sentence of its own: "NKGM: that | the City speed up"."""
    that = _THAT.match(text.folded, segment.start, segment.end)
    if that is None:
        return None
    entry = text.words.kinds["ask"].entries[0]
    return wished_that(text, segment, Hit(start=segment.start, end=that.end(), entry=entry), mentions)


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
    if text.folded.startswith(_ASKING, hit.start) and _DUTY.search(
        text.folded, max(0, hit.start - 2 * _LONGEST), hit.start
    ):
        return None
    if hit.entry.id.endswith(("by_us", "time_for")) or text.folded.endswith(
        (" without ", " not "), 0, hit.start
    ):
        return None
    if hit.entry.id.endswith("somebody") and not _MADE.search(
        text.folded, max(room.start, hit.start - _LONGEST), hit.start
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


def ends_in_ask(text: Text, start: int, end: int) -> Hit | None:
    """Find the ask that a line leaves open for its list: "We call on"."""
    hits = [hit for hit in text.find("ask_of", start, end) if not text.folded[hit.end : end].strip(" :")]
    return hits[-1] if hits else None


def asked_in_item(text: Text, stem: Opening, item: Stretch) -> Opening | None:
    """Open an item that says who is asked for what, "the Agency to open its logs", or what was resolved."""
    resolved = _resolved_in_item(text, stem, item)
    if resolved or stem.kind is not UndertakingKind.ASK:
        return resolved
    to = _TO.search(text.folded, item.start, min(item.end, item.start + _LONGEST))
    if not to or _BROKEN.search(text.folded, item.start, to.start()):
        return None
    asked = Stretch(item.start, to.start())
    return Opening(hit=stem.hit, start=item.start, verb=to.end(), subject=asked, to=True,
                   kind=UndertakingKind.ASK, strength=Strength(stem.hit.entry.means))  # fmt: skip


def _resolved_in_item(text: Text, stem: Opening, item: Stretch) -> Opening | None:
    """Open an item of a resolution: "that 600,000 euros be set aside", "the Clerk be asked to report"."""
    done = _RESOLVED.match(text.folded, item.start, item.end)
    if done is None:
        return None
    what = Stretch(item.start, done.end("what"))
    if not done["asked"]:
        return replace(stem, start=done.start("what"), verb=done.start("be"), subject=None, to=False)
    strength = Strength.SHALL if done["asked"] in _ORDERED else Strength.HOPE
    return Opening(hit=stem.hit, start=done.end(), verb=done.end(), subject=what, to=True,
                   kind=UndertakingKind.ASK, strength=strength)  # fmt: skip
