"""Where does a Chinese sentence end?"""

from collections.abc import Iterator

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_STOP = pattern(r"[。!?]")
_CLOSERS = "”’」』)）\"'"
_ENDS = ".!?。"


def find_ends_zh(text: Text, start: int, end: int) -> Iterator[int]:
    """Yield where sentences end within a line, with the marks that close a quotation."""
    for match in _STOP.finditer(text.folded, start, end):
        yield _closed(text, match.end(), end)


def _closed(text: Text, at: int, end: int) -> int:
    """Take in further stops and the marks that close a quotation, not those that open the next."""
    while at < end and (text.flat[at] in _CLOSERS or text.folded[at] in _ENDS):
        at += 1
    return at
