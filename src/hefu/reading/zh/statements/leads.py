"""Which Chinese clauses tell no deed of their own, but how or by whom the next one is done?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause, is_lead, is_purpose
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.reading.zh.statements.topics import is_named_behind
from hefu.reading.zh.statements.weighed import is_weighed

_CAN = pattern("(?:能够?|可以)(?=[以在借]|通过|围绕|立足)")
"""(希望双方)能够|以此为契机; 能够发挥优势 is told as a deed."""
_BY_ORDER = pattern("(?:将|会|已)?(?:受|应)[^,;。]{2,14}(?:委托|授权|邀请|邀约|指派)")
"""(云帆集团将)受临江市委托，: in whose name the next deed is done."""
_SERVES, _JOINTLY = pattern("服务于[^,;。]{2,20}$"), ("共同", "携手", "合力")
"""服务于动能转换，共同培养人才: two deeds, where 围绕动能转换，共同培养人才 is one."""
_OUTLAY_AT = pattern(
    r"(?:投资|出资|投入|募集)[^,;。]{0,8}\d[\d.]*[^,;。]{0,8}元,在(?![^,;。]{0,6}(?:\d月|\d年|年[底内末]|月底))[^,;。]{1,18}?(?:建|设立|打造)"
)
"""投资2.8亿元，在临江建设工厂: what is spent, and on what."""
_SPIRIT = pattern(
    "(?:拿出[^,;。]{0,8}(?:诚意|劲头|干劲|魄力)|(?:抢抓|抓住|紧抓|把握)[^,;。]{0,14}(?:机遇|风口|窗口期?)(?:、[^,;。、]{4})?|"
    "提高[^,;。]{0,6}站位|(?:与|和|同)[^,;。]{2,14}(?:联手|携手|一同|一起|一道))(?=,)"
)
"""拿出最大诚意, 抢抓机遇、勇挑重担, 与临江市联手: in what spirit or with whom the next deed is done."""
_OF_OFFICES = pattern("(?:各|相关|有关)*(?:部门|单位|科室|处室)")
"""(县直)|相关部门: what more the one named before is called."""
_SERVES_AS = pattern("[^,;。]*以[^,;。以]{2,30}(?=,(?:作为|来|用来|用以))")
"""以土地出让收益，作为还款来源: what is taken for what."""
_GATHERS = pattern(
    "[^,;。]*组织[^,;。的]{0,8}(?:专家|人员|团队|力量|技术人员|志愿者|教师|医生|骨干)(?=,(?:帮助|协助|指导|为|对|到|赴|深入))"
)
"""组织专家，帮助庄园开展规划: who is brought together for the deed behind."""
_MOVED = pattern(
    "[^,;。]*[将把](?P<moved>[^,;。将把]{2,40}\\d[\\d.]*[万亿]?(?:亩|平方米|平方公里|公顷|万?元|亿元|[间栋套台辆个名吨座处项]))(?=,)"
)
"""将留用地60亩，租赁给乙方经营: how much of what the deed behind is done to."""
_LISTED = pattern(
    "[^,;。]*?把[^,;。]{2,60}等\\d{1,4}[个项条家类处座][^,;。\\d]{0,8}(?=,(?:统一|全部|一并)?(?:纳入|列入|并入|作为|移交))"
)
"""把旧货场改造等12个项目，纳入年度计划: what was listed, whatever verbs its names hold."""
_BY_WAY = pattern(
    "[^,;。]*(?:通过|透过|采取|采用|借助|利用)[^,;。]{2,40}[等的](?:多种|各种)?(?:方式|形式|途径|渠道|办法|手段|模式)(?=,)"
)
"""支持企业通过联合投标等方式，: by what means the deed behind is done, after a verb of one's own, too."""
_TAKEN_AS = pattern(
    "[^,;。]{0,6}(?:支持|推动|鼓励|引导|协助|帮助)[^,;。、]{2,20}以[^,;。]{1,24}为[^,;。、的]{1,4}(?=,)"
)
"""支持新区以产城融合为核心，: what those who are helped take for what."""
_ITS_OWN = pattern(
    "[^,;。]{0,16}[将把]其[^,;。]{1,16}的[^,;。的]{0,12}(?:项目|成果|资产|产品|专利|股权|设备|资源|数据|技术|房产|厂房|土地)(?=,(?!并))"
)
"""甲方将其承担的项目，: what of its own the deed behind is done to."""
_HALVES = (_SERVES_AS, _GATHERS, _LISTED, _BY_WAY, _TAKEN_AS, _ITS_OWN)
"""Clauses with the first half of a deed."""
_WITH_WHOM = pattern("(?:将|要|应|须|需|会|拟|继续|积极)*(?:会同|联同|协同)(?=[^,;。]{2,40},?)")
_MARK = pattern("[,;。\n]")
_FOR = pattern(
    "(?:将|应|须|会)?(?:对于?|针对|就)[^,;。]{2,30}的[^,;。的]{0,8}"
    "(?:人才|企业|公司|项目|人员|单位|机构|学生|职工|员工|产品|设备|商户|农户|居民|家庭|资金|问题|事项|团队|会员|用户)"
)
_BINDING = ("strength", "ask")
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
    if _only_tells_how(scene, clause, frame, verb) or _names_object(scene.text, clause, verb):
        return True
    within = frame.subject and clause.start <= frame.subject.start < clause.end
    after = _behind_subject(scene.text, frame.subject.end) if within and frame.subject else verb
    return is_lead(scene.text, clause, verb) or (after > verb and is_lead(scene.text, clause, after))


def _behind_subject(text: Text, at: int) -> int:
    offices = _OF_OFFICES.match(text.folded, at)
    at = offices.end() if offices else at
    can = _CAN.match(text.folded, at)
    return can.end() if can else at


def _names_object(text: Text, clause: Clause, verb: int) -> bool:
    """Tell (将)斥资2亿元，, 以土地出让收益，作为… and 将留用地60亩，, which have no deed yet."""
    if text.at("outlay", verb) and not text.first("verb", verb + 2, clause.end):
        return True
    if any(form.match(text.folded, clause.start) for form in _HALVES):
        return True
    moved = _MOVED.match(text.folded, clause.start, clause.end + 1)
    if moved is None or moved.end() != clause.end:
        return False
    verbs = text.find("verb", moved.start("moved"), clause.end)
    acts = text.at("verb", after_adverbs(text, clause.end + 1))
    return acts is not None and all(text.folded[hit.end] == "的" for hit in verbs)


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


def only_says_for_whom(scene: Scene, clause: Clause) -> bool:
    """Tell 甲方对乙方引进的高层次人才，, for whom the next clause does something (按政策给予补贴)."""
    if scene.text.folded[clause.end : clause.end + 1] != ",":
        return False
    named = scene.named_at(clause.start)
    return named is not None and _FOR.fullmatch(scene.text.folded, named.end, clause.end) is not None


def aims_on(scene: Scene, clause: Clause, lead: int | None) -> bool:
    """Tell 为加快建设，提高效率，增加收入，乙方应…, whose later clauses tell why the named one acts, too."""
    text = scene.text
    first = text.folded.find(",", lead, clause.start) if lead is not None else -1
    if lead is None or first < 0 or ";" in text.folded[first : clause.start]:
        return False
    if not is_purpose(text, Clause(start=lead, end=first, kinds=frozenset()), lead):
        return False
    behind: Clause | None = clause
    while behind and _begins_with_bare_deed(scene, behind):
        if is_named_behind(scene, behind):
            return True
        behind = _next(text, behind)
    return False


def _begins_with_bare_deed(scene: Scene, clause: Clause) -> bool:
    """Tell 提高效率, with which nobody is named or bound."""
    text = scene.text
    verb = text.at("verb", after_adverbs(text, clause.start))
    begins = verb is not None and text.folded[verb.end] not in "的,"
    own = text.has(_BINDING, clause.start, clause.end) or scene.first_named(clause.start, clause.end)
    return begins and not own


def _next(text: Text, clause: Clause) -> Clause | None:
    """Give the clause behind a comma."""
    ended = _MARK.search(text.folded, clause.end + 1) if text.folded[clause.end] == "," else None
    return Clause(start=clause.end + 1, end=ended.start(), kinds=frozenset()) if ended else None
