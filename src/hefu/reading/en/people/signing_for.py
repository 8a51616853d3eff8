"""For whom does somebody sign, or whom does he stand for, in words before the name or behind it?"""

from collections.abc import Sequence

from hefu.reading.basis import is_instrument
from hefu.reading.en.people.offices import of_sort
from hefu.reading.mentions import Mentions
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party

_FAR = 500
_OPENS = 40
"""So near the head of a paper's line a side may be named, then its seat: "Acme, of Linhe, represented by"."""
_SEATED_AT = ("address at ", "office at ", "offices at ", "located at ", "located in ")
"""Before a place in a paper, tells where a side is, though another bears the name of the place."""
REPRESENTED = pattern(
    r"\b(?:represented|acting)(?: herein| for this purpose| in this act)? (?:by|through)"
    r"(?:\s(?:its|the|their|his|her) [^;.]{2,90}?,)?\s[^;,]{0,40}$"
)
"""Before a name, shows the body before to be the one stood for: "represented by its Mayor, Hon. Ann Lee"."""
_SIGNS_FOR = pattern(
    r",? (?:(?:has|have|had|also|then|duly) )*signed(?: (?:it|(?:the|an?|both|all)(?: [\w-]+){1,4}))? "
    r"(?:for|on (?P<behalf>behalf) of) (?:the )?"
    r"(?P<side>[^,.;:\n]{3,60}?)(?=[,.;:\n]| (?:and|as|at|during|in|on|while|with)\b)"
)
"""Behind who signs, tells for whom: "Ann Lee, director of Orme Zone, | signed for the county"."""
_SIGNERS_FOR = pattern(
    r"\bsign(?:ing|atory|atories|ators|ers)\b[^.;:\n]{0,40}? (?:for|on behalf of) (?P<side>[^,.;:\n]{3,80}?) "
    r"(?:was|were|are|is|included?|includes)\b"
    r"(?:(?!\b(?:and|while) (?:for|on)\b|[,;] (?:for|on behalf)\b)[^.\n]){0,250}$"
)
"""Before each of a row of those who sign for one side: "Signing for Acme were Ann Lee and | Bo Ade"."""


def signs_for(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    """The side a line of signatures tells, or the body that somebody is said to represent."""
    inside = mentions.within(one.side.start, one.side.end) if one.side else ()
    if inside:
        return inside[0].party
    signers = _SIGNERS_FOR.search(text.folded, max(0, one.start - _FAR), one.start)
    named = mentions.within(*signers.span("side")) if signers else ()
    told = _told_behind(text, one, mentions, parties) or (named[0].party if named else None)
    return told or _represented(text, one, mentions)


def _told_behind(text: Text, one: Named, mentions: Mentions, parties: Sequence[Party]) -> str | None:
    """Name for whom somebody is said to sign behind the name: "Ann Lee signed on behalf of the county"."""
    signing = _SIGNS_FOR.match(text.folded, one.end)
    if signing is None:
        return None
    named = mentions.within(signing.start(), signing.end())
    if named and named[0].start <= signing.start("side"):
        return named[0].party
    return of_sort(text, Stretch(*signing.span("side")), parties) if signing["behalf"] else None


def _represented(text: Text, one: Named, mentions: Mentions) -> str | None:
    """Name the body that somebody is said to represent: "Acme, represented by its Mayor, Ann Lee"."""
    represented = REPRESENTED.search(text.folded, max(0, one.start - _FAR // 3), one.start)
    if represented is None:
        return None
    line = text.flat.rfind("\n", 0, represented.start()) + 1
    alone = is_instrument(text) and text.folded.find("represented", line, represented.start()) < 0
    opening = mentions.within(line, min(line + _OPENS, represented.start())) if alone else ()
    of = opening[0] if opening else mentions.before(represented.start())
    while of and text.folded.endswith(_SEATED_AT, 0, of.start):
        of = mentions.before(of.start)
    return of.party if of and text.folded.find(". ", of.end, represented.start()) < 0 else None
