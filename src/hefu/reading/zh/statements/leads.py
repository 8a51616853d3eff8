"""Which Chinese clauses tell no deed of their own, but of whom or what the next one tells it?"""

from msgspec.structs import replace

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs, is_as_to, is_done_next
from hefu.reading.zh.statements.clauses import Clause, is_lead, is_purpose
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.reading.zh.statements.topics import is_by_agent, is_dealt_with_next, is_named_behind
from hefu.reading.zh.statements.weighed import is_weighed
from hefu.reading.zh.values.dates import find_days_zh

_DEEDS = ("verb", "adverb", "preposition")
_LONGEST_TIME = 14
_NOUN = 7
_BY = pattern(
    r"[前后]$|期间$|^在[^,;。]{0,12}(?:工作|合作|发展|建设|实践|征程|过程|日子|时间|推进|实施)(?:过程)?[中里]$|^在[^,;。]{1,16}(?:支[撑持]|领导|指导|帮助|引领|关心|关怀|推动|带领|努力|协助|配合)下$|[期届]满$|[从自].*(?:开始|(?<![说提谈讲])起)$|(?:年|月|季度|期)内$|^按[^,;。]{0,6}[年期]限$|每年.{0,4}季度$|^今后每.?[年月季]度?$"
)
"""合同期满前, 按承包年限, 在今后的工作中, 从明年秋季学期开始, 每年第四季度: when, and no more."""
_THING = pattern("[^,;。]*[的等、][^,;。的]{1,8}(?<![前后时天日间中里上下起])")
"""起降点的地, 取水许可等手续: a thing of which the next clause tells what somebody does about it."""
_CAN = pattern("(?:能够?|可以)(?=[以在借]|通过|围绕|立足)")
"""(希望双方)能够|以此为契机; 能够发挥优势 is told as a deed."""
_BY_ORDER = pattern("(?:将|会|已)?(?:受|应)[^,;。]{2,14}(?:委托|授权|邀请|邀约|指派)")
"""(云帆集团将)受临江市委托，: in whose name the next deed is done."""
_SERVES, _JOINTLY = pattern("服务于[^,;。]{2,20}$"), ("共同", "携手", "合力")
"""服务于动能转换，共同培养人才: two deeds, where 围绕动能转换，共同培养人才 is one."""
_SINCE = ("从", "自", "在")
"""Behind a modal, begins when or with whose support something is done (将|从下个月开始, 将|在市里支持下)."""
_PRAISES = pattern(
    "(?:独特|便捷|便利|优越|丰富|雄厚|扎实|良好|突出|显著|完善|齐全|领先|广阔|巨大|浓厚|厚重|优美|一流|旺盛|充足|稳定|活跃|发达|深厚|密切|迅猛|强劲|显著)$"
)
"""资源独特、交通便捷: how something is, and no thing."""
_OUTLAY_AT = pattern(
    r"(?:投资|出资|投入|募集)[^,;。]{0,8}\d[\d.]*[^,;。]{0,8}元,在(?![^,;。]{0,6}(?:\d月|\d年|年[底内末]|月底))[^,;。]{1,18}?(?:建|设立|打造)"
)
"""投资2.8亿元，在临江建设工厂: what is spent, and on what."""
_SPIRIT = pattern(
    "(?:拿出[^,;。]{0,8}(?:诚意|劲头|干劲|魄力)|(?:抢抓|抓住|紧抓|把握)[^,;。]{0,14}(?:机遇|风口|窗口期?)(?:、[^,;。、]{4})?|"
    "提高[^,;。]{0,6}站位|(?:与|和|同)[^,;。]{2,14}(?:联手|携手|一同|一起|一道))(?=,)"
)
"""拿出最大诚意, 抢抓机遇、勇挑重担, 与临江市联手: in what spirit or with whom the next deed is done."""
_SHOWS = pattern("(?:显示|展现|呈现|彰显|体现|焕发|迸发|表现)出|(?:取得|形成|具有|拥有|奠定|积累)了")
"""(文化产业)显示出良好的势头: what shows, and no thing."""
_IS_SAID = pattern("(?<![凡但若只正还可于])是")
"""(项目)是今年的头号工程, what is said of something; 凡是企业的诉求 only names it."""
_WITH_WHOM = pattern("(?:将|要|应|须|需|会|拟|继续|积极)*(?:会同|联同|协同)(?=[^,;。]{2,40},?)")
_TELLS = ("strength", "ask", "speech", "done", "present", "agreed", "sign", "lead", "topic")
_MARK = pattern("[,;。\n]")
_HOW_OFTEN = pattern(
    "(?:原则上|至少|最少)*每(?:[两二三四五半]个?)?(?:年|季度?|月|周|学期|学年)(?:至少)?[一二两三四五\\d]次$"
)
_OBJECT = 2
_OPEN = pattern("能否|是否|如何|怎[么样]|何时")
"""能否入选, 专利如何归属: what is still open."""
_LEFT_OPEN = pattern(
    "[^,;。]*(?:能否|能不能|是否|要不要|可否|可不可以|如何|怎么|谁来|设在哪)[^,;。]*|[^,;。]{3,40}一事|"
    "凡?因[^,;。]{2,24}(?:的|所生)(?:争[议端]|纠纷|分歧)"
)
"""要不要换、谁来出钱, 开设加速器一事, 因本合同产生的争议: what is to be looked into or settled."""
_FOR = pattern(
    "(?:将|应|须|会)?(?:对于?|针对|就)[^,;。]{2,30}的[^,;。的]{0,8}"
    "(?:人才|企业|公司|项目|人员|单位|机构|学生|职工|员工|产品|设备|商户|农户|居民|家庭|资金|问题|事项|团队|会员|用户)"
)
_IS_LOOKED_INTO = pattern(
    ",(?![^,;。:]*[不没未无])[^,;。:]{0,16}"
    "(?:研究|商[议量定]|协商|研议|评估|测算|探讨|论证|掂量|斟酌|考虑|琢磨|探一探)"
)
"""Behind it, tells that somebody will do so: 两家再研究."""
_BINDING = ("strength", "ask")
_AIMED_AT = "针对"
"""针对停车难，乙方…: why somebody acts, where 对 says on what."""
_OWED = pattern(r"[尚还]?[欠差](?:[^,;。]{0,20}\d[^,;。]{0,4}元|[^,;。]{1,12}的[^,;。]{1,6})$")

SIDES = (
    "方面", "这边", "那边", "这头", "那头", "这一头", "那一头", "这一块", "这块", "头呢", "边呢",
)  # fmt: skip
"""Behind a name: what that side does is told next (市总工会这边，)."""


def leads_on(scene: Scene, clause: Clause, frame: Frame, begin: int) -> bool:
    """Tell 双方将以此为契机 and 乙方须于3月底之前, whose deed the next clause tells."""
    opens_here = clause.start <= frame.hit.start < clause.end and not is_weighed(frame.hit)
    verb = frame.hit.end if opens_here else begin
    if is_sides_own(scene, clause) or is_done_by_next(scene, clause) or is_named_behind(scene, clause):
        return False
    apart = scene.text.folded.startswith(_JOINTLY, clause.end + 1)
    if apart and _SERVES.search(scene.text.folded, clause.start, clause.end):
        return False
    if frame.subject and _only_leads(scene.text, max(clause.start, frame.subject.end), clause.end):
        return True
    if _only_tells_how(scene, clause, frame, verb):
        return True
    if scene.text.at("outlay", verb) and not scene.text.first("verb", verb + 2, clause.end):
        return True
    within = frame.subject and clause.start <= frame.subject.start < clause.end
    after = _behind_can(scene.text, frame.subject.end) if within and frame.subject else verb
    return is_lead(scene.text, clause, verb) or (after > verb and is_lead(scene.text, clause, after))


def _behind_can(text: Text, at: int) -> int:
    can = _CAN.match(text.folded, at)
    return can.end() if can else at


def _only_tells_how(scene: Scene, clause: Clause, frame: Frame, verb: int) -> bool:
    """Tell 将投资3亿元，在… and 希望云帆集团抢抓机遇，, which tell what is spent, or in what spirit."""
    within = frame.subject and clause.start <= frame.subject.start < clause.end
    behind = max(verb, frame.subject.end) if within and frame.subject else verb
    at = after_adverbs(scene.text, behind)
    if _OUTLAY_AT.match(scene.text.folded, at):
        return True
    spirit = _SPIRIT.match(scene.text.folded, at)
    return spirit is not None and spirit.end() == clause.end and not is_named_behind(scene, clause)


def is_sides_own(scene: Scene, clause: Clause) -> bool:
    """Tell 甲方由市金融办牵头，乙方由客户部牵头, what each side does, from what leads into the next deed."""
    named = scene.named_at(clause.start) if scene.named_at(clause.end + 1) else None
    return named is not None and scene.text.at("agent", named.end) is not None


def is_done_by_next(scene: Scene, clause: Clause) -> bool:
    """Tell 筹备工作由乙方负责，经费由甲方垫付, whose next clause says by whom its own thing is done."""
    text = scene.text
    end = _MARK.search(text.folded, clause.end + 1)
    agent = text.first("agent", clause.end + 1, end.start()) if end else None
    by_own = agent is not None and agent.start > clause.end + 1 and scene.named_at(agent.end) is not None
    return by_own and text.first("agent", clause.start, clause.end) is not None


def _only_leads(text: Text, start: int, end: int) -> bool:
    """Tell 市自然资源局牵头, whose deed the next clause tells."""
    led = text.at("led_verb", after_adverbs(text, start))
    serial = [hit for hit in text.find("serial_verb", start, end) if hit.end == end]
    if _BY_ORDER.fullmatch(text.folded, after_adverbs(text, start), end):
        return True
    alone = serial and not text.first("verb", start, serial[0].start)
    return bool(alone) or (led is not None and led.end == end) or _is_with(text, start, end)


def _is_with(text: Text, start: int, end: int) -> bool:
    """Tell (我局将)会同古城区政府、云帆集团，, with whom the next clause is done, from a deed."""
    joined = _WITH_WHOM.match(text.folded, start, end)
    return joined is not None and not any(
        hit.entry.means != "noun" and hit.end - hit.start > 1 for hit in text.find("verb", joined.end(), end)
    )


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


def only_says_for_whom(scene: Scene, clause: Clause) -> bool:
    """Tell 甲方对乙方引进的高层次人才，, for whom the next clause does something (按政策给予补贴)."""
    if scene.text.folded[clause.end : clause.end + 1] != ",":
        return False
    named = scene.named_at(clause.start)
    return named is not None and _FOR.fullmatch(scene.text.folded, named.end, clause.end) is not None


def fronts(scene: Scene, clause: Clause) -> bool:
    """Tell what opens a sentence and is spoken of in the next clause, and is nobody who might act."""
    if scene.text.folded[clause.end : clause.end + 1] != ",":
        return False
    if is_owed(scene.text, clause) or is_dealt_with_next(scene, clause):
        return True
    thing = not _IS_SAID.search(scene.text.folded, clause.start, clause.end) and _is_taken_up(scene, clause)
    thing = thing and not _PRAISES.search(scene.text.folded, clause.start, clause.end)
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


def aims_on(scene: Scene, clause: Clause, lead: int | None) -> bool:
    """Tell 为加快建设，提高效率，乙方应…, whose second clause tells why the named one acts, too."""
    text = scene.text
    if lead is None or text.folded.find(",", lead, clause.start) + 1 != clause.start:
        return False
    if not is_purpose(text, Clause(start=lead, end=clause.start - 1, kinds=frozenset()), lead):
        return False
    verb = text.at("verb", after_adverbs(text, clause.start))
    begins = verb is not None and text.folded[verb.end] not in "的,"
    own = text.has(_BINDING, clause.start, clause.end) or scene.first_named(clause.start, clause.end)
    return begins and not own and is_named_behind(scene, clause)


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


def is_when(text: Text, clause: Clause) -> bool:
    """Tell 年底前 and 合同期满前, by when the next deed is done, and 专利如何归属, which it settles."""
    if text.folded[clause.end : clause.end + 1] != "," or clause.end - clause.start > _LONGEST_TIME:
        return False
    ends = any(form.search(text.folded[clause.start : clause.end]) for form in (_BY, _OPEN))
    if ends and not text.has(_BINDING, clause.start, clause.end):
        return True
    begin = clause.start + (text.folded[clause.start] in "至到")
    day = next(find_days_zh(text, begin, clause.end, None), None)
    return day is not None and day.start == begin and day.end >= clause.end - 1


def only_when(text: Text, clause: Clause, frame: Frame, start: int) -> bool:
    """Tell (希望)在今后的工作中, 临江市将从下个月开始 and 双方将每年一次, which only tell when."""
    if start <= frame.hit.start and _HOW_OFTEN.match(text.folded, frame.hit.end, clause.end):
        return text.folded[clause.end : clause.end + 1] == ","
    since = start <= frame.hit.start and text.folded.startswith(_SINCE, frame.hit.end)
    return is_when(text, replace(clause, start=frame.hit.end if since else start))


def _is_noun(scene: Scene, clause: Clause) -> bool:
    """Tell 路, one word, and 新发生的亏损, a noun behind all that describes it, from a deed."""
    text = scene.text
    if clause.end - clause.start == 1:
        return not text.has(("verb", "adverb"), clause.start, clause.end)
    if "是" in text.folded[clause.start : clause.end] or _SHOWS.search(text.folded, clause.start, clause.end):
        return False
    of = max(text.folded.rfind(mark, clause.start, clause.end) for mark in "的之")
    if not 1 < clause.end - of <= _NOUN or any(map(str.isdigit, text.folded[clause.start : clause.end])):
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
