"""Which people does a Chinese text name, and with which titles?"""

from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.bounded import bounded_name
from hefu.reading.zh.naming.name_ends import (
    FOREIGN,
    LATIN,
    SHORTEST,
    is_name,
    name_end,
)
from hefu.reading.zh.naming.name_parts import is_chinese, is_name_char
from hefu.reading.zh.people.before_titles import before_title
from hefu.reading.zh.people.signature_rows import bare, cell_end
from hefu.reading.zh.people.titles import titles_beside

_NOTE = pattern(r"\([\u4e00-\u9fffa-z ]{2,14}\)")
_QUOTE_ENDS = ("。", ",", "!", "?")
"""Before a quotation mark, show that it closes."""
_HEAD_LINES = 4
_LONGEST_TITLE = 30
_USUAL = 3
"""How long most names are."""
_LONGEST_NAME = 10
_CONTACT = pattern("(?:联系|联络)人(?:员)?:")
_IS = ("现任", "担任", "是", "任", "为", "系")
_IS_WITHIN = ("现任", "担任", "系")
"""Tell it within a sentence, too: (丁海系云帆集团董事长，唐可系…)."""
_ROOMS = ("  ", " ")
"""Between an office and a name, in a line of signatures the wider one (总经理　　丁海)."""
_FAMILIAR, _NEAR_SPEECH = ("老", "小", "阿"), 10
_LONGEST_BODY = 8
_SHORT_TITLE = 2
_JOINERS = "和向"
"""Words between two people that are surnames, too."""

_SHARED = pattern("(?:等|等?[两二三四五六七八九十]{1,2}[位名])$")
"""Before a title that several share."""
_LISTED = pattern("[^、和与及]+")
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
    if text.among(_TELLING, sentence.start, sentence.end) and not _tells_contact(text, sentence):
        for hit in text.find("title", sentence.start, sentence.end):
            yield from _led_to(text, hit, sentence)
            noted = _noted(text, hit.end, sentence)
            if noted:
                yield noted
                continue
            if hit.entry.means == "calling" and not _may_be_named(text, hit.end, sentence.end):
                if text.folded[hit.end : hit.end + 1] == ":" or text.at("courtesy", hit.start):
                    yield from before_title(text, hit.start, hit.end, sentence)
                continue
            after = after_title(text, hit.end)
            at = _in_chinese(text, after, sentence.end)
            end = cell_end(text, at, sentence.end) if text.folded[at - 1] in ": " else 0
            end = end or name_end(text, at, sentence.end, titled=hit.entry.means != "calling")
            end = end or (0 if hit.entry.means == "calling" else bounded_name(text, at, sentence.end))
            told = end and is_name(text, at, end) and not _is_quoted(text, hit, end)
            if told and not _joins(text, hit, Stretch(at, end), sentence):
                titles = titles_beside(text, Stretch(hit.start, after), end, sentence.start)
                named = Named(start=at, end=end, name=bare(text.flat[at:end]), titles=titles)
                yield named
                yield from _listed(text, named, hit.start, sentence.end)
            else:
                yield from before_title(text, hit.start, hit.end, sentence)
                yield from _told_to_be(text, hit, sentence)
                yield from _familiar(text, hit, sentence)
        for hit in text.find("address", sentence.start, sentence.end):
            yield from before_title(text, hit.start, hit.end, sentence, called=())


def _tells_contact(text: Text, sentence: Sentence) -> bool:
    """Tell the line that names whom to ask (新闻联络人：科长丁海), who has no part in it."""
    return _CONTACT.search(text.folded, sentence.start, sentence.end) is not None


def _joins(text: Text, title: Hit, name: Stretch, sentence: Sentence) -> bool:
    """Tell the 和 or 向 behind a person (李炯书记|和|沈忠副书记, 李炯书记|向|海澜总裁) from the surname,
    behind which the name ends (not 总理|和|摩塔新一届政府).
    """
    at = name.start
    if text.folded[at] == "和" and not _may_end_list(text, name.end, sentence.end):
        return True
    if text.folded[at] in _JOINERS and text.at("surname", at + 1) and _is_told_without(text, name):
        return True
    if text.folded[at] not in _JOINERS or not any(before_title(text, title.start, title.end, sentence)):
        return False
    titled = text.at("surname", at + 1) is not None
    titled = titled and any(text.at("title", at + 1 + length) for length in (_USUAL, SHORTEST))
    return titled or _begins_body(text, at + 1, at + _USUAL)


def _is_told_without(text: Text, name: Stretch) -> bool:
    """Tell 向|高健 and 向|郭会长 by 高健 and 郭会长, told elsewhere."""
    end = name.end + (_SHORT_TITLE if name.end - name.start == SHORTEST else 0)
    near = text.around(name.start)
    whole = text.folded[name.start : end]
    return text.folded.count(whole[1:], *near) > text.folded.count(whole, *near)


def _is_quoted(text: Text, title: Hit, end: int) -> bool:
    """Tell a thing that a quotation names by those it is for (“骑手安居贷”) from a person."""
    return text.folded[title.start - 1] == text.folded[end : end + 1] == '"'


def _noted(text: Text, end: int, sentence: Sentence) -> Named | None:
    """Give the one whose title stands in brackets behind the name (主持：索文韬（口岸委副主任）)."""
    last = text.folded.rfind("(", sentence.start, end) if text.folded.startswith(")", end) else -1
    if last < 0:
        return None
    start = last
    while start > sentence.start and last - start <= _LONGEST_NAME and is_name_char(text.folded[start - 1]):
        start -= 1
    quoted = text.folded[max(0, start - 2) : start]
    if last - start < SHORTEST or (quoted[-1:] in ('"', ")") and quoted[:1] not in _QUOTE_ENDS):
        return None
    known = name_end(text, start, last) == last or bounded_name(text, start, last) == last
    if not known or not is_name(text, start, last):
        return None
    return Named(start=start, end=last, name=text.flat[start:last], titles=(text.flat[last + 1 : end],))


def _familiar(text: Text, title: Hit, sentence: Sentence) -> Iterator[Named]:
    """Yield 老段, whom a text knows by no other name, behind an office (会长老段) or where they speak
    behind their calling (渔民老段说).
    """
    at, end = title.end, title.end + _USUAL - 1
    if not text.folded.startswith(_FAMILIAR, at) or text.at("surname", at + 1) is None:
        return
    far = min(sentence.end, end + _NEAR_SPEECH)
    followed = text.at("name_follow", end) if title.entry.means != "calling" else None
    if followed or text.first("speech", end, far) or ":" in text.folded[end:far]:
        titles = titles_beside(text, Stretch(title.start, title.end), end, sentence.start)
        yield Named(start=at, end=end, name=text.flat[at:end], titles=titles)


def _told_to_be(text: Text, title: Hit, sentence: Sentence) -> Iterator[Named]:
    """Yield the one of whom a sentence tells that they are something (骆一鸣是窑塬县副县长)."""
    begin = max(sentence.start, *(text.folded.rfind(mark, sentence.start, title.start) + 1 for mark in "(,;"))
    end = name_end(text, begin, title.start)
    words = _IS if begin == sentence.start else _IS_WITHIN
    verb = next((word for word in words if end and text.folded.startswith(word, end)), None)
    start = end + len(verb) if verb else title.end
    if start >= title.end or title.end - start > _LONGEST_TITLE or not is_name(text, begin, end):
        return
    if is_chinese(text.folded[start : title.end]):
        name, titles = text.flat[begin:end], (text.flat[start : title.end],)
        yield Named(start=begin, end=end, name=name, titles=titles)


def _in_chinese(text: Text, at: int, limit: int) -> int:
    """Pass over a name in Latin letters whose Chinese form follows: Martin Hale（马丁·黑尔）."""
    latin = LATIN.match(text.flat, at, limit)
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
    at += next((len(room) for room in _ROOMS if text.folded.startswith(room, at)), 0)
    honour = text.at("honour_before", at)
    return honour.end if honour else at


def _listed(text: Text, first: Named, title: int, limit: int) -> Iterator[Named]:
    """Yield those who share a title that leads a list (市领导丁海、祝晓兰|以及云帆集团总裁唐可)."""
    end = first.end
    while text.folded[end : end + 1] in ("、", " "):
        start = end + 1 + (text.folded[end : end + 2] == "、 ")
        if text.at("title", start) or (text.folded[end] == " " and not text.at("title_of_many", title)):
            return
        end = name_end(text, start, limit)
        if not end or not _may_end_list(text, end, limit) or not is_name(text, start, end):
            return
        if not text.at("conjunction", end) and (
            _begins_body(text, start, end) or _leads_to_title(text, end, limit)
        ):
            return
        titles = first.titles if text.at("title_of_many", title) else ()
        yield Named(start=start, end=end, name=text.flat[start:end], titles=titles)


def _led_to(text: Text, title: Hit, sentence: Sentence) -> Iterator[Named]:
    """Yield those of a list that 等 or their number joins to the title they share (丁海、唐可等市领导, 丁海和
    唐可两位政协委员).
    """
    shared = _SHARED.search(text.folded, max(sentence.start, title.start - _USUAL), title.start)
    if shared is None or (shared.group() == "等" and text.at("title_of_many", title.start) is None):
        return
    start = max(
        sentence.start, *(text.folded.rfind(mark, sentence.start, title.start) + 1 for mark in ",;:。")
    )
    for item in _LISTED.finditer(text.folded, start, shared.start()):
        start, end = item.span()
        if name_end(text, start, end) == end and is_name(text, start, end):
            titles = (text.flat[title.start : title.end],)
            yield Named(start=start, end=end, name=text.flat[start:end], titles=titles)


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
