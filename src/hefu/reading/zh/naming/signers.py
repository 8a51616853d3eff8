"""Who signs, by the place in the sentence: 甲与乙签署, 由甲、乙和丙共建, whatever their names end in."""

import re
from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.body_at import body_at, is_country
from hefu.reading.zh.naming.body_begins import behind_verb
from hefu.reading.zh.naming.firm_names import is_in_firm_name
from hefu.reading.zh.naming.name_begins import TELLING, begin_of_name, is_in_office
from hefu.reading.zh.naming.name_parts import is_chinese, is_counted, is_name_char, is_second, is_trade
from hefu.reading.zh.naming.signing_names import (
    LONGEST_BARE,
    SHORT_NAME,
    framed,
    is_body,
    is_defined,
    is_of_sort,
    name_in,
    told_again,
)
from hefu.reading.zh.naming.signing_place import before_country, before_place

_LONGEST = 40
_MOST_JOINED = 40
_MOST_NAMES = 12
"""More names than this in one list are guests; the bounds also keep a text of one long list quick."""
_DAY_BEHIND = pattern(
    r"(?:\d{1,2}月|[今昨前本]月?|(?:周|星期)[一二三四五六日天](?=\())?\(?\d{1,2}\)?[日号]\)?(?:上午|下午|晚上?|早上?|中午)?$"
)
_LONGEST_DAY = 8
_PLACED = "于在"
_SIGN = "(?:正式|共同|联合|现场|今[日天]|昨[日天]|日前|近日)?签(?!约仪|名)"
_COUNTED = pattern(r"、(?=[^、,;。和与及\n]{2,30}?(?:[三四五六]方|[两三四五六]家))")
_LISTED = pattern(rf"(?<=[,:;。\n])[^,:;。\n和与及同跟]{{2,120}}(?=、[^、,:;。和与及同跟\n]{{2,30}}?{_SIGN})")
_NO_LISTED = ("generic", "everybody", "title", "self_name", "speech", "strength", "sign", "agreement")
_AND_SO_ON = "等"
_OF_HERE = ("当地的", "本地的", "同城的", "该国的", "国内的", "隔壁的", "到访的", "来访的")
_OWNER = pattern(
    "[\u4e00-\u9fff]{2,16}?(?:所属|旗下|下属|麾下|(?:帮扶|结对|联系|包联)[村县乡镇])的?(?=[\u4e00-\u9fff])"
)
_DEFINITION = pattern(r"\([^()\n]{1,40}\)$")


def find_signers(text: Text, sentence: Sentence) -> list[Body]:
    """Name those whom a conjunction joins before a word of signing or meeting, in the order of the text."""
    verbs = text.find("join_in", sentence.start, sentence.end)
    if not verbs:
        return []
    found: dict[int, Body] = {}
    joints: list[Hit | Stretch] = [
        *text.find("conjunction", sentence.start, verbs[-1].start),
        *_listed(text, sentence),
    ]
    for conjunction in joints[:_MOST_JOINED]:
        if is_in_office(text, conjunction.start):
            continue
        pair = [*_before(text, conjunction, sentence), *_after(text, conjunction, sentence)]
        joined = pair[0].end <= conjunction.start < pair[-1].start if pair else False
        joined = joined or (bool(pair) and _is_with_us(text, conjunction, sentence))
        known = any(is_body(text, one) for one in pair) or _sign_as_brands(text, pair)
        known = known or _are_places_that_sign(text, pair)
        if joined and known and _near(verbs, pair[-1].end):
            found |= {one.start: body_at(text, one) for one in pair}
    return [found[start] for start in sorted(found)]


def _sign_as_brands(text: Text, names: Sequence[Stretch]) -> bool:
    """Tell 云帆海事与临江锦汇签署…, two houses named again without a word for their sort, from two people."""
    long = all(one.end - one.start >= SHORT_NAME and told_again(text, one) for one in names)
    return long and bool(names) and _signs_behind(text, names[-1].end)


def _are_places_that_sign(text: Text, names: Sequence[Stretch]) -> bool:
    """Tell 柳溪镇与白滨町签署…, by a word for a sort that elsewhere tells no name, and two countries."""
    told = all(is_of_sort(text, one) or is_country(text, one) for one in names)
    return told and len(names) > 1 and _signs_behind(text, names[-1].end)


def _is_with_us(text: Text, conjunction: Hit | Stretch, sentence: Sentence) -> bool:
    """Tell 我们跟甲、乙签约, in which the one who writes signs too."""
    before = text.find("own_side", max(sentence.start, conjunction.start - SHORT_NAME), conjunction.start)
    return bool(before) and before[-1].end == conjunction.start


def _listed(text: Text, sentence: Sentence) -> Iterator[Stretch]:
    """Yield the mark before the last of a list that is counted or signs behind (甲、乙、丙|三方签署)."""
    for match in _COUNTED.finditer(text.folded, sentence.start, sentence.end):
        yield Stretch(match.start(), match.start() + 1)
    for match in _LISTED.finditer(text.folded, sentence.start, sentence.end):
        yield Stretch(match.end(), match.end() + 1)


def _near(verbs: Sequence[Hit], end: int) -> bool:
    return any(0 <= verb.start - end <= _LONGEST for verb in verbs)


def _before(text: Text, conjunction: Hit | Stretch, sentence: Sentence) -> list[Stretch]:
    names: list[Stretch] = []
    end = before_place(text, conjunction.start, sentence.start)
    while end > sentence.start and len(names) < _MOST_NAMES:
        name = _name_ending(text, end, sentence.start) or _listed_behind(text, end, sentence.start)
        if name is None or _is_where(text, name, sentence.start):
            break
        names.insert(0, name)
        end = before_country(text, name.start) - 1
        if end < sentence.start or text.folded[end] != "、":
            break
    return names


def _is_where(text: Text, name: Stretch, floor: int) -> bool:
    """Tell the place in which somebody signs or meets (丁海在澜城与云帆集团…) from who does."""
    led = name.start > floor and text.folded[name.start - 1] == "在"
    return led and not is_body(text, name)


def _name_ending(text: Text, end: int, floor: int) -> Stretch | None:
    if text.folded[end - 1 : end] == '"':
        return None
    closed = _before_adverbs(text, end, floor)
    definition = _DEFINITION.search(text.folded, max(floor, closed - _LONGEST), closed)
    closed = _before_adverbs(text, definition.start(), floor) if definition else closed
    start = max(floor, behind_verb(text, begin_of_name(text, closed), closed))
    start = before_country(text, closed) if start == closed else start
    if is_counted(text, start):
        return None
    return name_in(text, start, closed) or framed(text, Stretch(start, closed), alone=start == floor)


def _listed_behind(text: Text, end: int, floor: int) -> Stretch | None:
    """Take what is listed behind a body for a name, if its head is told again (教育局、青藤在线平台和…)."""
    start = text.folded.rfind("、", max(floor, end - LONGEST_BARE - 2), end) + 1
    before = _name_ending(text, start - 1, floor) if start else None
    at = Stretch(start, end)
    if before is None or not is_body(text, before) or text.has(_NO_LISTED, start, end):
        return None
    long_enough = end - start >= SHORT_NAME and is_chinese(text.folded[start:end])
    return at if long_enough and text.folded.count(text.folded[start : start + TELLING]) > 1 else None


def _before_adverbs(text: Text, end: int, floor: int) -> int:
    """Go back over what says when or how they sign, behind a name (特区政府今日与…)."""
    for kind in ("days_ago", "vague_day", "relative_year", "signing_adverb"):
        hits = text.find(kind, max(floor, end - SHORT_NAME), end)
        if hits and hits[-1].end == end:
            return _before_adverbs(text, hits[-1].start, floor)
    day = _DAY_BEHIND.search(text.folded, max(floor, end - _LONGEST_DAY), end)
    return _before_adverbs(text, day.start(), floor) if day else end


def _after(text: Text, conjunction: Hit | Stretch, sentence: Sentence) -> list[Stretch]:
    names: list[Stretch] = []
    start = conjunction.end
    while start < sentence.end and len(names) < _MOST_NAMES:
        start = _after_descriptor(text, start, sentence.end)
        end = _end_of_name(text, start, sentence.end)
        name = name_in(text, start, end) or framed(text, Stretch(start, end), alone=_signs_behind(text, end))
        if name is None:
            break
        names.append(name)
        definition = re.compile(r"\([^()\n]{1,40}\)").match(text.folded, end, sentence.end)
        after = definition.end() if definition else end
        link = text.at("conjunction", after)
        if text.folded[after : after + 1] != "、" and not link:
            break
        start = link.end if link else after + 1
    return names


def _after_descriptor(text: Text, start: int, limit: int) -> int:
    """Pass over the trade (减速机制造商), the owner (云帆集团所属) and what is but of here or comes
    (当地的, 来访的), up to a
    word behind which the list is but counted (云帆物业|等三家企业).
    """
    owner = _OWNER.match(text.folded, start, limit)
    start = owner.end() if owner else start
    start += len(_OF_HERE[0]) * text.folded.startswith(_OF_HERE, start)
    end = start
    while end < min(limit, start + _LONGEST) and is_name_char(text.folded[end]):
        if text.folded[end] == _AND_SO_ON and text.at("name_stop", end):
            break
        end += 1
    trade = text.first("descriptor", start, end)
    return trade.end if trade and trade.end < end - 1 else start


def _signs_behind(text: Text, end: int) -> bool:
    """Tell whether the signing follows, a day at most between (于本月12日签订)."""
    sign = text.first("sign", end, end + _LONGEST_DAY + SHORT_NAME)
    if sign is None or sign.start == end:
        return sign is not None
    between = text.folded[end : sign.start]
    return between[0] in _PLACED and between.isalnum() and between[-1] in "日号"


def _end_of_name(text: Text, start: int, limit: int) -> int:
    """Go on over a place in brackets (云帆(临江)有限公司), but not over the short name (海湾大学（湾大）)."""
    end = start
    while end < min(limit, start + _LONGEST):
        if text.folded[end] == "(":
            closed = text.folded.find(")", end, end + 8)
            goes_on = closed > 0 and is_name_char(text.folded[closed + 1 : closed + 2] or " ")
            if not goes_on or is_defined(text, Stretch(start, end)):
                break
            end = closed + 1
        elif is_name_char(text.folded[end]):
            end += 1
        else:
            break
    stops = [hit for kind in ("name_stop", "name_end") for hit in text.find(kind, start + 1, end)]
    apart = (stop.start for stop in stops if not _is_within(text, start, stop))
    return _cut(text, start, min(apart, default=end))


def _is_within(text: Text, start: int, stop: Hit) -> bool:
    """Tell what looks like the end of a name from a part of it (里海铁路|与|海运学院), or from its last
    character and a word behind (茶叶研究所|在县里签订).
    """
    own = is_trade(text, stop, start) or is_second(text, start, stop) or is_in_firm_name(text, start, stop)
    ends = any(one.start < stop.start < one.end < stop.end for one in text.find("body", start, stop.end))
    return own or ends or is_in_office(text, stop.start)


def _cut(text: Text, start: int, end: int) -> int:
    """End a name at its last word for a sort of body, unless that is a place within it (杭州海康), or the one
    in which a village lies (禾下县|柳林村).
    """
    hits = text.find("body", start, end)
    if not hits or hits[-1].end == end or hits[-1].start == start:
        return end
    rest = Stretch(start, end)
    if is_of_sort(text, Stretch(hits[-1].end, end)):
        return end
    return end if len(hits[-1].entry.words[0]) == 1 and told_again(text, rest) else hits[-1].end
