"""On which day was an English text published?"""

import re
from collections.abc import Sequence
from datetime import date

from hefu.planning.due import last_day
from hefu.reading.dates import find_days
from hefu.reading.en.agreement.datelines import day_of_the_telling, find_day_of_dateline
from hefu.reading.en.agreement.plan_year import find_plan_start_en
from hefu.reading.patterns import pattern
from hefu.reading.published import find_day_told, head_of, real_day
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_TITLE_LINES = 4
_MONTH = pattern(r"\d{4}-\d\d")
_HEAD = 300
_ISSUE = pattern(
    r"^[^\n]{0,40}\b(?:no\.?|issue|number|vol\.?|volume|edition) ?\d+[^\n\d]{1,12}"
    r"(?P<year>20\d\d)\b(?P<day>[^\n]+)$",
    re.MULTILINE,
)
"""At the head of a newsletter, the number of its issue, the year and the day."""


def find_published_en(text: Text, sentences: Sequence[Sentence]) -> date | None:
    """Take a full date of the head or last line, or of the dateline shortly before it, else what a newsletter
    or a dateline names.
    """
    head = head_of(sentences)
    posted = find_day_told(text, sentences, head)
    return (
        (day_of_the_telling(text, head, posted) if posted else None)
        or _day_of_issue(text)
        or _month_of_issue(text, head)
        or find_day_of_dateline(text, head)
    )


def _day_of_issue(text: Text) -> date | None:
    """Take the day of an issue whose number tells the year: "No. 12, 2024 | March 11"."""
    issue = _ISSUE.search(text.folded, 0, _HEAD)
    days = find_days(text, *issue.span("day"), None) if issue else ()
    told = next((day.edtf for day in days if day.edtf.startswith("XXXX")), None)
    return real_day(f"{issue['year']}{told.removeprefix('XXXX')}") if issue and told else None


def _month_of_issue(text: Text, head: Sequence[Sentence]) -> date | None:
    """Take the last day of the month that a newsletter's head names, which settles the year too."""
    for sentence in () if find_plan_start_en(text, head) else head[:_TITLE_LINES]:
        for day in find_days(text, sentence.start, sentence.end, None):
            if _MONTH.fullmatch(day.edtf) and sentence.heading:
                return last_day(day.edtf)
    return None
