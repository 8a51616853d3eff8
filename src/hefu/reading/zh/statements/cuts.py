"""Where within a Chinese clause does a coordinate deed begin (开展调研、编制规划并组织评审)?"""

import re
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs, behind_phrase
from hefu.reading.zh.statements.marks import unpaired

_SO_ON = pattern(r"[^、,;。]{0,10}等")
_MARK = pattern(r"、|(?<!一)并(?!联审|网发|购|轨|存|重|列)")
_GATHERS = pattern(
    "会(?![同商见谈计])|班(?!子)|营(?!造)|院|所(?![有需得])|室|站|中心(?!工作|大局|任务)|基地|平台|机构|业(?![务主内者绩])|链(?!接)"
)
"""研讨会, 服务中心, 服务业 and 服务链: a gathering, a place, a trade."""
_HOW = pattern(
    "(?:广泛|深入|全面|长期|紧密|务实|全(?:方位|过程|流程|周期|天候|链条)|[多宽]领域|多层次|"
    "高(?:水平|标准|质量|效率|站位)|一对一|[\u4e00-\u9fff]{2}[式型])$"
)
"""开展广泛、深度合作, 提供高标准、全方位服务: two adjectives of one deed."""
_GAINS = pattern("(?:实现|谋求|达到)[^、,]{0,2}[^、,]{4}$")
"""实现互利共赢、共同发展: one aim."""
_FAR = 16
"""Characters of a deed for somebody."""
_FOUR = 4
"""Characters of 合作共赢 in 谱写互惠互利、合作共赢的新篇章, which describes."""
_SHORT_THING, _NOUN = 6, 2
"""Characters of a thing and of its last noun."""
_NOUN_PHRASE = 12
_SHORT_PIECE = 4


def find_cuts(text: Text, start: int, end: int) -> Iterator[int]:
    """Yield the marks within ``[start, end)`` behind which a coordinate verb with its own object begins."""
    for mark in _MARK.finditer(text.folded, start + 2, end - 4):
        stop = text.folded.find("、", mark.end(), end)
        piece = text.folded[mark.end() : end if stop < 0 else stop]
        if (
            len(piece) >= _least(text, mark, start)
            and not _shares_object(text, start, mark)
            and _opens(text, mark.end())
            and not _in_list(text, start, mark.start(), end)
            and not _end_alike(text, mark, piece)
            and not _HOW.search(text.folded, start, mark.start())
            and not _is_one_aim(text, start, mark, piece)
            and not unpaired(text, start, mark.start())
            and not _is_in_bracket(text, start, mark.start(), end)
        ):
            yield mark.start()


def _is_in_bracket(text: Text, start: int, mark: int, end: int) -> bool:
    """Tell 做好培训(编写教材、安排讲师), whose mark parts what a note lists."""
    opened = text.folded.rfind("(", start, mark)
    return opened > text.folded.rfind(")", start, mark) and text.folded.find(")", mark, end) > 0


def _is_one_aim(text: Text, start: int, mark: re.Match[str], piece: str) -> bool:
    """Tell 实现互利共赢、共同发展, two words of four characters, from 实现资源共享、加强合作, two deeds."""
    four = piece[_FOUR : _FOUR + 1] in ("", "的") and text.at("jointly", mark.end()) is not None
    return four and _GAINS.search(text.folded, start, mark.start()) is not None


def _end_alike(text: Text, mark: re.Match[str], piece: str) -> bool:
    """Tell 会商机制、对接机制, where a noun of a deed stands before the same noun, from 建机制、对接机制."""
    noun = text.at("verb", mark.end())
    if noun is None or noun.entry.means != "noun" or len(piece) != noun.end - noun.start + _NOUN:
        return False
    begin = mark.start() - _NOUN
    before = text.find("verb", begin - _SHORT_THING, begin)
    bare = bool(before) and before[-1].end == begin and before[-1].entry.means != "noun"
    return not bare and text.folded.startswith(piece[-_NOUN:], begin)


def _opens(text: Text, at: int) -> bool:
    """Tell a verb phrase from a noun of a list (蒸汽、供电等条件) and from what describes one."""
    verb = text.at("verb", at)
    if verb is None:
        return text.folded.startswith("把", at) or _is_for_another(text, at) or _is_field(text, at)
    if text.at("promised", at) and _SO_ON.match(text.folded, verb.end):
        return False
    if verb.entry.means == "noun" and (
        _GATHERS.match(text.folded, verb.end)
        or not _has_object(text, verb.end)
        or _SO_ON.match(text.folded, verb.end)
        or text.folded.startswith("的", at + _FOUR)
        or _is_alike(text, verb)
    ):
        return False
    return text.folded[verb.end : verb.end + 1] not in ("等", "的", "及", "和", "与")


def _is_for_another(text: Text, at: int) -> bool:
    """Tell (为企业提供土地)、为项目提供保障, a deed of its own for another."""
    verb = text.at("verb", behind_phrase(text, at, at + _FAR)) if text.folded[at] in "为向给" else None
    before = text.folded.rfind(text.folded[at], max(0, at - _FAR), at - 1)
    return verb is not None and before >= 0 and text.folded.find("、", before, at - 1) < 0


def _is_alike(text: Text, noun: Hit) -> bool:
    """Tell 提供办公场地、办公设备, things of one word, from 培训教师、培训干部, which does the same twice."""
    floor = max(0, noun.start - _NOUN_PHRASE)
    before = text.folded.rfind(text.folded[noun.start : noun.end], floor, noun.start)
    verbs = text.find("verb", floor, before) if before >= 0 else []
    return bool(verbs) and verbs[-1].end == before and verbs[-1].entry.means != "noun"


def _shares_object(text: Text, start: int, mark: re.Match[str]) -> bool:
    """Tell 建设好、运营好码头, two verbs with one object, and 完好、无偿移交, where no verb comes before."""
    if text.folded[mark.end()] in "把将在":
        return False
    verbs = text.find("verb", start, mark.start())
    end = mark.start() - (text.folded[mark.start() - 1] == "好")
    return not verbs or (verbs[-1].end == end and not _is_object(text, start, verbs[-1]))


def _is_object(text: Text, start: int, noun: Hit) -> bool:
    """Tell 提供服务、创造环境, whose first verb has its object, from 抵押、转让设施."""
    begin = max(start, text.folded.rfind("、", start, noun.start))
    verbs = text.find("verb", begin, noun.start) if noun.entry.means == "noun" else []
    return any(verb.entry.means != "noun" for verb in verbs)


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
    listed = text.first("list_end", at, end) is not None
    return listed and text.first("list_begin", start, at) is not None
