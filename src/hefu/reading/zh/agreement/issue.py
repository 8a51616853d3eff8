"""On which day was a Chinese text published?"""

import re
from collections.abc import Sequence
from datetime import date

from hefu.reading.published import find_day_told
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_HEAD = 200
_ISSUE = re.compile(r"[〔\[【](20\d\d)[〕\]】](?:第)?\d{1,4}号")
_DAY = re.compile(r"(?<!\d)(1[0-2]|[1-9])月(2[0-8]|1\d|[1-9])日")


def find_published_zh(text: Text, sentences: Sequence[Sentence]) -> date | None:
    """Take a full date in the head of the page or in its last line, else the first one that it tells, else
    the first day behind the number of a paper that has its year (〔2026〕7号).
    """
    told = find_day_told(text, sentences, sentences)
    issue = _ISSUE.search(text.folded, 0, _HEAD) if told is None else None
    day = _DAY.search(text.folded, issue.end()) if issue else None
    return date(int(issue[1]), int(day[1]), int(day[2])) if issue and day else told
