"""Which houses does a Chinese list name that counts them (星槎电机、松涛纸业等7家企业)?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.aliases import is_common
from hefu.reading.zh.naming.body_at import body_at
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.name_parts import is_name_char

_COUNTED = pattern(
    r"等?(?:\d{1,3}|[两三四五六七八九十]{1,3})[家个](?:[\u4e00-\u9fff]{0,4}?(?:企业|公司|[民国央车药外台港]企)|供应商|集团|厂商|平台|电商|物企|房企|银行|酒店)"
    "|等[\u4e00-\u9fff]{0,4}?(?:企业|公司|银行)(?:代表)?(?:分别|共同|集中|现场|正式|顺利|成功)?(?:进行了?|举行了?|完成了?|参加了?)?(?:集中|现场)?签"
)
_LEAST, _MOST = 2, 20
_SHORTEST, _LONGEST = 3, 10
_JOINS = tuple("、和与及")
_NO_NAME = (
    "everybody", "self_name", "generic", "title", "speech", "strength", "preposition", "agreement", "sign",
    "department", "name_stop",
)  # fmt: skip


def counted_houses(text: Text) -> set[tuple[int, int]]:
    """Give where each house of such a list stands."""
    found: set[tuple[int, int]] = set()
    for count in _COUNTED.finditer(text.folded):
        listed = [*_listed_before(text, count.start())]
        if len(listed) >= _LEAST and all(_is_house(text, at) for at in listed[:-1]):
            found |= {(at.start, at.end) for at in listed}
    return found


def find_counted_houses(text: Text, known: Sequence[Body]) -> Iterator[Body]:
    """Yield those that no word for a sort of body shows."""
    ends = {body.end for body in known}
    yield from (body_at(text, Stretch(*at)) for at in sorted(text.once(counted_houses)) if at[1] not in ends)


def _listed_before(text: Text, end: int) -> Iterator[Stretch]:
    """Go back through a list, name by name, to the first, before which a word stands that no name holds."""
    for _ in range(_MOST):
        start = end
        while start > 0 and end - start <= _LONGEST and is_name_char(text.folded[start - 1]):
            start -= 1
        begin = max(start, begin_of_name(text, end))
        if not _SHORTEST <= end - begin <= _LONGEST:
            return
        yield Stretch(begin, end)
        if begin != start or text.folded[start - 1] not in _JOINS:
            return
        end = start - 1


def _is_house(text: Text, at: Stretch) -> bool:
    """Tell 松涛纸业 from a trade (食品、电子等5家企业), and from who is there (工信局、商务局)."""
    sorts = text.find("body", at.start, at.end)
    if sorts and sorts[-1].end == at.end and sorts[-1].entry.means == "company":
        return sorts[-1].start > at.start
    return not (is_common(text, text.folded[at.start : at.end]) or text.has(_NO_NAME, at.start, at.end))
