"""By which short forms do minutes name whom they list, initials or "the Chair", and who of them spoke?"""

import re
from collections.abc import Iterable, Sequence

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_BRACKETED = pattern(r"\([^\s()]{2,12}\)")
_FEWEST_INITIALS = 2
_INITIALS_BEHIND = 80
_CHAIR_LINE = 60
_IN_THE_CHAIR = pattern(
    r"^(?:In the [Cc]hair|Chair(?:ed by|ing|man|woman|person)?|Presiding) ?: *", re.MULTILINE
)
_NAMED_IN_THE_CHAIR = pattern(
    r"[A-Z][^;:\n]{4,90} "
    r"\((?:[^()\n]{2,90}(?:[,;]| [–-]) )?(?:in the [Cc]hair|[Cc]hair(?:ing|man|woman|person)?|presiding)\)"
)
"""Whom a line of those present tells to preside: "Councillor Ann Lee, Mayor (in the chair)"."""
_FOR_THE_MEETING = (
    r"(?:in the chair|(?:vice[- ])?chair(?:ing|man|woman|person)?|co-chair|presiding|secretary|minutes|"
    r"(?:minute|note)[- ]taker|rapporteur|facilitator|moderator|host|observer|convener)"
)
IN_THE_CHAIR = pattern(
    rf",? \((?:[A-Z]{{2,4}}[,;] )?{_FOR_THE_MEETING}\)$|; {_FOR_THE_MEETING}$", re.IGNORECASE
)
"""Behind an office, what its holder is at the meeting alone: "Mayor | (in the chair)"."""
_OF_THE_MEETING = pattern(rf"(?:[A-Z]{{2,4}}, )?{_FOR_THE_MEETING}", re.IGNORECASE)
_BRACKETS = (
    "(in the chair",
    "; in the chair",
    ", in the chair",
    "- in the chair",
    "– in the chair",
    "(chair",
    "(presiding",
    ", chair)",
    "; chair)",
)


def is_of_the_meeting(titles: Sequence[str]) -> bool:
    """Tell what somebody is at a meeting alone, "(chair)", beside an office of one's own."""
    return bool(titles) and all(map(_OF_THE_MEETING.fullmatch, titles))


def chairing(text: Text, names: Iterable[str]) -> str | None:
    """Name whom minutes tell to be in the chair, whom they call "the Chair" from there on."""
    bracketed = any(bracket in text.folded for bracket in _BRACKETS)
    behind = _NAMED_IN_THE_CHAIR.search(text.flat) if bracketed else None
    if behind:
        return next((name for name in names if name in behind.group()), None)
    for match in _IN_THE_CHAIR.finditer(text.flat):
        line = text.flat[match.end() : match.end() + _CHAIR_LINE].partition("\n")[0]
        return next((name for name in names if name in line), None)
    return None


def initials_of(text: Text, name: str) -> str | None:
    """Tell by which letters minutes name somebody: "Ann Lee, Chair (AL)", then "AL said"."""
    letters = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    told = f"({letters})"
    if len(letters) < _FEWEST_INITIALS or told not in text.once(_bracketed):
        return None
    at = text.flat.find(name)
    near = text.flat.find(told, at, at + len(name) + _INITIALS_BEHIND) if at >= 0 else -1
    return letters if near >= 0 else None


def _bracketed(text: Text) -> frozenset[str]:
    """Give all that stands alone in brackets without a blank, where few names have their letters."""
    return frozenset(_BRACKETED.findall(text.flat))
