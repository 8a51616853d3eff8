"""Where does a Chinese sentence divide into clauses, and which of them only lead in or trail?"""

import itertools
import re
from collections.abc import Iterator

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.marks import LOOSE, is_within

_DIVIDER = pattern(r"[,;。!?:](?!(?<=\d.)\d)")
"""A mark, but for one within a number."""
_INLINE_MARKER = pattern(
    r"[①-⑳⑴-⒇❶-❿][、. ]?|\(\d{1,2}\)|\d{1,2}[、)] ?|\d\. ?(?!\d)|\([一二三四五六七八九十]{1,2}\)"
)
_SHORT = 22
_SUBJECT = 8
_NOUN_PHRASE = 12
_TIMED = pattern(r"(?:20)?\d\d年|[今明后]年|\d{1,2}月|年底前|按[年月季日周]|逐[年月季日周]")
_SO_ON = pattern(r"[^、,;。]{0,10}等")
_MARK = pattern(r"、|(?<!一)并(?!联审|网发|购|轨|存|重|列)")
_PIECE = pattern(r"[^、]*")
_NAMED_PART = pattern(
    "(?:建设|投资|运营|合作|开发|生产|服务|实施|管理|施工|采购|供应|租赁|出资)"
    "(?:内容|进度|主体|方案|任务|资金|条件|时序|方式|模式|计划|周期|规模|标准|强度|成本|范围|期限|地点|单位|比例|机制|要求|事项|细节)"
    "(?![\u4e00-\u9fff]|$)|(?:建设|投资|运营|合作|开发|生产|实施|出资)(?:内容|进度|主体|方案|规模|方式|比例)(?=[和与及等])"
)
"""明确投资主体、建设内容和进度: nouns of a list, whose words are verbs elsewhere."""
_SHORT_PIECE = 4
_FOUR = 4
"""Characters of 合作共赢 in 谱写互惠互利、合作共赢的新篇章, which describes."""
_HOLDS = pattern("树立|强化|增强|坚持|秉持|秉承|牢记|践行|贯彻|弘扬")
_HOW = pattern("(?:广泛|深入|全面|长期|紧密|稳定|务实|全方位|[多宽]领域|多层次|高水平)$")
"""开展广泛、深度合作: two adjectives of one deed."""
_GAINS = pattern("(?:实现|谋求|达到)[^、,]{4}$")
"""实现互惠互利、共同发展: one aim."""
_NOTION = pattern("的(?:意识|理念|观念|思想|精神|原则)$")
_AS = pattern("以[^,;。、]{1,16}为[^,;。、的]{1,6}$")
"""以学校为依托, 以科技为支撑: what is taken for what, while the next clause tells the deed."""
_BY_RULE = pattern(
    "(?:严格|认真|切实)?(?:按照?|依照|遵照|对照|紧跟|根据|依据)[^,;。]{2,20}"
    "(?:约定|规定|要求|部署|安排|步伐|表现|情况|需要|需求|意见|计划|通知)$"
)
"""(云帆集团将)严格按照协议约定，: by what a side acts."""
_TO = pattern("为了?")
_AIMED_AT = pattern("发展|建设|合作|创新|保护|管理|服务|改革|转型|升级|开放|治理|振兴|融合|生产|投资|利用")
"""Verbs that more often than not are the noun of what is done: 高质量发展战略, 项目建设进度."""
_COUNTS = frozenset("一二三四五六七八")
_LEADING = frozenset(("lead", "lead_manner", "lead_alone", "lead_by", "means_by"))
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
            cuts = tuple(_cuts(text, start, right))
            clauses.append(Clause(start=start, end=right, kinds=kinds, cuts=cuts))
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


def _cuts(text: Text, start: int, end: int) -> Iterator[int]:
    for mark in _MARK.finditer(text.folded, start + 2, end - 4):
        piece = _PIECE.match(text.folded, mark.end(), end)
        long_enough = piece is not None and len(piece.group()) >= _least(text, mark, start)
        if (
            long_enough
            and not _shares_object(text, start, mark)
            and _opens(text, mark.end())
            and not _in_list(text, start, mark.start(), end)
            and not _describes(text, start, mark, piece)
            and not _HOW.search(text.folded, start, mark.start())
            and not _is_one_aim(text, start, mark, piece)
            and not _unpaired(text, start, mark.start())
        ):
            yield mark.start()


def _is_one_aim(text: Text, start: int, mark: re.Match[str], piece: re.Match[str] | None) -> bool:
    """Tell 实现互惠互利、共同发展, two words of four characters, from 实现资源共享、加强合作, two deeds."""
    if piece is None or len(piece.group()) != _FOUR or not text.at("jointly", mark.end()):
        return False
    return _GAINS.search(text.folded, start, mark.start()) is not None


def _describes(text: Text, start: int, mark: re.Match[str], piece: re.Match[str] | None) -> bool:
    """Tell 树立服务企业、服务项目的意识, whose deeds describe a notion, from deeds of their own."""
    notion = piece is not None and _NOTION.search(piece.group())
    return bool(notion) and _HOLDS.search(text.folded, start, mark.start()) is not None


def _opens(text: Text, at: int) -> bool:
    """Tell a verb phrase from a noun of a list (蒸汽、供电等条件) and from what describes one."""
    verb = text.at("verb", at)
    if verb is None:
        return text.folded.startswith("把", at) or _is_field(text, at) or _is_timed(text, at)
    given = text.at("promised", at) and _SO_ON.match(text.folded, verb.end)
    if given or _NAMED_PART.match(text.folded, at):
        return False
    if verb.entry.means == "noun" and (
        not _has_object(text, verb.end)
        or _SO_ON.match(text.folded, verb.end)
        or text.folded.startswith("的", at + _FOUR)
        or _is_alike(text, verb)
    ):
        return False
    return text.folded[verb.end : verb.end + 1] not in ("等", "的", "及", "和", "与")


def _is_alike(text: Text, noun: Hit) -> bool:
    """Tell 提供办公场地、办公设备, things of one word, from 培训教师、培训干部, which does the same twice."""
    floor = max(0, noun.start - _NOUN_PHRASE)
    before = text.folded.rfind(text.folded[noun.start : noun.end], floor, noun.start)
    verbs = text.find("verb", floor, before) if before >= 0 else []
    return bool(verbs) and verbs[-1].end == before and verbs[-1].entry.means != "noun"


def _shares_object(text: Text, start: int, mark: re.Match[str]) -> bool:
    """Tell 建设好、运营好码头, two verbs with one object, and 完好、无偿移交, where no verb comes before."""
    if mark.group() == "并" and text.folded[mark.start() - 1] == ",":
        return False
    if text.folded[mark.end()] in "把将在" or _is_timed(text, mark.end()):
        return False
    verbs = text.find("verb", start, mark.start())
    end = mark.start() - (text.folded[mark.start() - 1] == "好")
    return not verbs or (verbs[-1].end == end and not _is_object(text, start, verbs[-1]))


def _is_object(text: Text, start: int, noun: Hit) -> bool:
    """Tell 提供服务、创造环境, whose first verb has its object, from 抵押、转让设施."""
    begin = max(start, text.folded.rfind("、", start, noun.start))
    verbs = text.find("verb", begin, noun.start) if noun.entry.means == "noun" else []
    return any(verb.entry.means != "noun" for verb in verbs)


def _is_timed(text: Text, at: int) -> bool:
    """Tell 、2027年投产 and 、按月报送, deeds with a time of their own."""
    timed = _TIMED.match(text.folded, at)
    piece = _PIECE.match(text.folded, at)
    verb = text.first("verb", timed.end(), piece.end()) if timed and piece else None
    return verb is not None and "的" not in text.folded[at : verb.start]


def _is_field(text: Text, at: int) -> bool:
    """Tell 、在劳务协作上再拓展: a deed of its own in a field of its own."""
    begun = text.folded.startswith("在", at)
    ends = text.folded.find("上", at, at + _NOUN_PHRASE) if begun else -1
    return ends > 0 and after_adverbs(text, ends + 1) > ends + 1


def _has_object(text: Text, at: int) -> bool:
    """Tell 采购设备 from 采购: what may be a noun opens a phrase only with an object of its own."""
    return text.folded[at : at + 1] not in "、,;。和与及等并或" and text.folded[at : at + 1].isalnum()


def _least(text: Text, mark: re.Match[str], start: int) -> int:
    """A short piece after 、 is a noun as likely as a verb, unless the one before is as short."""
    if mark.group() == "并" or text.at("jointly", mark.end()):
        return _SHORT_PIECE
    before = max(start, mark.start() - _SHORT_PIECE)
    return _SHORT_PIECE if text.at("verb", before) else _SHORT_PIECE + 1


def _in_list(text: Text, start: int, at: int, end: int) -> bool:
    """Tell whether a mark stands within 在…、…等领域, which lists fields and no deeds."""
    ahead = text.first("list_end", at, end)
    return ahead is not None and text.first("list_begin", start, at) is not None


def trimmed(text: Text, start: int, end: int) -> tuple[int, int]:
    """Leave out loose punctuation and unpaired quotation marks at both ends."""
    folded = text.folded
    while start < end and (folded[start] in LOOSE or (folded[start] == '"' and _unpaired(text, start, end))):
        start += 1
    while start < end and (
        folded[end - 1] in LOOSE or (folded[end - 1] == '"' and _unpaired(text, start, end))
    ):
        end -= 1
    return start, end


def _unpaired(text: Text, start: int, end: int) -> bool:
    return text.folded.count('"', start, end) % 2 == 1


def is_lead(text: Text, clause: Clause, start: int | None = None) -> bool:
    """Tell whether a clause, from ``start`` on, only leads into the next (以此为契机, 围绕产业升级)."""
    if _LEADING.isdisjoint(clause.kinds):
        return False
    at = clause.start if start is None else start
    manner = text.at("lead_manner", at)
    begins = text.at("lead", manner.end if manner else at)
    ends = begins and any(hit.end == clause.end for hit in text.find("lead_end", at, clause.end))
    return bool(ends) or _leads_alone(text, clause, at)


def _tail_noun(text: Text, clause: Clause) -> int:
    """Give how long the verb is that ends a clause as a noun (通过机制创新和政策|引导)."""
    last = text.find("verb", max(clause.start, clause.end - _SHORT_PIECE), clause.end)
    return last[-1].end - last[-1].start if last and last[-1].end == clause.end else 0


def _deeds(text: Text, start: int, end: int) -> int:
    """Count the verbs that make no noun and describe none (透过与大学建立的架构 has no deed)."""
    verbs = (hit for hit in text.find("verb", start, end) if hit.entry.means != "noun")
    return sum(text.folded[hit.end : hit.end + 1] != "的" for hit in verbs)


def is_purpose(text: Text, clause: Clause, start: int) -> bool:
    """Tell 为加快建设进度，, for which the next clause acts, from 为学校提供设备, a deed for somebody."""
    aimed = _TO.match(text.folded, start, clause.end)
    if aimed is None or text.folded[clause.end : clause.end + 1] != ",":
        return False
    verb = text.at("verb", after_adverbs(text, aimed.end()))
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


def _leads_alone(text: Text, clause: Clause, start: int) -> bool:
    by_means = text.at("means_by", start) is not None
    by_means = by_means and _deeds(text, start, clause.end - _tail_noun(text, clause)) <= 1
    if by_means or is_purpose(text, clause, start):
        return True
    if clause.end - start < _SHORT and text.first("lead_alone", start, min(clause.end, start + _SUBJECT)):
        return True
    if _AS.match(text.folded, start, clause.end) and text.folded[clause.end + 1 : clause.end + 2] != "并":
        return True
    if start > clause.start and _BY_RULE.match(text.folded, start, clause.end):
        return True
    led = text.at("lead_by", start)
    ends = led and any(hit.end == clause.end for hit in text.find("lead_end", start, clause.end))
    return led is not None and (bool(ends) or not _deeds(text, start + 1, clause.end))


def is_nominal(text: Text, clause: Clause) -> bool:
    """Tell whether a clause only names what the next one speaks of (受影响的4.7万户居民，水费减半)."""
    topical = any(hit.end == clause.end for hit in text.find("topic_end", clause.start, clause.end))
    acts = text.at("verb", after_adverbs(text, clause.start)) or text.at("strength", clause.start)
    topical = (topical and not acts) or text.folded.endswith("的事", clause.start, clause.end)
    if topical and text.folded.startswith("关于", clause.start):
        return True
    if topical and clause.end - clause.start < _SHORT:
        return True
    deeds = text.has(("verb", "strength", "ask"), clause.start, clause.end)
    return "的" in text.folded[clause.start : clause.end] and not deeds and clause.end - clause.start < _SHORT
