"""Which Chinese clauses promise or forbid that something is done at all: 一块砖也不拆, 任何单位不许拉赞助?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.terms.undertaking import Strength, UndertakingKind

_NOT_ONE = pattern(
    r"一[分毛厘点滴]?[分钱天块根名户样砖毛点滴件亩辆张次米]{1,2}[也都]?不(?![会能是想敢少许准得可])|"
    r"不(?![会能是想敢少许准得可])[^,;。]{1,8}一[分个名户家块](?:钱|[\u4e00-\u9fff]{1,3})?(?![^,;。、])"
)
_BARRED = pattern(r"(?<![测说])(?:不许|不准|严禁|不要再)")
_DONT = pattern(
    "(?<![特级区分个性辨类派门告识鉴差离甄])别(?![的人处名墅家看说提样具致国]|有)|不要(?!说|紧|看|钱)|(?:你们|您|你)[^,;。]{0,6}不能(?!不)"
)
"""企业别忘了山里人, 你们一刻也不能松: what somebody is told to leave undone."""
_BEST = pattern("最好(?![的是水成])")
"""市里最好赶紧修路: what somebody had better do."""
_DEARLY = "可万"
"""可别, 千万别."""
_TAKEN_HOME = pattern(
    "(?:回去|容我|[还也]在|正[在同跟和与]|在[跟同])[^,;。不没未了]{0,14}"
    '(?:研究|商量|考虑|论证|琢磨|探讨|评估|合计|酝酿|斟酌|商议)[^,;。了过的]{0,6}(?![^,;。!?"])'
)
_FAR = 14
"""How many characters before the ban may say whom it bars."""


def find_not_one(scene: Scene, begin: int, clause: Clause) -> tuple[Hit, Stretch | None] | None:
    """Give the word of speech before what is not done even once (合同期内维保费一分不涨), and by whom."""
    said = scene.said
    if said is None or not _NOT_ONE.search(scene.text.folded, begin, clause.end):
        return None
    subject = scene.first_named(begin, clause.end)
    return said, subject if subject and subject.start == begin else None


def find_taken_home(scene: Scene, begin: int, clause: Clause) -> Frame | None:
    """Take 我回去跟车间商量, what somebody says they will look into, for something to be explored."""
    text = scene.text
    if scene.said is None or scene.instrument or text.has(("ask", "negation"), begin, clause.end):
        return None
    looked = _TAKEN_HOME.search(text.folded, begin, clause.end)
    if looked is None:
        return None
    subject = scene.first_named(begin, clause.end)
    named = subject if subject and subject.start == begin else None
    return Frame(hit=scene.said, kind=UndertakingKind.PLEDGE, strength=Strength.EXPLORE, subject=named)


def find_barred(scene: Scene, begin: int, clause: Clause) -> Frame | None:
    """Take what somebody says may not be done for what they ask (拆旧棚不许扬尘)."""
    text = scene.text
    if scene.said is None or scene.instrument or scene.frame or "ask" in clause.kinds:
        return None
    end = min(clause.end, begin + _FAR)
    barred = _BARRED.search(text.folded, begin, end)
    asked = None if barred else _DONT.search(text.folded, begin, end) or _BEST.search(text.folded, begin, end)
    named = asked and (scene.first_named(begin, asked.end()) or text.folded[asked.start() - 1] in _DEARLY)
    told = barred or (asked if named else None)
    if told is None or text.has(("speech", "done", "own_side"), begin, clause.end):
        return None
    strength = Strength.HOPE if told.group() in ("别", "最好") else Strength.SHALL
    return Frame(hit=scene.said, kind=UndertakingKind.ASK, strength=strength,
                 subject=scene.first_named(begin, told.start()))  # fmt: skip
