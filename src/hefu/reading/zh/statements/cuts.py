"""Where within a Chinese clause does a coordinate deed begin (开展调研、编制规划并组织评审)?"""

import re
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs, behind_phrase
from hefu.reading.zh.statements.marks import unpaired

_OF_TIME = "年月日号季度期周"
_TIMED = pattern(r"(?:20)?\d\d年|[今明后]年|\d{1,2}月|年底前|按[年月季日周]|逐[年月季日周]")
_SO_ON = pattern(r"[^、,;。]{0,10}等")
_MARK = pattern(r"、|(?<!一)并(?!联审|网发|购|轨|存|重|列)")
_PIECE = pattern(r"[^、]*")
_NAMED_PART = pattern(
    "(?:建设|投资|运营|合作|开发|生产|服务|实施|管理|施工|采购|供应|租赁|出资|办学|教学|培训|培养)"
    "(?:内容|进度|主体|方案|任务|资金|条件|时序|方式|模式|计划|周期|规模|标准|强度|成本|范围|期限|地点|单位|比例|机制|要求|事项|细节)"
    "(?![\u4e00-\u9fff]|$)|(?:建设|投资|运营|合作|开发|生产|实施|出资)(?:内容|进度|主体|方案|规模|方式|比例)(?=[和与及等])|"
    "(?:办学|教学|培训|培养|管理|服务)(?:标准|模式|方法|理念|条件|体系|资源|方案)(?=[和与及等])|"
    "(?:收购|采购|出让|转让|供应|销售|支付|交付|交货|运输|租赁|补偿|检测|验收)"
    "(?:价格?|方式|时间|日期|地点|标准|数量|期限|条件|费用|比例|金额|周期|渠道)(?=[和与及等以]|$)|"
    "(?:研发|创新|科研|服务|管理|运营|制造|生产|设计|销售|教学)(?:能力|实力|水平|优势|成果|团队|经验)(?=[和与及等以]|$)|"
    "[^、,]{2,6}于一[体身]"
)
"""明确投资主体、建设内容和进度: nouns of a list, whose words are verbs elsewhere."""
_SORT_OF = pattern("业(?![务主内者绩])|率(?![先领])|链(?!接)")
_GATHERS = pattern(
    "会(?![同商见谈计])|班(?!子)|营(?!造)|院|所(?![有需得])|室|站|中心(?!工作|大局|任务)|基地|平台|机构"
)
"""研讨会 and 服务中心, a gathering or a place."""
_RAISES = ("提高", "提升", "降低", "增加", "减少", "控制", "保持", "确保", "稳定", "压降")
"""服务业, 服务链 and 投产达产率, nouns made of verbs; 提高开工率 is a deed."""
_UNIT = pattern("[\u4e00-\u9fff]{0,2}[部处科室局院站](?:门|副)?")
_TOGETHER = pattern(
    "等(?:进一步|共同|不断|持续|深入|全面)*(?:推动|深化|加强|开展|展开|拓展|推进)[^,、;。]{0,8}(?:合作|交流|协作)"
)
"""就共建基地、培养人才|等进一步推动合作: what was listed are fields."""
_BY_MEANS = pattern("(?:以|通过|透过|借助|采用)[^,;。]{2,40}$")
_FORMS = pattern("等(?:多种)?(?:形式|方式|途径|手段|渠道|路径)(?!等)")
"""以联合申报项目、共建实验室|等形式开展合作: by what means."""
_FAR = 16
"""Characters of a deed for somebody."""
_FOUR = 4
"""Characters of 合作共赢 in 谱写互惠互利、合作共赢的新篇章, which describes."""
_HOLDS = pattern("树立|强化|增强|坚持|秉持|秉承|牢记|践行|贯彻|弘扬")
_HOW = pattern(
    "(?:广泛|深入|全面|长期|紧密|稳定|务实|全方位|全(?:过程|流程|周期|天候|链条|生命周期)|[多宽]领域|多层次|"
    "高水平|一对一|[\u4e00-\u9fff]{2}[式型]|高[站定]位)$"
)
"""开展广泛、深度合作, 提供全过程、全方位服务: two adjectives of one deed."""
_MEANS = pattern("以[^、,;。]{1,12}为[^、,;。]{1,6}$")
"""以创新为引擎、打造新标杆: by what the deed behind is done."""
_SHORT_THING, _SORT, _NOUN = 6, 3, 2
"""Characters of a thing, of the word for its sort, and of its last noun."""
_SERVES = pattern(
    "(?:作出|做出|贡献|提供|注入|奠定|增添|打下|创造)[^,;。、]{0,12}(?:贡献|力量|支撑|动力|动能|活力|保障|基础|智慧|支持|服务|经验|样板|示范|条件)$"
)
"""为促进振兴、推动发展|贡献力量: what somebody gives to the ends named before."""
_ADJECTIVE = pattern("[\u4e00-\u9fff]{2}[性型]")
"""综合性, 创新型; not 提升韧性, a deed."""
_GAINS = pattern(
    "(?:实现|谋求|达到|(?:推动|促进)(?:双方|各方|彼此))[^、,]{4}$|"
    "实现[^、,]{2,4}(?:互利共赢|合作共赢|互惠互利|互利互惠|优势互补|资源共享|互利双赢|合作双赢)$|"
    "(?:推动|促进)[^、,的]{4}(?:、(?:深度|相互|互[^、,]|协[同作]|优势|资源|[高双]效)[^、,]{2,3})+$"
)
"""实现互惠互利、共同发展 and 推动局校联动、深度融合、共同发展: one aim."""
_QUALITY = pattern("(?:高[^新校中端、,][^、,]?|优质|专业化?|便捷|精准|个性化|一站式)$")
_QUALITY_TOO = pattern(
    "高(?![新校中端])|全(?:方位|过程|流程|周期|天候|链条|生命周期)|优质|专业|便捷|一站式|个性化|多层次"
)
"""提供高标准、|高效率、|全方位服务: how one deed is done."""
_MADE = pattern(
    "(?:打造|建设|建成|成为|构建|培育|形成)成?为?(?:一[个座批流条家]|集)?"
    "(?:(?:立足|面向|辐射|覆盖|服务|连接|联通|贯通|惠及|引领|支撑|融合|具有|具备|兼具|体现|彰显|代表|带动)[^、,;。的]{1,10}|"
    "[^、,;。的]{2,6}(?:先进|完[善备]|齐全|优[美良]|[畅便][通捷]|通畅|鲜明|突出|合理|明显|高效|普及|发达|一流|丰富|雄厚))"
    "(?:、[^、,;。的]{2,12})*$"
)
_OF_A_THING = pattern("[^、,;。]{2,12}(?:、[^、,;。的]{2,12})*的[^、,;。]{2,16}(?![^,;。])")
"""打造立足本地、面向全省、|辐射西部的枢纽: what describes one thing."""
_NOTION = pattern("的(?:意识|理念|观念|思想|精神|原则)$")
_AMID = pattern("(?:^|[^现存所正仍还])在[^,;。]{4,30}$")
"""在推进转型、加快升级|中."""
_AMID_THEM = pattern("[^,;。在]{2,24}中(?![心国小医央长高外东西部级等学期间介药])")
"""(在推进转型、)加快升级中|贡献力量."""
_SET_GOING = pattern(
    "(?:推动|推进|参与|支持|加快|加强|促进|助力|服务|保障|统筹|坚持)[^、,;。的]{2,14}(?:建设|发展|创新|振兴|转型|改革|开放|治理|保护|整治)$|"
    "[谋促抓保求][发稳落增转提][展定实长型升效]$"
)
"""推动体系建设, 谋发展: the last verb of a deed is its object."""
_NOUN_PHRASE = 12
_SHORT_PIECE = 4


def find_cuts(text: Text, start: int, end: int) -> Iterator[int]:
    """Yield the marks within ``[start, end)`` behind which a coordinate verb with its own object begins."""
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
            and not _is_told_of_one(text, start, mark)
            and not _MEANS.search(text.folded, start, mark.start())
            and not _are_of_one_sort(text, mark, piece)
            and not _is_one_aim(text, start, mark, piece)
            and not _is_served(text, start, mark.start(), end)
            and not unpaired(text, start, mark.start())
            and not _is_in_bracket(text, start, mark.start(), end)
        ):
            yield mark.start()


def _is_one_aim(text: Text, start: int, mark: re.Match[str], piece: re.Match[str] | None) -> bool:
    """Tell 实现互惠互利、共同发展, two words of four characters, from 实现资源共享、加强合作, two deeds."""
    four = piece is not None and piece.group()[_FOUR : _FOUR + 1] in ("", "的")
    if not four or not text.at("jointly", mark.end()):
        return False
    return _GAINS.search(text.folded, start, mark.start()) is not None


def _is_told_of_one(text: Text, start: int, mark: re.Match[str]) -> bool:
    """Tell 高标准、全方位服务, qualities of one deed, and 打造立足本地、辐射西部的枢纽, of one thing."""
    if _QUALITY_TOO.match(text.folded, mark.end()) and _QUALITY.search(text.folded, start, mark.start()):
        return True
    described = mark.group() == "、" and _OF_A_THING.match(text.folded, mark.end())
    return bool(described) and _MADE.search(text.folded, start, mark.start()) is not None


def _is_served(text: Text, start: int, mark: int, end: int) -> bool:
    """Tell 为促进振兴、推动发展贡献力量, to two ends, from 为企业提供场地、为项目提供支持, two deeds."""
    served = text.folded.rfind("为", start, mark)
    verb = text.at("verb", served + 1) if served >= 0 else None
    aimed = verb is not None and verb.entry.means != "noun" and not _SERVES.search(text.folded, served, mark)
    return aimed and _SERVES.search(text.folded, mark, end) is not None


def _is_in_bracket(text: Text, start: int, mark: int, end: int) -> bool:
    """Tell 做好培训(编写教材、安排讲师), whose mark parts what a note lists."""
    opened = text.folded.rfind("(", start, mark)
    return opened > text.folded.rfind(")", start, mark) and text.folded.find(")", mark, end) > 0


def _are_of_one_sort(text: Text, mark: re.Match[str], piece: re.Match[str] | None) -> bool:
    """Tell 打造命运共同体、发展共同体, 健全会商机制、对接机制 and 培养综合性、创新型人才, of one sort, from
    two deeds.
    """
    if piece is None or len(piece.group()) > _SHORT_THING:
        return False
    if _ADJECTIVE.match(piece.group()) and text.folded[mark.start() - 1] in "性型":
        return True
    if text.folded.endswith(piece.group()[-_SORT:], 0, mark.start()):
        return True
    return _end_alike(text, mark, piece)


def _end_alike(text: Text, mark: re.Match[str], piece: re.Match[str]) -> bool:
    """Tell 会商机制、对接机制, where a noun of a deed stands before the same noun, from 建机制、对接机制."""
    noun = text.at("verb", mark.end())
    if noun is None or noun.entry.means != "noun" or len(piece.group()) != noun.end - noun.start + _NOUN:
        return False
    begin = mark.start() - _NOUN
    before = text.find("verb", begin - _SHORT_THING, begin)
    bare = bool(before) and before[-1].end == begin and before[-1].entry.means != "noun"
    return not bare and text.folded.startswith(piece.group()[-_NOUN:], begin)


def _describes(text: Text, start: int, mark: re.Match[str], piece: re.Match[str] | None) -> bool:
    """Tell 树立服务企业、服务项目的意识, whose deeds describe a notion, from deeds of their own."""
    notion = piece is not None and _NOTION.search(piece.group())
    return bool(notion) and _HOLDS.search(text.folded, start, mark.start()) is not None


def _opens(text: Text, at: int) -> bool:
    """Tell a verb phrase from a noun of a list (蒸汽、供电等条件) and from what describes one."""
    verb = text.at("verb", at)
    if verb is None:
        anew = text.folded.startswith("把", at) or _is_for_another(text, at)
        return anew or _is_field(text, at) or _is_timed(text, at)
    if _is_office(text, verb) or _is_sort(text, verb):
        return False
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


def _is_for_another(text: Text, at: int) -> bool:
    """Tell (为企业提供土地)、为项目提供保障, a deed of its own for another."""
    verb = text.at("verb", behind_phrase(text, at, at + _FAR)) if text.folded[at] in "为向给" else None
    before = text.folded.rfind(text.folded[at], max(0, at - _FAR), at - 1)
    return verb is not None and before >= 0 and text.folded.find("、", before, at - 1) < 0


def _is_office(text: Text, verb: Hit) -> bool:
    """Tell 护理部主任, whose office begins as a deed does."""
    unit = _UNIT.match(text.folded, verb.end)
    return unit is not None and text.at("title", unit.end()) is not None


def _is_sort(text: Text, verb: Hit) -> bool:
    """Tell 服务业企业, 投产达产率 and 研讨会, in which verbs make a noun."""
    if text.folded.startswith(_RAISES, verb.start):
        return False
    if verb.entry.means == "noun" and _GATHERS.match(text.folded, verb.end):
        return True
    second = text.at("verb", verb.end)
    ends = (verb.end, second.end) if second else (verb.end,)
    return any(_SORT_OF.match(text.folded, end) for end in ends)


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
    """Tell 提供服务、创造环境, whose first verb has its object, from 抵押、转让设施; so has that of 推动产业
    体系建设、服务乡村振兴.
    """
    begin = max(start, text.folded.rfind("、", start, noun.start))
    if _SET_GOING.search(text.folded, begin, noun.end):
        return True
    verbs = text.find("verb", begin, noun.start) if noun.entry.means == "noun" else []
    return any(verb.entry.means != "noun" for verb in verbs)


def _is_timed(text: Text, at: int) -> bool:
    """Tell 、2027年投产 and 、按月报送, deeds with a time of their own, from 3月、9月举办, two times of
    one.
    """
    if text.folded[at - 2] in _OF_TIME:
        return False
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
    """Tell whether a mark stands within 在…、…等领域 or 在推进…、加快…中, which lists fields and no deeds."""
    if _AMID_THEM.match(text.folded, at + 1, end) and _AMID.search(text.folded, start, at):
        return True
    ahead = text.first("list_end", at, end) or _TOGETHER.search(text.folded, at, end)
    if ahead is not None and text.first("list_begin", start, at):
        return True
    return (
        _BY_MEANS.search(text.folded, start, at) is not None
        and _FORMS.search(text.folded, at, end) is not None
    )
