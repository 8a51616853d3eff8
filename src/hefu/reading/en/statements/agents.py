"""Who acts where the subject does not: "will be built by Acme", "will receive 6 million from the Fund"?"""

import re

from msgspec.structs import replace

from hefu.reading.en.statements.effects import is_passive
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.text import Stretch, Text

_BY = re.compile(r" by (?=(the )?)")
_AND_THE = re.compile(r" and (?=the )")
_GUESTS = re.compile(
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
    if not is_passive(text, phrase.start):
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
        for kind in ("the_others", "everybody", "generic", "office", "back_reference"):
            hit = text.at(kind, by.end())
            if hit:
                return replace(opening, subject=Stretch(hit.start, hit.end))
    return opening


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
