"""Which people does a Chinese text name, and with which titles?"""

import re
from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.name_begins import is_name_char
from hefu.reading.zh.naming.name_ends import (
    FOREIGN,
    LATIN,
    SHORTEST,
    bounded_name,
    holds_word,
    is_chinese,
    is_name,
    name_end,
)

_STOP = re.compile(r"[,;。:、\s\"—丨|·)\]】]")
_NOTE = re.compile(r"\([\u4e00-\u9fffa-z ]{2,14}\)")
_HEAD_LINES = 4
_LONGEST_TITLE = 30
_USUAL = 3
"""How long most names are."""
_LONGEST_NAME = 10
_IS = ("现任", "担任", "是", "任")
_LONGEST_FIELD = 6
_PAIR = 2
_OLD, _NEAR_SPEECH = "老", 10
_NAME_LENGTHS = (2, 3, 4)
_OTHERS = ("title", "body", "generic", "everybody", "self_name", "name_stop", "verb")
_LEVEL = re.compile("[省市县区州縣區](?=[委长長政人领領级級])")
"""The level of an office: 市 of 广州市委书记."""
_LONGEST_BODY = 8
_ACADEMIES = ("科学院", "工程院", "科學院")
_OF_ITSELF = ("院士", "人大代表", "政协委员", "政協委員", "参事")
"""A title that belongs to no office beside it."""

_TELLING = ("title", "signing_label", "side", "address")


def find_named_zh(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name that follows a title (市长唐可), stands before one or follows such a name (、丁海).

    A headline clips titles: what it tells of a person counts where no sentence tells more.
    """
    told: list[Named] = []
    headed: list[Named] = []
    for sentence in sentences:
        headline = sentence.heading and sentence.line < _HEAD_LINES
        (headed if headline else told).extend(_named_in(text, sentence))
    lengths = {named.name: len("".join(named.titles)) for named in reversed(told)}
    yield from told
    for named in headed:
        if len("".join(named.titles)) > lengths.get(named.name, -1):
            yield named


def _named_in(text: Text, sentence: Sentence) -> Iterator[Named]:
    if text.among(_TELLING, sentence.start, sentence.end):
        for hit in text.find("title", sentence.start, sentence.end):
            noted = _noted(text, hit.end, sentence)
            if noted:
                yield noted
                continue
            if hit.entry.means == "calling" and not _may_be_named(text, hit.end, sentence.end):
                if text.folded[hit.end : hit.end + 1] == ":":
                    yield from _before_title(text, hit.start, hit.end, sentence)
                continue
            after = after_title(text, hit.end)
            at = _in_chinese(text, after, sentence.end)
            end = name_end(text, at, sentence.end, titled=hit.entry.means != "calling")
            end = end or (0 if hit.entry.means == "calling" else bounded_name(text, at, sentence.end))
            if end and is_name(text, at, end):
                titles = titles_beside(text, Stretch(hit.start, after), end, sentence.start)
                named = Named(start=at, end=end, name=text.given[at:end], titles=titles)
                yield named
                yield from _listed(text, named, hit.start, sentence.end)
            else:
                yield from _before_title(text, hit.start, hit.end, sentence)
                yield from _told_to_be(text, hit, sentence)
                yield from _familiar(text, hit, sentence)
        for hit in text.find("address", sentence.start, sentence.end):
            yield from _before_title(text, hit.start, hit.end, sentence, called=())


def _noted(text: Text, end: int, sentence: Sentence) -> Named | None:
    """Give the one whose title stands in brackets behind the name (主持：索文韬（口岸委副主任）)."""
    last = text.folded.rfind("(", sentence.start, end) if text.folded.startswith(")", end) else -1
    start = last
    while start > sentence.start and last - start <= _LONGEST_NAME and is_name_char(text.folded[start - 1]):
        start -= 1
    if last - start < SHORTEST or (start > 0 and text.folded[start - 1] in '")'):
        return None
    known = name_end(text, start, last) == last or bounded_name(text, start, last) == last
    if not known or not is_name(text, start, last):
        return None
    return Named(start=start, end=last, name=text.given[start:last], titles=(text.given[last + 1 : end],))


def _familiar(text: Text, title: Hit, sentence: Sentence) -> Iterator[Named]:
    """Yield 老段, whom a text knows by no other name, where they speak behind their title (会长老段说)."""
    at, end = title.end, title.end + _USUAL - 1
    if not text.folded.startswith(_OLD, at) or text.at("surname", at + 1) is None:
        return
    far = min(sentence.end, end + _NEAR_SPEECH)
    if text.first("speech", end, far) or ":" in text.folded[end:far]:
        titles = titles_beside(text, Stretch(title.start, title.end), end, sentence.start)
        yield Named(start=at, end=end, name=text.given[at:end], titles=titles)


def _told_to_be(text: Text, title: Hit, sentence: Sentence) -> Iterator[Named]:
    """Yield the one of whom a sentence tells that they are something (骆一鸣是窑塬县副县长)."""
    end = name_end(text, sentence.start, title.start)
    verb = next((word for word in _IS if end and text.folded.startswith(word, end)), None)
    start = end + len(verb) if verb else title.end
    if start >= title.end or title.end - start > _LONGEST_TITLE or not is_name(text, sentence.start, end):
        return
    if is_chinese(text.folded[start : title.end]):
        name, titles = text.given[sentence.start : end], (text.given[start : title.end],)
        yield Named(start=sentence.start, end=end, name=name, titles=titles)


def _in_chinese(text: Text, at: int, limit: int) -> int:
    """Pass over a name in Latin letters whose Chinese form follows: Martin Hale（马丁·黑尔）."""
    latin = LATIN.match(text.given, at, limit)
    noted = latin and text.folded[latin.end() : latin.end() + 1] == "("
    return latin.end() + 1 if latin and noted and FOREIGN.match(text.folded, latin.end() + 1) else at


def _may_be_named(text: Text, end: int, limit: int) -> bool:
    """Tell 村民李海 from 学生揭榜: after a calling only a common surname, or a clear end, makes a name."""
    told = any(text.at(kind, end) for kind in ("surname_common", "honour_before", "name_follow"))
    return told or name_end(text, end, limit) > 0


def after_title(text: Text, end: int) -> int:
    note = _NOTE.match(text.folded, end)
    at = note.end() if note else end
    at += text.folded[at : at + 1] == ":"
    at += text.folded[at : at + 1] == " "
    honour = text.at("honour_before", at)
    return honour.end if honour else at


def _listed(text: Text, first: Named, title: int, limit: int) -> Iterator[Named]:
    """Yield those who share a title that leads a list (市领导丁海、祝晓兰)."""
    end = first.end
    while text.folded[end : end + 1] == "、":
        start = end + 1
        end = name_end(text, start, limit)
        if not end or not _may_end_list(text, end, limit) or _begins_body(text, start, end):
            return
        if _leads_to_title(text, end, limit):
            return
        titles = first.titles if text.at("title_of_many", title) else ()
        yield Named(start=start, end=end, name=text.given[start:end], titles=titles)


def _begins_body(text: Text, start: int, end: int) -> bool:
    """Tell the beginning of a body's name (农商联合银行) from a person's."""
    body = text.first("body", start, end + _LONGEST_BODY)
    return body is not None and all(map(is_chinese, text.folded[start : body.start]))


def _leads_to_title(text: Text, end: int, limit: int) -> bool:
    """Tell what only looks like the next of a list from a title with a name behind (青藤|在线总裁唐可)."""
    item = next((at for at in range(end, limit) if text.folded[at] in "、,。;:"), limit)
    title = text.first("title", end, item)
    return title is not None and title.end < item and bool(name_end(text, title.end, item))


def _may_end_list(text: Text, end: int, limit: int) -> bool:
    return end >= limit or text.folded[end] in "、,。;" or bool(text.at("name_follow", end))


def _before_title(
    text: Text, title: int, end: int, sentence: Sentence, called: tuple[str, ...] | None = None
) -> Iterator[Named]:
    """Yield a name that stands before its title and speaks or signs (蔡宜庭校长表示)."""
    followed = text.at("name_follow", end) or text.folded[end : end + 1] in (",", "、", ":", "(", "")
    for length in (3, 2, 4) if followed else (_USUAL,):
        start = title - length
        first = not followed and _stands_first(text, start, sentence)
        if not (followed or first):
            return
        clear = first or start == sentence.start or (start > sentence.start and _may_precede(text, start))
        if clear and name_end(text, start, title) == title and is_name(text, start, title):
            titles = (text.given[title:end],) if called is None else called
            yield Named(start=start, end=title, name=text.given[start:title], titles=titles)
            return


def _stands_first(text: Text, start: int, sentence: Sentence) -> bool:
    """Tell a name that opens a clause (会上，苗春水局长话不多), or behind its house (公司的贾广源副总)."""
    opens = start == sentence.start or (start > sentence.start and text.folded[start - 1] in ',。"的')
    return opens and text.at("surname", start) is not None and not holds_word(text, start + 1, start + _USUAL)


def _may_precede(text: Text, start: int) -> bool:
    before = text.folded[start - 1]
    near = max(0, start - 3)
    hits = (hit for kind in ("name_before", "title") for hit in text.find(kind, near, start))
    return not is_chinese(before) or any(hit.end == start for hit in hits)


def titles_beside(text: Text, title: Stretch, name_end: int, floor: int) -> tuple[str, ...]:
    end = title.end
    before = [hit for hit in text.find("honour_before", title.start, end) if hit.end == end]
    whole = before and text.folded.endswith(_ACADEMIES, floor, before[0].start)
    before = [] if whole else before
    end = before[0].start if before else end
    end -= text.folded[end - 1] in ": "
    left = _behind_person(text, _title_before(text, title.start, floor), title.start)
    while left > floor + 2 and text.folded[left - 1] == "、" and _title_ends(text, floor, left - 1):
        further = _title_before(text, left - 1, floor)
        if _holds_person(text, further, left - 1):
            break
        left = further
    honours = [text.given[hit.start : hit.end] for hit in text.find("courtesy", name_end, name_end + 2)]
    behind = text.at("title", name_end)
    honours += [text.given[behind.start : behind.end]] if behind and not honours else []
    honours += [text.given[hit.start : hit.end] for hit in before if hit.entry.means == "kept"]
    left += text.folded[left] == "(" and ")" not in text.folded[left:end]
    return (*_apart(text.given[left:end].rstrip(":： ")), *honours)


def _apart(titles: str) -> Iterator[str]:
    """Yield titles of two bodies apart (省委常委、市委书记; 院士、院长), two offices of one together."""
    held = ""
    for title in titles.split("、"):
        levels = [_LEVEL.search(part) for part in (held, title)]
        other = levels[0] and levels[1] and levels[0].group() != levels[1].group()
        if held and (other or held.endswith(_OF_ITSELF) or title.endswith(_OF_ITSELF)):
            yield held
            held = title
        else:
            held = f"{held}、{title}" if held else title
    yield held


def _behind_person(text: Text, left: int, end: int) -> int:
    """Begin a title behind the person joined to it (县委书记丁国华和|集团总裁)."""
    for before in text.find("title", left, end)[:1]:
        last = name_end(text, before.end, end)
        honour = text.at("title", last) if last else None
        last = honour.end if honour else last
        if last and text.folded[last : last + 1] in ("和", "与", "及", "以", "、"):
            return last + 1 + text.folded.startswith("以及", last)
    own = text.at("self_name", left - 1)
    return own.end if own and own.end <= end else left


def _holds_person(text: Text, start: int, end: int) -> bool:
    """Tell another person with a title on both sides (行政总监梁倚雯医生) from a second title."""
    titles = text.find("title", start, end)
    if len(titles) < _PAIR or titles[-1].start - titles[0].end < SHORTEST:
        return False
    courted = text.at("courtesy", titles[1].start) and titles[1].start - titles[0].end in _NAME_LENGTHS
    return bool(courted) or text.at("surname", titles[0].end) is not None


def _title_ends(text: Text, floor: int, end: int) -> bool:
    return any(hit.end == end for hit in text.find("title", max(floor, end - 8), end))


def _is_within_office(text: Text, at: int, floor: int) -> bool:
    """Tell the 及 of an office that opens its clause (，劳工及技能署助理署长) from one that joins two."""
    if text.folded[at] not in "和与及":
        return False
    start = at
    while start > floor and at - start <= _LONGEST_FIELD and is_chinese(text.folded[start - 1]):
        start -= 1
    opens = start == floor or (_STOP.match(text.folded, start - 1) and at - start <= _LONGEST_FIELD)
    others = text.has(_OTHERS, start, at) or name_end(text, start, at) == at
    return bool(opens) and at - start >= SHORTEST and not others


def _title_before(text: Text, end: int, floor: int) -> int:
    left = end
    while left > floor and end - left < _LONGEST_TITLE and not _STOP.match(text.folded, left - 1):
        stop = text.at("title_stop", left - 1)
        if stop and not _is_within_office(text, left - 1, floor):
            return min(stop.end, end)
        left -= 1
    return left
