"""Of which words is an English span, to weigh its themes by?"""

from collections.abc import Set

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_WORD = pattern(r"[a-z]+(?:'[a-z]+)?")
_BEGINNING = 5


def words_of_en(text: Text, start: int, end: int) -> Set[str]:
    """Give each word once, and its beginning, which its fellows share: "agron" of "agronomists"."""
    words = _WORD.findall(text.folded, start, end)
    return {word[:_BEGINNING] for word in words}.union(words)
