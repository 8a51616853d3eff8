"""Where does a Chinese sentence divide into clauses, and which of them only lead in or trail?"""

import itertools
from collections.abc import Iterator

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.cuts import find_cuts
from hefu.reading.zh.statements.marks import LOOSE, is_within, unpaired

_DIVIDER = pattern(r"[,;。!?:](?!(?<=\d.)\d)")
"""A mark, but for one within a number."""
_INLINE_MARKER = pattern(
    r"[①-⑳⑴-⒇❶-❿][、. ]?|\(\d{1,2}\)|\d{1,2}[、)] ?|\d\. ?(?!\d)|\([一二三四五六七八九十]{1,2}\)|"
    r"(?<=[:;])[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十])"
)
_SHORT = 22
_SUBJECT = 8
_LAST_VERB = 4
"""Characters at the end of a clause within which the verb stands that makes its last noun."""
_AS = pattern("以[^,;。、]{1,16}为[^,;。、的]{1,6}$")
"""以学校为依托, 以科技为支撑: what is taken for what, while the next clause tells the deed."""
_BY_RULE = pattern(
    "(?:严格|认真|切实)?(?:按照?|依照|遵照|根据|依据|结合)[^,;。]{2,20}"
    "(?:约定|规定|要求|部署|安排|情况|需要|需求|意见|计划|通知|标准|程序|流程|政策|进度|规划|战略|方案|目标|信息)$"
)
"""(云帆集团将)严格按照协议约定，: by what a side acts."""
_TO = pattern("为了?")
_AIMED_AT = pattern("发展|建设|合作|创新|保护|管理|服务|改革|转型|升级|开放|治理|振兴|融合|生产|投资|利用")
"""Verbs that more often than not are the noun of what is done: 高质量发展战略, 项目建设进度."""
_COUNTS = frozenset("一二三四五六七八")
_LEADING = frozenset(("lead", "lead_manner", "lead_alone", "lead_by", "means_by", "preposition"))
"""A clause without any of these kinds of words leads into nothing."""


class Clause(Struct, frozen=True, kw_only=True, gc=False):
    """A clause ``[start, end)`` without its punctuation; ``cuts`` are where coordinate verbs begin.

    ``kinds`` are those of its words: most questions about it end there.
    """

    start: int
    end: int
    kinds: frozenset[str]
    cuts: tuple[int, ...] = ()

    def parts(self, start: int, end: int) -> Iterator[Stretch]:
        """Divide ``[start, end)`` at the cuts."""
        bounds = [start, *(cut for cut in self.cuts if start < cut < end), end]
        for left, right in itertools.pairwise(bounds):
            yield Stretch(left if left == start else left + 1, right)


def find_clauses(text: Text, sentence: Sentence) -> list[Clause]:
    """Split a sentence at commas and the like; joining words at the head stay outside."""
    clauses = []
    begin = sentence.start
    marks = [mark.start() for mark in _DIVIDER.finditer(text.folded, begin, sentence.end)]
    quotes, looked = 0, begin
    for end in [*marks, sentence.end]:
        quotes += text.folded.count('"', looked, end)
        looked = end
        if end < sentence.end and is_within(text, sentence, Stretch(begin, end), quoted=bool(quotes % 2)):
            continue
        start, right = trimmed(text, begin, end)
        start = _after_joiner(text, start, right)
        if start < right:
            kinds = text.kinds_within(start, right)
            found = tuple(find_cuts(text, start, right))
            clauses.append(Clause(start=start, end=right, kinds=kinds, cuts=found))
        begin = end + 1
    return clauses


def _after_joiner(text: Text, start: int, end: int) -> int:
    if is_point(text, start):
        return start + 1
    marker = _INLINE_MARKER.match(text.folded, start, end)
    start = marker.end() if marker and marker.end() < end else start
    joiner = text.at("joiner", start)
    return joiner.end if joiner and joiner.end <= end else start


def is_point(text: Text, start: int) -> bool:
    """Tell 一要把准方向, whose numeral counts the asks of a speech."""
    if text.folded[start : start + 1] not in _COUNTS:
        return False
    return text.folded.startswith("要", start + 1) or text.at("ask", start + 1) is not None


def trimmed(text: Text, start: int, end: int) -> tuple[int, int]:
    """Leave out loose punctuation and unpaired quotation marks at both ends."""
    folded = text.folded
    while start < end and (folded[start] in LOOSE or (folded[start] == '"' and unpaired(text, start, end))):
        start += 1
    while start < end and (
        folded[end - 1] in LOOSE or (folded[end - 1] == '"' and unpaired(text, start, end))
    ):
        end -= 1
    return start, end


def is_lead(text: Text, clause: Clause, start: int | None = None) -> bool:
    """Tell whether a clause, from ``start`` on, only leads into the next (以此为契机, 除规定的费用外)."""
    if text.folded[clause.end - 1] == "外" and text.folded[clause.start] == "除":
        return text.folded[clause.end : clause.end + 1] == ","
    if _LEADING.isdisjoint(clause.kinds) or text.folded[clause.end : clause.end + 1] == ";":
        return False
    at = clause.start if start is None else start
    manner = text.at("lead_manner", at)
    begins = text.at("lead", manner.end if manner else at)
    ends = begins and any(hit.end == clause.end for hit in text.find("lead_end", at, clause.end))
    return bool(ends) or _leads_alone(text, clause, at)


def _tail_noun(text: Text, clause: Clause) -> int:
    """Give how long the verb is that ends a clause as a noun (通过机制创新和政策|引导)."""
    last = text.find("verb", max(clause.start, clause.end - _LAST_VERB), clause.end)
    return last[-1].end - last[-1].start if last and last[-1].end == clause.end else 0


def _deeds(text: Text, start: int, end: int) -> int:
    """Count the verbs that make no noun: 资金的投入 has no deed; 联合 and 共同 only tell how."""
    verbs = (
        hit
        for hit in text.find("verb", start, end)
        if hit.entry.means != "noun" and not (hit.end == end and text.folded[hit.start - 1] == "的")
    )
    return sum(not text.at("adverb", hit.start) for hit in verbs)


def is_purpose(text: Text, clause: Clause, start: int) -> bool:
    """Tell 为加快建设进度，, for which the next clause acts, from 为学校提供设备, a deed for somebody."""
    aimed = _TO.match(text.folded, start, clause.end)
    if aimed is None or text.folded[clause.end : clause.end + 1] != ",":
        return False
    at = after_adverbs(text, aimed.end())
    verb = text.at("verb", at)
    if verb is None or verb.entry.means == "noun":
        return False
    return not any(_is_deed(text, clause, hit) for hit in text.find("verb", verb.end, clause.end))


def _is_deed(text: Text, clause: Clause, verb: Hit) -> bool:
    """Tell the 办理 of 为参加建设的人员办理签证 from what is aimed at, too (深化合作、促进产业发展)."""
    joined = text.folded[verb.start - 1] in "、和与并及" or _AIMED_AT.match(text.folded, verb.start)
    return verb.entry.means != "noun" and not joined and not _ends_noun(text, verb, clause.end)


def _ends_noun(text: Text, verb: Hit, end: int) -> bool:
    """Tell the 引导 of 政策引导 and 服务和 from a deed with an object."""
    return verb.end >= end or text.folded[verb.end] in "的和与及、"


def _is_by_means(text: Text, clause: Clause, start: int) -> bool:
    """Tell 通过政策引导, by which the next clause acts."""
    if text.at("means_by", start) is None:
        return False
    return _deeds(text, start, clause.end - _tail_noun(text, clause)) <= 1


def _leads_alone(text: Text, clause: Clause, start: int) -> bool:
    if _is_by_means(text, clause, start) or is_purpose(text, clause, start):
        return True
    if start > clause.start and _BY_RULE.match(text.folded, start, clause.end):
        return True
    if clause.end - start < _SHORT and text.first("lead_alone", start, min(clause.end, start + _SUBJECT)):
        return True
    if _AS.match(text.folded, start, clause.end) and text.folded[clause.end + 1 : clause.end + 2] != "并":
        return True
    led = text.at("lead_by", start)
    ends = led and any(hit.end == clause.end for hit in text.find("lead_end", start, clause.end))
    return led is not None and (bool(ends) or not _deeds(text, start + 1, clause.end))


def is_nominal(text: Text, clause: Clause) -> bool:
    """Tell whether a clause only names what the next one speaks of (受影响的4.7万户居民，水费减半)."""
    topical = any(hit.end == clause.end for hit in text.find("topic_end", clause.start, clause.end))
    acts = text.at("verb", after_adverbs(text, clause.start)) or text.at("strength", clause.start)
    topical = (topical and not acts) or text.folded.endswith("的事", clause.start, clause.end)
    if topical and clause.end - clause.start < _SHORT:
        return True
    deeds = text.has(("verb", "strength", "ask"), clause.start, clause.end)
    return "的" in text.folded[clause.start : clause.end] and not deeds and clause.end - clause.start < _SHORT
