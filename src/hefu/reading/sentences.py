"""Where do lines, list items and sentences begin and end?"""

from collections.abc import Callable, Iterator

from msgspec import Struct

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_MEASURE = "[年月日时分秒天周岁个名家位人万亿千百元吨亩座台套处艘架辆所次批期项条号层楼]|公[里斤顷]|小时"
"""Behind 3 they make an amount (3 家企业), where 3 配套服务 is a title."""
_MARKER = pattern(
    r"[ ]{0,20}(?:\"(?=\(?[a-z\d]\) ))?(?:——(?=[\u4e00-\u9fff]{2,8}[。:])|"
    r"[•·・*●▪■□◆◇◦‣►▶▷▲△▼▸※★☆☑○→√✓✔✅👉❖➢➤◎▫🔹🔸🔷🔶🔺📌📍–-]\ufe0f?|"
    r"—(?!—)|"
    r"\.(?=[\u4e00-\u9fff])|[①-⑳⑴-⒇❶-❿㈠-㈩][、.]?|\d{2}\||"
    r"\(?(?:[a-z]?\d|\d[a-z0-9]|[a-z]|[ivx]{2,4}|no)[).](?![a-z]\.)|\d{1,2}(?:\.\d{1,2}){1,2}\.?|"
    r"第[一二三四五六七八九十百\d]{1,4}(?:条[ :]?|(?:[章节款段]|部分)[ :])|[一二三四五六七八九十]{1,3}[、.]|"
    r"\([一二三四五六七八九十]{1,3}\)|\([甲乙丙丁戊己庚辛壬癸]\)|"
    rf"\d{{1,2}}(?= [\u4e00-\u9fff]{{2}})(?! (?:{_MEASURE}))|"
    r"\d{1,2}[、.)]|\(\d{1,2}\)(?=\d{4}年))"
    r"[ ]{0,5}(?!\.?\d(?!\d{3}年|\d?月|\d?日))"
)
"""Also behind the mark that opens a quotation of a whole list: "a) Both sides share data."; not "D.C."."""
_LINE = pattern(r"[^\r\n]+")
_ENDS = ".!?。"
_UNFINISHED = (";", ":", ",", "; and", ", and", "and", "、")
_CLOSED = (".", "!", "?", "。", '"', ")", ";", ":", "；", ".'", "!'", "?'")
_QUOTING_TITLE = pattern(r"[^.!?。:]{4,60}\"")
"""The first line, where it ends in a quotation and has no stop: a title."""
_LONGEST = 3000
"""Characters after which a sentence is broken at its last comma or space, else right there: what looks
at every pair of things in a sentence then takes time in step with the text, full stops or none."""
_BREAKS = (", ", ",", "、", " ")

FindEnds = Callable[[Text, int, int], Iterator[int]]
"""Finds where sentences end within a line of a text."""


class Sentence(Struct, frozen=True, kw_only=True, gc=False):
    """A sentence ``[start, end)``, its line, and what the layout says about it.

    ``item``: a list marker stands before it (outside). ``heading``: a line of its own that is no
    sentence. ``continues``: the line before was left unfinished, as the stem of a list is.
    """

    start: int
    end: int
    line: int
    item: bool = False
    heading: bool = False
    continues: bool = False


def find_sentences(text: Text, ends: FindEnds) -> list[Sentence]:
    """Split the text into sentences; none crosses a line. ``ends`` finds where they end within one."""
    return list(_sentences(text, ends))


def _sentences(text: Text, ends: FindEnds) -> Iterator[Sentence]:
    unfinished = left_open = False
    for number, (start, end) in enumerate(_lines(text.folded)):
        marker = _MARKER.match(text.folded, start, end)
        begin = _skip_spaces(text.folded, marker.end() if marker else start, end)
        line = text.folded[begin:end].rstrip()
        closed = line.endswith(_CLOSED) and not (number == 0 and _QUOTING_TITLE.fullmatch(line))
        heading = not closed and not marker and not unfinished and len(line) < 160
        heading = heading and not line.endswith(_UNFINISHED)
        for first, (left, right) in enumerate(_split(text, begin, begin + len(line), ends)):
            title = heading and text.folded[right - 1] not in _ENDS
            goes_on = unfinished or (left_open and bool(marker))
            yield Sentence(start=left, end=right, line=number, item=bool(marker), heading=title,
                           continues=goes_on and first == 0)  # fmt: skip
        unfinished = line.endswith(_UNFINISHED)
        left_open = not marker and not line.endswith(_CLOSED)


def past_marker(text: Text, start: int, end: int) -> int:
    """Give where a line that begins at a place goes on behind its list marker and its spaces."""
    marker = _MARKER.match(text.folded, start, end)
    return _skip_spaces(text.folded, marker.end() if marker else start, end)


def _lines(folded: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(folded):
        if match.group().strip():
            yield match.span()


def _skip_spaces(folded: str, start: int, end: int) -> int:
    while start < end and folded[start].isspace():
        start += 1
    return start


def _split(text: Text, start: int, end: int, ends: FindEnds) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a line, those without end in pieces."""
    for left, right in _at_stops(text, start, end, ends):
        begin = left
        while right - begin > _LONGEST:
            broken = _last_break(text.folded, begin, begin + _LONGEST)
            yield begin, broken
            begin = _skip_spaces(text.folded, broken, right)
        if begin < right:
            yield begin, right


def _last_break(folded: str, start: int, end: int) -> int:
    places = ((mark, folded.rfind(mark, start + 1, end)) for mark in _BREAKS)
    return next((place + len(mark) for mark, place in places if place > start), end)


def _at_stops(text: Text, start: int, end: int, ends: FindEnds) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in ends(text, start, end):
        if stop > begin:
            yield begin, stop
            begin = _skip_spaces(text.folded, stop, end)
    if begin < end:
        yield begin, end
