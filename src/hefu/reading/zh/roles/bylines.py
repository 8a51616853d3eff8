"""Whose speech or letter is it, by a line at its head or foot that gives a name before its office?"""

from collections.abc import Iterator, Sequence

from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_ends import is_name

_EDGE = 6
"""So many lines at the head and at the foot may say whose words it is."""
_BYLINE = pattern(r"([\u4e00-\u9fff·]{2,8}) +([\u4e00-\u9fff、]{4,30})$")


def find_bylines_zh(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield 索朗旺堆　鹿鸣州委副书记、州长 under the title of a speech, whatever the name begins with."""
    head = [one for one in sentences if one.line < _EDGE]
    if not any(text.has(("monologue", "letter"), one.start, one.end) for one in head):
        return
    foot = [one for one in sentences if one.line > sentences[-1].line - _EDGE and one not in head]
    for sentence in (*head, *foot):
        line = _BYLINE.match(text.folded, sentence.start, sentence.end)
        if line is None or text.has(("title", "body"), *line.span(1)):
            continue
        start, end = line.span(1)
        ends = any(hit.end == line.end(2) for hit in text.find("title", *line.span(2)))
        if ends and is_name(text, start, end):
            titles = (text.flat[line.start(2) : line.end(2)],)
            yield Named(start=start, end=end, name=text.flat[start:end], titles=titles)
