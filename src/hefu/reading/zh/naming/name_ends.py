"""Where does a Chinese name begin and end: a surname and what may follow it, a foreign name, a Latin one?"""

import re
from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.reading.zh.naming.sounded import sounded_ends

FOREIGN = pattern(r"(?:[\u4e00-\u9fff]{1,4}-)?[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
LATIN = pattern(
    r"[A-Z][a-zà-ÿ'’-]+(?: [A-Z]\.)?(?: (?:de|van|von|der|bin|al|la|da|dos))*(?: [A-Z][A-Za-zà-ÿ'’-]+){1,3}"
)
_NUMERALS = frozenset("一二三四五六七八九十百千万两零〇")
LONG_GIVEN = 3
SHORTEST, _USUAL = 2, 3
LONGEST_TITLE = 16
_GIVEN = "zh.surname.given"
"""The names of peoples without surnames: 扎西, 乌兰."""
FAMILIAR = "老"
_PARTICLES = "着了的"
"""摸着铜钟: no name holds these."""
_ADVERBIAL = "地"
"""Behind two characters, no part of a name: 愉快|地."""
_NO_SURNAME = "於"
"""校長於利馬: what is 于 in simplified letters."""
_DONE = ("了", "过")
"""Behind a verb, which no name ends in: 丁海插|了一句."""
_DEPUTY = "副"
"""Behind a name, before its title: 丁海|副教授."""
_GOES_ON = ("speech", "done", "promise_aloud", "name_follow")
"""Words of which no name holds the beginning: 丁海|应邀, 丁海|询问."""
_ENDS_FOREIGN = ("name_follow", "ask", "title", "courtesy", "address")
_COMES = pattern(
    "来(?:[我全]|[\u4e00-\u9fff]{2,5}?)[省市县区州旗镇乡](?=考察|调研|访问|参观|洽谈|走访|视察|指导|对接|交流)"
)
"""(丁海)|来临江市考察"""
_MAY_END = "和同应先"
"""Behind a name, and the last character of some: 霍清和, 郑怀先."""
_BEFORE_NO_MARK = "为于向与致代会到见期日今作已当任"
"""Behind a name never before a mark, so there a name's last: 丁大为，唐可."""
_TAKES_OFFICE, _DOES = "任", ("进行", "主持", "报告", "说明", "率", "代表", "与", "和", "陪同", "出席")
"""Behind a name, before an office (丁海|任局长); before what somebody does, the name's last (江盛任|进行)."""
_SAYS = "说称问答道讲谈叹笑"
_CLOSES = ",、。)与及和"
_SPEAKS = "讲"
"""Of 丁海|讲 the word of speech, of 吴祖讲 the last character, behind which no mark ever stands."""
_WITHIN = "向为同"
"""Behind a surname that stands behind a title, part of the name: 龚|向阳."""
_ADVERBS = "则也又还却便亦仍"
_ENDS_NO_NAME = (*_ADVERBS, *"在对把被称要讲的及")
_SOUNDS = "不都提再让派塞"
"""What spells foreign names, too: 阿不都, 买买提."""
_KIN = ("大姐", "大哥", "大妈", "大爷", "大叔", "大娘", "阿姨")
_WORDS_OVER = ("工作", "合作", "协作", "运作", "操作")
"""Words over the end of what only looks like a name (居民解释工|作)."""
_HOUSES = ("学院", "医院", "公司", "集团", "大学", "学校", "银行", "协会")
"""End what is no person (农学院负责人)."""
_OFFICES = ("局", "委", "委会", "厅", "署", "办")
"""End what is no person either (卫健局, 管委会, 农办)."""
_TOWNS = ("镇", "乡", "旗", "县", "村")
_STAFF = ("负责", "主要", "相关", "有关", "分管", "党委", "政府", "干部")
"""苏木镇|负责人: those of a place, though it may begin as a surname."""
_PLACES = ("市", "县", "区")
"""End no name of a person: 江北省长|林市."""
_COUNTED = pattern("[一二两三四五六七八九十][名位个家人]")
NO_NAME = (
    "verb", "name_follow", "title", "body", "generic", "everybody", "theme", "role", "speech", "programme",
    "back_reference", "no_party", "joiner", "strength", "sign", "agent", "preposition", "conjunction",
)  # fmt: skip


def is_name(text: Text, start: int, end: int) -> bool:
    """Leave out counts (九十六位), nicknames (老贺), kin (爷爷), houses (农学院) and provinces (甘肃)."""
    name = text.folded[start:end]
    seat = text.at("seat", start)
    if (
        any(text.at(kind, start) for kind in ("no_name", "office"))
        or (seat is not None and seat.end == end)
        or text.at("title", start + 1)
        or any(char in name for char in _PARTICLES)
        or _ADVERBIAL in name[SHORTEST:]
    ):
        return False
    if text.folded[end - 1 : end + 1] in _WORDS_OVER:
        return False
    of_place = name.endswith(_TOWNS) and text.folded.startswith(_STAFF, end)
    if (
        of_place
        or name.endswith((*_KIN, *_HOUSES, *_OFFICES, *_PLACES))
        or text.at("side", start + 1)
        or _COUNTED.match(name)
        or _COUNTED.search(name, 2)
    ):
        return False
    short = len(name) == SHORTEST
    familiar = short and (name[0] == name[1] or text.at("nickname", start) is not None)
    if text.first("everybody", start, end):
        return False
    return not familiar and not _NUMERALS.issuperset(name[1:]) and name[1] not in FAMILIAR


def name_end(text: Text, start: int, limit: int, *, titled: bool = False) -> int:
    """Give where the name ends that begins at a place, 0 where none does; ``titled``: behind a title."""
    foreign = FOREIGN.match(text.folded, start, limit)
    if foreign:
        return 0 if _begins_deed(text, start) else _foreign_end(text, foreign)
    latin = LATIN.match(text.flat, start, limit)
    surname = text.at("surname", start)
    sounded = _sounded_end(text, start, limit) if titled else 0
    if latin or surname is None or text.flat[start] in _NO_SURNAME:
        return latin.end() if latin else sounded
    end = _end_of_surnamed(text, surname, limit, titled=titled)
    return sounded if sounded > max(end, start + _USUAL) else end


def _end_of_surnamed(text: Text, surname: Hit, limit: int, *, titled: bool) -> int:
    start = surname.start
    end = _end_behind(text, start, surname.end, limit)
    if surname.entry.id == _GIVEN:
        return _end_of_given(text, surname, end, limit)
    end = end or (_end_elsewhere(text, start, surname.end, limit) if titled else 0)
    end = end or _usual_end(text, start, surname.end, limit, titled=titled)
    if end - surname.end == 1:
        return end + _is_cut_short(text, start, end, limit)
    return end - _is_run_on(text, start, end) if end else end


def _sounded_end(text: Text, start: int, limit: int) -> int:
    """End a foreign name in one part behind a title (总理弗拉德科夫)."""
    if _begins_deed(text, start):
        return 0
    return next((end for end in sounded_ends(text, start, limit) if _may_follow(text, end, limit)), 0)


def _begins_deed(text: Text, start: int) -> bool:
    """Tell 接受|颂猜·瓦拉功市长 and 特别|提到, which no name begins with."""
    word = text.at("name_follow", start)
    return word is not None and word.end - start > 1


def _end_of_given(text: Text, given: Hit, end: int, limit: int) -> int:
    """End a name of those without surnames behind a second of its kind (乌兰|其木格), or where it may end."""
    second = text.at("surname", given.end)
    if second and second.entry.id == _GIVEN:
        return second.end
    return given.end if _may_follow(text, given.end, limit) else end


def _is_run_on(text: Text, start: int, end: int) -> bool:
    """Tell a name run on into the word behind it (司空岚走, 胡砚秋召) by its standing elsewhere without."""
    name, near = text.folded[start:end], text.around(start)
    closed = end >= len(text.folded) or not is_chinese(text.folded[end])
    if closed or not text.folded.count(name, *near) == 1 < text.folded.count(name[:-1], *near):
        return False
    alone = (told.end() for told in re.compile(re.escape(name[:-1])).finditer(text.folded, *near))
    return any(_may_follow(text, at, near[1]) for at in alone)


def _is_cut_short(text: Text, start: int, end: int, limit: int) -> bool:
    """Tell a name cut before its last character (霍清|和) by that standing behind it wherever it is told."""
    low, high = text.around(start)
    near, name = text.folded[low:high], text.folded[start:end]
    word = text.at("name_follow", end)
    closed = end >= limit or not is_chinese(text.folded[end])
    may_end = (*_MAY_END, _SPEAKS)
    closed = closed or (word is not None and word.end == end + 1 and text.folded[end] not in may_end)
    if closed or near.count(name) == 1 or near.count(name) != near.count(text.folded[start : end + 1]):
        return False
    behind = {near[told.end() + 1 : told.end() + 2] for told in re.finditer(name, near)}
    return len(behind) > 1 and (text.folded[end] != _SPEAKS or all(map(is_chinese, behind)))


def _foreign_end(text: Text, foreign: re.Match[str]) -> int:
    """End a foreign name before the word behind it, or where its last part is told again (佐尔坦)."""
    tail = text.folded.rindex("·", foreign.start(), foreign.end()) + 1
    cut = foreign.end() - _trailing_word(text, foreign)
    low, high = text.around(tail)
    for end in range(foreign.end(), tail + 1, -1):
        part = text.folded[tail:end]
        if part in text.folded[low:tail] or part in text.folded[end:high]:
            words = [text.at(kind, cut) for kind in _ENDS_FOREIGN] if end > cut > tail + 1 else []
            return cut if any(word and word.end <= end for word in words) else end
    return cut


def _end_behind(text: Text, start: int, given: int, limit: int) -> int:
    """Give where one to three characters end that a mark or a word which may follow a name stands behind."""
    for length in (2, 1, 3):
        end = given + length
        if (
            end <= limit
            and is_chinese(text.folded[given:end])
            and text.folded[end - 1] != _DEPUTY
            and _may_follow(text, end, limit)
            and (length == 1 or not _runs_over(text, end))
            and (not text.at("name_follow", end - 1) or _is_led_on(text, end, alone=length == 1))
            and (length < LONG_GIVEN or not holds_word(text, start, end, besides=("theme",)))
        ):
            return end
    return 0


def _end_elsewhere(text: Text, start: int, given: int, limit: int) -> int:
    """Give where a name behind a title ends by its standing elsewhere before what may follow one."""
    low, high = text.around(start)
    for end in (given + 2, given + 1):
        name = text.folded[start:end]
        at = text.folded.find(name, low, high) if end <= limit and is_chinese(name) else -1
        while at >= 0:
            behind = at + len(name)
            if at != start and text.at("name_follow", behind) and not _runs_over(text, behind):
                return end
            at = text.folded.find(name, behind, high)
    return 0


def _runs_over(text: Text, end: int) -> bool:
    """Tell a name cut within a word (濮阳静回|顾, 郎博插|了): it ends before the word begins."""
    if text.folded[end : end + 1] in _DONE:
        return True
    words = (text.at(kind, end - 1) for kind in _GOES_ON)
    return any(word is not None and word.end > end for word in words)


def _is_led_on(text: Text, end: int, *, alone: bool) -> bool:
    """Tell a name that ends in a word which may follow one, by the deed right behind it (邢致和见证) or by a
    mark, from one before an adverb (丁海则说); ``alone``: a surname would be left without it (许念).
    """
    last = text.folded[end - 1]
    if last in _ENDS_NO_NAME:
        return False
    closed = text.folded[end : end + 1] in tuple(_CLOSES)
    does = last == _TAKES_OFFICE and text.folded.startswith(_DOES, end)
    if does or (closed and (last in _MAY_END + _BEFORE_NO_MARK or (alone and last not in _SAYS))):
        return True
    if last in _MAY_END and _joins_another(text, end):
        return False
    return last != "等" and (
        text.folded[end : end + 1] in tuple(_ADVERBS)
        or any(text.at(kind, end) for kind in ("role", "speech", "guest", "sign", "title"))
    )


def _joins_another(text: Text, at: int) -> bool:
    """Tell 丁海和|市长唐可, two people, from one whose title stands behind the name (霍清和|市长)."""
    near = text.find("title", at, at + LONGEST_TITLE)
    office = next((hit for hit in near if not text.at("title", hit.end)), None)
    if office is None or not is_chinese(text.folded[at : office.end]):
        return False
    return text.at("surname", office.end) is not None and name_end(text, office.end, office.end + _USUAL) > 0


def holds_word(text: Text, start: int, end: int, besides: Sequence[str] = ()) -> bool:
    """Tell whether a word that no name holds begins within ``[start, end)``."""
    return any(text.find(kind, start, end) for kind in text.among(NO_NAME, start, end) if kind not in besides)


def _usual_end(text: Text, start: int, given: int, limit: int, *, titled: bool) -> int:
    """Take two characters for the given name where nothing shows its end, behind a title or where the
    surname is a common one.
    """
    if titled and _COMES.match(text.folded, given + 1, limit):
        return given + 1
    common = text.at("surname_common", start) or (titled and not holds_word(text, given, given + 2))
    name = text.folded[given : given + 2]
    stops = _runs_over(text, given + 2) or (common and text.at("body", given + 2) is not None)
    first = given + bool(common and text.folded[given] in _WITHIN)
    stops = stops or any(
        text.at(kind, at) for at in range(first, given + 2) for kind in ("name_follow", "title", "body")
    )
    return given + 2 if common and given + 2 <= limit and is_chinese(name) and not stops else 0


def _trailing_word(text: Text, foreign: re.Match[str]) -> int:
    for at in range(text.folded.rindex("·", 0, foreign.end()) + 2, foreign.end()):
        sound = text.folded[at] in _SOUNDS and not _is_led_by(text, at + 1)
        if sound or text.at("role", at + 1):
            continue
        if any(text.at(kind, at) for kind in _ENDS_FOREIGN):
            return foreign.end() - at
    return 0


def _is_led_by(text: Text, at: int) -> bool:
    """Tell whether a deed, or what may follow a name, begins here, and no further sound of a foreign one."""
    return text.folded[at : at + 1] not in tuple(_SOUNDS) and any(
        text.at(kind, at) for kind in ("name_follow", "verb", "speech")
    )


def _may_follow(text: Text, end: int, limit: int) -> bool:
    if end >= limit or not is_chinese(text.folded[end]):
        return True
    if text.folded[end] == _DEPUTY and any(text.at(kind, end + 1) for kind in ("title", "courtesy")):
        return True
    told = text.folded[end + 1 : end + 2] in _DONE
    return told or any(text.at(kind, end) for kind in ("name_follow", "verb"))
