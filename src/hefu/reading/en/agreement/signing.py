"""On which day was an English paper signed? The day of signing, not of its announcement."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from hefu.lexicon.hits import Hit
from hefu.reading.basis import is_instrument
from hefu.reading.dates import find_days
from hefu.reading.days import Day
from hefu.reading.en.agreement.paper_days import DEADLINES, day_of_the_paper
from hefu.reading.en.naming.signers import dateline_end
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.terms.undertaking import Edtf

_FULL = re.compile(r"[\dX]{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}(?:-\d\d)?")
_BEHIND = 170
"""How far behind "dated" or "made this" its day may stand, over line ends too."""
_JUST_BEFORE = 24
_MONTHS_AHEAD = 3
_NEAR = 40
"""Characters behind "signed" within which a mere month or year is that of the signing."""

_LOOKS_BACK = re.compile(r"\b(?:(?:a|one) year|twelve months) (?:after|on|later|ago)\b|\bfirst anniversary\b")
_HEAD = 240
"""A text that opens so tells of a signing of the year before: "A year after the handshake"."""
_ON_THE = re.compile(r"[^.;\d]{0,40} on the (\d{1,2})(?:st|nd|rd|th)\b(?! of)")
_SHORTEST_MONTH = 28
_A_YEAR_AGO = re.compile(r"\b(?:a|one) year ago (?:on |this |last )?$")
_TELLING = re.compile(
    r"\b(?:said|says|told reporters|announced|showed|shows|confirmed|disclosed|reported)(?: on| late)? $"
)
_FindsSigning = Callable[[Text, Sentence], Hit | None]


def find_signed_en(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """Read the day from the paper's own words, else from the first sentence of signing that tells one."""
    told = _sealed(text, published) or _asked(text, sentences, published)
    settled = False
    for first in () if told else (_signing, _signed_line, _exchanging, _signing_long_ago):
        told, settled = _told_by(text, sentences, first, published)
        if told or settled:
            break
    if told or settled:
        return told
    if text.first("unsigned", 0, len(text.folded)):
        return None
    return (
        _in_a_month(text, sentences, published)
        or _in_heading(text, sentences, published)
        or day_of_the_paper(text, sentences, published)
        or _told_before(text, sentences, published)
    )


def _told_by(
    text: Text, sentences: Sequence[Sentence], first: _FindsSigning, base: date | None
) -> tuple[Edtf | None, bool]:
    """Take the first whole day of the sentences of signing, else a month; tell whether that settles it."""
    month = None
    for sentence in sentences:
        sign = first(text, sentence)
        told = _told(text, sentence, sign, base) if sign else None
        if told and _FULL.fullmatch(told):
            return told, True
        month = month or told
        if sign and not told and text.first("vague_day", sentence.start, sentence.end):
            return month, True
    return month, False


def _sealed(text: Text, base: date | None) -> Edtf | None:
    paper = is_instrument(text) or text.first("recital", 0, len(text.folded))
    for kind in ("sealed", "effective"):
        for hit in text.find(kind, 0, len(text.folded)):
            if not paper and (kind == "effective" or hit.entry.means):
                continue
            for day in find_days(text, hit.end, min(len(text.folded), hit.end + _BEHIND), base):
                if _FULL.fullmatch(day.edtf) and day.cue != "by":
                    return day.edtf
    return None


def _asked(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    """Read the answer to a question that asks who signed: "Acme and the City, on 3 May 2024, after ..."."""
    for question, answer in pairwise(sentences):
        asks = text.folded.endswith("?", question.start, question.end)
        if asks and text.first("sign", question.start, question.end):
            for day in find_days(text, answer.start, answer.end, base):
                if _FULL.fullmatch(day.edtf) and day.cue not in DEADLINES:
                    return day.edtf
    return None


def _signing(text: Text, sentence: Sentence) -> Hit | None:
    if sentence.heading or text.has(("long_ago", "to_come"), sentence.start, sentence.end):
        return None
    return text.first("sign", sentence.start, sentence.end)


def _exchanging(text: Text, sentence: Sentence) -> Hit | None:
    """Other words than "signed" tell of a signing too: papers exchanged, pen put to paper, a ceremony."""
    if sentence.heading or text.first("to_come", sentence.start, sentence.end):
        return None
    return text.first("signing", sentence.start, sentence.end)


def _signed_line(text: Text, sentence: Sentence) -> Hit | None:
    """A line of its own that begins with signing: "Signed in Velm, 3 May 2024"."""
    sign = text.first("sign", sentence.start, sentence.end) if sentence.heading else None
    return sign if sign and sign.start <= sentence.start + 1 else None


def _signing_long_ago(text: Text, sentence: Sentence) -> Hit | None:
    """A review tells when the paper under review was signed, and needs no date of its own."""
    return (
        None
        if text.first("to_come", sentence.start, sentence.end)
        else text.first("sign", sentence.start, sentence.end)
    )


def _told(text: Text, sentence: Sentence, sign: Hit, base: date | None) -> Edtf | None:
    weekday = text.first("weekday", sign.end, min(sentence.end, sign.end + len(" it on wednesday")))
    if weekday and base:
        return _weekday_before(text, weekday, base).isoformat()
    beside = text.first(
        "relative_day", max(sentence.start, sign.start - _NEAR), min(sentence.end, sign.end + _NEAR)
    )
    if beside and base:
        return (base - timedelta(days=int(beside.entry.means))).isoformat()
    days = list(_own_days(text, sentence, sign, base))
    nearest = min(days, key=lambda day: max(day.start - sign.end, sign.start - day.end), default=None)
    if nearest and _FULL.fullmatch(nearest.edtf):
        back = nearest.yearless and _LOOKS_BACK.search(text.folded, 0, _HEAD) is not None
        return _past(f"{int(nearest.edtf[:4]) - back}{nearest.edtf[4:]}", base) if base else nearest.edtf
    return (
        _in_this_month(text, sentence, sign, base)
        or _relative(text, sentence, base)
        or (nearest.edtf if nearest else None)
    )


def _in_this_month(text: Text, sentence: Sentence, sign: Hit, base: date | None) -> Edtf | None:
    """Read "signed on the 18th": of this month, or of the last where it would lie ahead."""
    told = _ON_THE.match(text.folded, sign.end, sentence.end) if base else None
    if not base or not told or not 1 <= int(told[1]) <= _SHORTEST_MONTH:
        return None
    month = base if int(told[1]) <= base.day else base.replace(day=1) - timedelta(days=1)
    return month.replace(day=int(told[1])).isoformat()


def _own_days(text: Text, sentence: Sentence, sign: Hit, base: date | None) -> Iterator[Day]:
    """Days of the sentence, but for its dateline, its deadlines and days on which somebody said so."""
    start = dateline_end(text, sentence)
    for day in find_days(text, start, sentence.end, base):
        beside = 0 <= day.start - sign.end <= _NEAR or 0 <= sign.start - day.end <= 1
        said = any(0 <= day.start - hit.end <= len(" on ") for hit in text.find("speech", start, day.start))
        months = beside and re.fullmatch(r"\d{4}-\d\d|\d{4}", day.edtf)
        if not said and day.cue not in DEADLINES and (_FULL.fullmatch(day.edtf) or months):
            yield day


def _past(edtf: Edtf, base: date | None) -> Edtf:
    """A day without a year that would lie after the publication was in the year before."""
    ahead = base is not None and edtf > base.isoformat() and edtf[:4] == str(base.year)
    long_ahead = ahead and base is not None and int(edtf[5:7]) - base.month > _MONTHS_AHEAD
    december = ahead and base is not None and edtf[5:7] == "12" and base.month == 1
    return f"{int(edtf[:4]) - 1}{edtf[4:]}" if long_ahead or december else edtf


def _relative(text: Text, sentence: Sentence, base: date | None) -> Edtf | None:
    if base is None:
        return None
    near = text.first("relative_day", sentence.start, sentence.end)
    if near:
        return (base - timedelta(days=int(near.entry.means))).isoformat()
    weekdays = text.find("weekday", dateline_end(text, sentence), sentence.end)
    weekday = next((one for one in weekdays if not _is_of_the_telling(text, one)), None)
    if weekday and not text.first("vague_day", sentence.start, sentence.end):
        return _weekday_before(text, weekday, base).isoformat()
    return None


def _weekday_before(text: Text, weekday: Hit, base: date) -> date:
    """Count back to a weekday: "on Monday", "last Monday" of a Monday's page, "a year ago on Monday"."""
    back = (base.weekday() - int(weekday.entry.means)) % 7
    if not back and text.folded.endswith("last ", 0, weekday.start):
        back = 7
    day = base - timedelta(days=back)
    a_year_ago = _A_YEAR_AGO.search(text.folded, max(0, weekday.start - _JUST_BEFORE), weekday.start)
    return day.replace(year=day.year - 1, day=min(day.day, 28)) if a_year_ago else day


def _is_of_the_telling(text: Text, weekday: Hit) -> bool:
    """Tell the day on which somebody said so: "said Wednesday it has signed"."""
    return _TELLING.search(text.folded, max(0, weekday.start - _JUST_BEFORE), weekday.start) is not None


def _in_a_month(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    """Take the month or year that opens a sentence of signing: "In March 2024 the two cities signed ..."."""
    for sentence in sentences:
        sign = _signing(text, sentence)
        for day in find_days(text, sentence.start, sign.start, base) if sign else ():
            opens = day.start - sentence.start <= len("in ")
            if day.cue != "in" or not _MONTH.fullmatch(day.edtf) or (day.yearless and not opens):
                continue
            ahead = base is not None and day.yearless and day.edtf > base.isoformat()
            return f"{int(day.edtf[:4]) - 1}{day.edtf[4:]}" if ahead else day.edtf
    return None


def _in_heading(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    for sentence in sentences:
        sign = text.first("sign", sentence.start, sentence.end) if sentence.heading else None
        day = next(_own_days(text, sentence, sign, base), None) if sign else None
        if day:
            return day.edtf
    return None


def _told_before(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    """Take the last full day told before the first sentence of signing ("On 3 May the mayor met ...")."""
    told = None
    for sentence in sentences:
        if sentence.heading:
            continue
        if _signing(text, sentence):
            return told
        for day in find_days(text, dateline_end(text, sentence), sentence.end, base):
            of_the_page = base is not None and day.edtf == base.isoformat() and not day.cue
            whole = _FULL.fullmatch(day.edtf) and day.cue not in DEADLINES
            told = day.edtf if whole and not of_the_page else told
    return None
