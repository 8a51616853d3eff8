"""Who writes a Chinese letter or answer, whose "we" and whose unnamed deeds are its own?"""

from collections.abc import Sequence

from hefu.reading.mentions import Mentions
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_HEAD_LINES = 4
_LAST_LINES = 8


def find_author_zh(text: Text, sentences: Sequence[Sentence], mentions: Mentions) -> str | None:
    """Name the party whose name fills a line at the foot of a letter, or heads an answer (…局关于…的答复)."""
    head = [one for one in sentences if one.line < _HEAD_LINES]
    if not any(text.first("letter", one.start, one.end) for one in head):
        return None
    foot = [one for one in sentences if one.line > sentences[-1].line - _LAST_LINES]
    alone = [named for one in foot for named in mentions.within(one.start, one.end)
             if (named.start, named.end) == (one.start, one.end)]  # fmt: skip
    return alone[-1].party if alone else None
