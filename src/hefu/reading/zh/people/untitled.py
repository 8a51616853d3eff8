"""Who is named in a Chinese text with no title right beside the name?"""

import re
from collections.abc import Iterator, Sequence

from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.body_begins import begin_of_body
from hefu.reading.zh.naming.name_ends import FOREIGN, SHORTEST, is_name, name_end
from hefu.reading.zh.papers import FROM
from hefu.reading.zh.people.titles import titles_beside

_EDGE = 6
"""So many lines at the head say that it is a letter, at the foot who signs it."""
_BEGINS = '\n,。;:!?"'
_AS = pattern(r"(?:身为|作为)([^,。;、]{2,30}),")
"""身为云帆集团总经理，丁海…"""
_PRESENT = pattern(r"(?:参加|出席|列席|参会|到会|与会|主持|记录)(?:人员|人)?:")
"""出席：市商务局丁海，市民政局唐可"""
_OTHERS = "(?:、[\u4e00-\u9fff]{2,4}){0,12}"
_WAS_THERE = (
    "等?(?:(?:会[见谈]|座谈|签约|活动)时)?(?:一同|一起|陪同|出席|参加|在座|参与)+(?:上述|相关|有关)?"
    "(?:会[见谈]|座谈|签约|活动|仪式|调研|考察)*。"
)
_THERE = pattern(f"([\u4e00-\u9fff]{{2,4}}{_OTHERS}){_WAS_THERE}")
ONLY_THERE = pattern(f"{_OTHERS}{_WAS_THERE}")
"""Behind a name of which no title tells: (丁海)、唐可参加会见。"""
_ITEM = pattern(r"[^、,;:。]+")
_LONGEST = 4
_FOR = "代表"
_FOR_HOUSE = pattern(
    f"{_FOR}([\u4e00-\u9fff]{{2,14}}?)(?:作|发表|郑重|庄重)*(?=表示|表态|发言|承诺|致[辞词]|讲话|签[约字署]|说)"
)
"""丁海|代表集团表示: whose words are the group's."""
_WITH_OTHERS = pattern("等?(?:\\d{1,2}人|[一二三四五六七八九十]{1,3}人)?一行")
_LONGEST_HOUSED = 12
_HOUSES = ("body", "generic", "self_name", "body_whole")
_ALONE = pattern(r"(?![\u4e00-\u9fff]{0,3}[安祺绥康礼颂福]$)[\u4e00-\u9fff]{2,4}", re.MULTILINE)
"""A name, but not 敬礼, 夏安, 时祺."""


def find_untitled_zh(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield foreign names that speak, names behind what they are, behind their body in a list of those
    present, and alone at the foot of a letter.
    """
    for sentence in sentences:
        yield from _foreign(text, sentence)
        yield from _as_such(text, sentence)
        yield from _present(text, sentence)
        yield from _alone_present(text, sentence)
        yield from _standing_for(text, sentence)
        yield from _leading_guests(text, sentence)
        yield from _speaking_for(text, sentence)
    head = [one for one in sentences if one.line < _EDGE]
    letter = any(text.has(("monologue", "letter"), one.start, one.end) for one in head)
    if letter or (head and FROM.search(text.folded, 0, head[-1].end)):
        yield from _at_foot(text, sentences)


def _alone_present(text: Text, sentence: Sentence) -> Iterator[Named]:
    """Yield those of whom a sentence tells but that they were there (丁海、唐可会见时在座。)."""
    there = _THERE.fullmatch(text.folded, sentence.start, sentence.end)
    at = sentence.start
    for name in there[1].split("、") if there else ():
        if name_end(text, at, at + len(name)) == at + len(name) and is_name(text, at, at + len(name)):
            yield Named(start=at, end=at + len(name), name=text.flat[at : at + len(name)], titles=())
        at += len(name) + 1


def _foreign(text: Text, sentence: Sentence) -> Iterator[Named]:
    """Yield a name in several parts that opens a clause and speaks (罗莎·基斯佩说)."""
    for dot in re.compile("·").finditer(text.folded, sentence.start, sentence.end):
        begin = max(text.folded.rfind(mark, sentence.start, dot.start()) + 1 for mark in _BEGINS)
        start = max(sentence.start, begin)
        if FOREIGN.match(text.folded, start, sentence.end):
            end = name_end(text, start, sentence.end)
            told = end > dot.end() and text.at("name_follow", end) and text.first("speech", end, sentence.end)
            if told and is_name(text, start, end):
                yield Named(start=start, end=end, name=text.flat[start:end], titles=())


def _as_such(text: Text, sentence: Sentence) -> Iterator[Named]:
    for told in _AS.finditer(text.folded, sentence.start, sentence.end):
        titles = text.find("title", *told.span(1))
        end = name_end(text, told.end(), sentence.end, titled=True)
        if titles and titles[-1].end == told.end(1) and end and is_name(text, told.end(), end):
            title = (text.flat[slice(*told.span(1))],)
            yield Named(start=told.end(), end=end, name=text.flat[told.end() : end], titles=title)


def _present(text: Text, sentence: Sentence) -> Iterator[Named]:
    label = _PRESENT.match(text.folded, sentence.start, sentence.end)
    for item in _ITEM.finditer(text.folded, label.end(), sentence.end) if label else ():
        bodies = text.find("body", *item.span())
        start = bodies[-1].end if bodies else item.end()
        named = SHORTEST <= item.end() - start <= _LONGEST and name_end(text, start, item.end()) == item.end()
        if named and is_name(text, start, item.end()):
            side = Stretch(item.start(), start)
            yield Named(start=start, end=item.end(), name=text.flat[start : item.end()], titles=(), side=side)


def _standing_for(text: Text, sentence: Sentence) -> Iterator[Named]:
    """Yield the one who speaks as 云帆集团代表 (云帆集团代表丁海表示)."""
    for body in text.find("body", sentence.start, sentence.end):
        start = body.end + len(_FOR)
        end = name_end(text, start, sentence.end) if text.folded.startswith(_FOR, body.end) else 0
        if end and text.at("speech", end) and is_name(text, start, end):
            titles = titles_beside(text, Stretch(body.end, start), end, sentence.start)
            yield Named(start=start, end=end, name=text.flat[start:end], titles=titles)


def _leading_guests(text: Text, sentence: Sentence) -> Iterator[Named]:
    """Yield the one who comes from a house with others, without a title (临江市气象局丁海|一行5人)."""
    for told in _WITH_OTHERS.finditer(text.folded, sentence.start, sentence.end):
        end = told.start()
        for body in text.find("body", max(sentence.start, end - _LONGEST_HOUSED), end - 1):
            start = body.end
            named = SHORTEST <= end - start <= _LONGEST and name_end(text, start, end) == end
            if named and is_name(text, start, end):
                side = Stretch(begin_of_body(text, body), start)
                yield Named(start=start, end=end, name=text.flat[start:end], titles=(), side=side)


def _speaking_for(text: Text, sentence: Sentence) -> Iterator[Named]:
    """Yield the one who opens a clause and speaks for a house (丁海代表集团表示)."""
    for told in _FOR_HOUSE.finditer(text.folded, sentence.start, sentence.end):
        start = max(
            sentence.start, *(text.folded.rfind(mark, sentence.start, told.start()) + 1 for mark in _BEGINS)
        )
        house = any(text.has((kind,), *told.span(1)) for kind in _HOUSES)
        named = house and name_end(text, start, told.start()) == told.start()
        if named and is_name(text, start, told.start()):
            name, side = text.flat[start : told.start()], Stretch(*told.span(1))
            yield Named(start=start, end=told.start(), name=name, titles=(), side=side)


def _at_foot(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield the one whose name fills a line at the foot, with the office that fills the line before."""
    foot = [one for one in sentences if one.line > sentences[-1].line - _EDGE and one.heading]
    for at, line in enumerate(foot):
        start, end = line.start, line.end
        alone = _ALONE.fullmatch(text.folded, start, end) and text.at("surname", start)
        if alone and name_end(text, start, end) == end and is_name(text, start, end):
            before = foot[at - 1] if at else None
            office = text.find("title", before.start, before.end) if before else []
            told = before and office and office[-1].end == before.end
            titles = (text.flat[before.start : before.end],) if before and told else ()
            yield Named(start=start, end=end, name=text.flat[start:end], titles=titles)
