"""How does the text of an agreement, or what is told of one, open an undertaking without a modal?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.reading.zh.naming.offices import office_at
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause, is_lead
from hefu.reading.zh.statements.said import is_said
from hefu.reading.zh.statements.scene import Frame, Opening, Scene
from hefu.reading.zh.values.dates import find_days_zh as find_days
from hefu.terms.undertaking import Strength, UndertakingKind

_TOLD = ("done", "role", "sign", "speech", "thanks")
"""What a paper only tells of its sides."""
_PAST = ("done", "role", "sign", "speech", "present", "copula")
_SIGNED = pattern(
    "签(?![^,;。]{0,4}的)[^,;。的]{0,24}(?:协议书?|备忘录|合同|意向书|协定|合约)[^,;。:]{0,2},$"
)
_RIGHT_BEHIND, _FAR = 40, 200
"""How far before its clause the paper stands, and the signing may stand."""
_OF_THE_DAY = ("ceremony", "forecast", "rumour", "boilerplate", "negation")
_TOGETHER_IN = pattern(
    "(?:聚焦|围绕|就|在)[^;。]{2,60}(?:开展|展开|深化|加强|推进|拓展|进行)[^,;。]{0,12}合作"
)
_EACH = "分别"
"""(与两镇签订协议，)分别捐赠资金: it tells of each, as of what was done."""
_BESIDE = 2
_NEAR = 4
"""How far in the clause a time may begin that opens its deed."""


def find_told(scene: Scene, begin: int, clause: Clause) -> Opening | None:
    """Open by a side and its verb, by whom a thing is done, behind 双方还约定, or behind the signing."""
    return (
        _bare(scene, begin, clause)
        or _by_agent(scene, begin, clause)
        or _stipulated(scene, begin, clause)
        or _signed_to(scene, clause)
    )


def _bare(scene: Scene, begin: int, clause: Clause) -> Opening | None:
    """Open at the plain verb of an agreement's own text, or of one that is told."""
    hit = scene.agreed or scene.instrument or scene.paper
    if hit is None or clause.start <= hit.start < clause.end <= hit.end:
        return None
    begin = hit.end if hit.start < begin < hit.end < clause.end else begin
    if scene.text.at("according", begin) or is_lead(scene.text, clause):
        return None
    subject = scene.first_named(begin, clause.end)
    if not subject or clause.end - subject.end < 2 or not is_said(scene, subject, clause):
        return None
    if hit is scene.paper and (scene.named_at(begin) is None or scene.text.has(_TOLD, begin, clause.end)):
        return None
    strength = Strength.SHALL if scene.instrument or hit is scene.paper else Strength.WILL
    frame = Frame(hit=hit, kind=UndertakingKind.PLEDGE, strength=strength, subject=subject)
    return Opening(begin=begin, frame=frame)


def _by_agent(scene: Scene, begin: int, clause: Clause) -> Opening | None:
    """Open where an agreement says by whom a thing is done (搬迁费用由甲方承担)."""
    agent = scene.text.first("agent", begin, clause.end) if "agent" in clause.kinds else None
    if agent is None or scene.text.folded[agent.start - 1] == "(":
        return None
    told = scene.agreed or scene.instrument
    if told is None and scene.signed and not scene.text.has(_PAST, clause.start, clause.end):
        told = agent
    if told is None:
        return None
    named = office_at(scene.text, agent.end) or scene.first_named(agent.end, clause.end)
    if named is None or named.start != agent.end or named.end >= clause.end:
        return None
    strength = Strength.SHALL if scene.instrument or scene.paper else Strength.WILL
    subject = Stretch(
        agent.end, clause.end if scene.text.folded.find("、", named.end, clause.end) > 0 else named.end
    )
    frame = Frame(hit=told, kind=UndertakingKind.PLEDGE, strength=strength, subject=subject)
    return Opening(begin=begin, frame=frame)


def _stipulated(scene: Scene, begin: int, clause: Clause) -> Opening | None:
    """Open at a verb without a subject right after 双方还约定: all are bound."""
    text, agreed = scene.text, scene.agreed
    near = agreed is not None and agreed.end < begin <= _behind_lead(text, agreed.end, begin) + _BESIDE
    told = agreed if near else scene.instrument
    if told is None or scene.frame or not _begins_deed(scene, begin, clause):
        return None
    everybody = text.at("everybody", told.start)
    named = everybody if near and everybody and everybody.entry.means != "organ" else None
    subject = Stretch(named.start, named.end) if named else None
    strength = Strength.WILL if near else Strength.SHALL
    frame = Frame(hit=told, kind=UndertakingKind.PLEDGE, strength=strength, subject=subject)
    return Opening(begin=begin, frame=frame)


def _behind_lead(text: Text, at: int, begin: int) -> int:
    """Go behind the first point of what was agreed (双方议定:|一是|加强联系), or what only leads into it
    (协议提出|围绕港口领域，|开展合作).
    """
    point = text.at("point_of", at + 1)
    mark = text.folded.find(",", at + 1, begin)
    beside = mark == begin - 1 and is_chinese(text.folded[at:mark].replace("、", ""))
    lead = Clause(start=at, end=mark, kinds=text.kinds_within(at, mark)) if beside else None
    return mark if lead and is_lead(text, lead) else point.end if point else at


def _begins_deed(scene: Scene, begin: int, clause: Clause) -> bool:
    """Tell 建立机制, 6月底前完成选址: a verb or a time begins the clause, and it is no lead."""
    text = scene.text
    at = after_adverbs(text, begin)
    verb = text.at("verb", at)
    day = next(iter(find_days(text, begin, min(clause.end, begin + _NEAR), None)), None)
    timed = day is not None and day.start == begin and text.first("verb", day.end, clause.end) is not None
    sure = verb is not None and verb.entry.means != "noun" and not text.first("sign", begin, clause.end)
    return (sure or timed) and not is_lead(text, clause)


def _signed_to(scene: Scene, clause: Clause) -> Opening | None:
    """Open at what was signed for: 签订协议，共建研究院."""
    if scene.frame is not None:
        return None
    text = scene.text
    told = _signed_about(scene, clause)
    if told or scene.signing is None:
        return told
    led = text.first("joint_deed", clause.start, clause.end) if text.at("lead", clause.start) else None
    verb = text.at("joint_deed", clause.start) or led
    if verb is None or text.first("sign", clause.start, clause.end):
        return None
    frame = Frame(hit=verb, kind=UndertakingKind.PLEDGE, strength=Strength.WILL)
    return Opening(begin=clause.start, frame=frame)


def _signed_about(scene: Scene, clause: Clause) -> Opening | None:
    """Open behind the signing at what those who sign will do (，聚焦冷链开展合作; ，投资3亿元建设码头)."""
    text = scene.text
    if "sign" in clause.kinds:
        return None
    all_of_them = text.at("everybody", clause.start)
    start = all_of_them.end if all_of_them else clause.start
    if not (_is_deed(scene, clause) or _TOGETHER_IN.fullmatch(text.folded, start, clause.end)):
        return None
    floor = max(0, clause.start - _FAR)
    before = max(floor, *(text.folded.rfind(mark, floor, clause.start) for mark in "。;\n"))
    sign = text.first("sign", before, clause.start)
    if sign is None or text.first("done", before, clause.start):
        return None
    subject = Stretch(clause.start, start) if all_of_them else None
    frame = Frame(hit=sign, kind=UndertakingKind.PLEDGE, strength=Strength.WILL, subject=subject)
    return Opening(begin=clause.start, frame=frame)


def is_signed_for(scene: Scene, at: int) -> bool:
    """Tell 签订协议，|要在风场里试养文蛤: what stands right behind a signing is what was signed for."""
    return _SIGNED.search(scene.text.folded, max(0, at - _RIGHT_BEHIND), at) is not None


def _is_deed(scene: Scene, clause: Clause) -> bool:
    """Tell 提供授信 right behind 签署协议， from 出席仪式 and 标志着新阶段, which tell of the day."""
    text = scene.text
    start = clause.start + len(_EACH) * text.folded.startswith(_EACH, clause.start)
    if not (is_signed_for(scene, clause.start) and clause.kinds.isdisjoint(_OF_THE_DAY)):
        return False
    if text.has(_PAST, start, clause.end):
        return False
    at = after_adverbs(text, start)
    moved = text.folded[at] == "把"
    verb = text.first("verb", at + 1, clause.end) if moved else text.at("verb", at)
    return verb is not None and (moved or (verb.entry.means != "noun" and clause.end - verb.end >= _BESIDE))
