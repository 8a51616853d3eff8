"""Which Chinese clauses only name of whom or of what the next one tells something?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs, is_as_to, is_done_next
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene
from hefu.reading.zh.statements.topics import is_by_agent, is_dealt_with_next, is_named_behind
from hefu.reading.zh.values.dates import find_days_zh

_DEEDS = ("verb", "adverb", "preposition")
_NOUN = 7
_THING = pattern("[^,;。]*[的等、][^,;。的]{1,8}(?<![前后时天日间中里上下起])")
"""起降点的地, 取水许可等手续: a thing of which the next clause tells what somebody does about it."""
_IS_SAID = pattern("(?<![凡但若只正还可于])是")
"""(项目)是今年的头号工程, what is said of something; 凡是企业的诉求 only names it."""
_NO_THING = ("有良好", "有着", "具有", "拥有", "具备", "除")
"""有良好的环境和资源优势 tells how a place is, 除规定的费用外 what the next clause does not hold for."""
_TELLS = ("strength", "ask", "speech", "done", "present", "agreed", "sign", "lead", "topic")
_OBJECT = 2
_LEFT_OPEN = pattern(
    "[^,;。]*(?:能否|能不能|是否|要不要|可否|可不可以|如何|怎么|谁来|设在哪)[^,;。]*|[^,;。]{3,40}一事|"
    "凡?因[^,;。]{2,24}(?:的|所生)(?:争[议端]|纠纷|分歧)"
)
"""要不要换、谁来出钱, 开设加速器一事, 因本合同产生的争议: what is to be looked into or settled."""
_IS_LOOKED_INTO = pattern(
    ",(?![^,;。:]*[不没未无])[^,;。:]{0,16}"
    "(?:研究|商[议量定]|协商|研议|评估|测算|探讨|论证|掂量|斟酌|考虑|琢磨|探一探)"
)
"""Behind it, tells that somebody will do so: 两家再研究."""
_AIMED_AT = "针对"
"""针对停车难，乙方…: why somebody acts, where 对 says on what."""
_OWED = pattern(r"[尚还]?[欠差](?:[^,;。]{0,20}\d[^,;。]{0,4}元|[^,;。]{1,12}的[^,;。]{1,6})$")


def is_fronted(scene: Scene, clause: Clause) -> bool:
    """Tell 对选址问题, 路 and 新发生的亏损: of what or of whom the next clause speaks, whoever acts in it."""
    goes_on = scene.text.folded[clause.end : clause.end + 1] == ","
    return goes_on and (
        _names_topic(scene.text, clause)
        or is_dealt_with_next(scene, clause)
        or _is_noun(scene, clause)
        or _is_of_theirs(scene, clause)
    )


def has_own_subject(scene: Scene, clause: Clause, begin: int, lead: int, *, fronted: bool) -> bool:
    """Tell a clause that names who acts behind what leads in, which then stays outside.

    What was only named before (``fronted``, a topic, whose agent follows) belongs to it all the same.
    """
    text = scene.text
    topic = text.at("topic", lead) is not None and not text.folded.startswith(_AIMED_AT, lead)
    led = topic or fronted or text.folded.startswith("由", begin) or is_by_agent(text, begin)
    by_agent = text.folded.startswith("为", lead) and text.first("agent", begin, clause.end) is not None
    return by_agent or (not led and scene.first_named(begin, clause.end) is not None)


def is_left_open(text: Text, clause: Clause) -> bool:
    """Tell 水表要不要换 and 因本合同产生的争议, parts of what the next clause says to be looked into."""
    left = _LEFT_OPEN.fullmatch(text.folded, clause.start, clause.end)
    return left is not None and _IS_LOOKED_INTO.match(text.folded, clause.end) is not None


def fronts(scene: Scene, clause: Clause) -> bool:
    """Tell what opens a sentence and is spoken of in the next clause, and is nobody who might act."""
    if scene.text.folded[clause.end : clause.end + 1] != ",":
        return False
    if scene.text.folded.startswith(_NO_THING, clause.start):
        return False
    if is_owed(scene.text, clause) or is_dealt_with_next(scene, clause):
        return True
    thing = not _IS_SAID.search(scene.text.folded, clause.start, clause.end) and _is_taken_up(scene, clause)
    if thing and _THING.fullmatch(scene.text.folded, clause.start, clause.end):
        return True
    if _is_of_theirs(scene, clause):
        return True
    apart = _is_noun(scene, clause) and not scene.text.at("topic", clause.start)
    return apart and scene.first_named(clause.start, clause.end) is None


def _is_of_theirs(scene: Scene, clause: Clause) -> bool:
    """Tell 乙方引进的高层次人才，由甲方补贴, a thing of one side for which the next clause tells who acts."""
    owner = scene.named_at(clause.start)
    all_of_them = scene.text.at("everybody", clause.start)
    if is_as_to(scene.text, all_of_them.end if all_of_them else owner.end if owner else -1, clause.end):
        return True
    return owner is not None and is_done_next(scene.text, owner.end, clause.end)


def _is_taken_up(scene: Scene, clause: Clause) -> bool:
    """Tell whether the next clause names at its head who does something about what this one names."""
    by_agent = scene.text.folded.startswith("由", clause.end + 1)
    told = scene.text.has(_TELLS, clause.start, clause.end) or _names_doer(scene, clause)
    return not told and (by_agent or is_named_behind(scene, clause))


def _names_doer(scene: Scene, clause: Clause) -> bool:
    """Tell 云帆集团建设园区的道路, whose head acts, from 商会推荐的项目, which names a thing."""
    named = scene.first_named(clause.start, clause.end)
    if named is None:
        return False
    of = scene.text.folded.rfind("的", named.end, clause.end)
    verb = scene.text.at("verb", after_adverbs(scene.text, named.end))
    described = of == named.end or (verb is not None and 0 <= of - verb.end <= _OBJECT)
    return not described or clause.end - of > _NOUN


def _names_topic(text: Text, clause: Clause) -> bool:
    ends = ("topic_end", "topic_whom")
    return text.at("topic", clause.start) is not None and any(
        hit.end == clause.end for kind in ends for hit in text.find(kind, clause.start, clause.end)
    )


def is_owed(text: Text, clause: Clause) -> bool:
    """Tell (还)欠云帆集团的1100万元, of which the next clause says when it is paid, and by whom it is not."""
    return _OWED.match(text.folded, clause.start, clause.end) is not None


def _is_noun(scene: Scene, clause: Clause) -> bool:
    """Tell 路, one word, and 新发生的亏损, a noun behind all that describes it, from a deed."""
    text = scene.text
    if clause.end - clause.start == 1:
        return not text.has(("verb", "adverb"), clause.start, clause.end)
    if "是" in text.folded[clause.start : clause.end]:
        return False
    of = max(text.folded.rfind(mark, clause.start, clause.end) for mark in "的之")
    if (
        of < clause.start
        or not 1 < clause.end - of <= _NOUN
        or any(map(str.isdigit, text.folded[clause.start : clause.end]))
    ):
        return False
    if text.has(("strength", "ask", "holiday"), clause.start, clause.end):
        return False
    day = next(find_days_zh(text, clause.start, clause.end, None), None)
    if day and day.start == clause.start:
        return False
    subject = scene.first_named(clause.start, clause.end)
    at = after_adverbs(text, subject.end if subject else clause.start)
    acts = (text.at(kind, place) for kind in _DEEDS for place in (clause.start, at))
    return all(hit is None or hit.entry.means == "noun" for hit in acts)


def only_names(scene: Scene, clause: Clause) -> bool:
    """Tell 乙方：岭上机电； and 受让方：管理委员会（下称“管委会”）, which say who a side is, from a deed."""
    text = scene.text
    if text.folded[clause.end : clause.end + 1] not in (";", ":", "。", "\n", ""):
        return False
    named = scene.first_named(clause.start, clause.end)
    noted = named is not None and text.folded[named.end : clause.end].startswith("(")
    whole = named is not None and (named.end >= clause.end or (noted and text.folded[clause.end - 1] == ")"))
    return named is not None and named.start == clause.start and whole
