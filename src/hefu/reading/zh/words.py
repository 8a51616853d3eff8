"""Of which characters is a Chinese span, to weigh its themes by?"""

from collections.abc import Set

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_RUN = pattern(r"[\u4e00-\u9fff]+")


def words_of_zh(text: Text, start: int, end: int) -> Set[str]:
    """Give each character and each two in a row once."""
    runs = _RUN.findall(text.folded, start, end)
    pairs = {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
    return pairs.union(*runs)
