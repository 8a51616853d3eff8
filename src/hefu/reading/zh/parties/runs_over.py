"""Do words of a Chinese text only end in the name of a body?"""

from collections.abc import Sequence

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.levels import LEVELS

_SHORTEST_NAME = 4
_PLACE_LENGTHS = (2, 3, 4)
_HOUSE = pattern(
    "(?:[协協商公学學]|联合|聯合?)[会會]$|(?:大[学學]|[学學醫医]院)$|(?:分公司|[分支]行|分局|分社)$"
)
"""Ends a short name (东主协会, 临江分公司), which the full one has behind a place and a trade or a house."""


def runs_over(text: Text, name: str, names: Sequence[str]) -> bool:
    """Tell words that only end in a name (外传|云帆集团) from a name with its place before
    it (南屿|特区政府), or of which the text leaves out all but its trade (舟屿|港口集团).
    """
    if any(_runs_into_place(name, other) for other in names):
        return True
    for other in names:
        before = name.removesuffix(other)
        if before in ("", name) or other[0] in LEVELS or before[-1] in LEVELS:
            continue
        if text.fold(other) in text.words.kinds["self_name"].by_word:
            continue
        trade = text.words.first("trade", text.fold(other))
        if len(other) >= _SHORTEST_NAME and not (trade and trade.start == 0):
            known = text.words.find("prefix", text.fold(before)) or _HOUSE.search(other)
            return not known and text.flat.count(other) > 2 * text.flat.count(name)
    return False


def _runs_into_place(name: str, other: str) -> bool:
    """Tell words that end in the short name of a place (运行图中增开|岚州, of 岚州市人民政府) from a name."""
    tails = (name[-length:] for length in _PLACE_LENGTHS if len(name) > length)
    return name[-1] in LEVELS and any(
        other.startswith(tail) and other[len(tail) : len(tail) + 1] in tuple(LEVELS) for tail in tails
    )
