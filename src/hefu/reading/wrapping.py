"""Where does a line end only because the page is narrow?"""

import re
from collections.abc import Iterator

from hefu.reading.patterns import pattern

_LINE = pattern(r"[^\n]+")
_WIDEST, _NARROWEST = 104, 48
"""Between these widths, in characters, pages are set; longer lines were never broken."""
_CLOSED = (".", "!", "?", ":", ";")
_BEGINS_ANEW = pattern(r"\s*(?:[^\w\s\"'($£€¥]|\(?\w{1,3}[.)] |\d+\.\d)")
_HALF_SAID = pattern(
    r"^[^\n|\t]{0,200}\b(?:shall|will|must|agrees? to)\b[^\n|\t]{0,200}[ -][a-z]{1,20}(?=\n[a-z]{2,})",
    re.MULTILINE,
)
"""A line that binds somebody and breaks off before small letters, be the page of no one width."""
_UNFINISHED = frozenset(
    {"of", "the", "a", "an", "and", "to", "for", "in", "by", "with", "on", "at", "or", "from", "as", "its"}
)
_FEWEST = 3


def without_soft_ends(text: str) -> str:
    """Return the text with each soft line end as a space, of equal length."""
    width = max((len(line.group()) for line in _LINE.finditer(text)), default=0)
    ends = list(_soft_ends(text, width)) if width <= _WIDEST else []
    if len(ends) < _FEWEST:
        ends = [end.end() for end in _HALF_SAID.finditer(text)]
    parts, at = [], 0
    for end in ends:
        parts += [text[at:end], " "]
        at = end + 1
    return "".join([*parts, text[at:]])


def _soft_ends(text: str, width: int) -> Iterator[int]:
    """Yield each line end behind which the next word would not have fitted."""
    for line in _LINE.finditer(text):
        end = line.end()
        following = text[end + 1 : end + 1 + _WIDEST].split("\n", 1)[0]
        if (
            not following.strip()
            or len(line.group()) < _NARROWEST
            or "\t" in line.group()
            or "|" in line.group()
        ):
            continue
        word = following.split(" ", 1)[0]
        full = len(line.group()) + 1 + len(word) > width - 4
        left = line.group().rstrip().rsplit(" ", 1)[-1].lower() in _UNFINISHED
        runs_on = left or (not line.group().rstrip().endswith(_CLOSED) and following[0].islower())
        if (full or runs_on) and not _BEGINS_ANEW.match(following):
            yield end
