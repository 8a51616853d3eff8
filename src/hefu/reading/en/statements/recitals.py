"""Where does an English paper recite what led to it, before it agrees anything?"""

import re

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_OPENS = pattern(
    r"^[ \t]*(?:(?P<number>\d{1,2})\.? )?"
    r"(?:(?:whereas|recitals?|preamble|background)(?: of the parties)?[:.]?[ \t]*$|whereas:? \(?[a1i]\) |"
    r"wit ?ne ?sseth\b)",
    re.MULTILINE,
)
"""A line that is no more than the word, or begins with "witnesseth", or "WHEREAS (A)", the first of a row."""
_CLOSES = pattern(
    r"\bnow,? therefore\b|\bagree(?:s|d)? (?:as follows|to the following|on the following|that)\b|"
    r"\b(?:do )?hereby (?:mutually )?agree\b|^[ \t]*(?:article|section|clause) (?:1|i|one)\b|"
    r"^[ \t]*(?:(?:terms of )?agreements?|operative (?:part|provisions)|terms(?: and conditions)?)"
    r"[:.]?[ \t]*$",
    re.MULTILINE,
)
_BEGINS = pattern(
    r"(?:(?:additionally|further|also|fully|deeply) )?"
    r"(?:whereas|recalling|bearing in mind|noting|recogni[sz]ing|considering|"
    r"acknowledging|mindful|conscious|convinced|desiring|desirous|having|reaffirming|affirming|"
    r"taking into account|seeking|emphasi[sz]ing|believing|wishing|aware|guided by|inspired by|building on|"
    r"proceeding|expressing|referring|reali[sz]ing|determined|anxious|motivated|"
    r"stressing|underlining|reiterating|welcoming|appreciating)\b"
)
_GOES_ON = (",", ";", "; and", ", and")
_LONGEST = 8000
"""No paper recites for more signs."""


def recites(text: Text, sentence: Stretch, at: int) -> bool:
    """Tell "Noting that the Company will train nurses;" and "WHEREAS it will" from what is agreed, be it in
    the same sentence: "Noting that ports will need cranes, Acme will | train crews".
    """
    begins = _BEGINS.match(text.folded, sentence.start, sentence.end)
    if begins is None or begins.group() == "whereas":
        return begins is not None
    if text.folded.startswith(" that ", begins.end()):
        closes = text.folded.find(", ", begins.end(), min(sentence.end, begins.end() + _LONGEST))
        return closes < 0 or at < closes
    return text.folded.startswith((",", ";"), sentence.end) or text.folded.endswith(_GOES_ON, 0, sentence.end)


def in_recitals(text: Text, at: int) -> bool:
    """Tell "B. The Company will train nurses" below "WHEREAS:", before "The Parties agree as follows"."""
    return any(part.start <= at < part.end for part in text.once(_recitals))


def _next_part(text: Text, opens: re.Match[str]) -> int:
    """Tell where "2. Priorities" begins behind "1. Background"; 0 if nothing does."""
    if opens["number"] is None:
        return 0
    following = f"\n{int(opens['number']) + 1}. "
    return text.folded.find(following, opens.end(), opens.end() + _LONGEST) + 1


def _recitals(text: Text) -> list[Stretch]:
    found: list[Stretch] = []
    for opens in _OPENS.finditer(text.folded):
        closes = _CLOSES.search(text.folded, opens.end(), opens.end() + _LONGEST)
        end = text.folded.rfind("\n", 0, closes.start()) + 1 if closes else -1
        ends = [one for one in (end, _next_part(text, opens)) if one > 0]
        if ends:
            found.append(Stretch(opens.start(), min(ends)))
    return found
