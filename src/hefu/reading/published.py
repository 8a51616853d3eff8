"""On which day was it published? Only that settles a year the text leaves out."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain

from hefu.planning.due import last_day
from hefu.reading.dates import find_days
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_FIRST_LINES = 14
_TITLE_LINES = 4
_DAY, _MONTH = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}-\d\d")


def find_published(text: Text, sentences: Sequence[Sentence]) -> date | None:
    """Take the source's own day, else a full date in the head of the page, else in its last line.

    "The Agreement of 5 May 2020" tells of an earlier day.
    """
    if text.source.published:
        return text.source.published
    head = [one for one in sentences if one.line < _FIRST_LINES]
    unsigned = [one for one in head if not text.first("sign", one.start, one.end)]
    telling = [one for one in unsigned if not text.first("strength", one.start, one.end)]
    told = set(telling)
    rest = (one for one in (sentences if text.words.lang == "zh" else head) if one not in told)
    for sentence in chain(telling, sentences[-1:], rest):
        for day in find_days(text, sentence.start, sentence.end, None):
            earlier = text.folded.endswith(" of ", 0, day.start) and text.words.lang == "en"
            if _DAY.fullmatch(day.edtf) and day.cue not in ("by", "from") and not earlier:
                return _real(day.edtf)
    return _month_of_issue(text, head) if text.words.lang == "en" else None


def _month_of_issue(text: Text, head: Sequence[Sentence]) -> date | None:
    """Take the last day of the month that a newsletter's head names, which settles the year too."""
    for sentence in head[:_TITLE_LINES]:
        for day in find_days(text, sentence.start, sentence.end, None):
            if _MONTH.fullmatch(day.edtf) and sentence.heading:
                return last_day(day.edtf)
    return None


def _real(edtf: str) -> date | None:
    try:
        return date.fromisoformat(edtf)
    except ValueError:
        return None
