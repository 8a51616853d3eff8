"""Is what stands where somebody signs a name: a body's, one told again, or but words alone between marks?"""

from hefu.reading.forms import places_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.body_at import is_brand, is_country
from hefu.reading.zh.naming.counted_houses import counted_houses
from hefu.reading.zh.naming.kinds import is_of_a_kind
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.reading.zh.naming.places import COUNTED_LEVELS
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.reading.zh.naming.signing_place import behind_county
from hefu.reading.zh.phrases import after_adverbs

SHORT_NAME, LONGEST_BARE = 4, 10
"""A name of fewer characters is short; one without a word for its sort has no more than these."""
_SHORTEST = 2
_MARKS = ",;: \n"
_SHORT = pattern(r"\(([\u4e00-\u9fff]{2,6})\)")
_NO_NAME = (
    "generic", "everybody", "title", "self_name", "speech", "strength", "preposition", "programme",
    "agreement", "body",
)  # fmt: skip
_OF_A_HOUSE = "校"
"""Begins the name of a unit within a house (校科研院)."""
_BARE_ORGANS = ("政府", "人民政府", "党委", "办公室", "委员会", "秘书处")
_HELD = ("verb", "no_party")
"""What no name holds that but marks or 与 show."""
_OF_STATE = pattern("国家(?!有关|相关|级)[\u4e00-\u9fff]{2,10}(?:中心|[院所台馆]|实验室|基金)$")
"""国家深空中心 is a name, 国家有关部门 is none."""
_FUND = "基金"


def name_in(text: Text, start: int, end: int) -> Stretch | None:
    """Leave out a person and a title behind the name; None where nothing is left that could be one."""
    title = None if is_body(text, Stretch(start, end)) else text.first("title", start, end)
    end = title.start if title else end
    office = text.first("office_head", start, end)
    end = office.start if title and office and office.end == end else end
    start = _behind_country(text, start, end)
    at = Stretch(start, end)
    counted = (start, end) in text.once(counted_houses)
    ruled_out = not counted and any(text.at(kind, start) for kind in ("no_party", "name_stop"))
    ruled_out = (
        ruled_out
        or after_adverbs(text, start) == end
        or text.folded[start] in _OF_A_HOUSE
        or text.folded[start:end] in _BARE_ORGANS
        or is_of_a_kind(text.folded[start:end])
    )
    ruled_out = (
        ruled_out
        and not any(text.at(kind, start) for kind in ("self_name", "body_whole"))
        and not _OF_STATE.match(text.folded, at.start, at.end)
    )
    levels = COUNTED_LEVELS.fullmatch(text.folded, start, end)
    if end - start < 2 or ruled_out or levels or _is_person(text, at):
        return None
    told = is_body(text, at) or is_defined(text, at) or told_again(text, at)
    told = told or counted
    if not told and is_of_sort(text, at):
        return Stretch(behind_county(text, at), at.end)
    return at if told or is_brand(text, at) else None


def _behind_country(text: Text, start: int, end: int) -> int:
    """Pass over the country before a name (老挝|东塔省), unless but a word for a sort is left (老挝|银行)."""
    country = text.at("country", start)
    rest = end - country.end if country else 0
    if country and (rest >= SHORT_NAME or (rest > _SHORTEST and is_body(text, Stretch(country.end, end)))):
        return country.end
    return start


def is_of_sort(text: Text, at: Stretch) -> bool:
    """Tell 柳溪镇 and 海岳体育中心 in a list of those who sign by a word that elsewhere tells no name, with
    the county before it or not (禾下县柳林村).
    """
    told = (text.at("body_told", at.end - n) for n in (4, 3, 2, 1))
    sort = next((hit for hit in told if hit and hit.end == at.end), None)
    start = behind_county(text, at)
    if sort is None or not _SHORTEST <= sort.start - start <= LONGEST_BARE:
        return False
    return is_chinese(text.folded[at.start : at.end]) and not text.has(_NO_NAME, start, sort.start)


def framed(text: Text, at: Stretch, *, alone: bool) -> Stretch | None:
    """Take what stands alone between a mark or 与 and the signing for a name, whatever its words, a country
    too.
    """
    if alone and is_country(text, at):
        return at
    clear = alone or text.folded[at.start - 1] in _MARKS
    if not (clear and SHORT_NAME <= at.end - at.start <= LONGEST_BARE):
        return None
    chinese = is_chinese(text.folded[at.start : at.end])
    if not chinese or text.has(_NO_NAME, at.start, at.end - len(_FUND) * _is_fund(text, at)):
        return None
    return None if text.has(_HELD, at.start, at.end) else at


def _is_fund(text: Text, at: Stretch) -> bool:
    return text.folded.endswith(_FUND, at.start, at.end)


def is_defined(text: Text, at: Stretch) -> bool:
    """Tell a name that the text shortens right behind it (观塘湾职业书院（湾院）)."""
    short = _SHORT.match(text.folded, at.end)
    return short is not None and is_drawn_from(short[1], text.folded[at.start : at.end])


def is_body(text: Text, at: Stretch) -> bool:
    """Tell a name that ends in a word for a sort of body, or is what a house calls itself or is known by."""
    hits = text.find("body", at.start, at.end)
    own = text.at("self_name", at.start)
    if text.folded.startswith("贵", at.start):
        own = text.at("generic", at.start)
    known = own or text.at("body_whole", at.start)
    return bool(hits and hits[-1].end == at.end and at.end - at.start >= 2) or bool(
        known and known.end == at.end
    )


def _is_person(text: Text, at: Stretch) -> bool:
    """Tell a person by the title before the name, of which a word may have hidden the first (曾|淑芬)."""
    if at.end - at.start > SHORT_NAME or is_body(text, at):
        return False
    if text.at("surname", max(0, at.start - 1)) and _follows_title(text, at.start - 1):
        return True
    name = text.folded[at.start : at.end]
    alike = places_of(name, text.folded) if text.at("surname", at.start) else ()
    return any(_follows_title(text, start) for start in alike)


def _follows_title(text: Text, start: int) -> bool:
    return any(hit.end == start for hit in text.find("title", max(0, start - 8), start))


def told_again(text: Text, at: Stretch) -> bool:
    """Tell what the text names more than once."""
    name = text.folded[at.start : at.end]
    first = text.folded.find(name)
    return text.folded.find(name, first + 1) >= 0
