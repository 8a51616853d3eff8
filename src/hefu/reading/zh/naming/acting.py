"""Which houses act in a Chinese text again and again, though no word for a sort of body is in their names?"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body
from hefu.reading.forms import places_of
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.aliases import is_common
from hefu.reading.zh.naming.body_at import body_at, is_brand
from hefu.reading.zh.naming.name_begins import begin_of_name
from hefu.reading.zh.naming.name_parts import is_chinese

_SHORTEST, _LONGEST = 3, 8
_HEAD = 2
_TWICE = 2
_MOST = 400
_MARKS = '\n。,;:!?"'
"""Behind these a clause begins."""
_DEEDS = ("strength", "verb")
_TAKES = pattern("把(?![握关手控门])")
"""Before what somebody does something with (把中心搬回来)."""
_NO_FIRST = "再一二三四五六七八九十两几首各每本这那该此全第多另新旧老其所有"
_HEADS = pattern(f"(?:(?<=[{_MARKS}])|^)(?![{_NO_FIRST}])[\u4e00-\u9fff]{{{_SHORTEST},{_LONGEST}}}")
"""As much of a clause as may be a name."""
_BESIDE = tuple("、与和同及跟")
_WITH = ("携手", "联手", "牵手", "联合", "会同", "联同")
_LONGEST_BRAND = 4
_LAST_BEFORE = frozenset("、与和同及跟手合同们我\n")
"""One of them ends what stands before a name that is placed by that."""
_OURS = ("我们", "咱们", "我")
_NO_NAME = (
    "generic", "everybody", "own_side", "spoken_to", "back_reference", "self_name", "body", "title", "speech",
    "preposition", "strength", "name_stop", "no_party", "programme", "agreement", "sign",
)  # fmt: skip


def find_acting(text: Text, known: Sequence[Body]) -> Iterator[Body]:
    """Yield a name that opens clauses before a modal or a deed (好邻居物业|将…), twice or where more tells
    it, and a brand before its trade that stands where only bodies do.

    Its first characters stand for nothing else: neither a word of the lexicon, nor part of another name.
    """
    names = {text.fold(body.name) for body in known}
    ends, starts = {body.end for body in known}, {body.start for body in known}
    opening: dict[str, list[Stretch]] = {}
    for at in _before_deeds(text):
        opening.setdefault(text.folded[at.start : at.end], []).append(at)
    for at in _before_trades(text):
        if _is_placed(text, at, starts, ends):
            opening.setdefault(text.folded[at.start : at.end], []).append(at)
    for name, places in opening.items():
        alone = text.folded.count(name[:_HEAD]) == text.folded.count(name) >= _TWICE or _has_trade(text, name)
        if not alone or is_common(text, name[:_HEAD]) or any(name[:_HEAD] in other for other in names):
            continue
        if len(places) >= _TWICE or any(
            _is_told(text, start, name) for start in places_of(name, text.folded)
        ):
            yield from (body_at(text, at) for at in places)


def _has_trade(text: Text, name: str) -> bool:
    """Tell a brand by its trade, called without it too (腾岳|工业, then 腾岳)."""
    start = text.folded.find(name)
    return is_brand(text, Stretch(start, start + len(name)))


def _before_trades(text: Text) -> Iterator[Stretch]:
    """Yield each brand with the trade behind it, from a mark or a word no name holds."""
    for trade in text.find("trade", 0, len(text.folded))[:_MOST]:
        if not _may_be_placed(text, trade):
            continue
        start = begin_of_name(text, trade.start)
        fits = _HEAD <= trade.start - start <= _LONGEST_BRAND and is_chinese(text.folded[start : trade.end])
        field = text.first("theme", start, trade.end)
        fits = fits and text.folded[start] not in _NO_FIRST and not (field and field.start < trade.start)
        if fits and not text.has(_NO_NAME, start, trade.end):
            yield Stretch(start, trade.end)


def _may_be_placed(text: Text, trade: Hit) -> bool:
    """Rule out most trades by the characters around, before it is looked where the name begins."""
    near = text.folded[max(0, trade.start - _LONGEST_BRAND - 1) : max(0, trade.start - _HEAD)]
    behind = text.folded[trade.end : trade.end + 1]
    return not _LAST_BEFORE.isdisjoint(near) or behind in _BESIDE or text.at("title", trade.end) is not None


def _is_placed(text: Text, at: Stretch, starts: Set[int], ends: Set[int]) -> bool:
    """Tell a place where only a body stands: beside one, before an office, as the label of a line."""
    beside = text.folded[at.start - 1 : at.start] in _BESIDE and at.start - 1 in ends
    beside = beside or (text.folded[at.end : at.end + 1] in _BESIDE and at.end + 1 in starts)
    label = text.folded[at.start - 1 : at.start] == "\n" and text.folded[at.end : at.end + 1] == ":"
    joint = text.folded.endswith((*_WITH, *_OURS), 0, at.start)
    return beside or label or joint or text.at("title", at.end) is not None


def _is_told(text: Text, start: int, name: str) -> bool:
    """Tell a name by its trade, by one beside it or by those who are it (我们芳华家政)."""
    end = start + len(name)
    trade = any((hit := text.at("trade", end - length)) and hit.end == end for length in (4, 3, 2))
    beside = text.folded[start - 1 : start] in _BESIDE or text.folded[end : end + 1] in _BESIDE
    return trade or beside or text.folded.endswith(_OURS, 0, start)


def _before_deeds(text: Text) -> Iterator[Stretch]:
    """Yield what stands from the begin of a clause to a deed, where the text has it twice."""
    deeds = {hit.start for kind in _DEEDS for hit in text.find(kind, 0, len(text.folded))[:_MOST]}
    deeds |= {match.start() for match in _TAKES.finditer(text.folded)}
    ends = sorted(deeds)
    for head in _HEADS.finditer(text.folded):
        start = head.start()
        for end in ends[bisect_left(ends, start + _SHORTEST) : bisect_right(ends, head.end())]:
            name = text.folded[start:end]
            again = text.folded.find(name) != text.folded.rfind(name)
            if again and not text.has(_NO_NAME, start, end) and not is_common(text, name):
                yield Stretch(start, end)
