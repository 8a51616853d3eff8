"""Which Chinese clauses only count what is promised or asked, and the next ones tell it (答应三件事：)?"""

from hefu.lexicon.hits import Hit
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
_ON_COOPERATION = pattern("[就对][^,;。]{0,12}合作[^,;。]{0,6}$")
_PLEDGES, _WORD = ("表态", "承诺", "保证", "许诺", "答应"), 2
_LONGEST = 30
_BESIDE = 1
"""答应了两件事: the number stands right behind the promise; 承诺每年发布标准5项 counts no promises."""


def asks_for_all(scene: Scene, frame: Frame) -> bool:
    """Tell (丁海)就下一步合作|提出三点希望, asked of all who cooperate, from 对企业提出三点希望."""
    floor = max(0, frame.hit.start - _LONGEST)
    asked = frame.kind is UndertakingKind.ASK
    return asked and _ON_COOPERATION.search(scene.text.folded, floor, frame.hit.start) is not None


def find_counted(scene: Scene, clause: Clause) -> Frame | None:
    """Give the frame of what a clause counts: of the one who promises it, or of whom it is asked."""
    text = scene.text
    if text.folded[clause.end : clause.end + 1] not in (":", "。") or clause.end - clause.start > _LONGEST:
        return None
    if told := _told_by_points(scene, clause):
        return told
    counted = _COUNTED.search(text.folded, clause.start, clause.end)
    if counted is None or not scene.evidence:
        return None
    asked = text.first("count_asked", clause.start, counted.start())
    if asked and counted.group().endswith(_MATTERS):
        subject = scene.first_named(asked.end, counted.start()) or _of_all(scene, asked)
        return Frame(hit=asked, kind=UndertakingKind.ASK, strength=Strength.HOPE, subject=subject)
    promised = text.first("count_promised", clause.start, counted.start())
    if promised is None or counted.start() - promised.end > _BESIDE:
        return None
    return Frame(
        hit=promised, kind=UndertakingKind.PLEDGE, strength=Strength.WILL,
        subject=scene.first_named(clause.start, promised.start),
    )  # fmt: skip


def _of_all(scene: Scene, asked: Hit) -> Stretch | None:
    """Give 双方 of 对双方合作|提出两点希望, of whom it is asked."""
    floor = max(0, asked.start - _LONGEST)
    on = _ON_COOPERATION.search(scene.text.folded, floor, asked.start)
    everybody = scene.text.first("everybody", on.start(), on.end()) if on else None
    return Stretch(everybody.start, everybody.end) if everybody else None


def _told_by_points(scene: Scene, clause: Clause) -> Frame | None:
    """Give the frame of what is told point by point, with no number: 丁海在发言中表态：一是按时开工,
    双方确定了合作重点：一是建港.
    """
    text = scene.text
    if not text.at("point_of", clause.end + 1):
        return None
    return _promised_by_points(scene, clause) or _agreed_by_points(scene, clause)


def _promised_by_points(scene: Scene, clause: Clause) -> Frame | None:
    text = scene.text
    promised = text.first("count_promised", clause.end - _WORD, clause.end)
    if promised is None or not text.folded.endswith(_PLEDGES, 0, clause.end):
        return None
    people = scene.people.within(clause.start, clause.end)[:1]
    one = Stretch(people[0].start, people[0].end) if people else None
    return Frame(
        hit=promised, kind=UndertakingKind.PLEDGE, strength=Strength.WILL,
        subject=one or scene.first_named(clause.start, promised.start),
    )  # fmt: skip


def _agreed_by_points(scene: Scene, clause: Clause) -> Frame | None:
    agreed = scene.agreed if scene.agreed and clause.start <= scene.agreed.start < clause.end else None
    everybody = scene.text.at("everybody", agreed.start) if agreed else None
    if agreed is None or everybody is None or everybody.entry.means == "organ":
        return None
    if not scene.text.folded.endswith(_WHAT, agreed.end, clause.end):
        return None
    subject = Stretch(everybody.start, everybody.end)
    return Frame(hit=agreed, kind=UndertakingKind.PLEDGE, strength=Strength.WILL, subject=subject)
