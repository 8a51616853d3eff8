"""Where beside an undertaking stands the day by which it is due: in its row, in front of it, below it?"""

import re

from hefu.planning.due import last_day
from hefu.reading.dates import find_days
from hefu.reading.due import Anchor, Due, date_of, day_of, find_due
from hefu.reading.due_then import find_due_then
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text

_LONGEST_LEAD = 60
_LABEL = pattern(
    r"(?:(?:完成|办结|时间|截止)?时限(?:要求)?|完成(?:时间|期限)|时间(?:节点|要求)?|计划时间|截止(?:日期|时间)?|期限|"
    r"deadline|due(?: date)?|target date|timeline|when|by) ?: ?"
)
_OWN_TERM = pattern(r" ?(?:[一二三四五六七八九十\d]{1,2}[、.] ?)?(?:合作|合同|协议|租赁|服务|委托|有效)期")
"""For how long the agreement itself holds."""
_LONGEST_LABELLED = 40
_LAST_BRACKET = pattern(r"\([^()\n]{4,80}\)(?=[.。;]?\s*$)", re.MULTILINE)
_WHOSE = pattern(
    "(?:责任|牵头|配合|主办|协办|承办|实施|落实|参与|推进|主责)(?:单位|部门|方|人|主体|领导)?(?:\\([^)\n]{1,12}\\))?:"
)
"""Labels of the lines below a task that say whose it is."""
_ANY_LABEL = pattern(r"[^:\n]{1,20}:")
_LINES_BELOW = 5
_LONGEST_LINE = 400
_LINES_ABOVE = 12
_ITEM = pattern(r"(?:[-–—•·*▪■]|\(?[a-z0-9一二三四五六七八九十]{1,2}[).、]) ?(?!\d)")
_LONGEST_HEADING = 40
_ENDS_PARAGRAPH = ("。", ".", "!")
_LITTLE_MORE = 0.4
_LONGEST_BETWEEN = 40
_MARKS = (", ", "; ")
_CLOSE_MARKS = (",", ";")
_COUNTED_FROM = (
    " of ",
    " of the ",
    " of its ",
    " after ",
    " after the ",
    " from ",
    " from the ",
    " following ",
)
"""Before a signing, tells from when a time counts: "within nine months of the | signing"."""
_SAID_THEN = pattern(r" (?:earlier |last |late |early )*(?:in |on |at )?[^,.;:]{2,40}? that\b")
"""Behind a word of saying, tells when it was said: "announced | in May that"."""
_SET_OFF = (",", " ")
"""What ends an adverbial that holds for subjects to come: 8月底前，甲方…，乙方…; not 8月底前甲方…."""
_GOES_ON = (" and ", " but ", " or ")
"""What stands before a span that begins so is a clause of its own, with a day of its own."""


def find_due_of(text: Text, statement: Statement, head: int, anchor: Anchor) -> Due | None:
    """Read the deadline of a span: its own, else what stands before ``head``, where the sentence's
    first span begins: the adverbials there hold for all up to a semicolon, a year for all that go on
    without a subject. Else what the layout says."""
    span, sentence = Stretch(statement.start, statement.end), statement.sentence
    inside = find_due(text, span.start, span.end, anchor)
    if inside:
        return inside
    start = max([sentence.start, head - _LONGEST_LEAD, *_told_by(text, sentence, head)])
    adverbial = start < head and not text.folded.endswith(_GOES_ON, start, head)
    anew = text.folded.find(";", head, span.start) >= 0
    own = statement.subject is not None and span.start <= statement.subject.start
    others = own and head < span.start and not text.folded.endswith(_SET_OFF, 0, head)
    fronted = find_due(text, start, head, anchor) if adverbial and not others else None
    if fronted and anew and (own or not fronted.edtf.isdigit()):
        fronted = None
    near = _between(text, span, head, anchor) or fronted
    clause = max(min(start, span.start), text.folded.rfind(";", start, span.start) + 1)
    near = near or find_due_then(text, Stretch(clause, span.end), anchor)
    return near or _behind(text, span, anchor) or _above(text, span.start, anchor)


def _between(text: Text, span: Stretch, head: int, anchor: Anchor) -> Due | None:
    """Read what stands before a later span, behind a mark: ", and from April | the firm", ；6月前，|市里."""
    if span.start <= head:
        return None
    floor = max(head, span.start - _LONGEST_BETWEEN)
    end = span.start - text.folded.endswith(",", 0, span.start)
    marks = _MARKS if end == span.start else _CLOSE_MARKS
    mark = max(text.folded.rfind(mark, floor, end) for mark in marks)
    due = find_due(text, mark, end, anchor) if mark >= 0 else None
    return due if due and (end == span.start or _is_all(text, due, end)) else None


def _is_all(text: Text, due: Due, end: int) -> bool:
    """Tell 6月之前， from 6月前点火，, which says what is done then."""
    follows = text.at("day_follow", due.end)
    return (follows.end if follows else due.end) == end


def _behind(text: Text, span: Stretch, anchor: Anchor) -> Due | None:
    """Read what stands behind the item: (完成时限:6月底), "(by 30 June)", or a line "Deadline: ..."."""
    line_end = _line_end(text, span.end)
    colon = text.folded.find(":", span.end, line_end) >= 0
    label = _LABEL.search(text.folded, span.end, line_end) if colon else None
    if label:
        end = min(line_end, label.end() + _LONGEST_LABELLED)
        return day_of(text, Stretch(label.end(), end), anchor)
    below = _below(text, line_end)
    if below:
        return day_of(text, below, anchor)
    opened = text.folded.find("(", span.end, line_end) >= 0
    bracket = _LAST_BRACKET.search(text.folded, span.end, line_end) if opened else None
    inside = find_due(text, bracket.start(), bracket.end(), anchor) if bracket else None
    return inside or _in_record(text, span, line_end, anchor)


def _below(text: Text, line_end: int) -> Stretch | None:
    """Find the line 完成时限：… of the labelled lines right below an item (责任单位：…, 配合单位：…)."""
    start = line_end + 1
    for _ in range(_LINES_BELOW):
        end = _line_end(text, start)
        label = _LABEL.match(text.folded, start, end)
        if label:
            return Stretch(label.end(), end)
        if not _WHOSE.match(text.folded, start, end):
            return None
        start = end + 1
    return None


def _in_record(text: Text, span: Stretch, line_end: int, anchor: Anchor) -> Due | None:
    """Read the line of the same record that is little more than a time, before the next record begins.

    What somebody says (丁海表示：…, with the day of the paper at its foot) is no record.
    """
    own = _ANY_LABEL.match(text.folded, _line_start(text, span.start), span.start)
    own = own if own and not text.has(("speech",), own.start(), own.end()) else None
    start = line_end + 1
    for _ in range(_LINES_BELOW if own else 0):
        end = _line_end(text, start)
        line = text.folded[start:end]
        if not line.strip() or (own and line.startswith(own.group())):
            return None
        if _OWN_TERM.match(line) or (own and _are_items(own.group(), line)):
            return None
        label = _LABEL.search(text.folded, start, end) or _ANY_LABEL.match(text.folded, start, end)
        begin = label.end() if label else start
        due = day_of(text, Stretch(begin, end), anchor)
        if due and due.end - due.start >= (end - begin) * _LITTLE_MORE:
            return due
        start = end + 1
    return None


def _are_items(own: str, line: str) -> bool:
    """Tell 三、甲方支持： and 六、期限。…, two articles of a paper, from two lines of one record."""
    return all(_ITEM.match(one.lstrip()) for one in (own, line))


def _above(text: Text, start: int, anchor: Anchor) -> Due | None:
    """Read the time in the heading or stem above a list ("By the end of 2026:", 2026年底前)."""
    own = _line_start(text, start)
    in_list = _ITEM.match(text.folded[own:start].lstrip()) is not None
    end = own - 1
    for _ in range(_LINES_ABOVE):
        begin = _line_start(text, max(end, 0))
        line = text.folded[begin:end].strip()
        item = _ITEM.match(line) is not None
        if end <= 0 or (line.endswith(_ENDS_PARAGRAPH) and not (item and in_list)):
            return None
        if item and not in_list and (noted := _noted(text, begin, end)):
            return day_of(text, noted, anchor)
        listed = item or line.endswith((";", ","))
        if _LABEL.match(line) and not line.endswith(":"):
            return None
        if line.endswith(":") or (line and not listed and len(line) <= _LONGEST_HEADING):
            return _time_of(text, Stretch(begin, end), anchor)
        end = begin - 1
    return None


def _noted(text: Text, begin: int, end: int) -> Stretch | None:
    """Find what a note at the end of an item says of the time, for the lines below it that are none."""
    note = _LAST_BRACKET.search(text.folded, begin, end)
    label = _LABEL.search(text.folded, note.start(), note.end()) if note else None
    return Stretch(label.end(), note.end()) if note and label else None


def _time_of(text: Text, line: Stretch, anchor: Anchor) -> Due | None:
    """Read a line that is little more than a time; a heading that says more tells of something else."""
    due = find_due(text, line.start, line.end, anchor) or _part_of_year(text, line, anchor)
    return due if due and due.end - due.start >= (line.end - line.start) * _LITTLE_MORE else None


def _part_of_year(text: Text, line: Stretch, anchor: Anchor) -> Due | None:
    """Read a heading that names a part of the year ahead: "Second quarter"."""
    base = anchor.published or date_of(anchor.signed)
    for day in find_days(text, line.start, line.end, base):
        last = last_day(day.edtf)
        if base and last and last > base and re.fullmatch(r"\d{4}-\d\d/.*", day.edtf):
            return Due(edtf=day.edtf, rule="due.in", start=day.start, end=day.end)
    return None


def _line_end(text: Text, start: int) -> int:
    """Where the line ends, or where one looks no further."""
    limit = min(len(text.folded), start + _LONGEST_LINE)
    end = text.folded.find("\n", start, limit)
    return end if end >= 0 else limit


def _line_start(text: Text, end: int) -> int:
    floor = max(0, end - _LONGEST_LINE)
    return max(text.folded.rfind("\n", floor, max(end, floor)) + 1, floor)


def _told_by(text: Text, sentence: Sentence, head: int) -> list[int]:
    """Where words of saying and signing end: a day before them is that of the saying or the signing."""
    said = [_end_of_saying(text, hit.end, head) for hit in text.find("speech", sentence.start, head)]
    signed = text.find("sign", sentence.start, head)
    return said + [hit.end for hit in signed if not text.folded.endswith(_COUNTED_FROM, 0, hit.start)]


def _end_of_saying(text: Text, said: int, head: int) -> int:
    """Tell where the saying ends, behind the day on which it was said: "announced in May that"."""
    then = _SAID_THEN.match(text.folded, said, head)
    return then.end() if then else said
