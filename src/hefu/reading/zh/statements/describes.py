"""Which Chinese clauses only say what something is or how it turns out (共建学院是合作的新模式)?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene

_DESCRIBES = pattern(
    "[^,;。:]{0,30}?(?<![凡但若只正还可于而就总要])(?<!任务|目标|重点|内容|方向|要求)"
    "(?P<is>是)(?!要|将)[^,;。]{2,60}的[^,;。的]{0,8}"
    "(?:时期|机遇期|窗口期|关键期|阶段|时刻|模式|举措|途径|抓手|契机|机遇|体现|需要|选择|缩影|里程碑|环节|之举|之路|之年)$"
)
"""“十四五”时期是加快发展的机遇期, but not 主要任务是建立新的合作模式."""
_IS_HOUSE = pattern(
    "(?:系|是|(?<![作成])为)[^,;。的]{0,20}的?[^,;。的]{0,20}(?:公司|企业|机构|单位|平台|集团|银行),$"
)
_DOES = ("负责", "主要", "从事", "主营", "承担", "致力")
_FAR, _HEAD = 60, 4


def find_description(scene: Scene, clause: Clause) -> Hit | None:
    """Find the 是 of a clause that says what something is; what goes on with it describes that thing, too."""
    told = _DESCRIBES.match(scene.text.folded, clause.start, clause.end) if "copula" in clause.kinds else None
    return scene.text.at("copula", told.start("is")) if told else None


def goes_on_describing(scene: Scene, clause: Clause) -> str | None:
    """Leave out a clause that goes on with what a thing is (一个是交易平台)."""
    text = scene.text
    if scene.frame is None or text.folded.find("是", clause.start, min(clause.end, clause.start + _HEAD)) < 0:
        return None
    acts = text.at("verb", clause.start) or text.at("adverb", clause.start)
    return None if acts else "zh.copula"


def tells_of_house(text: Text, clause: Clause) -> bool:
    """Tell (乙方系甲方的全资公司，)负责轨道交通的建设, what a house is and does."""
    does = text.folded.startswith(_DOES, clause.start)
    return does and _IS_HOUSE.search(text.folded, max(0, clause.start - _FAR), clause.start) is not None
