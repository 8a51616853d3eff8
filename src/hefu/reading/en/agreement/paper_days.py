"""Which day do an English paper's own lines tell: its name, its head, its last lines?"""

import re
from collections.abc import Sequence
from datetime import date

from hefu.reading.basis import is_instrument
from hefu.reading.dates import find_days
from hefu.reading.days import FULL_DAY, Day
from hefu.reading.en.agreement.counted_days import in_a_month_told
from hefu.reading.en.agreement.other_days import (
    is_of_another_paper,
    is_of_something_else,
    names_a_paper_before,
    opens_an_item,
)
from hefu.reading.en.agreement.plan_year import find_plan_start_en
from hefu.reading.en.papers import is_joint_paper
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Edtf

DEADLINES = ("by", "before", "before-year", "from")
"""How days are introduced that are deadlines or beginnings, never the day of signing."""
_HEAD_LINES, _LAST_LINES, _CLOSING_LINES = 8, 4, 14
_NAMED = pattern(
    r"(?: no\.? ?[\w./-]{1,20})?(?: (?:on|for|of|between|with|concerning|regarding)(?: [\w'-]+){1,8}?)?? "
    r"(?:\(?(?:of|dated|signed (?:on|in))|(?:dates|dating) (?:from|back to)) (?:the )?"
    r"(?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
    r"(?: (?:on|for)(?: [\w'-]+){1,6}?)? "
    r"\((?=\d{1,2} [a-z]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)"
)
"""What stands between a paper's name and its day."""
_JUST_BEFORE = 24
_YEAR = 4
_LONGEST_DAY = 20
_HEAD, _LETTERHEAD = 240, 600
_DEAR = pattern(r"^(?:dear |your excellency|excellency,)", re.MULTILINE)
_ACCEPTED = pattern(
    r"(?:(?:(?:read|seen|received|understood|noted|accepted|agreed|confirmed|acknowledged|countersigned|"
    r"approved)(?: and )?)+"
    r"[^.;\n]{0,60}?(?:, | on )?|date:? ?)?"
)
"""What stands before the day on which the other side accepts a letter: "Seen and agreed, | 21 October"."""
_PLACE = pattern(r"(?:(?:in |at |done at |given at |signed in )?[a-zà-ž][\w' -]{1,40}, )?(?:on |the |this )*")
"""What may stand before the day on a line of its own: "Vale Torto, 22 October 2025"."""


def day_of_the_paper(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    """Take the day of a ceremony's title, of a paper's name, of its last lines or its head."""
    return (
        _at_the_ceremony(text, sentences)
        or _of_the_paper(text, base)
        or _closing(text, sentences)
        or _letter_day(text, sentences)
        or _since(text, sentences, base)
    )


def _at_the_ceremony(text: Text, sentences: Sequence[Sentence]) -> Edtf | None:
    """Take the day at the head of what was said at a signing, or of a paper that tells its adoption."""
    head = [one for one in sentences if one.line < _HEAD_LINES]
    told = next((one for one in head if _names_the_ceremony(text, one)), None)
    for sentence in head if told else ():
        near = told is not None and abs(sentence.line - told.line) <= 1
        for day in find_days(text, sentence.start, sentence.end, None) if near else ():
            if FULL_DAY.fullmatch(day.edtf) and day.cue not in DEADLINES:
                return day.edtf
    return None


def _names_the_ceremony(text: Text, sentence: Sentence) -> bool:
    """Tell a title, though it is long, that names the signing at which something was said."""
    if find_plan_start_en(text, (sentence,)):
        return False
    title = sentence.heading or not text.folded.endswith(".", sentence.start, sentence.end)
    return title and text.first("at_signing", sentence.start, sentence.end) is not None


def _of_the_paper(text: Text, base: date | None) -> Edtf | None:
    """Read the day in the name of a paper: "the MoU of March 2021", "the agreement dated 3 May"."""
    for hit in text.find("agreement", 0, len(text.folded)):
        named = _NAMED.match(text.folded, hit.end) if _may_be_this(text, hit.start) else None
        if named and not text.first("other_paper", max(0, hit.start - _JUST_BEFORE), hit.start):
            day = next(iter(find_days(text, named.end(), named.end() + _LONGEST_DAY, base)), None)
            long = " " in named.group().strip()
            if (
                day
                and day.start - named.end() <= 1
                and _is_whole(day)
                and not (long and len(day.edtf) == _YEAR)
                and not (is_instrument(text) and is_of_another_paper(text, day))
            ):
                return day.edtf
    return None


def _may_be_this(text: Text, start: int) -> bool:
    """Tell the name of a paper at its own head, or behind "this", from others that its clauses name."""
    return start < _HEAD or text.folded.endswith("this ", 0, start) or not is_instrument(text)


def _since(text: Text, sentences: Sequence[Sentence], base: date | None) -> Edtf | None:
    """Take the day since which somebody has an agreement: "Since 3 May 2024 they have had a contract"."""
    for sentence in sentences:
        since = text.folded.find("since ", sentence.start, sentence.end)
        if since >= 0 and text.first("agreement", sentence.start, sentence.end):
            at = since + len("since ")
            day = next(find_days(text, at, min(sentence.end, at + _LONGEST_DAY), base), None)
            if day and day.start == at and _is_whole(day) and len(day.edtf) > _YEAR:
                return day.edtf
            if text.folded.startswith("last month", at):
                return in_a_month_told(text, sentence, Stretch(since, at), base)
    return None


def _is_whole(day: Day) -> bool:
    return "/" not in day.edtf and (not day.yearless or bool(FULL_DAY.fullmatch(day.edtf)))


def _letter_day(text: Text, sentences: Sequence[Sentence]) -> Edtf | None:
    """Take the day at the head of a paper that speaks for itself."""
    head = [one for one in sentences if one.line < _HEAD_LINES]
    paper = is_joint_paper(text) or is_instrument(text) or any(_is_its_name(text, one) for one in head)
    if not paper and not text.first("letter", 0, len(text.folded)):
        return None
    for sentence in head:
        for day in find_days(text, sentence.start, sentence.end, None):
            whole = FULL_DAY.fullmatch(day.edtf) and day.cue not in DEADLINES
            other = names_a_paper_before(text, day) or opens_an_item(text, day)
            if whole and not (other or is_of_something_else(text, day)):
                return day.edtf
    return None


def day_of_the_letter(text: Text, sentences: Sequence[Sentence]) -> Edtf | None:
    """Take the day on which the other side accepts a letter of intent, else that above "Dear"."""
    papers = text.find("agreement", 0, len(text.folded))
    dear = _DEAR.search(text.folded, 0, _LETTERHEAD)
    letter = any(hit.entry.means == "letter_of_intent" for hit in papers) or "letter" in text.folded[:_HEAD]
    for sentence in sentences[-_LAST_LINES:] if letter else ():
        for day in find_days(text, sentence.start, sentence.end, None):
            accepts = _ACCEPTED.fullmatch(text.folded, sentence.start, day.start)
            if accepts and day.end >= sentence.end - 1 and FULL_DAY.fullmatch(day.edtf):
                return day.edtf
    return _above(text, sentences, dear.start()) if dear and _names_its_intent(text) else None


def _above(text: Text, sentences: Sequence[Sentence], dear: int) -> Edtf | None:
    """Take the first whole day of the head of a letter."""
    for sentence in sentences:
        for day in find_days(text, sentence.start, min(sentence.end, dear), None):
            if FULL_DAY.fullmatch(day.edtf):
                return day.edtf
    return None


def _names_its_intent(text: Text) -> bool:
    """Tell a letter that calls itself one of intent, near its head."""
    papers = text.find("agreement", 0, _LETTERHEAD + _HEAD)
    return any(hit.entry.means == "letter_of_intent" for hit in papers)


def _is_its_name(text: Text, sentence: Sentence) -> bool:
    """Tell a line that holds the name of a paper and no more: "HEADS OF TERMS"."""
    name = text.at("agreement", sentence.start)
    return sentence.heading and name is not None and name.end == sentence.end


def _closing(text: Text, sentences: Sequence[Sentence]) -> Edtf | None:
    """Take the day alone on one of the last lines of a paper, or behind a place there."""
    if not is_instrument(text) and not is_joint_paper(text):
        return None
    for sentence in sentences[-_CLOSING_LINES:]:
        for day in find_days(text, sentence.start, sentence.end, None):
            ends = text.folded[day.end : sentence.end].strip(" .,") == ""
            if (
                ends
                and FULL_DAY.fullmatch(day.edtf)
                and _PLACE.fullmatch(text.folded, sentence.start, day.start)
            ):
                return day.edtf
    return None
