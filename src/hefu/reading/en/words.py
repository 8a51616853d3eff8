"""Of which words is an English span, to weigh its themes by?"""

import re
from collections.abc import Set

from hefu.reading.text import Text

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


def words_of_en(text: Text, start: int, end: int) -> Set[str]:
    """Give each word once."""
    return frozenset(_WORD.findall(text.folded, start, end))
