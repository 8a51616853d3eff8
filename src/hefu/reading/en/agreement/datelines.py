"""In which year does a report stand whose dateline leaves the year out?"""

from collections.abc import Sequence
from datetime import date, timedelta

from hefu.lexicon.hits import Hit
from hefu.reading.dates import find_days, is_real
from hefu.reading.days import Day
from hefu.reading.en.agreement.counted_days import is_of_the_telling
from hefu.reading.en.naming.signers import dateline_end
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.undertaking import Edtf

_YEARLESS = pattern(r"XXXX-\d\d-\d\d")
_YEAR = pattern(r"\d{4}")
_MONTH = pattern(r"\d{4}-(?!12-31)[01]\d")
"""A month or day told with its year; the end of a year may lie far ahead."""
_PLACE = pattern(r"[^\d.:;]{3,40}, ")
"""What stands before the day of a dateline that has a line of its own: "TAPTIPUR, MARCH 5"."""
_AHEAD = ("by", "before", "before-year")
_YEARS_AHEAD = 4
"""The first deadline lies no farther ahead: a day falls on the same weekday every five or six years."""
_NEXT_BUT_ONE = 2
_SOON = 7
"""A page is put up so many days at most after its report was written."""


def find_day_of_dateline(text: Text, head: Sequence[Sentence]) -> date | None:
    """Settle the year of "Oct 14" by the weekday that it tells and by the deadlines of the text."""
    for sentence in head:
        end = _end_of_dateline(text, sentence)
        told = next(find_days(text, sentence.start, end, None), None) if end > sentence.start else None
        if told and _YEARLESS.fullmatch(told.edtf):
            weekday = text.first("weekday", end, sentence.end)
            eve = None if weekday and is_of_the_telling(text, weekday) else weekday
            return (
                _on_the_weekday(text, told.edtf, weekday, 0)
                or _before_the_first_month(text, told.edtf)
                or _on_the_weekday(text, told.edtf, eve, 1)
            )
    return None


def day_of_the_telling(text: Text, head: Sequence[Sentence], posted: date) -> date:
    """Give the day of the dateline where the page was put up soon after: "04/05/2025", then "OSLO, May 3 (".

    From that day a report counts "today" and "on Tuesday".
    """
    for sentence in head:
        end = _end_of_dateline(text, sentence)
        told = next(find_days(text, sentence.start, end, None), None) if end > sentence.start else None
        if told and _YEARLESS.fullmatch(told.edtf):
            days = (posted - timedelta(days=back) for back in range(_SOON + 1))
            return next((day for day in days if day.isoformat().endswith(told.edtf[4:])), posted)
    return posted


def _end_of_dateline(text: Text, sentence: Sentence) -> int:
    alone = sentence.end if _PLACE.match(text.flat, sentence.start, sentence.end) else sentence.start
    day = next(find_days(text, sentence.start, alone, None), None)
    return alone if day and day.end == sentence.end else dateline_end(text, sentence)


def _on_the_weekday(text: Text, day: Edtf, weekday: Hit | None, days_after: int) -> date | None:
    """Take the last year before the first deadline's in which it was that Tuesday, or so many days after.

    A deadline of its own year a report tells without the year: "by the end of the year".
    """
    if weekday is None:
        return None
    first = min(map(_year_of, _deadlines(text)), default=0)
    if first < max(_years_told(text), default=1):
        return None
    told = (f"{year:04}{day[4:]}" for year in range(first - 1, first - 1 - _YEARS_AHEAD, -1))
    real = (date.fromisoformat(one) for one in told if is_real(one))
    return next((one for one in real if (one.weekday() - int(weekday.entry.means)) % 7 == days_after), None)


def _before_the_first_month(text: Text, day: Edtf) -> date | None:
    """Take the year before the first month told with its year: that of its own year a report leaves out.

    A mere year will do if the text tells of the last year but one before it.
    """
    ahead = _deadlines(text)
    first = min(map(_year_of, ahead), default=0)
    near = any(_MONTH.match(one) and _year_of(one) == first for one in ahead)
    told = f"{first - 1:04}{day[4:]}"
    settled = near or first - _NEXT_BUT_ONE in _years_told(text)
    return date.fromisoformat(told) if first and settled and is_real(told) else None


def _deadlines(text: Text) -> list[Edtf]:
    """The times ahead that are told with their year."""
    days = text.once(_days_of_all)
    ahead = (one for one in days if one.cue in _AHEAD or (one.cue == "in" and "/" in one.edtf))
    return [one.edtf for one in ahead if _YEAR.match(one.edtf)]


def _years_told(text: Text) -> list[int]:
    """The years "in" which something happens."""
    return [int(one.edtf) for one in text.once(_days_of_all) if one.cue == "in" and _YEAR.fullmatch(one.edtf)]


def _days_of_all(text: Text) -> list[Day]:
    return list(find_days(text, 0, len(text.folded), None))


def _year_of(edtf: Edtf) -> int:
    return int(edtf[:4])
