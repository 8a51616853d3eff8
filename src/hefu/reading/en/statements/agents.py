"""Who acts where the subject does not: "will be built by Acme", "will receive 6 million from the Fund"?"""

from msgspec.structs import replace

from hefu.reading.en.statements.doers import OWN_PEOPLE
from hefu.reading.en.statements.effects import is_passive
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_BY = pattern(r" by (?=(the )?)")
_OF_ALL = pattern(r"(?:the |their )?(?:[a-z-]+ ){1,3}(?:of|from) (?=(?:both|the two|the three|all) )")
"""Behind "by", people and before whose they are: "prepared by | experts of | both sides"."""
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


def with_agent(text: Text, opening: Opening, phrase: Stretch, mentions: Mentions) -> Opening:
    """Let the one named behind "by" act, where the verb is passive: "will be built by Acme"."""
    told = seen_to_act(text, phrase, mentions) or _told_otherwise(text, phrase, mentions)
    if told:
        return replace(opening, subject=told)
    if not is_passive(text, phrase.start) and not _AND_BY.match(text.folded, phrase.start, phrase.end):
        return opening
    for by in _BY.finditer(text.folded, phrase.start, phrase.end):
        named = [
            one for one in mentions.within(by.end(), phrase.end) if _is_listed(text, by.end(), one.start)
        ]
        if named:
            beside = _AND_THE.match(text.folded, named[-1].end)
            other = text.at("generic", beside.end()) if beside else None
            end = other.end if other else named[-1].end
            return replace(opening, subject=Stretch(by.end(), end))
        own = OWN_PEOPLE.match(text.folded, by.end(), phrase.end)
        if own and text.words.first("sort", own["of"]):
            return replace(opening, subject=Stretch(*own.span()))
        of_all = _OF_ALL.match(text.folded, by.end(), phrase.end)
        at = of_all.end() if of_all and text.at("everybody", of_all.end()) else by.end()
        for kind in ("the_others", "everybody", "generic", "office", "back_reference"):
            hit = text.at(kind, at)
            if hit:
                return replace(opening, subject=Stretch(hit.start, hit.end))
    return opening


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
    return len(words) <= _FEW_WORDS and not any(
        word in ("in", "on", "at", "for", "to", "with", "under") for word in words
    )


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
