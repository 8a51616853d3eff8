"""Which Chinese clauses tell no deed of their own, but how or by whom the next one is done?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause, is_lead, is_purpose
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.reading.zh.statements.topics import is_named_behind
from hefu.reading.zh.statements.weighed import is_weighed

_OUTLAY_AT = pattern(
    r"(?:投资|出资|投入|募集)[^,;。]{0,8}\d[\d.]*[^,;。]{0,8}元,在(?![^,;。]{0,6}(?:\d月|\d年|年[底内末]|月底))[^,;。]{1,18}?(?:建|设立|打造)"
)
"""投资2.8亿元，在临江建设工厂: what is spent, and on what."""
_SPIRIT = pattern(
    "(?:拿出[^,;。]{0,8}(?:诚意|劲头|干劲|魄力)|(?:抢抓|抓住|紧抓|把握)[^,;。]{0,14}(?:机遇|风口|窗口期?)(?:、[^,;。、]{4})?|"
    "提高[^,;。]{0,6}站位|(?:与|和|同)[^,;。]{2,14}(?:联手|携手|一同|一起|一道))(?=,)"
)
"""拿出最大诚意, 抢抓机遇、勇挑重担, 与临江市联手: in what spirit or with whom the next deed is done."""
_MOVED = pattern(
    "[^,;。]*[将把](?P<moved>[^,;。将把]{2,40}\\d[\\d.]*[万亿]?(?:亩|平方米|平方公里|公顷|万?元|亿元|[间栋套台辆个名吨座处项]))(?=,)"
)
"""将留用地60亩，租赁给乙方经营: how much of what the deed behind is done to."""
_HALVES = (
    # 支持企业通过联合投标等方式，: by what means the deed behind is done, after a verb of one's own, too.
    pattern(
        "[^,;。]*(?:通过|透过|采取|采用|借助|利用)[^,;。]{2,40}[等的](?:多种|各种)?"
        "(?:方式|形式|途径|渠道|办法|手段|模式)(?=,)"
    ),
    # 把旧货场改造等12个项目，纳入年度计划: what was listed, whatever verbs its names hold.
    pattern(
        "[^,;。]*?把[^,;。]{2,60}等\\d{1,4}[个项条家类处座][^,;。\\d]{0,8}"
        "(?=,(?:统一|全部|一并)?(?:纳入|列入|并入|作为|移交))"
    ),
    # 支持新区以产城融合为核心，: what those who are helped take for what.
    pattern(
        "[^,;。]{0,6}(?:支持|推动|鼓励|引导|协助|帮助)[^,;。、]{2,20}以[^,;。]{1,24}为[^,;。、的]{1,4}(?=,)"
    ),
)
"""Clauses with the first half of a deed."""
_WITH_WHOM = pattern("(?:将|要|应|须|需|会|拟|继续|积极)*(?:会同|联同|协同)(?=[^,;。]{2,40},?)")
_MARK = pattern("[,;。\n]")
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
    if frame.subject and _only_leads(scene.text, max(clause.start, frame.subject.end), clause.end):
        return True
    if _only_tells_how(scene, clause, frame, verb) or _names_object(scene.text, clause, verb):
        return True
    within = frame.subject and clause.start <= frame.subject.start < clause.end
    after = frame.subject.end if within and frame.subject else verb
    return is_lead(scene.text, clause, verb) or (after > verb and is_lead(scene.text, clause, after))


def _names_object(text: Text, clause: Clause, verb: int) -> bool:
    """Tell (将)斥资2亿元，, 支持企业通过…等方式， and 将留用地60亩，, which have no deed yet."""
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
    alone = serial and not text.first("verb", start, serial[0].start)
    return bool(alone) or (led is not None and led.end == end) or _is_with(text, start, end)


def _is_with(text: Text, start: int, end: int) -> bool:
    """Tell (我局将)会同古城区政府、云帆集团，, with whom the next clause is done, from a deed."""
    joined = _WITH_WHOM.match(text.folded, start, end)
    return joined is not None and not any(
        hit.entry.means != "noun" and hit.end - hit.start > 1 for hit in text.find("verb", joined.end(), end)
    )


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
