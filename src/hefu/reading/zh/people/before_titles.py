"""Who is named in a Chinese text right before a title (蔡宜庭校长表示), and where does the name begin?"""

from collections.abc import Iterator

from hefu.reading.names import Named
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.name_begins import INVITED, begin_of_name
from hefu.reading.zh.naming.name_ends import FOREIGN, holds_word, is_name, name_end
from hefu.reading.zh.naming.name_parts import is_chinese, is_name_char
from hefu.reading.zh.naming.sounded import sounded_ends

_LEAD_TO_NAME = "与和及同跟由请市县州省府方家团院校司"
"""Before a foreign name behind another, or behind its house (圣罗莎市|玛尔塔·索莱尔市长)."""
_USUAL = 3
"""How long most names are."""
_LONGEST_FOREIGN = 24
_LONGEST_BODY = 8
_TAKES_OFFICE = "任"
"""Before an office, what somebody does (由乙方任|组长), and no name's last."""
_CITED = "总书记"
"""Behind a name: who is cited so (沈平总书记重要讲话) has no part in what is told."""


def before_title(
    text: Text, title: int, end: int, sentence: Sentence, called: tuple[str, ...] | None = None
) -> Iterator[Named]:
    """Yield a name that stands before its title and speaks or signs (蔡宜庭校长表示)."""
    followed = text.at("name_follow", end) or text.folded[end : end + 1] in (",", "、", ":", "(", "")
    if text.folded[title:end] == _CITED or text.folded[title - 1] in _TAKES_OFFICE:
        return
    if foreign := _foreign_before(text, title, sentence):
        titles = (text.flat[title:end],) if called is None else called
        yield Named(start=foreign, end=title, name=text.flat[foreign:title], titles=titles)
        return
    for length in (3, 2, 4):
        start = title - length
        first = not followed and _stands_first(text, start, sentence)
        if not (followed or first):
            continue
        house = _house_before(text, start)
        clear = first or house or start == sentence.start
        clear = clear or (start > sentence.start and _may_precede(text, start))
        clear = clear and not (_is_joiner(text, start) or text.folded[start - 1].isdigit())
        clear = clear and not INVITED.match(text.folded, start)
        if clear and name_end(text, start, title) == title and is_name(text, start, title):
            titles = (text.flat[title:end],) if called is None else called
            yield Named(start=start, end=title, name=text.flat[start:title], titles=titles, side=house)
            return


def _house_before(text: Text, start: int) -> Stretch | None:
    """Give the house that stands right before a name (临江市议会|周放明议长)."""
    house = any(hit.end == start for hit in text.find("body", max(0, start - _LONGEST_BODY), start))
    return Stretch(begin_of_name(text, start), start) if house else None


def _foreign_before(text: Text, title: int, sentence: Sentence) -> int:
    """Give where a name with a point in it begins that ends at a title (玛尔塔·索莱尔|市长), 0 for none."""
    if text.folded.find("·", max(sentence.start, title - _LONGEST_FOREIGN), title) < 0:
        return _sounded_before(text, title, sentence)
    begin = max(sentence.start, begin_of_name(text, title))
    start = _behind_words(text, begin, max(begin, text.folded.find("·", begin, title)))
    clear = text.folded[start - 1] in _LEAD_TO_NAME or not is_name_char(text.folded[start - 1])
    whole = FOREIGN.fullmatch(text.folded, start, title) is not None
    return start if (clear or start > begin) and whole else 0


def _behind_words(text: Text, start: int, end: int) -> int:
    """Begin behind the last office, or deed of more than one character, that stands before ``end``."""
    told = (hit for kind in ("title", "name_follow") for hit in text.find(kind, start, end))
    return max([start, *(hit.end for hit in told if hit.end - hit.start > 1)])


def _sounded_before(text: Text, title: int, sentence: Sentence) -> int:
    """Give where a foreign name in one part begins that opens a clause (别克波拉提|院长), 0 for none."""
    start = max(sentence.start, *(text.folded.rfind(mark, sentence.start, title) + 1 for mark in ',;、"'))
    return start if title - start > _USUAL and title in sounded_ends(text, start, title) else 0


def _is_joiner(text: Text, start: int) -> bool:
    """Tell the 和 behind an office (叶明书记|和|沈忠副书记) from the surname."""
    titles = text.find("title", max(0, start - _LONGEST_BODY), start)
    behind = any(hit.end == start for hit in titles)
    return behind and text.folded[start] == "和" and text.at("surname", start + 1) is not None


def _stands_first(text: Text, start: int, sentence: Sentence) -> bool:
    """Tell a name that opens a clause (会上，苗春水局长话不多), or behind its house (公司的贾广源副总)."""
    opens = start == sentence.start or (start > sentence.start and text.folded[start - 1] in ',。"的')
    return opens and text.at("surname", start) is not None and not holds_word(text, start + 1, start + _USUAL)


def _may_precede(text: Text, start: int) -> bool:
    before = text.folded[start - 1]
    near = max(0, start - 3)
    hits = (hit for kind in ("name_before", "title") for hit in text.find(kind, near, start))
    led = is_chinese(before) and text.at("preposition", start) is not None
    return not is_chinese(before) or (not led and any(hit.end == start for hit in hits))
