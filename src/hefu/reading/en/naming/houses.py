"""Is a name a house's by what it deals in, at its end or head: "Drosera Optics", "Fonderie Marchal"?

Such a word says so only there, and only beside a word that is a name: "Public Transport" is nobody's.
"""

from hefu.lexicon.hits import Hit
from hefu.reading.text import Stretch, Text

_OF_MANY = ("common", "trade", "nationality", "field", "country")
"""What makes no name beside the word: "Public", "Norwegian", "Marine"."""


def house_in(text: Text, part: Stretch) -> list[Hit]:
    """Find the word at the end or at the head of a name that says what the house deals in."""
    if text.flat.find(" ", part.start, part.end) < 0:
        return []
    for hit in text.find("house_end", part.start, part.end)[-1:]:
        if hit.end == part.end and _names_one(text, part.start, hit.start):
            return [hit]
    head = text.at("house_head", part.start)
    return [head] if head and head.end < part.end and _names_one(text, head.end, part.end) else []


def _names_one(text: Text, start: int, end: int) -> bool:
    """Tell whether some word is none of those that many share."""
    words = text.folded[start:end].split()
    kinds = text.words.kinds
    return any(all(word not in kinds[kind].by_word for kind in _OF_MANY) for word in words if len(word) > 1)
