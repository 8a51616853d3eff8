"""Where does a line end only because the page is narrow?"""

import re
from collections.abc import Iterator
from itertools import pairwise

from hefu.reading.patterns import pattern

_LINE = pattern(r"[^\n]+")
_WIDEST, _NARROWEST, _NARROW = 104, 48, 28
"""Between the first two widths, in columns, pages are set, and parts of a page down to the third; what has
longer lines was never broken.
"""
_WIDE = pattern("[\u3000-\u9fff\uff00-\uff60“”]")
"""Signs that take two columns."""
_CELLS = pattern(r"\||\w\u3000")
_CLOSED = (".", "!", "?", ":", ";", "。", "！", "？", "：", "；")
_QUOTES = ("“", "「", "『", '"')
_BEGINS_ANEW = pattern(
    r"\s*(?:[^\w\s\"'“‘($£€¥]|\(?(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,3})[.)] |\d+\.\d"
    r"|[A-Z][a-z]{2,12}(?: [a-z]+)?: )"
)
_BEGINS_ANEW_ZH = pattern(
    r" {2}|\u3000|[^\w“”《》「」『』（）()·，。、；：！？\"'%％]"
    r"|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十\d]{1,3}[条章节]|[甲乙丙丁]方[：:（(]"
)
_HALF_SAID = pattern(
    r"^[^\n|\t]{0,200}\b(?:shall|will|must|agrees? to)\b[^\n|\t]{0,200}[ -][a-z]{1,20}(?=\n[a-z]{2,})",
    re.MULTILINE,
)
"""A line that binds somebody and breaks off before small letters, be the page of no one width."""
_UNFINISHED = frozenset(
    {"of", "the", "a", "an", "and", "to", "for", "in", "by", "with", "on", "at", "or", "from", "as", "its"}
)
_RAGGED = 8
"""By so much lines of Chinese differ in width, in columns, as no stop may begin the next."""
_FEWEST, _FEWEST_NARROW, _OF_LINES = 3, 6, 3
"""A page is set to a width where so many lines end for it; to a narrow one, where one in so many does."""


def soft_ends(text: str) -> list[int]:
    """Give the places of the line ends that only the width of the page made, in order."""
    lines = list(_LINE.finditer(text))
    longest = max((line.end() - line.start() for line in lines), default=0)
    width = max(_columns(line.group()) for line in lines) if 0 < longest <= _WIDEST else 0
    ends = list(_soft_ends(lines, width, longest)) if _NARROW <= width <= _WIDEST else []
    fewest = max(_FEWEST_NARROW, len(lines) // _OF_LINES) if width < _NARROWEST else _FEWEST
    return ends if len(ends) >= fewest else [end.end() for end in _HALF_SAID.finditer(text)]


def is_wide(sign: str) -> bool:
    """Tell a sign that takes two columns, and stands beside the next without a blank."""
    return _WIDE.match(sign) is not None


def _columns(line: str) -> int:
    """Tell how wide a line is set: a Chinese sign takes two columns."""
    return len(line) if line.isascii() else len(line) + len(_WIDE.findall(line))


def _soft_ends(lines: list[re.Match[str]], width: int, longest: int) -> Iterator[int]:
    """Yield each line end behind which the next word would not have fitted."""
    for line, after in pairwise(lines):
        said, following = line.group(), after.group()
        if after.start() > line.end() + 1 or not following.strip() or _is_row(said, following):
            continue
        if is_wide(said[-1]) or is_wide(following):
            is_full = len(said) == longest or _columns(said) + _RAGGED > width
            runs_on = is_full and _runs_on_zh(said, following)
        else:
            runs_on = _runs_on(said, following, width)
        if runs_on:
            yield line.end()


def _is_row(said: str, following: str) -> bool:
    """Tell a row of a table, before another or before what is no broken line either."""
    return "\t" in said or (
        _CELLS.search(said) is not None and (following[0].isupper() or _CELLS.search(following) is not None)
    )


def _runs_on_zh(said: str, following: str) -> bool:
    """Tell a full line of Chinese in the midst of what it says (a speech may begin the next)."""
    if _BEGINS_ANEW_ZH.match(following):
        return False
    return not said.endswith(_CLOSED) or (said.endswith("：") and following.startswith(_QUOTES))


def _runs_on(said: str, following: str, width: int) -> bool:
    """Tell a line that ends for want of room, or in the midst of what it says."""
    if len(said) < width / 2 or (said.isupper() and not following.isupper()) or _BEGINS_ANEW.match(following):
        return False
    if len(said) + 1 + len(following.split(" ", 1)[0]) > width - 4:
        return True
    left = said.rstrip().rsplit(" ", 1)[-1].lower() in _UNFINISHED
    return left or (not said.rstrip().endswith(_CLOSED) and following[0].islower())
