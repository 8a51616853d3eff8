"""How many sides does an English text say that there are?"""

import re
from collections import Counter

from hefu.reading.en.values.numbers import NUMBERS
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_NUMBER = "three|four|five|six|seven"
_SIDES = "parties|sides|signatories|partners|of us|of them"
_DO = (
    r"would|will|shall|sign\w*|hope|want|agree\w*|said|undertake|commit|pledge|promise|intend|plan|ask|are to"
)
_COUNTED = pattern(
    rf"\b(?:the|all|our|these|those|us|we)(?: the)? (?P<told>{_NUMBER}) (?:{_SIDES})\b|"
    rf"\ball (?P<all>{_NUMBER})(?= (?:{_DO})\b|[.,;])|"
    rf"\beach of the (?P<each>{_NUMBER})\b(?! [a-z]{{4,}}s\b)|"
    rf"\b(?P<way>{_NUMBER})-(?:way|party|sided|cornered)\b|\b(?P<tri>tri(?:partite|lateral))\b|"
    r"\bquadripartite\b"
)
_THREE, _FOUR = 3, 4


def count_sides(text: Text) -> int | None:
    """Give the number told most: "the three parties", "all four will", "a tripartite agreement"."""
    told = Counter(_number(match) for match in _COUNTED.finditer(text.folded))
    return told.most_common(1)[0][0] if told else None


def _number(match: re.Match[str]) -> int:
    word = match["told"] or match["all"] or match["each"] or match["way"]
    return NUMBERS[word] if word else _THREE if match["tri"] else _FOUR
