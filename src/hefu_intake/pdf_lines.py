"""A line of a printed page, and what its words alone say about the next."""

import re

from msgspec import Struct

_WIDE_CHARS = (
    r"\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\U00020000-\U0003ffff"
)
_WIDE = re.compile(f"[{_WIDE_CHARS}]")
_FIRST_WORD = re.compile(rf"[（《“‘「【]*(?:[{_WIDE_CHARS}]|[^\s{_WIDE_CHARS}]+)[，。、；：！？）》”’」】]*")
"""With the punctuation that may not be parted from it at the end of a line."""
_MARKER = re.compile(
    r"(?:[•·●○■□◆▪◦‣➢❖►▶✓✔\ue000-\uf8ff–—-]\s|o\s(?=[A-Z])|[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,4})[)）.]\s|\d{1,3}(?:\.\d{1,3})+\.?\s(?![a-z])"
    r"|[(（][一二三四五六七八九十]{1,3}[)）]"
    r"|[一二三四五六七八九十]{1,3}、|\d{1,3}[、．]|第[一二三四五六七八九十百\d]{1,5}[条條章节節款]|(?:Article|Section|Clause)\s\d)"
)
_LEADER = re.compile(r"(?:[.…·]\s?){4,}[\divxlcIVXLC]{1,6}$")
_LABEL = re.compile(r"[^\W\d_][^\s，。；：,;:.]{0,11}(?:\s?[（(][^）)]{1,12}[）)])?\s*[：:]")
_DAY = re.compile(r"[\d〇一二三四五六七八九]{4}\s*年\s*\S{1,3}\s*月(?:\s*\S{1,3}\s*日)?")
_ENDED = re.compile(r"[.!?:;。！？：；…][\"”’』」》)）]*$")


class Line(Struct, frozen=True, kw_only=True):
    """A line with its place on the page in points: where it and its first word begin and end, its base,
    its letters' size.

    ``base`` grows upwards. ``broken`` is true where the line ends in the middle of a word; the hyphen
    is no part of ``text``. ``cell`` is where the last cell begins of a line that is a row of a table,
    whose cells stand between tabs.
    """

    text: str
    left: float
    word: float
    right: float
    base: float
    size: float
    broken: bool = False
    cell: float | None = None


def is_wide(char: str) -> bool:
    """Chinese, Japanese and Korean characters and their punctuation stand side by side without spaces."""
    return bool(_WIDE.match(char))


def is_ended(line: Line) -> bool:
    """The line ends where a sentence or a part of a list may end."""
    return bool(_ENDED.search(line.text))


def has_leader(line: Line) -> bool:
    """The line is an entry of a table of contents: dots lead to its page."""
    return bool(_LEADER.search(line.text))


def has_label(line: Line) -> bool:
    """The line begins as an entry of a form or a cover does: "甲方（盖章）：", "Date:"."""
    return bool(_LABEL.match(line.text))


def is_day(line: Line) -> bool:
    """The line is a day and nothing else, as on a cover or below a signature."""
    return bool(_DAY.fullmatch(line.text))


def has_marker(line: Line) -> bool:
    """The line begins as an item of a list, an article or a numbered heading begins."""
    return bool(_MARKER.match(line.text))


def starts_with_number(text: str) -> bool:
    """The first cell of a row is no more than the number of what follows: "1.", "(iv)", "¶ 2", a bullet."""
    first, tab, _ = text.partition("\t")
    short = len(first) < 7 and not re.search(r"[^\W\d_]{2}", first)
    return bool(tab) and (short or (len(first) < 13 and bool(_MARKER.match(first + " "))))


def first_word_length(text: str) -> int:
    """Count the characters at the start of a text that cannot be parted at the end of a line."""
    word = _FIRST_WORD.match(text)
    return word.end() if word else len(text)
