"""Which people does a Chinese text name, and with which titles?"""

import re
from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text

_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
_LATIN = re.compile(
    r"[A-Z][a-zà-ÿ'’-]+(?: [A-Z]\.)?(?: (?:de|van|von|der|bin|al|la|da|dos))*(?: [A-Z][A-Za-zà-ÿ'’-]+){1,3}"
)
_STOP = re.compile(r"[,;。:、\s\"—丨|·)]")
_NOTE = re.compile(r"\([\u4e00-\u9fffa-z ]{2,14}\)")
_NUMERALS = frozenset("一二三四五六七八九十百千万两零〇")
_LONGEST_TITLE = 30
_LONG_GIVEN = 3
_SHORTEST = 2
_FAMILIAR = "老"
_SIGNED = re.compile(r"[\u4e00-\u9fff]{2,3}(?=\s|$)")
_KIN = ("大姐", "大哥", "大妈", "大爷", "大叔", "大娘", "阿姨")
_COUNTED = re.compile("[一二两三四五六七八九十][名位个家人]")
_SIDE = len("甲方")
_AFTER_NAME = ",、。;() 和与"
_NO_NAME = (
    "verb", "name_follow", "title", "body", "generic", "everybody", "theme", "role", "speech", "programme",
    "back_reference", "no_party", "joiner", "strength", "sign", "agent", "preposition", "conjunction",
)  # fmt: skip

_TELLING = ("title", "signing_label", "side", "address")


def find_named_zh(text: Text, sentences: Sequence[Sentence]) -> Iterator[Named]:
    """Yield each name that follows a title (市长唐可), stands before one or follows such a name (、丁海)."""
    for sentence in sentences:
        kinds = text.among(_TELLING, sentence.start, sentence.end)
        if not kinds:
            continue
        for hit in text.find("title", sentence.start, sentence.end):
            if hit.entry.means == "calling" and not _may_be_named(text, hit.end):
                continue
            after = _after_title(text, hit.end)
            at = _in_chinese(text, after, sentence.end)
            end = _name_end(text, at, sentence.end)
            end = end or (0 if hit.entry.means == "calling" else _bounded_name(text, at, sentence.end))
            if end and _is_name(text, at, end):
                titles = _titles(text, Stretch(hit.start, after), end, sentence.start)
                named = Named(start=at, end=end, name=text.given[at:end], titles=titles)
                yield named
                yield from _listed(text, named, hit.start, sentence.end)
            else:
                yield from _before_title(text, hit.start, hit.end, sentence)
        for hit in text.find("signing_label", sentence.start, sentence.end):
            yield from _labelled(text, hit.start, hit.end, sentence)
        for hit in text.find("side", sentence.start, sentence.end):
            yield from _signed_beside(text, hit)
        for hit in text.find("address", sentence.start, sentence.end):
            yield from _before_title(text, hit.start, hit.end, sentence, called=())


def _in_chinese(text: Text, at: int, limit: int) -> int:
    """Pass over a name in Latin letters whose Chinese form follows: Martin Hale（马丁·黑尔）."""
    latin = _LATIN.match(text.given, at, limit)
    noted = latin and text.folded[latin.end() : latin.end() + 1] == "("
    return latin.end() + 1 if latin and noted and _FOREIGN.match(text.folded, latin.end() + 1) else at


def _is_name(text: Text, start: int, end: int) -> bool:
    """Leave out counts (九十六位), nicknames (老贺) and kin (爷爷)."""
    name = text.folded[start:end]
    if name.endswith(_KIN) or text.at("side", start + 1) or _COUNTED.match(name):
        return False
    short = len(name) == _SHORTEST
    familiar = short and (name[0] == name[1] or text.at("nickname", start) is not None)
    return not familiar and not _NUMERALS.issuperset(name[1:]) and name[1] not in _FAMILIAR


def _may_be_named(text: Text, end: int) -> bool:
    """Tell 村民李海 from 学生揭榜: after a calling only a common surname makes a name."""
    common = text.at("surname_common", end) is not None
    return common or text.at("honour_before", end) is not None or text.at("name_follow", end) is not None


def _labelled(text: Text, label: int, end: int, sentence: Sentence) -> Iterator[Named]:
    """Yield the one who signs behind a label (甲方代表（签字）：丁海)."""
    at = _after_title(text, end)
    last = _name_end(text, at, sentence.end) or _bounded_name(text, at, sentence.end)
    if ":" in text.folded[end:at] and last:
        left = label - _SIDE if text.at("side", label - _SIDE) else label
        titles = _titles(text, Stretch(label, end), last, sentence.start)
        titles = (text.given[left:end],) if left < label else titles
        yield Named(start=at, end=last, name=text.given[at:last], titles=titles)


def _signed_beside(text: Text, side: Hit) -> Iterator[Named]:
    """Yield the one whose name alone stands behind a side told of before (甲方：郁达川)."""
    start = side.end + 1
    label = text.folded[side.start : start]
    if not label.endswith(":") or text.folded.find(label[:-1], 0, side.start) < 0:
        return
    signed = _SIGNED.match(text.folded, start)
    named = signed and text.at("surname", start) and _is_name(text, start, signed.end())
    if signed and named and not text.find("body", start, signed.end()):
        yield Named(start=start, end=signed.end(), name=text.given[start : signed.end()], titles=())


def _after_title(text: Text, end: int) -> int:
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
        end = _name_end(text, start, limit)
        if not end or not _may_end_list(text, end, limit):
            return
        titles = first.titles if text.at("title_of_many", title) else ()
        yield Named(start=start, end=end, name=text.given[start:end], titles=titles)


def _may_end_list(text: Text, end: int, limit: int) -> bool:
    return end >= limit or text.folded[end] in "、,。;" or bool(text.at("name_follow", end))


def _before_title(
    text: Text, title: int, end: int, sentence: Sentence, called: tuple[str, ...] | None = None
) -> Iterator[Named]:
    """Yield a name that stands before its title and speaks or signs (蔡宜庭校长表示)."""
    if not (text.at("name_follow", end) or text.folded[end : end + 1] in ",、"):
        return
    for length in (3, 2, 4):
        start = title - length
        clear = start >= sentence.start and (start == sentence.start or _may_precede(text, start))
        if clear and _name_end(text, start, title) == title:
            titles = (text.given[title:end],) if called is None else called
            yield Named(start=start, end=title, name=text.given[start:title], titles=titles)
            return


def _may_precede(text: Text, start: int) -> bool:
    before = text.folded[start - 1]
    return not _is_chinese(before) or any(
        hit.end == start for hit in text.find("name_before", max(0, start - 3), start)
    )


def _name_end(text: Text, start: int, limit: int) -> int:
    foreign = _FOREIGN.match(text.folded, start, limit)
    if foreign:
        return foreign.end() - _trailing_word(text, foreign)
    latin = _LATIN.match(text.given, start, limit)
    if latin:
        return latin.end()
    surname = text.at("surname", start)
    if not surname:
        return 0
    for length in (2, 1, 3):
        end = surname.end + length
        given = text.folded[surname.end : end]
        if (
            end <= limit
            and _is_chinese(given)
            and _may_follow(text, end, limit)
            and not text.at("name_follow", end - 1)
            and (length < _LONG_GIVEN or not _holds_word(text, start, end, besides=("theme",)))
        ):
            return end
    return _usual_end(text, start, surname.end, limit)


def _bounded_name(text: Text, start: int, limit: int) -> int:
    """Take two or three characters that no surname begins for a name where a mark or a verb ends them."""
    if any(text.at(kind, start) for kind in text.among(_NO_NAME, start, start + 1)):
        return 0
    honoured = any(hit.end == start for hit in text.find("honour_before", max(0, start - 4), start))
    lengths = (3, 2, 4, 5, 6) if honoured else (3, 2, 4)
    for end in (start + length for length in lengths):
        closed = end >= limit or text.folded[end] in _AFTER_NAME or text.at("name_follow", end)
        if (
            end <= limit
            and closed
            and _is_chinese(text.folded[start:end])
            and not _holds_word(text, start, end)
        ):
            return end
    return 0


def _holds_word(text: Text, start: int, end: int, besides: Sequence[str] = ()) -> bool:
    return any(
        text.find(kind, start, end) for kind in text.among(_NO_NAME, start, end) if kind not in besides
    )


def _usual_end(text: Text, start: int, given: int, limit: int) -> int:
    """Take two characters for the given name where nothing shows its end and the surname is a common one."""
    common = text.at("surname_common", start)
    name = text.folded[given : given + 2]
    stops = any(text.at(kind, at) for at in (given, given + 1) for kind in ("name_follow", "title", "body"))
    return given + 2 if common and given + 2 <= limit and _is_chinese(name) and not stops else 0


def _trailing_word(text: Text, foreign: re.Match[str]) -> int:
    for at in range(text.folded.rindex("·", 0, foreign.end()) + 2, foreign.end()):
        if text.at("name_follow", at):
            return foreign.end() - at
    return 0


def _is_chinese(given: str) -> bool:
    return bool(given) and all("\u4e00" <= char <= "\u9fff" for char in given)


def _may_follow(text: Text, end: int, limit: int) -> bool:
    if end >= limit or not _is_chinese(text.folded[end]):
        return True
    return any(text.at(kind, end) for kind in ("name_follow", "verb"))


def _titles(text: Text, title: Stretch, name_end: int, floor: int) -> tuple[str, ...]:
    end = title.end
    before = [hit for hit in text.find("honour_before", title.start, end) if hit.end == end]
    end = before[0].start if before else end
    end -= text.folded[end - 1] in ": "
    left = _title_before(text, title.start, floor)
    while left > floor + 2 and text.folded[left - 1] == "、" and _title_ends(text, floor, left - 1):
        further = _title_before(text, left - 1, floor)
        if _holds_person(text, further, left - 1):
            break
        left = further
    honours = [text.given[hit.start : hit.end] for hit in text.find("courtesy", name_end, name_end + 2)]
    behind = text.at("title", name_end)
    honours += [text.given[behind.start : behind.end]] if behind and not honours else []
    honours += [text.given[hit.start : hit.end] for hit in before if hit.entry.means == "kept"]
    return (text.given[left:end].rstrip(":： "), *honours)


def _holds_person(text: Text, start: int, end: int) -> bool:
    """Tell another person with a title on both sides (行政总监梁倚雯医生) from a second title."""
    titles = text.find("title", start, end)
    apart = len(titles) > 1 and titles[-1].start - titles[0].end >= _SHORTEST
    return apart and text.at("surname", titles[0].end) is not None


def _title_ends(text: Text, floor: int, end: int) -> bool:
    return any(hit.end == end for hit in text.find("title", max(floor, end - 8), end))


def _title_before(text: Text, end: int, floor: int) -> int:
    left = end
    while left > floor and end - left < _LONGEST_TITLE and not _STOP.match(text.folded, left - 1):
        stop = text.at("title_stop", left - 1)
        if stop:
            return min(stop.end, end)
        left -= 1
    return left
