"""Which Chinese clauses only count what is promised or asked, and the next ones tell it (答应三件事：)?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.terms.undertaking import Strength, UndertakingKind

_NUMERAL = r"(?:一|两|二|三|四|五|六|七|八|九|十|几|\d{1,2}|这么几|如下几|以下几)"
_COUNTED = pattern(
    rf"(?:{_NUMERAL}(?:件事情?|件|条|点|项|笔账|句话|句|桩事?|样|桩|张(?:支票|清单|单子|时间表|牌)|个(?:规矩|要求|请求|心愿|承诺|条件|事|忙))"
    rf"|个(?:规矩|要求|请求|心愿|承诺|条件|忙))(?:要求|请求|希望|承诺|心愿|规矩|事|事情|举措|措施|安排)?$"
)
"""Three things, a few accounts, one rule: the number, its measure and at most a noun at the end."""
_MATTERS = ("事", "事情", "要求", "请求", "希望", "心愿", "条件", "忙")
"""What an ask counts is a matter: 发布标准5项 is itself what is asked."""
_WHAT = ("重点", "内容", "事项", "任务", "要点", "举措", "措施", "领域", "方向")
"""双方确定了合作|重点: what the points are of."""
_LONGEST = 30
_BESIDE = 1
"""答应了两件事: the number stands right behind the promise; 承诺每年发布标准5项 counts no promises."""


def find_counted(scene: Scene, clause: Clause) -> Frame | None:
    """Give the frame of what a clause counts: of the one who promises it, or of whom it is asked."""
    text = scene.text
    if text.folded[clause.end : clause.end + 1] not in (":", "。") or clause.end - clause.start > _LONGEST:
        return None
    if told := _agreed_by_points(scene, clause):
        return told
    counted = _COUNTED.search(text.folded, clause.start, clause.end)
    if counted is None or not scene.evidence:
        return None
    asked = text.first("count_asked", clause.start, counted.start())
    if asked and counted.group().endswith(_MATTERS):
        subject = scene.first_named(asked.end, counted.start())
        return Frame(hit=asked, kind=UndertakingKind.ASK, strength=Strength.HOPE, subject=subject)
    promised = text.first("count_promised", clause.start, counted.start())
    if promised is None or counted.start() - promised.end > _BESIDE:
        return None
    return Frame(
        hit=promised, kind=UndertakingKind.PLEDGE, strength=Strength.WILL,
        subject=scene.first_named(clause.start, promised.start),
    )  # fmt: skip


def _agreed_by_points(scene: Scene, clause: Clause) -> Frame | None:
    """Give the frame of what is agreed point by point, with no number: 双方确定了合作重点：一是建港."""
    agreed = scene.agreed if scene.agreed and clause.start <= scene.agreed.start < clause.end else None
    if agreed is None or not scene.text.at("point_of", clause.end + 1):
        return None
    everybody = scene.text.at("everybody", agreed.start)
    if everybody is None or everybody.entry.means == "organ":
        return None
    if not scene.text.folded.endswith(_WHAT, agreed.end, clause.end):
        return None
    subject = Stretch(everybody.start, everybody.end)
    return Frame(hit=agreed, kind=UndertakingKind.PLEDGE, strength=Strength.WILL, subject=subject)
