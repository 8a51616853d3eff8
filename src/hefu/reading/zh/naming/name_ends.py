"""Where does a Chinese name begin and end: a surname and what may follow it, a foreign name, a Latin one?"""

import re
from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

FOREIGN = pattern(r"(?:[\u4e00-\u9fff]{1,4}-)?[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8}){1,3}")
LATIN = pattern(
    r"[A-Z][a-zà-ÿ'’-]+(?: [A-Z]\.)?(?: (?:de|van|von|der|bin|al|la|da|dos))*(?: [A-Z][A-Za-zà-ÿ'’-]+){1,3}"
)
_NUMERALS = frozenset("一二三四五六七八九十百千万两零〇")
_LONG_GIVEN = 3
SHORTEST, _USUAL = 2, 3
_LONGEST_TITLE = 16
_GIVEN = "zh.surname.given"
"""The names of peoples without surnames: 扎西, 乌兰."""
_FAMILIAR = "老"
_PARTICLES = "着了的"
"""摸着铜钟: no name holds these."""
_NO_SURNAME = "於"
"""校長於利馬: what is 于 in simplified letters."""
_DONE = ("了", "过")
"""Behind a verb, which no name ends in: 丁海插|了一句."""
_GOES_ON = ("speech", "done", "promise_aloud", "name_follow")
"""Words of which no name holds the beginning: 丁海|应邀, 丁海|询问."""
_ENDS_FOREIGN = ("name_follow", "ask", "title", "courtesy")
_MAY_END = "和同应先"
"""Behind a name, and the last character of some: 霍清和, 郑怀先."""
_SPEAKS = "讲"
"""Of 丁海|讲 the word of speech, of 吴祖讲 the last character, behind which no mark ever stands."""
_ADVERBS = "则也又还却便亦仍"
_ENDS_NO_NAME = (*_ADVERBS, *"在对把被称要讲的及")
_SOUNDS = "不都提再让派"
"""What spells foreign names, too: 阿不都, 买买提."""
_SOUNDED = pattern(
    "[阿埃艾爱安昂奥巴拜班保鲍贝本比宾波博伯布勃查察达丹当道德登迪蒂丁顿多恩尔法范菲费芬佛夫弗福盖甘冈戈哥格根贡古哈海汉豪赫黑亨胡华霍基吉加贾杰金卡凯坎康考科克肯库奎拉莱兰朗劳勒雷里理利莉列林琳留柳隆卢鲁路伦罗洛吕马玛迈麦曼毛梅门蒙孟米密莫默姆木穆拿纳娜奈南内尼涅宁纽努诺欧帕潘佩彭皮平珀普齐奇契恰乔钦琴琼让热日荣瑞若萨塞桑瑟森沙珊尚绍舍申圣施什史士舒斯丝思索苏孙塔泰坦汤唐陶特腾提蒂廷通图托瓦万旺威韦维魏温文翁沃乌武西希夏香肖谢辛欣兴休许逊雅亚延扬杨耶叶伊因尤约泽扎詹珍朱祖兹佐-]{3,10}"
)
"""The characters by which foreign names are spelt."""
_KIN = ("大姐", "大哥", "大妈", "大爷", "大叔", "大娘", "阿姨")
_WORDS_OVER = ("工作", "合作", "协作", "运作", "操作")
"""Words over the end of what only looks like a name (居民解释工|作)."""
_HOUSES = (
    "学院",
    "學院",
    "医院",
    "醫院",
    "公司",
    "集团",
    "集團",
    "大学",
    "大學",
    "学校",
    "學校",
    "银行",
    "銀行",
)
"""End what is no person (农学院负责人)."""
_COUNTED = pattern("[一二两三四五六七八九十][名位个家人]")
_AFTER_NAME = ",、。;() 和与"
_NO_NAME = (
    "verb", "name_follow", "title", "body", "generic", "everybody", "theme", "role", "speech", "programme",
    "back_reference", "no_party", "joiner", "strength", "sign", "agent", "preposition", "conjunction",
)  # fmt: skip


def is_name(text: Text, start: int, end: int) -> bool:
    """Leave out counts (九十六位), nicknames (老贺), kin (爷爷) and houses (农学院)."""
    name = text.folded[start:end]
    if (
        any(text.at(kind, start) for kind in ("no_name", "office"))
        or text.at("title", start + 1)
        or any(char in name for char in _PARTICLES)
    ):
        return False
    if text.folded[end - 1 : end + 1] in _WORDS_OVER:
        return False
    if name.endswith((*_KIN, *_HOUSES)) or text.at("side", start + 1) or _COUNTED.match(name):
        return False
    short = len(name) == SHORTEST
    familiar = short and (name[0] == name[1] or text.at("nickname", start) is not None)
    if text.first("everybody", start, end):
        return False
    return not familiar and not _NUMERALS.issuperset(name[1:]) and name[1] not in _FAMILIAR


def name_end(text: Text, start: int, limit: int, *, titled: bool = False) -> int:
    """Give where the name ends that begins at a place, 0 where none does; ``titled``: behind a title."""
    foreign = FOREIGN.match(text.folded, start, limit)
    if foreign:
        return _foreign_end(text, foreign)
    latin = LATIN.match(text.flat, start, limit)
    surname = text.at("surname", start)
    if latin or surname is None or text.flat[start] in _NO_SURNAME:
        return latin.end() if latin else _sounded_end(text, start, limit) if titled else 0
    end = _end_behind(text, start, surname.end, limit)
    if surname.entry.id == _GIVEN:
        return _end_of_given(text, surname, end, limit)
    end = end or (_end_elsewhere(text, start, surname.end, limit) if titled else 0)
    end = end or _usual_end(text, start, surname.end, limit, titled=titled)
    if end - surname.end == 1:
        return end + _is_cut_short(text, start, end, limit)
    return end - _is_run_on(text, start, end) if end else end


def _sounded_end(text: Text, start: int, limit: int) -> int:
    """End a foreign name in one part behind a title: characters that spell sounds (总理弗拉德科夫)."""
    told = _SOUNDED.match(text.folded, start, limit)
    return next((end for end in _back(told) if _may_follow(text, end, limit)), 0) if told else 0


def _back(told: re.Match[str]) -> range:
    return range(told.end(), told.start() + SHORTEST, -1)


def _end_of_given(text: Text, given: Hit, end: int, limit: int) -> int:
    """End a name of those without surnames behind a second of its kind (乌兰|其木格), or where it may end."""
    second = text.at("surname", given.end)
    if second and second.entry.id == _GIVEN:
        return second.end
    return end or (given.end if _may_follow(text, given.end, limit) else 0)


def _is_run_on(text: Text, start: int, end: int) -> bool:
    """Tell a name run on into the word behind it (司空岚走, 胡砚秋召) by its standing elsewhere without."""
    name, near = text.folded[start:end], text.around(start)
    closed = end >= len(text.folded) or not is_chinese(text.folded[end])
    return not closed and text.folded.count(name, *near) == 1 < text.folded.count(name[:-1], *near)


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
            and _may_follow(text, end, limit)
            and (length == 1 or not _runs_over(text, end))
            and (not text.at("name_follow", end - 1) or _is_led_on(text, end))
            and (length < _LONG_GIVEN or not holds_word(text, start, end, besides=("theme",)))
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


def _is_led_on(text: Text, end: int) -> bool:
    """Tell a name that ends in a word which may follow one, by the deed right behind it (邢致和见证), from
    one before an adverb (丁海则说).
    """
    if text.folded[end - 1] in _ENDS_NO_NAME:
        return False
    if text.folded[end - 1] in _MAY_END:
        if text.folded[end : end + 1] in (",", "、", "。", ")"):
            return True
        if _joins_another(text, end):
            return False
    return text.folded[end - 1] != "等" and (
        text.folded[end : end + 1] in tuple(_ADVERBS)
        or any(text.at(kind, end) for kind in ("role", "speech", "guest", "sign", "title"))
    )


def _joins_another(text: Text, at: int) -> bool:
    """Tell 丁海和|市长唐可, two people, from one whose title stands behind the name (霍清和|市长)."""
    near = text.find("title", at, at + _LONGEST_TITLE)
    office = next((hit for hit in near if not text.at("title", hit.end)), None)
    if office is None or not is_chinese(text.folded[at : office.end]):
        return False
    return text.at("surname", office.end) is not None and name_end(text, office.end, office.end + _USUAL) > 0


def bounded_name(text: Text, start: int, limit: int) -> int:
    """Take two or three characters that no surname begins for a name where a mark or a verb ends them."""
    if any(text.at(kind, start) for kind in text.among(_NO_NAME, start, start + 1)):
        return 0
    if text.folded.startswith(_FAMILIAR, start) and text.at("surname", start + 1):
        return 0
    honoured = any(hit.end == start for hit in text.find("honour_before", max(0, start - 4), start))
    lengths = (3, 2, 4, 5, 6) if honoured else (3, 2, 4)
    for end in (start + length for length in lengths):
        closed = end >= limit or text.folded[end] in _AFTER_NAME or text.at("name_follow", end)
        if (
            end <= limit
            and closed
            and _is_told_apart(text, start, end)
            and is_chinese(text.folded[start:end])
            and not holds_word(text, start, end)
        ):
            return end
    return 0


def _is_told_apart(text: Text, start: int, end: int) -> bool:
    """Tell a short name from any two words by its standing in a column or more than once."""
    if end - start > _LONG_GIVEN or text.folded[start - 1] in " :":
        return True
    name = text.folded[start:end]
    return text.folded.find(name, text.folded.find(name) + 1) >= 0


def holds_word(text: Text, start: int, end: int, besides: Sequence[str] = ()) -> bool:
    """Tell whether a word that no name holds begins within ``[start, end)``."""
    return any(
        text.find(kind, start, end) for kind in text.among(_NO_NAME, start, end) if kind not in besides
    )


def _usual_end(text: Text, start: int, given: int, limit: int, *, titled: bool) -> int:
    """Take two characters for the given name where nothing shows its end, behind a title or where the
    surname is a common one.
    """
    common = text.at("surname_common", start) or (titled and not holds_word(text, given, given + 2))
    name = text.folded[given : given + 2]
    stops = _runs_over(text, given + 2)
    stops = stops or any(
        text.at(kind, at) for at in (given, given + 1) for kind in ("name_follow", "title", "body")
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
    told = text.folded[end + 1 : end + 2] in _DONE
    return told or any(text.at(kind, end) for kind in ("name_follow", "verb"))


def is_chinese(given: str) -> bool:
    return bool(given) and all("\u4e00" <= char <= "\u9fff" for char in given)
