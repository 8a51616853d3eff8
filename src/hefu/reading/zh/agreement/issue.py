"""On which day was a Chinese text published?"""

from collections.abc import Sequence
from datetime import date

from hefu.reading.patterns import pattern
from hefu.reading.published import find_day_told, real_day
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_HEAD = 200
_ISSUE = pattern(r"[〔\[【](20\d\d)[〕\]】](?:第)?\d{1,4}号")
_SLASHED = pattern(r"(?<![\d/])(3[01]|[12]\d|0?[1-9])/(1[0-2]|0?[1-9])/(20\d\d)(?!\d)")
"""A day as pages of Hong Kong write it: 05/12/2024, the fifth of December."""
_DAY = pattern(r"(?<!\d)(1[0-2]|[1-9])月(2[0-8]|1\d|[1-9])日")


def find_published_zh(text: Text, sentences: Sequence[Sentence]) -> date | None:
    """Take a full date in the head of the page or in its last line, else the first one that it tells, else
    the first day behind the number of a paper that has its year (〔2026〕7号).
    """
    slashed = _SLASHED.search(text.folded, 0, _HEAD)
    if slashed and (day := real_day(f"{slashed[3]}-{slashed[2]:0>2}-{slashed[1]:0>2}")):
        return day
    told = find_day_told(text, sentences, sentences)
    number = _ISSUE.search(text.folded, 0, _HEAD) if told is None else None
    behind = _DAY.search(text.folded, number.end()) if number else None
    return date(int(number[1]), int(behind[1]), int(behind[2])) if number and behind else told
