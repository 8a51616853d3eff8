"""Who acts where the subject does not: "will be built by Acme", "will receive 6 million from the Fund"?"""

from msgspec.structs import replace

from hefu.reading.en.statements.doers import OWN_PEOPLE
from hefu.reading.en.statements.effects import is_passive
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_BY = pattern(r" by (?=(the )?)")
_DONE = (
    r"(?:\w+ly )?(?:\w+(?:ed|en|wn|ught|orne|eld)|paid|put|sent|met|run|made|set|built|kept|led|lent|laid|"
    r"sold|done|let|cut|the (?:object|subject) of)\b[^,;.]{0,40}"
)
_PASSIVE_WITHIN = pattern(
    r"(?:(?:(?:from|until|in|starting) [^,;.]{2,40} )?be|being|"
    rf"(?:[^,;.]|[,.](?=\d)){{2,80}}? (?:would|will|shall|must|is to|are to) be) {_DONE}"
)
"""From where a clause or its verb begins to "by": "Rs 5 crore would be put in | by", "be the object of"."""
_THING_DONE = pattern(
    rf"(?:(?! (?:which|that|who|whose|where) )[^,;.]|[,.](?=\d)){{2,80}}? "
    rf"(?:(?:to be|is|are) {_DONE}|payable)"
)
"""A thing, up to "by": "a fee is paid | by", "a fee payable | by", "two flights to be run | by"."""
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
_DOES = pattern(r" [a-z-]+ [\w$€£¥]")
_REST_BY = pattern(r"(?:the |its |their )?(?:[\w-]+ ){1,3}by (?:the )?")
"""What goes on without its verb, and who does it: "Tuition is paid by the city, travel by | Acme"."""
_LED = (" chaired", " headed", " co-chaired", " presided over")
"""Before "by", tell who leads what others form."""
_BEFORE_DOER = (" by ", " by the ", " to ", " to the ", " with ", " with the ")
"""What stands right before whoever these tell: few names have it there."""
_AND_BY = pattern(r"(?:\w{3,}ed|built|run|met|held|kept|made|led|paid)(?: for)? by ")
"""Begins what another does, behind "be built by Acme and": "funded by | the city"."""
_KINDS = ("the_others", "everybody", "generic", "office", "back_reference", "them")
_WHOEVER = pattern(
    r"(?:either|any|each|every)(?: of them| (?:side|party|partner|state|country))?\b|"
    r"(?:both|all)(?= *$|[.,;:])"
)
_AND_THE = pattern(r" and (?=the )")
GUESTS = pattern(
    r"\w+ (?:(?!(?:for|of|in|million|billion|funds|grants?)\b)[\w-]+ ){0,6}?"
    r"(?:students|pupils|interns|trainees|trainers|teachers|lecturers|scholars|researchers|scientists|"
    r"doctors|nurses|physicians|engineers|technicians|apprentices|athletes|artists|guests|visitors|delegates|delegations?|"
    r"missions?|officials|staff|experts|specialists|graduates|undergraduates|fellows|"
    r"patients|tourists|volunteers|workers|farmers|young people)\b"
)
"""Whoever receives them is the host, and acts: "will receive ten students from Linhe"."""
_FROM = pattern(r"(?<= )from (?=(?:the )?)")
_MONEY = pattern(
    r"(?:(?:an?|another|up to|some|around|about|the first|a further) )?"
    r"(?:[a-z]{0,3}[$€£¥₹₦]|(?:usd|eur|gbp|cny|rmb|krw|jpy|inr|rs\.?|php|aud|cad|chf|sek|nok|pln|kzt|zar|"
    r"ksh|shs?) ?|[pknr](?=\d))?\d[\d,.]*"
    r"(?:(?: ?(?:m|bn|million|billion|thousand|crore|lakh|k))?\b[^,.;:]{0,50}?)? from "
)
"""A sum, up to who gives it, without a verb: "US$260,000 in promotion money from | Acme"."""
_FEW_WORDS = 9
_PREPOSITIONS = (
    "in", "on", "at", "for", "to", "with", "under", "upon", "from", "after", "within", "into", "towards",
)  # fmt: skip
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
        for by in _BY.finditer(text.folded, phrase.start, phrase.end)
        if not text.folded.endswith(_LED, 0, by.start()) and _is_done(text, phrase.start, by.start())
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
    start, end = behind.start, behind.end
    named = [one for one in mentions.within(start, end) if _is_listed(text, start, one.start)]
    if named:
        return Stretch(start, _beside(text, named[-1].end))
    own = OWN_PEOPLE.match(text.folded, start, end)
    organ = own if own and text.words.first("sort", own["of"]) else _ORGAN.match(text.folded, start, end)
    organ = organ or _SIDE.match(text.folded, start, end)
    if organ:
        return Stretch(*organ.span())
    of_all = _OF_ALL.match(text.folded, start, end)
    at = of_all.end() if of_all and text.at("everybody", of_all.end()) else start
    hit = next(filter(None, (text.at(kind, at) for kind in _KINDS)), None)
    if hit:
        return Stretch(hit.start, _beside(text, hit.end))
    whoever = _WHOEVER.match(text.folded, at, end)
    return Stretch(*whoever.span()) if whoever else None


def _beside(text: Text, end: int) -> int:
    """Take in the noun joined by "and": "by the company | and the institute"."""
    beside = _AND_THE.match(text.folded, end)
    other = text.at("generic", beside.end()) if beside else None
    return other.end if other else end


def _is_done(text: Text, start: int, by: int) -> bool:
    """Tell whether a passive stands before "by": "be built", "would be put in"."""
    if is_passive(text, start) or _AND_BY.match(text.folded, start, by + len(" by ")):
        return True
    if _PASSIVE_WITHIN.fullmatch(text.folded, start, by):
        return True
    return text.at("verb", start) is None and _THING_DONE.fullmatch(text.folded, start, by) is not None


def seen_to_act(text: Text, phrase: Stretch, mentions: Mentions) -> Stretch | None:
    """Find whom an agreement sees do something: "will see | the city | invest 4 million"."""
    sees = _SEES.match(text.folded, phrase.start, phrase.end)
    if sees is None:
        return None
    at = sees.end()
    name = at + len("the ") if text.folded.startswith("the ", at) else at
    named = mentions.starting_at(name) or text.at("generic", at) or text.at("everybody", at)
    if named is None or not _DOES.match(text.folded, named.end, phrase.end):
        return None
    acts = text.at("verb", named.end + 1) and not text.at("effect_gained", named.end + 1)
    return Stretch(at, named.end) if acts else None


def _told_otherwise(text: Text, phrase: Stretch, mentions: Mentions) -> Stretch | None:
    """Find who acts by a noun of the deed, as an agreement sees it done, or in what goes on with no verb."""
    for mention in mentions.within(phrase.start, phrase.end):
        at = mention.start
        if not text.folded.endswith(_BEFORE_DOER, 0, at):
            continue
        done = any(sign.fullmatch(text.folded, phrase.start, at) for sign in (_DONE_BY, _SEEN))
        last = _REST_BY.fullmatch(text.folded, phrase.start, at)
        if done or (last and mention.end >= phrase.end - 1):
            return Stretch(at, mention.end)
    return None


def _is_listed(text: Text, start: int, end: int) -> bool:
    """Tell whether nothing but names and joining words stands between "by" and a name."""
    words = text.folded[start:end].split()
    return len(words) <= _FEW_WORDS and not any(word in _PREPOSITIONS for word in words)


def with_giver(text: Text, opening: Opening, phrase: Stretch, mentions: Mentions) -> Opening:
    """Let the giver act: "Tallgrass will receive $6 million from the Foundation", but not of guests, and of
    money that is named alone: "$6 million from the Foundation".
    """
    gets = text.first("receiving", phrase.start, phrase.end)
    thing = text.at("verb", phrase.start) is None and not text.folded.startswith("not ", phrase.start)
    received = gets and (gets.start == phrase.start or thing)
    if not received and not _MONEY.match(text.folded, phrase.start, phrase.end):
        return opening
    for source in _FROM.finditer(text.folded, phrase.start, phrase.end):
        giver = _giver(text, source.end(), mentions)
        if giver:
            guests = GUESTS.match(text.folded, gets.start if gets else phrase.start, source.end())
            return opening if guests else replace(opening, subject=giver)
    return opening


def _giver(text: Text, at: int, mentions: Mentions) -> Stretch | None:
    """Find whoever is named, or told by a noun, right behind "from", but no thing of his."""
    the = len("the ") if text.folded.startswith("the ", at) else 0
    noun = text.at("generic", at) if the else None
    named = mentions.starting_at(at) or mentions.starting_at(at + the) or noun
    side = None if named else _SIDE.match(text.folded, at)
    end = _beside(text, named.end) if named else side.end() if side else at
    of_his = text.folded.startswith(("'s ", "’s "), end)
    return None if end == at or of_his else Stretch(at, end)
