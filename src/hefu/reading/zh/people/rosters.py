"""Who stands in a list of those present or at a foot with a comma before the office: 丁海，副市长?"""

from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.name_ends import LATIN, is_name, name_end

_OPENS = "(:;\n"
_CLOSES = ");。;\n"
_LONGEST = 40
"""How far a name and its offices may reach."""
_OFFICES = pattern(r"[, ]+([\u4e00-\u9fffa-z、()]{2,30})$")
_LONGEST_SIDE = 16


def find_rostered_zh(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name behind which a comma and its offices fill the rest of a bracket, an item or a line."""
    for sentence in sentences:
        for hit in text.find("title", sentence.start, sentence.end):
            if text.folded[hit.end : hit.end + 1] in (*_CLOSES, ""):
                yield from _rostered(text, hit, sentence)


def _rostered(text: Text, title: Hit, sentence: Sentence) -> Iterator[Named]:
    floor = max(sentence.start, title.end - _LONGEST)
    start = max(floor, *(text.folded.rfind(mark, floor, title.start) + 1 for mark in _OPENS))
    begins = start == sentence.start or text.folded[start - 1] in _OPENS
    latin = LATIN.match(text.flat, start, title.start)
    begins = begins and not (latin and text.folded[start - 1] == "(")
    end = name_end(text, start, title.start) if begins else 0
    offices = _OFFICES.match(text.folded, end, title.end) if end and is_name(text, start, end) else None
    if offices and not text.has(("speech", "sign", "role"), *offices.span(1)):
        titles = (text.flat[offices.start(1) : offices.end(1)],)
        side = _side_before(text, start, sentence)
        yield Named(start=start, end=end, name=text.flat[start:end], titles=titles, side=side)


def _side_before(text: Text, start: int, sentence: Sentence) -> Stretch | None:
    """Give what stands before the bracket or the colon, which may name the side: 云帆集团（丁海，总裁）."""
    if start == sentence.start or text.folded[start - 1] not in "(:":
        return None
    floor = max(sentence.start, start - 1 - _LONGEST_SIDE)
    begin = max(floor, *(text.folded.rfind(mark, floor, start - 1) + 1 for mark in ",;:、。"))
    return Stretch(begin, start - 1) if begin < start - 1 else None


def side_of_line(text: Text, one: Named, mentions: Mentions) -> str | None:
    """Name the party that begins the line on which one signs (临江市人民政府　市长　丁海)."""
    start = text.folded.rfind("\n", 0, one.start) + 1
    first = mentions.within(start, one.start)[:1]
    between = text.folded[first[0].end : one.start] if first and first[0].start == start else ""
    spaced = between[:1] == " " or between.startswith("代表 ")
    return first[0].party if spaced and between[-1:] == " " and len(between) <= _LONGEST else None
