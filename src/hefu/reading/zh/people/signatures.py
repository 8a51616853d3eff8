"""Who signs a Chinese paper at its foot: 甲方代表（签字）：丁海, 乙方（章）：唐可 总经理?"""

import re
from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.bounded import bounded_name
from hefu.reading.zh.naming.name_ends import is_name, name_end
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.reading.zh.people.names import after_title
from hefu.reading.zh.people.signature_rows import (
    bare,
    cell_end,
    find_beneath,
    in_their_columns,
    is_person,
    offices_beside,
)
from hefu.reading.zh.people.titles import titles_beside
from hefu.terms.party import PersonRole

_TO_ASK = ("(联系", "(联络")
"""（联系人：丁海，电话…）: whom to ask, who signs nothing."""
_SIDE = len("甲方")
_BESIDE = pattern(
    r"(?:\([^()\n]{0,12}\))?: ?([\u4e00-\u9fff]{2,4})(?: +(?![甲乙丙丁]方)([\u4e00-\u9fff、]{2,24}))?"
    r"(?= *(?:\n|$)| +[甲乙丙丁]方)"
)
"""What stands behind a side where it signs: 甲方（章）：丁海  党工委书记、主任."""
_SIGNS_FOR = pattern(
    r"^代表 ?([\u4e00-\u9fff]{2,20}) +([\u4e00-\u9fff]{2,6}) +([\u4e00-\u9fff]{2,14}) *$", re.MULTILINE
)
"""代表商会　岑美仪　会长: the line by which somebody signs for a side."""
_HEADED = pattern(
    r"^ *(?:各方|双方|三方)?(?:代表)?签[署字约](?:代表|人)?: *\n((?:[^\n:。]{6,60}(?:\n|$)){1,6})",
    re.MULTILINE,
)
"""代表签署：, with a line for each side beneath."""
_ROW = pattern(
    r"^ *(?P<side>[\u4e00-\u9fff]{2,20}) +"
    r"(?P<name>[\u4e00-\u9fff]{2,6}|[a-zà-ÿ.' -]{4,40}?(?:\((?P<inner>[\u4e00-\u9fff·]{3,16})\))?)"
    r" +(?P<office>[\u4e00-\u9fff、]{2,14}) *$",
    re.MULTILINE,
)
"""临江大学　　贺兰芷　校长: a line of such a table, the name in Latin letters or not."""
_NOTED = pattern(r"\((?:[a-zà-ÿ .'-]{4,40},)?([\u4e00-\u9fff、]{2,20})\)")
"""代表：丁海（县长）: the office in brackets."""
_BEHIND = pattern(r" +(?:职 {0,8}[务位称] {0,4}: *)?([\u4e00-\u9fff、]{2,24})(?= *(?:\n|$)| {3})")
"""甲方代表：丁海　副市长, 法定代表人：丁海    职务：主任: the office behind the name."""
_OF_RIGHT = ("法定代表人", "授权代表")
"""By which right one signs is a title beside the office: 法定代表人：丁海（副县长）."""
_TAIL = pattern(r"\)?(?:签[字名章])?(?:\(或?[^()\n]{0,10}\)){0,2}(?=:)")
"""法定代表人|（或授权代表）（签字）: what a label goes on with."""
_OFFICE_FIRST = pattern("([\u4e00-\u9fff、]{2,16}) {1,4}")
"""代表：总裁  丁海: the office before the name."""
_CONTACT = "联系人"
_PLAIN = pattern("(?:签[字约署名])?(?:代表)?人?(?:签[字名章])?")
"""签字代表, 代表签字: that somebody signs is no title."""
_NEXT = pattern(r" +([\u4e00-\u9fff]{2,4})(?= |\n|$)")


def find_signatures_zh(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name behind a label of signing, and each that stands alone behind its side."""
    yield from _signing_for(text)
    yield from _headed(text)
    yield from find_beneath(text)
    for sentence in sentences:
        labelled: dict[int, Named] = {}
        for hit in text.find("signing_label", sentence.start, sentence.end):
            if text.folded.startswith(_TO_ASK, hit.start - 1):
                continue
            for one in _labelled(text, hit.start, hit.end, sentence):
                labelled.setdefault(one.start, one)
        people = offices_beside(text, tuple(labelled.values()), sentence.end)
        yield from in_their_columns(text, people, sentence.start)
        for hit in text.find("side", sentence.start, sentence.end):
            yield from _signed_beside(text, hit)


def _signing_for(text: Text) -> Iterator[Named]:
    """Yield each who signs on a line of its own for a side (代表商会　岑美仪　会长)."""
    for match in _SIGNS_FOR.finditer(text.folded):
        (start, end), title = match.span(2), text.first("title", *match.span(3))
        honour = text.first("title", start, end)
        end = honour.start if honour else end
        if title and text.at("surname", start) and is_name(text, start, end):
            titles = [text.flat[title.start : match.end(3)]]
            titles += [text.flat[honour.start : honour.end]] if honour else []
            side = Stretch(*match.span(1))
            name = text.flat[start:end]
            role = PersonRole.SIGNATORY
            yield Named(start=start, end=end, name=name, titles=tuple(titles), side=side, role=role)


def _headed(text: Text) -> Iterator[Named]:
    """Yield each who signs on a line of a table under 代表签署：, by the Chinese form of a foreign name."""
    for table in _HEADED.finditer(text.folded):
        for row in _ROW.finditer(text.folded, *table.span(1)):
            start, end = row.span("inner" if row["inner"] else "name")
            known = not is_chinese(row["name"]) or text.at("surname", start)
            if known and text.first("title", *row.span("office")):
                titles, side = (text.flat[slice(*row.span("office"))],), Stretch(*row.span("side"))
                name, role = text.flat[start:end].strip(), PersonRole.SIGNATORY
                yield Named(start=start, end=end, name=name, titles=titles, side=side, role=role)


def _labelled(text: Text, label: int, end: int, sentence: Sentence) -> Iterator[Named]:
    """Yield those who sign behind a label (甲方代表（签字）：丁海, 居民代表：丁海 唐可)."""
    tail = _TAIL.match(text.folded, end, sentence.end)
    at = after_title(text, tail.end() if tail else end)
    office = (
        _OFFICE_FIRST.match(text.folded, at, sentence.end) if text.folded[label:end] != _CONTACT else None
    )
    told = office and text.first("title", *office.span(1)) and cell_end(text, office.end(), sentence.end)
    office = office if told else None
    at = office.end() if office else at
    last = cell_end(text, at, sentence.end) or name_end(text, at, sentence.end)
    last = last or bounded_name(text, at, sentence.end)
    if ":" in text.folded[end:at] and last and is_name(text, at, last):
        left = label - _SIDE if text.at("side", label - _SIDE) else label
        side = Stretch(left, label) if left < label else None
        told = at if text.first("title", end, at) else end
        titles = titles_beside(text, Stretch(label, told), last, sentence.start)
        by_right = text.folded[label:end] in _OF_RIGHT
        titles = (text.flat[left:end],) if left < label and not by_right else titles
        titles = tuple(one.removeprefix("或") for one in titles)
        titles = () if _PLAIN.fullmatch("".join(map(text.fold, titles))) else titles
        titles = _office_behind(text, last, titles if by_right else ()) or titles
        titles = (text.flat[office.start(1) : office.end(1)],) if office else titles
        name = text.flat[at:last]
        role = PersonRole.SIGNATORY if " " in text.folded[at:last] else None
        yield Named(start=at, end=last, name=bare(name), titles=titles, side=side, role=role)
        while following := _NEXT.match(text.folded, last, sentence.end):
            start, last = following.span(1)
            if not is_person(text, start, last):
                return
            yield Named(start=start, end=last, name=text.flat[start:last], titles=titles, side=side)


def _office_behind(text: Text, last: int, by_right: tuple[str, ...]) -> tuple[str, ...]:
    """Give the office behind a name; in brackets beside the right by which one signs."""
    behind = _BEHIND.match(text.folded, last) or _NOTED.match(text.folded, last)
    if behind is None or text.first("title", *behind.span(1)) is None:
        return ()
    return (*(by_right if text.folded[last] == "(" else ()), text.flat[behind.start(1) : behind.end(1)])


def _signed_beside(text: Text, side: Hit) -> Iterator[Named]:
    """Yield the one whose name stands behind a side told of before, alone or with the titles behind it."""
    signed = _BESIDE.match(text.folded, side.end)
    before = text.folded.find(text.folded[side.start : side.end], 0, side.start) >= 0
    if signed and before and is_person(text, *signed.span(1)):
        told = signed[2] and text.first("title", *signed.span(2))
        titles = (text.flat[signed.start(2) : signed.end(2)],) if told else ()
        if titles or signed[2] is None:
            start, end = signed.span(1)
            yield Named(start=start, end=end, name=text.flat[start:end], titles=titles)
