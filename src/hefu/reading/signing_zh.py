"""On which day was the agreement of a Chinese text signed?"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from hefu.reading.basis import find_basis
from hefu.reading.dates import find_days
from hefu.reading.days import Day
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.undertaking import Basis, Edtf

_FULL = re.compile(r"[\dX]{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}(?:-\d\d)?")
_BARE_DAY = re.compile(r"(?<![\d月.])(\d{1,2})日(?![前内起均讯电訊電])")
_ISSUE = re.compile(r"(20\d\d)年(?:第|总第|\d{1,2}月号)")
_DUE = ("by", "from", "before-year")
_CLOSING = 3
_HEAD = 400


def find_signed_zh(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """Take the day beside the seal, of the first sentence of signing, or the last told before it.

    A year that nothing tells is that of the earliest deadline, or the one before it.
    """
    signed = _find_signed(text, sentences, published)
    if signed is None or not signed.startswith("XXXX"):
        return signed
    issue = _ISSUE.search(text.folded, 0, _HEAD)
    if issue:
        return issue[1] + signed[4:]
    deadlines = [day.edtf for one in sentences for day in find_days(text, one.start, one.end, None)
                 if day.cue == "by" and "X" not in day.edtf]  # fmt: skip
    return _before(signed[4:], min(deadlines)) if deadlines else signed


def _before(month_and_day: str, deadline: str) -> Edtf:
    year = int(deadline[:4])
    return f"{year if month_and_day < deadline[4:] else year - 1}{month_and_day}"


def _find_signed(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    for sentence in sentences:
        if text.first("sealed", sentence.start, sentence.end):
            days = _days(text, sentence, published)
            if days:
                return days[0].edtf
    told: Edtf | None = None
    for sentence in sentences:
        signs = text.first("sign", sentence.start, sentence.end)
        if signs and not sentence.heading:
            found = _of_signing(text, sentence, published)
            if found or text.first("vague_day", sentence.start, signs.start):
                return found
            if told:
                return told
        told = _told(text, sentence, published) or told
    return _at_the_close(text, sentences, published) or _partly(text, sentences, published)


def _of_signing(text: Text, sentence: Sentence, published: date | None) -> Edtf | None:
    ago = text.first("days_ago", sentence.start, sentence.end)
    line = _dateline(text, sentence, published)
    if ago and line and "X" in line:
        return line if ago.entry.means == "0" else None
    today = date.fromisoformat(line) if line and "X" not in line else published
    if ago and today:
        return (today - timedelta(days=int(ago.entry.means))).isoformat()
    sign = text.first("sign", sentence.start, sentence.end)
    told = find_days(text, sentence.start, sentence.end, published)
    beside = [day for day in told if sign and 0 <= sign.start - day.end <= 1]
    days = beside or _days(text, sentence, published)
    if days:
        return days[0].edtf
    bare = _BARE_DAY.search(text.folded, sentence.start, sentence.end)
    if bare and published and 1 <= int(bare[1]) <= published.day:
        return published.replace(day=int(bare[1])).isoformat()
    return None


def _dateline(text: Text, sentence: Sentence, published: date | None) -> Edtf | None:
    """Read the day a dateline gives (临江6月19日讯): the "today" of what follows."""
    days = find_days(text, sentence.start, sentence.end, published)
    return next(
        (day.edtf for day in days if text.at("dateline", day.end) and _FULL.fullmatch(day.edtf)), None
    )


def _days(text: Text, sentence: Sentence, published: date | None) -> list[Day]:
    """Find the full days a sentence tells, datelines (5月21日讯) and deadlines left out."""
    found = find_days(text, sentence.start, sentence.end, published)
    return [day for day in found if _FULL.fullmatch(day.edtf) and _is_told(text, day)]


def _is_told(text: Text, day: Day) -> bool:
    return day.cue not in _DUE and text.at("dateline", day.end) is None


def _told(text: Text, sentence: Sentence, published: date | None) -> Edtf | None:
    if sentence.heading or text.first("report", sentence.start, sentence.end):
        return None
    days = _days(text, sentence, published)
    beside = days and days[-1].end - days[-1].start < sentence.end - sentence.start - _CLOSING
    return days[-1].edtf if beside else None


def _at_the_close(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """An instrument is dated where it ends."""
    if find_basis(text) is not Basis.INSTRUMENT:
        return None
    for sentence in reversed(sentences[-_CLOSING:]):
        days = _days(text, sentence, published)
        if days:
            return days[-1].edtf
    return None


def _partly(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """Take the month or year a sentence of signing tells, where no day is told."""
    return next(_months(text, sentences, published), None)


def _months(text: Text, sentences: Sequence[Sentence], published: date | None) -> Iterator[Edtf]:
    for sentence in sentences:
        sign = text.first("sign", sentence.start, sentence.end)
        if sign:
            for day in find_days(text, sentence.start, sign.start, published):
                if _MONTH.fullmatch(day.edtf) and day.cue == "in":
                    yield day.edtf
