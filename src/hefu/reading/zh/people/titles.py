"""Which titles stand beside a person's name in a Chinese text, and where does each begin?"""

import re
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.firm_names import is_in_firm_name
from hefu.reading.zh.naming.name_begins import FIRM, begin_of_name, is_in_college
from hefu.reading.zh.naming.name_ends import SHORTEST, name_end
from hefu.reading.zh.naming.name_parts import bracket_in_name, is_chinese

_STOP = pattern(r"[,;。:、\s\"—丨|·)\]【】]")
_SIGNED = pattern("[（(]签[字名章][）)]$")
"""行长（签字）：丁海: that somebody signs is no part of the office."""
_RANKED = ("(国家级)", "(省级)", "(市级)", "局(公司)", "局(分公司)")
_OF_SEAT = pattern("(?<=大学\\([一-鿿]{2}\\))[校党副书]|[一-鿿]{0,8}(?:集团|大学|银行|研究院)")
"""What a house goes on with in an office behind a bracket: 青溪大学(北京)|校长."""
_LONGEST_TITLE = 30
_LONGEST_BODY = 8
_LONGEST_FIELD = 6
_PAIR = 2
_LEAST_OF_OWN = 6
"""So long is an office that tells of a body of its own: 党工委书记、管委会主任 are of one."""
_ITS_RANK = 2
"""How many characters may tell the rank of an office: 常务|副总裁."""
_NAME_LENGTHS = (2, 3, 4)
_OTHERS = ("title", "address", "body", "generic", "everybody", "self_name", "name_stop", "verb")
_LEVEL = pattern("[省市县区州縣區](?=[委长長政人领領级級])")
"""The level of an office: 市 of 广州市委书记."""
_ACADEMIES = ("科学院", "工程院", "科學院", "中科院")
_BUREAU = pattern("[和与及][\u4e00-\u9fff]{2,8}?[局厅委部署司处会]")
"""What goes on within an office behind a field: 商务|及经济发展局."""
_JOINERS = ("和", "与", "及", "以", "、", "在")
"""Between a person and the title of the next (院长周中在|大使丁海见证下)."""
_OWN_HOUSE = pattern("[该本][行校院司局所会厂台馆](?!长|主任)")
"""Whose office it is, by a word back to a name: 该行|副行长."""
_FIRST = ("和", "同")
"""Begin the names of some houses, too."""
_UNNAMED = ("同志", "负责人")
"""省商务厅负责同志,商务参赞丁海: those who are present without a name."""
_OF_ITSELF = ("院士", "人大代表", "政协委员", "政協委員", "参事")
"""A title that belongs to no office beside it."""


def titles_beside(text: Text, title: Stretch, name_end: int, floor: int) -> tuple[str, ...]:
    end = title.end
    before = [hit for hit in text.find("honour_before", title.start, end) if hit.end == end]
    whole = before and (
        text.folded.endswith(_ACADEMIES, floor, before[0].start) or _is_of_house(text, before[0], floor)
    )
    before = [] if whole else before
    end = before[0].start if before else end
    end -= text.folded[end - 1] in ": "
    left = _behind_person(text, _title_before(text, title.start, floor), title.start)
    while left > floor + 2 and text.folded[left - 1] in "、," and _title_ends(text, floor, left - 1):
        further = _behind_person(text, _title_before(text, left - 1, floor), left - 1)
        if further >= left - 1 or _holds_person(text, further, left - 1):
            break
        left = further
    own = _OWN_HOUSE.match(text.folded, left - text.folded.startswith("该", left - 1), end)
    left = own.end() if own else left
    honours = [text.flat[hit.start : hit.end] for hit in text.find("courtesy", name_end, name_end + 2)]
    behind = text.at("title", name_end)
    honours += [text.flat[behind.start : behind.end]] if behind and not honours else []
    honours += [text.flat[hit.start : hit.end] for hit in before if hit.entry.means == "kept"]
    opened = text.folded.rfind("(", left, end)
    left = opened + 1 if opened > text.folded.rfind(")", left, end) else left
    return (*_apart(text, _SIGNED.sub("", text.flat[left:end].rstrip(":： 、"))), *honours)


def _is_of_house(text: Text, rank: Hit, floor: int) -> bool:
    """Tell the rank that a house gives (临江大学教授丁海) from one behind an office (校长、教授丁海)."""
    near = max(floor, rank.start - _LONGEST_BODY)
    return any(
        hit.end == rank.start for kind in ("body", "self_name") for hit in text.find(kind, near, rank.start)
    )


def _apart(text: Text, titles: str) -> Iterator[str]:
    """Yield titles of two bodies apart (省委常委、市委书记; 院士、院长), two offices of one together."""
    held = ""
    for title in re.split("[、,，]", titles):
        levels = [_LEVEL.search(part) for part in (held, title)]
        other = levels[0] and levels[1] and levels[0].group() != levels[1].group()
        own = len(title) >= _LEAST_OF_OWN and not _is_bare(text, title)
        if held and (other or own or held.endswith(_OF_ITSELF) or title.endswith(_OF_ITSELF)):
            yield held
            held = title
        else:
            held = f"{held}、{title}" if held else title
    yield held


def _is_bare(text: Text, title: str) -> bool:
    """Tell an office of the body just told of (党委书记、常务副总裁) from one that tells of its own."""
    folded, offices = text.fold(title), text.words.kinds["title"].by_word
    return any(folded[rank:] in offices for rank in range(_ITS_RANK + 1))


def _behind_person(text: Text, left: int, end: int) -> int:
    """Begin a title behind the person joined to it (县委书记丁国华和|集团总裁)."""
    for before in text.find("title", left, end)[:1]:
        last = name_end(text, before.end, end)
        honour = text.at("title", last) if last else None
        last = honour.end if honour else last
        if last and text.folded[last : last + 1] in _JOINERS:
            return last + 1 + text.folded.startswith("以及", last)
    if text.folded[left - 1] == "·":
        joiner = next((at for at in range(left, end) if text.folded[at] in _JOINERS), None)
        return left if joiner is None else joiner + 1 + text.folded.startswith("以及", joiner)
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
    """Tell an office before a mark (党委书记、校长) from who is only spoken of (选派教师，院长)."""
    titles = text.find("title", max(floor, end - 8), end)
    offices = (hit for hit in titles if text.folded[end] != "," or hit.entry.means != "calling")
    return any(hit.end == end for hit in offices) and not text.folded.endswith(_UNNAMED, floor, end)


def _is_within_office(text: Text, at: int, floor: int) -> bool:
    """Tell the 及 of an office that opens its clause (，劳工及技能署助理署长) from one that joins two."""
    if text.folded[at] not in "和与及":
        return False
    if is_in_college(text, at):
        return True
    field = any(hit.end == at for hit in text.find("office_field", max(0, at - 4), at))
    if field and _BUREAU.match(text.folded, at):
        return True
    start = at
    while start > floor and at - start <= _LONGEST_FIELD and is_chinese(text.folded[start - 1]):
        start -= 1
    opens = start == floor or (_STOP.match(text.folded, start - 1) and at - start <= _LONGEST_FIELD)
    others = text.has(_OTHERS, start, at) or name_end(text, start, at) == at
    return bool(opens) and at - start >= SHORTEST and not others


def _opens_name(text: Text, stop: Hit, end: int, floor: int) -> bool:
    """Tell the first character of a house (。|同创大学校长丁海) from the word that joins two."""
    opens = stop.start == floor or _STOP.match(text.folded, stop.start - 1) is not None
    opens = opens and text.folded[stop.start : stop.end] in _FIRST
    house = text.first("body", stop.end, end) if opens else None
    return house is not None and text.folded.count(text.folded[stop.start : house.end]) > 1


def _goes_on(text: Text, left: int) -> bool:
    """Tell what a name goes on with behind a bracket: 云帆(集团)|公司, 临江(国家级)|高新区."""
    firm = text.folded.startswith(FIRM, left)
    return firm or text.folded.endswith(_RANKED, 0, left) or _OF_SEAT.match(text.folded, left) is not None


def _title_before(text: Text, end: int, floor: int) -> int:
    left = end
    while left > floor and end - left < _LONGEST_TITLE:
        opened = bracket_in_name(text, left) if _goes_on(text, left) else 0
        if opened > floor:
            left = opened
            continue
        if _STOP.match(text.folded, left - 1):
            break
        stop = text.at("title_stop", left - 1)
        if stop and not (
            _is_within_office(text, left - 1, floor)
            or _opens_name(text, stop, end, floor)
            or is_in_firm_name(text, begin_of_name(text, stop.start), stop)
        ):
            return min(stop.end, end)
        left -= 1
    return left
