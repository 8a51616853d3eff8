"""Which day stands beside the seal, at the head or at the foot of a Chinese paper?"""

from collections.abc import Iterator, Sequence
from datetime import date

from hefu.reading.basis import is_instrument
from hefu.reading.dates import find_days
from hefu.reading.days import FULL_DAY
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.agreement.told_days import days_told
from hefu.reading.zh.papers import is_paper
from hefu.terms.undertaking import Edtf

_CLOSING = 3
_LABELLED_DAY = 24
_FOOT = 10
"""Among so many last sentences stand the day and those who sign."""
_WHERE = ("于", "订于", "签于", "签署于", "签订于", "在")
_HEAD_LINES = 7
_OF_ANOTHER_DAY = ("发布", "通过", "印发", "刊", "版", "修订")
_AT_CEREMONY = pattern(
    "(?:签约|签字|签署|签订|揭牌)[^\n]{0,4}(?:仪式|大会|会)上?的?(?:讲话|致辞|致词|演讲|发言)"
)
_PAPER = pattern(
    "^(?!.*(?:签|达成|举行|公告))[^\n]*(?:声明|公报|宣言|协议书?|协定|备忘录|意向书|合同|公约)(?:\\([^()]*\\))?$"
)
_HEADED = pattern("(?:(?:时间|日期)[:: ]*)?")
"""时间：2025年12月4日, at the head of a speech."""
_CLOSE = 3
"""How far behind its label a day may begin."""


def beside_the_seal(text: Text, published: date | None) -> Edtf | None:
    """Read the day behind its label (签订日期：2025年7月8日)."""
    for label in text.find("sealed", 0, len(text.folded)):
        days = find_days(text, label.end, label.end + _LABELLED_DAY, published)
        day = next(
            (day for day in days if FULL_DAY.fullmatch(day.edtf) and day.start - label.end <= _CLOSE), None
        )
        if day:
            return day.edtf
    return None


def at_the_close(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """An instrument is dated where it ends; a listed firm's notice of one is dated after it."""
    paper = is_instrument(text) or is_paper(text, sentences)
    if text.first("filing", 0, len(text.folded)):
        return None
    if not paper:
        return _under_the_names(text, sentences, published)
    dated = next(_dated_lines(text, sentences[-_FOOT:], published), None)
    for sentence in () if dated else reversed(sentences[-_CLOSING:]):
        days = days_told(text, sentence, published)
        if days and not text.first("strength", sentence.start, sentence.end):
            return days[-1].edtf
    return dated


def _under_the_names(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """Read the last line of what a page gives of a paper: 2024年7月10日于北京."""
    last = sentences[-1]
    dated = next(_dated_lines(text, [last], published), None)
    where = any(text.folded.find(word, last.start, last.end) >= 0 for word in _WHERE)
    return dated if where else None


def _dated_lines(text: Text, sentences: Sequence[Sentence], published: date | None) -> Iterator[Edtf]:
    """Yield the days of lines at the foot that say no more than when and where (…年9月3日订于临江)."""
    for sentence in sentences:
        for day in days_told(text, sentence, published)[:1]:
            behind = text.folded[day.end : sentence.end]
            if day.start == sentence.start and (not behind or behind.startswith(_WHERE)):
                yield day.edtf


def at_the_head(text: Text, sentences: Sequence[Sentence], published: date | None) -> Edtf | None:
    """Read the day in brackets under the title of a paper, or at the head of a speech at its signing."""
    head = [one for one in sentences[:_HEAD_LINES] if one.line < _HEAD_LINES]
    titles = [text.folded[one.start : one.end] for one in head if one.heading]
    speech = any(map(_AT_CEREMONY.search, titles))
    paper = any(map(_PAPER.search, titles)) and not text.first("report", 0, len(text.folded))
    for sentence in head if speech or paper else ():
        days = find_days(text, sentence.start, sentence.end, published)
        told = next((day for day in days if not day.yearless and day.cue != "by"), None)
        bracketed = text.folded[sentence.start] == "(" or text.folded[sentence.start - 1] == "("
        line = text.folded[sentence.start : sentence.end].partition(",")[0]
        line = line.partition(" 地点")[0]
        short = len(line) <= _LABELLED_DAY and not any(word in line for word in _OF_ANOTHER_DAY)
        day = text.folded[told.start : told.end] if told else ""
        alone = paper and line in (day, f"{day} ")
        began = told and _HEADED.fullmatch(text.folded, sentence.start, told.start)
        if told and short and (bracketed or alone or (speech and began)):
            return told.edtf
    return None
