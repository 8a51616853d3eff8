"""Who acts where the subject does not: "will be built by Acme", "will receive 6 million from the Fund"?"""

from msgspec.structs import replace

from hefu.reading.en.statements.doers import OWN_PEOPLE
from hefu.reading.en.statements.effects import is_passive
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_BY = pattern(r" by (?=(the )?)")
_PASSIVE_WITHIN = pattern(
    r"(?:(?:(?:from|until|in|starting) [^,;.]{2,40} )?be|being|"
    r"(?:[^,;.]|[,.](?=\d)){2,80}? (?:would|will|shall|must|is to|are to) be) (?:\w+ly )?"
    r"(?:\w+(?:ed|en|wn|ught|orne|eld)|paid|put|sent|met|run|made|set|built|kept|led|lent|laid|sold|"
    r"the (?:object|subject) of)"
    r"\b[^,;.]{0,40}"
)
"""From where a clause or its verb begins to "by": "Rs 5 crore would be put in | by", "be the object of"."""
_BEING_DONE = pattern(r"\bbeing (?:\w+ly )?[\w-]+(?: \w+)?$")
_ROOM = 40
_SHARED = pattern(
    r"be (?:\w+ly )?(?:exchanged|shared|swapped|agreed|discussed|settled|divided|split|negotiated|rotated) "
    r"(?:[\w-]+ ){0,4}?(?:between|among) "
    r"(?P<all>(?:the two|the three|both|all|our two) \w+|the (?:parties|partners|sides))\b|"
    r"be [^,;.]{2,60} at the (?:joint )?(?:expense|cost) of (?P<paid>both|all three|all|the two)\b"
)
"""What passes between all is done by all: "be exchanged between | the two ports"."""
_ORGAN = pattern(
    r"(?:an?|the|their) (?:[\w-]+ ){0,2}?(?:joint|bilateral|tripartite|trilateral|common|mixed) [\w-]+"
    r"(?: (?:group|committee|commission|team|body|board))?"
)
_OF_ALL = pattern(r"(?:the |their )?(?:[a-z-]+ ){1,3}(?:of|from) (?=(?:both|the two|the three|all) )")
"""Behind "by", people and before whose they are: "prepared by | experts of | both sides"."""
_STAFF_OF = pattern(
    r"(?:the |an? )?(?:[a-z-]+ ){0,2}?(?:staff|personnel|employees|workers|officers?|officials|experts?|"
    r"engineers|teachers|nurses|doctors|specialists|crews?|teams?) (?:of|from) "
)
"""People, and whose they are: "taught by | staff of | Acme"."""
_SIDE = pattern(
    r"(?:the|its|their|our|his|her) [a-z-]{4,}(?: [a-z-]{4,})? "
    r"(?:side|partners?|party|delegation|company|authorities)\b"
)
"""A side known by its country: "the Danish side"."""
_DONE_BY = pattern(
    r"(?:the |an? )?(?:[\w-]+ ){0,2}?"
    r"\w*(?:tion|sion|ment|ance|ence|al|ing|sue|supply|grant|loan|gift|launch|purchase) by (?:the )?"
)
"""A deed told by its noun, and who does it: "the allocation by | Acme of 9 million"."""
_SEEN = pattern(
    r"see[ns]? [^,;.]{3,80}? "
    r"(?:\w+ed|put up|set up|built|run|made|given|paid|met|laid|lent|sent|kept|taken) by (?:the )?"
)
"""What an agreement sees done, and by whom: "will see five plants put up by | Acme"."""
_SEES = pattern(r"(?:also )?sees? ")
_AND_ALSO = pattern(r",? and |, ")
_DOES = pattern(r" [a-z-]+ [\w$€£¥]")
_GROWS = pattern(r" (?:grow|rise|become|be|have|move|emerge)\b")
_LEFT_TO = pattern(
    r"(?:(?! and )[^,;])+ "
    r"(?:falls?|(?:is|are|has been|have been) left|belongs?|passes|corresponds?|(?:is|are) up) to (?:the )?"
)
"""Before a name, says whose it is to do: "the design falls to | Acme"."""
_BEFORE_DOER = (" by ", " by the ", " to ", " to the ")
"""What stands right before whoever these tell: few names have it there."""
_AND_BY = pattern(r"(?:\w{3,}ed|built|run|met|held|kept|made|led|paid)(?: for)? by ")
"""Begins what another does, behind "be built by Acme and": "funded by | the city"."""
_AND_THE = pattern(r" and (?=the )")
_GUESTS = pattern(
    r"\w+ (?:(?!(?:for|of|in|million|billion|funds|grants?)\b)[\w-]+ ){0,6}?"
    r"(?:students|pupils|interns|trainees|teachers|lecturers|scholars|researchers|scientists|"
    r"doctors|nurses|physicians|engineers|technicians|apprentices|athletes|artists|guests|visitors|delegates|delegations?|"
    r"missions?|officials|staff|experts|specialists|graduates|undergraduates|fellows|"
    r"patients|tourists|volunteers|workers|farmers|young people)\b"
)
"""Whoever receives them is the host, and acts: "will receive ten students from Linhe"."""
_FEW_WORDS = 9
_PREPOSITIONS = ("in", "on", "at", "for", "to", "with", "under", "upon", "from", "after", "within")
_PAID_BY = pattern(
    r" (?:at (?=(?:the )?(?:[\w.&'’-]+ ){1,5}?(?:own |sole )?(?:expense|costs?)\b(?! of))|"
    r"at the (?:expense|cost) of |"
    r"by (?:an? )?(?:(?:further|additional|extra) )?(?:[$€£¥₹]|[a-z]{2,3} ?)?\d[^,;]{0,40}? from (?:the )?|"
    r"(?:with|using|from|out of) (?:the )?(?:funds?|funding|money|a (?:grant|loan|gift|donation)) "
    r"(?:from|provided by|given by) )"
)
"""Before whoever pays for what is done: "will be built at | Acme's own expense", "with money from | Acme"."""


def with_agent(text: Text, opening: Opening, phrase: Stretch, mentions: Mentions) -> Opening:
    """Let the one named behind "by" act, where the verb is passive: "will be built by Acme"."""
    told = seen_to_act(text, phrase, mentions) or _told_otherwise(text, phrase, mentions)
    if told:
        return replace(opening, subject=told)
    shared = _SHARED.match(text.folded, phrase.start, phrase.end)
    if shared:
        return replace(opening, subject=Stretch(*shared.span(shared.lastgroup or 0)))
    agent = doer_behind(text, phrase, mentions)
    if agent:
        return replace(opening, subject=agent)
    payer = _payer(text, phrase, mentions) if is_passive(text, phrase.start) else None
    return replace(opening, subject=payer) if payer else opening


def doer_behind(text: Text, phrase: Stretch, mentions: Mentions) -> Stretch | None:
    """Find by whom what a verb tells is done: "be built by | Acme"."""
    agents = (
        _agent(text, Stretch(by.end(), phrase.end), mentions)
        for by in _BY.finditer(text.folded, max(0, phrase.start - 1), phrase.end)
        if _is_done(text, phrase.start, by.start())
    )
    return next(filter(None, agents), None)


def _payer(text: Text, phrase: Stretch, mentions: Mentions) -> Stretch | None:
    """Find who pays for what is done, by nobody said to: "will be built at Acme's own expense"."""
    agents = (
        _agent(text, Stretch(paid.end(), phrase.end), mentions)
        for paid in _PAID_BY.finditer(text.folded, phrase.start, phrase.end)
    )
    return next(filter(None, agents), None)


def _agent(text: Text, behind: Stretch, mentions: Mentions) -> Stretch | None:
    """Find whoever is named, or told by a noun, right behind "by"."""
    staff = _STAFF_OF.match(text.folded, behind.start, behind.end)
    start, end = staff.end() if staff else behind.start, behind.end
    named = [one for one in mentions.within(start, end) if _is_listed(text, start, one.start)]
    if named:
        beside = _AND_THE.match(text.folded, named[-1].end)
        other = text.at("generic", beside.end()) if beside else None
        return Stretch(start, other.end if other else named[-1].end)
    own = OWN_PEOPLE.match(text.folded, start, end)
    organ = own if own and text.words.first("sort", own["of"]) else _ORGAN.match(text.folded, start, end)
    organ = organ or _SIDE.match(text.folded, start, end)
    if organ:
        return Stretch(*organ.span())
    of_all = _OF_ALL.match(text.folded, start, end)
    at = of_all.end() if of_all and text.at("everybody", of_all.end()) else start
    kinds = ("the_others", "everybody", "generic", "office", "back_reference")
    hit = next(filter(None, (text.at(kind, at) for kind in kinds)), None)
    return Stretch(hit.start, hit.end) if hit else None


def _is_done(text: Text, start: int, by: int) -> bool:
    """Tell whether a passive stands before "by": "be built", "would be put in", "is being studied"."""
    if by < start:
        return _BEING_DONE.search(text.folded, max(0, by - _ROOM), by) is not None
    if is_passive(text, start) or _AND_BY.match(text.folded, start, by + len(" by ")):
        return True
    return _PASSIVE_WITHIN.fullmatch(text.folded, start, by) is not None


def seen_to_act(text: Text, phrase: Stretch, mentions: Mentions) -> Stretch | None:
    """Find whom an agreement sees do something: "will see | Acme and the city | invest 4 million"."""
    sees = _SEES.match(text.folded, phrase.start, phrase.end)
    at = sees.end() if sees else phrase.end
    while at < phrase.end:
        name = at + len("the ") if text.folded.startswith("the ", at) else at
        named = mentions.starting_at(name) or text.at("generic", at) or text.at("everybody", at)
        joint = _AND_ALSO.match(text.folded, named.end, phrase.end) if named else None
        if named is None:
            break
        if joint is None:
            acts = _DOES.match(text.folded, named.end, phrase.end) and text.at("verb", named.end + 1)
            gains = _GROWS.match(text.folded, named.end) or text.at("effect_gained", named.end + 1)
            return Stretch(sees.end(), named.end) if sees and acts and not gains else None
        at = joint.end()
    return None


def _told_otherwise(text: Text, phrase: Stretch, mentions: Mentions) -> Stretch | None:
    """Find who acts by a noun of the deed, as an agreement sees it done, or to whom it is left."""
    for mention in mentions.within(phrase.start, phrase.end):
        at = mention.start
        if not text.folded.endswith(_BEFORE_DOER, 0, at):
            continue
        done = any(sign.fullmatch(text.folded, phrase.start, at) for sign in (_DONE_BY, _SEEN))
        left = _LEFT_TO.fullmatch(text.folded, phrase.start, at)
        if done or (left and mention.end >= phrase.end - 1):
            return Stretch(at, mention.end)
    return None


def _is_listed(text: Text, start: int, end: int) -> bool:
    """Tell whether nothing but names and joining words stands between "by" and a name."""
    words = text.folded[start:end].split()
    return len(words) <= _FEW_WORDS and not any(word in _PREPOSITIONS for word in words)


def with_giver(text: Text, opening: Opening, phrase: Stretch, mentions: Mentions) -> Opening:
    """Let the giver act: "Tallgrass will receive $6 million from the Foundation", but not of guests."""
    if not text.at("receiving", phrase.start):
        return opening
    for mention in mentions.within(phrase.start, phrase.end):
        if text.folded.endswith((" from ", " from the "), 0, mention.start):
            if _GUESTS.match(text.folded, phrase.start, mention.start):
                return opening
            return replace(opening, subject=Stretch(mention.start, mention.end))
    return opening
