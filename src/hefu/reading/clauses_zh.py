"""Where does a Chinese sentence divide into clauses, and which of them only lead in or trail?"""

import itertools
import re
from collections.abc import Iterator

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text

_DIVIDER = re.compile(r"[,;。!?:]")
_INLINE_MARKER = re.compile(
    r"[①-⑳⑴-⒇❶-❿][、. ]?|\(\d{1,2}\)|\d{1,2}[、)] ?|\d\. ?(?!\d)|\([一二三四五六七八九十]{1,2}\)"
)
_IN_PARTS = re.compile(r"分(?:[一二两三四五六七八九十]|\d{1,2})(?:年|期|批|次|步|阶段)")
_SHORT = 22
_SUBJECT = 8
_NOUN_PHRASE = 12
_BEGIN_DEEDS = (
    "verb", "preposition", "strength", "lead", "ask", "everybody", "generic", "own_side", "side", "year_end",
)  # fmt: skip
_TIMED = re.compile(r"(?:20)?\d\d年|[今明后]年|\d{1,2}月|年底前|按[年月季日周]|逐[年月季日周]")
_SO_ON = re.compile(r"[^、,;。]{0,10}等")
_MARK = re.compile(r"[、并]")
_PIECE = re.compile(r"[^、]*")
_SHORT_PIECE = 4
_COUNTING = "0123456789一二两三四五六七八九十百千万亿"
_NUMERALS = _COUNTING + "百"
_ENDS_IN_AMOUNT = re.compile(r"\d[^\d,]{0,8}\Z")
_INVESTED = re.compile(
    r"(?:总投资|投资|出资|总投入|投入|计划投资|预计投资)(?:额|总额)?(?:约|约为|不[少低高]于|不超过|超过?)\d[^的,]{0,8}\Z"
)
"""投资不少于8000万元: how much the deed before costs."""
_EACH = re.compile(
    r"每[个名家户吨亩人位艘辆台套项单件头][^,、]{0,6}(?:补助|补贴|奖励|资助|给予|发放|补|奖|不少于|不超过|不低于|最高)[^,、]{0,3}\d"
)
"""每个站点补助3万元: how much of what was told goes to each."""
_TOLD_AMOUNT = re.compile(
    r"[\u4e00-\u9fff]{1,8}?[量额率数值度费](?:约|约为|达|达到|为|不[低少高超]于|不超过|控制在|超过)? ?"
    rf"[{_COUNTING}]"
)
"""年收购量12万吨: a noun of measure and its amount, whatever verbs the noun is made of."""
_LOOSE = " ,;。!?:、"


class Clause(Struct, frozen=True, kw_only=True, gc=False):
    """A clause ``[start, end)`` without its punctuation; ``cuts`` are where coordinate verbs begin."""

    start: int
    end: int
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
    ends = [*(mark.start() for mark in _DIVIDER.finditer(text.folded, begin, sentence.end)), sentence.end]
    for end in ends:
        if not _within_number(text, end):
            start, right = trimmed(text, begin, end)
            start = _after_joiner(text, start, right)
            if start < right:
                clauses.append(Clause(start=start, end=right, cuts=tuple(_cuts(text, start, right))))
            begin = end + 1
    return clauses


def _within_number(text: Text, at: int) -> bool:
    return text.folded[at - 1 : at].isdigit() and text.folded[at + 1 : at + 2].isdigit()


def _after_joiner(text: Text, start: int, end: int) -> int:
    if is_point(text, start):
        return start + 1
    marker = _INLINE_MARKER.match(text.folded, start, end)
    start = marker.end() if marker and marker.end() < end else start
    joiner = text.at("joiner", start)
    return joiner.end if joiner and joiner.end <= end else start


def is_point(text: Text, start: int) -> bool:
    """Tell 一要把准方向, whose numeral counts the asks of a speech."""
    numeral, word = text.folded[start : start + 1], text.folded[start + 1 : start + 2]
    return word == "要" and numeral in tuple("一二三四五六七八")


def _cuts(text: Text, start: int, end: int) -> Iterator[int]:
    for mark in _MARK.finditer(text.folded, start + 2, end - 4):
        piece = _PIECE.match(text.folded, mark.end(), end)
        long_enough = piece is not None and len(piece.group()) >= _least(text, mark, start)
        if (
            long_enough
            and not _shares_object(text, start, mark)
            and _opens(text, mark.end())
            and not _in_list(text, start, mark.start(), end)
        ):
            yield mark.start()


def _opens(text: Text, at: int) -> bool:
    """Tell a verb phrase from a noun of a list (蒸汽、供电等条件)."""
    verb = text.at("verb", at)
    if verb is None:
        return text.folded.startswith("把", at) or _is_field(text, at) or _is_timed(text, at)
    if verb.entry.means == "noun" and (
        not _has_object(text, verb.end) or _SO_ON.match(text.folded, verb.end)
    ):
        return False
    return text.folded[verb.end : verb.end + 1] not in ("等", "的", "及", "和", "与")


def _shares_object(text: Text, start: int, mark: re.Match[str]) -> bool:
    """Tell 抵押、转让设施, two verbs with one object, and 完好、无偿移交, where no verb comes before."""
    if mark.group() == "并" and text.folded[mark.start() - 1] == ",":
        return False
    if text.folded[mark.end()] in "把将在" or _is_timed(text, mark.end()):
        return False
    verbs = text.find("verb", start, mark.start())
    return not verbs or (verbs[-1].end == mark.start() and len(verbs[-1].entry.words[0]) > 0)


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
    while start < end and (text.folded[start] in _LOOSE or _unpaired(text, start, start, end)):
        start += 1
    while start < end and (text.folded[end - 1] in _LOOSE or _unpaired(text, end - 1, start, end)):
        end -= 1
    return start, end


def _unpaired(text: Text, at: int, start: int, end: int) -> bool:
    return text.folded[at] == '"' and text.folded.count('"', start, end) % 2 == 1


def is_lead(text: Text, clause: Clause, start: int | None = None) -> bool:
    """Tell whether a clause, from ``start`` on, only leads into the next (以此为契机, 围绕产业升级)."""
    at = clause.start if start is None else start
    manner = text.at("lead_manner", at)
    begins = text.at("lead", manner.end if manner else at)
    ends = any(hit.end == clause.end for hit in text.find("lead_end", at, clause.end))
    return bool(begins and ends) or _leads_alone(text, clause, at)


def _leads_alone(text: Text, clause: Clause, start: int) -> bool:
    if clause.end - start < _SHORT and text.first("lead_alone", start, min(clause.end, start + _SUBJECT)):
        return True
    return text.at("lead_by", start) is not None and text.first("verb", start + 1, clause.end) is None


def is_nominal(text: Text, clause: Clause) -> bool:
    """Tell whether a clause only names what the next one speaks of (受影响的4.7万户居民，水费减半)."""
    topical = any(hit.end == clause.end for hit in text.find("topic_end", clause.start, clause.end))
    acts = text.at("verb", after_adverbs(text, clause.start)) or text.at("strength", clause.start)
    if topical and not acts and clause.end - clause.start < _SHORT:
        return True
    deeds = text.has(("verb", "strength", "ask"), clause.start, clause.end)
    return "的" in text.folded[clause.start : clause.end] and not deeds and clause.end - clause.start < _SHORT


def is_tail(text: Text, clause: Clause) -> bool:
    """Tell whether a clause only adds an amount, a share or a manner to the one before (其中, 期限10年)."""
    modal, tail = text.at("strength", clause.start), text.at("tail", clause.start)
    if modal and not text.at("than", modal.end) and not (tail and tail.end > modal.end):
        return False
    if tail or text.first("tail_made", clause.start, clause.end):
        return True
    if any(one.match(text.folded, clause.start, clause.end) for one in (_IN_PARTS, _EACH, _INVESTED)):
        return True
    if _is_measure(text, clause) or _is_price(text, clause) or is_called_by(text, clause):
        return True
    than = text.first("than", clause.start, min(clause.end, clause.start + _SUBJECT + 2))
    if (
        than
        and not text.at("year_end", clause.start)
        and text.folded[than.end : than.end + 1] in _NUMERALS
        and not _has_deed(text, after_adverbs(text, clause.start), than.start)
        and not text.find("strength", clause.start, than.start)
    ):
        return True
    noun = text.first("tail_noun", clause.start, min(clause.end, clause.start + _SUBJECT))
    return noun is not None and _is_told_of(text, clause, noun)


def after_adverbs(text: Text, at: int) -> int:
    """Pass over 每年, 也, 进一步 and the like."""
    while adverb := text.at("adverb", at):
        at = adverb.end
    return at


def _has_deed(text: Text, start: int, end: int) -> bool:
    """Tell 培训技工不少于800人 from 研发人员不少于800人, whose verb only makes a noun."""
    return any(
        hit.entry.means != "noun" or not text.at("noun_of_deed", hit.end)
        for hit in text.find("verb", start, end)
    )


def _is_price(text: Text, clause: Clause) -> bool:
    """Tell 学费全免, 首年免缴, 价格不低于市场价: what is paid, without one who pays."""
    noun = text.at("price_noun", clause.start)
    return noun is not None and text.first("price_told", noun.end, clause.end) is not None


def _is_measure(text: Text, clause: Clause) -> bool:
    """Tell 年加注能力20万吨, 时延不超过8毫秒: a noun and its amount, with no deed."""
    measured = any(char.isdigit() for char in text.folded[clause.start : clause.end])
    begins = any(
        text.at(kind, clause.start) for kind in text.among(_BEGIN_DEEDS, clause.start, clause.start + 1)
    )
    if not measured or begins or text.first("strength", clause.start, clause.end):
        return False
    if _TOLD_AMOUNT.match(text.folded, clause.start, clause.end):
        return "的" not in text.folded[clause.start : clause.end]
    noun = text.first("measure_noun", clause.start, min(clause.end, clause.start + _NOUN_PHRASE))
    if noun is None and not _ENDS_IN_AMOUNT.search(text.folded, clause.start, clause.end):
        return False
    verbs = text.find("verb", noun.end if noun else clause.start, clause.end)
    deeds = (hit for hit in verbs if not text.at("measure_verb", hit.start))
    return next(deeds, None) is None and _is_noun(text, clause.start)


def _is_noun(text: Text, at: int) -> bool:
    return (
        "\u4e00" <= text.folded[at] <= "\u9fff"
        and text.folded[at] not in _COUNTING
        and not text.at("adverb", at)
        and not text.at("relative_year", at)
    )


def is_called_by(text: Text, clause: Clause) -> bool:
    """Tell 由省数据局召集 and 理事长由副市长兼任, which only say who leads what was founded."""
    ends = any(hit.end == clause.end for hit in text.find("led_verb", clause.start, clause.end))
    agent = text.first("agent", clause.start, clause.end)
    return ends and agent is not None and agent.start - clause.start <= _SHORT_PIECE


def _is_told_of(text: Text, clause: Clause, noun: Hit) -> bool:
    """Tell whether a clause speaks of a measure, not of a deed that has one."""
    firm = any(hit.entry.id != "zh.strength.plan" for hit in text.find("strength", clause.start, clause.end))
    verb = text.at("verb", clause.start)
    told = text.at("verb", after_adverbs(text, clause.start))
    described = told is not None and told.end <= noun.start and "的" in text.folded[noun.end : clause.end]
    apart = verb is not None and (verb.end < noun.start or noun.entry.means == "attribute")
    deed = apart and verb is not None and not text.at("verb", verb.end)
    measured = any(char in _COUNTING for char in text.folded[noun.end : clause.end])
    return (measured or noun.entry.means == "alone") and not (firm or deed or described)


def is_aim(text: Text, clause: Clause) -> bool:
    """Tell whether a clause is the aim of the one before (助力…, 为…作出贡献)."""
    if text.at("aim", clause.start):
        return True
    ends = any(hit.end == clause.end for hit in text.find("aim_end", clause.start, clause.end))
    return ends and text.at("aim_for", clause.start) is not None
