"""Which day do English words count back to from the day of publication: "on Monday", "a year ago today"?"""

from datetime import date, timedelta

from hefu.lexicon.hits import Hit
from hefu.reading.dates import later
from hefu.reading.en.naming.signers import dateline_end
from hefu.reading.en.values.numbers import NUMBERS
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Edtf

_JUST_BEFORE = 24
_SHORTEST_MONTH = 28
_ON_THE = pattern(r"[^.;\d]{0,90} on the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:day )?of)")
_TELLING = pattern(
    r"\b(?:said|says|told reporters|announced|showed|shows|confirmed|disclosed|reported)(?: on| late)? $"
)
_TOLD_THAT = pattern(r" (?:announced|said|confirmed|disclosed|reported|revealed)\b")
_DAYS_AGO = pattern(r"\b(?P<count>a|[a-z]{3,5}|\d{1,2}) (?P<unit>day|week)s? ago\b")
_MONTH_TOLD = pattern(
    r"\b(?:last month|earlier this month|(?P<count>an?|[a-z]{3,6}|\d{1,2}) months? ago|"
    r"(?P<year>last year|earlier this year)|(?P<last>last|this) (?P<season>spring|summer|autumn|fall|winter)|"
    r"last (?P<month>january|february|march|april|may|june|july|august|september|october|november|"
    r"december))\b"
)
"""Words for a month, a season or a year before: "two months ago", "last year", "last March"."""
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_LAST_MONTHS = {21: 8, 22: 10, 23: 12, 24: 12}
"""Until which month the last of a season is that of the year before."""
_BESIDE = 40
_TO_MONTH, _FEW_MONTHS = 7, 25
_YEARS_AGO = pattern(
    r"\b(?P<count>an?|[a-z]{3,6}|\d{1,2}) years?\b[^.;]{0,30}?\b(?:ago(?: to the day)?|since|to the day)\b"
)


def years_to_the_day(text: Text, sentence: Sentence, base: date | None) -> Edtf | None:
    """Read "two years ago today", "it is a year last Saturday since they signed", "a year ago to the day"."""
    told = _YEARS_AGO.search(text.folded, sentence.start, sentence.end) if base else None
    count = _count(told["count"]) if told else 0
    if not base or not told or not count:
        return None
    today = base if "to the day" in told.group() else _counted_day(text, sentence, base)
    return later(today, -count, "year").isoformat() if today else None


def _count(word: str) -> int:
    return int(word) if word.isdigit() else {"a": 1, "an": 1}.get(word, NUMBERS.get(word, 0))


def counted_back(text: Text, sentence: Sentence, base: date | None) -> Edtf | None:
    """Read "today", "yesterday", "on Monday" of a sentence, though not those on which somebody said so."""
    day = _counted_day(text, sentence, base) if base else None
    return day.isoformat() if day else None


def _counted_day(text: Text, sentence: Sentence, base: date) -> date | None:
    near = text.first("relative_day", sentence.start, sentence.end)
    if near and not is_of_the_telling(text, near):
        return base - timedelta(days=int(near.entry.means))
    if text.first("eve", sentence.start, sentence.end):
        weekday = text.first("weekday", dateline_end(text, sentence), sentence.end)
        return (weekday_before(text, weekday, base) if weekday else base) - timedelta(days=1)
    days = _DAYS_AGO.search(text.folded, sentence.start, sentence.end)
    if days and _count(days["count"]):
        return base - timedelta(days=_count(days["count"]) * (7 if days["unit"] == "week" else 1))
    return weekday_told(text, sentence, base)


def weekday_told(text: Text, sentence: Sentence, base: date) -> date | None:
    """Read the first weekday of a sentence that is not of the telling nor of its dateline."""
    weekdays = text.find("weekday", dateline_end(text, sentence), sentence.end)
    weekday = next((one for one in weekdays if not is_of_the_telling(text, one)), None)
    if weekday and not text.first("vague_day", sentence.start, sentence.end):
        return weekday_before(text, weekday, base)
    return None


def weekday_before(text: Text, weekday: Hit, base: date) -> date:
    """Count back to a weekday: "on Monday", "last Monday" of a Monday's page."""
    back = (base.weekday() - int(weekday.entry.means)) % 7
    last = not back and text.folded.endswith("last ", 0, weekday.start)
    return base - timedelta(days=7 if last else back)


def is_of_the_telling(text: Text, day: Hit) -> bool:
    """Tell the day on which somebody said so: "said Wednesday it has signed", "today announced that"."""
    told = _TELLING.search(text.folded, max(0, day.start - _JUST_BEFORE), day.start)
    return told is not None or _TOLD_THAT.match(text.folded, day.end) is not None


def in_a_month_told(text: Text, sentence: Sentence, beside: Stretch, base: date | None) -> Edtf | None:
    """Read "last month", "three months ago", "last March", "last autumn"; right ``beside`` it "last year"."""
    told = _MONTH_TOLD.search(text.folded, sentence.start, sentence.end) if base else None
    if not base or not told:
        return None
    if told["year"] and max(told.start() - beside.end, beside.start - told.end()) > _BESIDE:
        return None
    if told["season"]:
        season = _SEASONS[told["season"]]
        last = told["last"] == "last" and base.month <= _LAST_MONTHS[season]
        return f"{base.year - last:04}-{season}"
    month = text.first("month", *told.span("month")) if told["month"] else None
    if month:
        number = int(month.entry.means)
        return f"{base.year - (number >= base.month):04}-{number:02}"
    if told["year"]:
        return str(base.year - (told["year"] == "last year"))
    back = _count(told["count"]) if told["count"] else int("last" in told.group())
    return later(base.replace(day=1), -back, "month").isoformat()[:_TO_MONTH] if back < _FEW_MONTHS else None


def in_this_month(text: Text, sentence: Sentence, sign: Hit, base: date | None) -> Edtf | None:
    """Read "signed on the 18th": of this month, or of the last where it would lie ahead."""
    told = _ON_THE.match(text.folded, sign.end, sentence.end) if base else None
    if not base or not told or not 1 <= int(told[1]) <= _SHORTEST_MONTH:
        return None
    month = base if int(told[1]) <= base.day else base.replace(day=1) - timedelta(days=1)
    return month.replace(day=int(told[1])).isoformat()


def past_day(edtf: Edtf, base: date) -> Edtf:
    """A day without a year in a later month than the publication was in the year before."""
    later_month = edtf[:4] == str(base.year) and int(edtf[5:7]) > base.month
    return f"{int(edtf[:4]) - 1}{edtf[4:]}" if later_month else edtf
