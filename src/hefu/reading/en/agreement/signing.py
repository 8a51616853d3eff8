"""On which day was an English paper signed? The day of signing, not of its announcement."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from hefu.lexicon.hits import Hit
from hefu.reading.dates import find_days, later
from hefu.reading.days import FULL_DAY, WHOLE_DAY, Day
from hefu.reading.en.agreement.counted_days import (
    counted_back,
    in_a_month_told,
    in_this_month,
    is_of_the_telling,
    past_day,
    weekday_before,
    weekday_told,
    years_to_the_day,
)
from hefu.reading.en.agreement.made_days import day_beside_signatures, day_of_making
from hefu.reading.en.agreement.other_days import is_of_something_else
from hefu.reading.en.agreement.paper_days import DEADLINES, day_of_the_letter, day_of_the_paper
from hefu.reading.en.naming.signers import dateline_end
from hefu.reading.en.papers import is_paper
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Edtf

_MONTH = pattern(r"\d{4}(?:-\d\d)?")
_NEAR = 40
"""Characters behind "signed" within which a mere month or year is that of the signing."""
_NEXT_DAY = pattern(
    r" (?:on )?(?:the (?:following|next) (?:day|morning|afternoon|evening)|(?:a|one) day later)\b"
)
"""Behind "signed": on the day after the one told last."""
_OF_WEEKDAY = pattern(
    r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)'s (?:\w+ ){0,2}?"
    r"(?:memorandum|agreement|signing|deal|pact|contract|accord|mou)\b"
)
"""At the head of a report: "the ink has hardly dried on Monday's memorandum"."""
_LEADS_UP, _LINES_UP = 2, 2
"""Of how many sentences before the signing, and of how many lines, the day may be that of the signing."""
_LOOKS_BACK = pattern(r"\b(?:(?:a|one) year|twelve months) (?:after|on|later|ago)\b|\bfirst anniversary\b")
_HEAD = 240
"""A text that opens so tells of a signing of the year before: "A year after the handshake"."""
_FindsSigning = Callable[[Text, Sentence], Hit | None]


def find_signed_en(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """Read the day from the paper's own words, else from the first sentence of signing that tells one."""
    told = (
        day_of_making(text, published)
        or day_beside_signatures(text, published)
        or day_of_the_letter(text, sentences)
        or _asked(text, sentences, published)
        or _of_weekday(text, published)
    )
    settled = False
    own = (_signed_line, _signing) if is_paper(text) else (_signing, _signed_line)
    for first in () if told else (*own, _exchanging, _signing_long_ago):
        told, settled = _told_by(text, sentences, first, published)
        if told or settled:
            break
    if told and not settled and not FULL_DAY.fullmatch(told):
        whole = day_of_the_paper(text, sentences, published)
        if whole and FULL_DAY.fullmatch(whole):
            return whole
        before = _told_before(text, sentences, published)
        return before if before and before.startswith(told) else told
    if told or settled:
        return told or _about_when(text, sentences, published)
    if text.first("unsigned", 0, len(text.folded)):
        return None
    return (
        _in_a_month(text, sentences, published)
        or _in_heading(text, sentences, published)
        or _just_before(text, sentences, published)
        or day_of_the_paper(text, sentences, published)
        or _told_before(text, sentences, published)
        or _about_when(text, sentences, published)
    )


def _about_when(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    """Take "last month", "last autumn" of the first sentence of signing that tells no more."""
    told = (
        in_a_month_told(text, one, Stretch(sign.start, sign.end), base)
        for one in sentences
        if (sign := _signing(text, one))
    )
    return next(filter(None, told), None)


def _told_by(
    text: Text, sentences: Sequence[Sentence], first: _FindsSigning, base: date | None
) -> tuple[Edtf | None, bool]:
    """Take the first whole day of the sentences of signing, else a month; tell whether that settles it."""
    month = None
    for sentence in sentences:
        sign = first(text, sentence)
        told = _told(text, sentence, sign, base) if sign else None
        if told and FULL_DAY.fullmatch(told):
            return told, True
        month = month or told
        if sign and not told and text.first("vague_day", sentence.start, sentence.end):
            return month, True
    return month, False


def _asked(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    """Read the answer to a question that asks who signed: "Acme and the City, on 3 May 2024, after ..."."""
    for question, answer in pairwise(sentences):
        asks = text.folded.endswith("?", question.start, question.end)
        if asks and text.first("sign", question.start, question.end):
            for day in find_days(text, answer.start, answer.end, base):
                if FULL_DAY.fullmatch(day.edtf) and day.cue not in DEADLINES:
                    return day.edtf
    return None


def _of_weekday(text: Text, base: date | None) -> Edtf | None:
    """Read "Monday's memorandum", of which a report tells in its first lines."""
    told = _OF_WEEKDAY.search(text.folded, 0, 2 * _HEAD) if base else None
    weekday = text.at("weekday", told.start("day")) if told else None
    return weekday_before(text, weekday, base).isoformat() if weekday and base else None


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
    counted = years_to_the_day(text, sentence, base) or _day_after(text, sign, base)
    if counted:
        return counted
    weekday = text.first(
        "weekday",
        max(sentence.start, sign.start - len("wednesday evening they ")),
        min(sentence.end, sign.end + len(" it on wednesday")),
    )
    if weekday and base and not is_of_the_telling(text, weekday):
        return weekday_before(text, weekday, base).isoformat()
    days = list(_own_days(text, sentence, sign, base))
    nearest = min(days, key=lambda day: max(day.start - sign.end, sign.start - day.end), default=None)
    relative = _relative_day(text, sentence, sign, base)
    if relative:
        return relative
    if nearest and FULL_DAY.fullmatch(nearest.edtf):
        if not base or not nearest.yearless:
            return nearest.edtf
        back = _LOOKS_BACK.search(text.folded, 0, _HEAD) is not None
        return past_day(f"{int(nearest.edtf[:4]) - back}{nearest.edtf[4:]}", base)
    return (
        in_this_month(text, sentence, sign, base)
        or counted_back(text, sentence, base)
        or (past_day(nearest.edtf, base) if nearest and nearest.yearless and base else None)
        or (nearest.edtf if nearest else None)
    )


def _relative_day(text: Text, sentence: Sentence, sign: Hit, base: date | None) -> Edtf | None:
    """Count "today" and "yesterday" from the day of the page; "today" may be that of a dateline alone."""
    beside = text.first(
        "relative_day", max(sentence.start, sign.start - _NEAR), min(sentence.end, sign.end + _NEAR)
    )
    if beside and base and not is_of_the_telling(text, beside):
        return (base - timedelta(days=int(beside.entry.means))).isoformat()
    if beside is None or base or int(beside.entry.means):
        return None
    head = min(_HEAD, dateline_end(text, sentence))
    return next((day.edtf for day in find_days(text, 0, head, None)), None)


def _day_after(text: Text, sign: Hit, base: date | None) -> Edtf | None:
    """Count one day on from the whole day told last: "On 25 April they voted. It was signed the next day"."""
    if not _NEXT_DAY.match(text.folded, sign.end):
        return None
    days = [day.edtf for day in find_days(text, 0, sign.start, base) if WHOLE_DAY.fullmatch(day.edtf)]
    return later(date.fromisoformat(days[-1]), 1, "day").isoformat() if days else None


def _own_days(text: Text, sentence: Sentence, sign: Hit, base: date | None) -> Iterator[Day]:
    """Days of the sentence, but for its dateline, its deadlines and days on which somebody said so."""
    start = dateline_end(text, sentence)
    for day in find_days(text, start, sentence.end, base):
        beside = 0 <= day.start - sign.end <= _NEAR or 0 <= sign.start - day.end <= 1
        said = any(
            0 <= day.start - hit.end <= len(" on ") and hit.end != sign.end
            for hit in text.find("speech", start, day.start)
        )
        months = beside and re.fullmatch(r"\d{4}-\d\d|\d{4}", day.edtf)
        ahead = base is not None and not day.yearless and day.edtf > base.isoformat() and not is_paper(text)
        told = said or ahead or day.cue in DEADLINES or is_of_something_else(text, day)
        if not told and (FULL_DAY.fullmatch(day.edtf) or months):
            yield day


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


def _just_before(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    """Take the "on Monday" of what leads up to a signing: "They met on Monday. The two signed ..."."""
    for at, sentence in enumerate(sentences):
        if base and _signing(text, sentence):
            for before in reversed(sentences[max(0, at - _LEADS_UP) : at]):
                near = sentence.line - before.line <= _LINES_UP and not before.heading
                told = weekday_told(text, before, base) if near else None
                if told and not text.first("to_come", before.start, before.end):
                    return told.isoformat()
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
            whole = FULL_DAY.fullmatch(day.edtf) and day.cue not in DEADLINES
            other = of_the_page or is_of_something_else(text, day)
            told = day.edtf if whole and not other else told
    return None
