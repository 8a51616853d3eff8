"""Where does a Chinese text name a party, by a noun that stands for one too?"""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from hefu.reading.mentions import Mentions, find_mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.levels import LEVELS
from hefu.reading.zh.naming.sorts import find_sides_of_names, find_sorts_zh
from hefu.terms.party import Party

_OF_SCHOOL = pattern(
    "(?:职业|技术|技师|师范|理工|工业|科技|医科|农业|财经|交通|艺术|高等|专科|卫生|护理|应用){1,4}(?:大学|学院|学校)"
)
_WITH = tuple("与和同跟")
_SORT = 2
_COUNTS = "两三四五各"
"""Before 市政府 or 县委 these tell of several."""


def find_mentions_zh(text: Text, parties: Sequence[Party]) -> Mentions:
    """Find where the parties are named, by the noun for the sort of one alone too (基金会)."""
    named = find_mentions(text, parties, _alone)
    starts = {one.start for one in named.all}
    more = find_sorts_zh(text, parties, starts), find_sides_of_names(text, parties, starts)
    return named.with_more(chain(*more))


def _is_in_all(text: Text, start: int, end: int) -> bool:
    """Tell the 商会 of 两地|商会, all of a sort, from the one that the text calls so."""
    several = text.find("everybody", max(0, start - _SORT), end)
    return bool(several) and several[-1].start < start and several[-1].end == end


def _alone(text: Text, owner: Mapping[str, str]) -> Callable[[int, int], bool]:
    """Make what tells 公司 defined as a party's name from the word in 合资公司, 市政府 from 两市政府, and the
    place from that in the name of a school with which somebody acts (与|临江|职业技术学院共建).
    """
    generic = text.words.kinds["generic"].by_word

    def stands_alone(start: int, end: int) -> bool:
        if text.folded[start - 1] in _WITH and _OF_SCHOOL.match(text.folded, end):
            return False
        if text.folded[start] in LEVELS and text.folded[start - 1] in _COUNTS:
            return False
        if end - start == _SORT and _is_in_all(text, start, end):
            return False
        return text.folded[start:end] not in generic or text.at("generic", start) is not None

    return stands_alone
