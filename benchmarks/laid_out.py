"""Texts as other hands would lay them out: with other line ends, indents, blanks and marks of breaking."""

import re
from collections.abc import Callable

Edit = tuple[int, int, str]
"""What stands at ``[start, end)`` in place of what stood there."""
Layout = Callable[[str], list[Edit]]

_HAN = "[\u4e00-\u9fff]"
_WIDE = re.compile("[\u3000-\u9fff\uff00-\uff60“”]")
_TOKEN = re.compile(r"\n| +|[^\s\u3000-\u9fff\uff00-\uff60“”]+|.")
_NO_FIRST = "，。；：、！？）”》」』·,.;:!?)"


def put(pattern: str, words: str) -> Layout:
    """Make a layout that has ``words`` wherever the pattern matches."""
    return lambda text: [(*match.span(), match.expand(words)) for match in re.finditer(pattern, text)]


def broken(columns: int) -> Layout:
    """Make a layout whose lines are no wider than so many columns: a Chinese sign takes two."""

    def breaks(text: str) -> list[Edit]:
        edits: list[Edit] = []
        column = blanks = 0
        for token in _TOKEN.finditer(text):
            words = token.group()
            width = sum(2 if _WIDE.match(sign) else 1 for sign in words)
            if words != "\n" and column + width > columns and words[0] not in _NO_FIRST:
                spaced = words.isspace()
                edits.append((token.start() - blanks, token.end() if spaced else token.start(), "\n"))
                column = -width if spaced else 0
            column = 0 if words == "\n" else column + width
            blanks = len(words) if words[0] == " " else 0
        return edits

    return breaks


SAME: dict[str, Layout] = {
    "ends of lines as Windows writes them": put("\n", "\r\n"),
    "ends of lines as old Macs wrote them": put("\n", "\r"),
    "blanks behind each line": put("\n", "  \n"),
    "each line indented": put(r"(?m)^(?=\S)", "    "),
    "each line indented by two Chinese blanks": put(r"(?m)^(?=\S)", "\u3000\u3000"),
    "blanks that keep words together": put(" ", "\u00a0"),
    "unseen places to break": put("(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad"),
    "unseen blanks behind stops": put("(?<=[。.])", "\u200b"),
    "blanks around the numbers of a Chinese text": put(
        rf"(?<={_HAN})(?=\d(?!\d{{3}}(?:[-/.]\d|年)))|(?<=\d)(?<!^\d)(?=[年月日亿万元人名家项])", " "
    ),
    "two blanks behind a full stop": put(r"(?<=[a-z]{3}\.) (?=[A-Z])", "  "),
}
"""Layouts in which a text is to be read the same to the letter."""
ALIKE: dict[str, Layout] = {
    "blanks around all numbers and Latin words": put(
        rf"(?<={_HAN})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?={_HAN})", " "
    ),
    "all on one line": put("\n+", "  "),
    "lines of 45 columns": broken(45),
    "lines of 60 columns": broken(60),
    "lines of 76 columns": broken(76),
}
"""Layouts in which nearly all is to be read the same."""


def laid_out(text: str, layout: Layout) -> tuple[str, list[int]]:
    """Lay a text out, and tell where each of its signs stands then."""
    parts: list[str] = []
    place: list[int] = []
    at = length = 0
    for start, end, words in [*layout(text), (len(text), len(text), "")]:
        place += range(length, length + start - at)
        length += start - at
        place += [length] * (end - start)
        parts += [text[at:start], words]
        length += len(words)
        at = end
    return "".join(parts), place
