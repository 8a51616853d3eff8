"""Who writes a Chinese letter or answer, whose "we" and whose unnamed deeds are its own?"""

import re
from collections.abc import Sequence

from hefu.reading.mentions import Mentions
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_HEAD_LINES = 4
_LAST_LINES = 8
_OWN = re.compile(
    "原创|作者:|执笔:|(?<!源:)(?<!据)(?:^|\n)[^\n:]{2,24}(?:公众号|官微|官方微信|官方微博|博客)"
)
_SHORT = 30
_CLOSED = "。;:,!?"


def find_authors_zh(text: Text, sentences: Sequence[Sentence], mentions: Mentions) -> tuple[str, ...]:
    """Name the party whose name begins a line at the foot of a letter (云帆集团　董事长丁海) or heads an
    answer (…局关于…的答复), or stands in the line that says whose account publishes (原创　云帆物流) or
    who wrote it (作者：丁海（云帆物流创始人）).
    """
    head = [one for one in sentences if one.line < _HEAD_LINES]
    own = [one for one in head if _OWN.search(text.folded, one.start, one.end)]
    account = [named for one in own for named in mentions.within(one.start, one.end)]
    if account:
        return (account[-1].party,)
    if not any(text.first("letter", one.start, one.end) for one in head):
        return ()
    foot = [one for one in sentences if one.line > sentences[-1].line - _LAST_LINES]
    alone = [
        named
        for one in foot
        if one.heading or one.end - one.start <= _SHORT
        for named in mentions.within(one.start, one.end)
        if named.start == one.start and text.folded[one.end - 1] not in _CLOSED
    ]
    return (alone[-1].party,) if alone else ()
