"""In which year does a report stand whose dateline leaves the year out?"""

import re
from collections.abc import Sequence
from datetime import date

from hefu.reading.dates import find_days, is_real
from hefu.reading.en.naming.signers import dateline_end
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}")
_AHEAD = ("by", "before", "before-year")
_YEARS_AHEAD = 6
"""The first deadline lies no farther ahead; a day falls on the same weekday every five or six years."""


def find_day_of_dateline(text: Text, head: Sequence[Sentence]) -> date | None:
    """Take the last "Oct 14" before the first deadline that was the Tuesday on which it is told to happen."""
    for sentence in head:
        end = dateline_end(text, sentence)
        weekday = text.first("weekday", end, sentence.end) if end > sentence.start else None
        told = next(find_days(text, sentence.start, end, None), None) if weekday else None
        yearless = _YEARLESS.fullmatch(told.edtf) if told else None
        if weekday and yearless:
            return _last(text, yearless, int(weekday.entry.means))
    return None


def _last(text: Text, day: re.Match[str], weekday: int) -> date | None:
    first = _first_deadline(text)
    if first is None:
        return None
    told = (f"{year:04}-{day[0][5:]}" for year in range(first, first - _YEARS_AHEAD, -1))
    real = (date.fromisoformat(one) for one in told if is_real(one))
    return next((one for one in real if one.weekday() == weekday), None)


def _first_deadline(text: Text) -> int | None:
    """The year of the first deadline; none where something happened "in" a later year."""
    days = list(find_days(text, 0, len(text.folded), None))
    ahead = [int(year[0]) for one in days if one.cue in _AHEAD and (year := _YEAR.match(one.edtf))]
    happened = [int(one.edtf) for one in days if one.cue == "in" and _YEAR.fullmatch(one.edtf)]
    first = min(ahead, default=None)
    return first if first is not None and first > max(happened, default=0) else None
