"""Which Chinese clauses tell by form what something is or yields, what came of talks, whose right it is?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.particulars import is_particular
from hefu.reading.zh.statements.scene import Scene

_OPEN_MATTERS = "未尽事宜,"
_BY_WHOM = pattern("由[^,;。]{2,40}(?:见证|主持|致[辞词]|进行[^,;。]{0,10}(?:简报|介绍|汇报)|剪彩|揭牌)$")
"""由市长丁海主持, 由局长进行成果简报: the course of a meeting that is reported."""
_UNVEILED = pattern("(?:揭牌|揭幕|授牌|剪彩|合影留念|颁发(?:聘书|证书|奖牌))$")
"""(签署协议，)并为实训基地揭牌: the course of a signing."""
_AGREED_ON = pattern("达成(?!以下|如下|下列)[^,;。将]{0,10}(?:意向|共识|一致|协议)$")
"""双方在能源领域达成合作意向: what came of talks."""
_CAME = pattern(
    "[^,;。将愿拟要应须会商约同]{0,30}(?:来到|赴|前往|走进|莅临)[^,;。将]{2,16}(?:开展|进行|参加)"
    "[^,;。]{0,16}(?:活动|交流|调研|考察|参观|座谈|对接|洽谈)$"
)
"""学习组来到凤阳镇开展交流活动: who came, and for what."""
_IS_A = pattern(
    "[^,;。]{2,12}(?:系|是|为)(?![了进方便])[^,;。]{2,40}的[^,;。的]{0,10}(?:单位|公司|企业|机构|部门|院校|高校|组织|实体)$"
)
"""甲方为园区开发统一管理的行政单位: what a side is."""
_HAS_RIGHT = pattern("享有[^,;。]{0,36}权(?:利|益)?$|有[^,;。]{0,8}优先权$")
"""乙方享有优先承租权, 如乙方愿意续租则享有优先权: what one may do, but not 甲方保证享有处分权."""
_OWNED = pattern(
    r"归(?:[^,;。]{1,12}(?:所有|享有|共有|拥有)|属?[甲乙丙丁]方)$|[权属]由[^,;。]{1,8}(?:所有|享有|共有|拥有)$"
)
"""专用设备归乙方所有, 权属由双方共有: what belongs to whom is no deed."""
_YIELDS = pattern(
    "(?:(?:届时|项目|全部|二期|[^,;。]{0,16}(?:建成|投产|达产|投用|运营|完工)(?:投产|投用|运营)?(?:之?后|以后)),?){0,3}"
    "[^,;。]{0,12}"
    "(?:产能|产值|产量|产出|营收|收入|税收|吞吐量|能力|规模|总数|销售额|就业|客流量?)[^,;。将可预有]{0,4}"
    "(?:将|可|预计|有望)+[^,;。]{0,4}(?:达|突破|超|实现|增|升|逾)"
)
_THEN = pattern("(?:届时|[^,;。]{0,16}(?:建成|投产|达产|投用|完工)(?:投产|投用|运营)?(?:之?后|以后))")
"""届时年产能将达到5万吨: what comes of what was undertaken before, and is no deed."""


def is_no_deed(scene: Scene, clause: Clause) -> str | None:
    """Leave out a term alone, what is settled by no agreement, and by whom a meeting is held."""
    text = scene.text
    plain = scene.instrument is None and "strength" not in clause.kinds
    if plain and _BY_WHOM.search(text.folded, clause.start, clause.end):
        return "zh.ceremony"
    if _is_foretold(text, clause):
        return "a-thing-as-subject"
    if plain and scene.frame is None and _UNVEILED.search(text.folded, clause.start, clause.end):
        return "zh.ceremony"
    if _is_visit(scene, clause) or (plain and _AGREED_ON.search(text.folded, clause.start, clause.end)):
        return "zh.done"
    still_open = text.folded.endswith(_OPEN_MATTERS, 0, clause.start)
    return "zh.boilerplate" if still_open or is_particular(scene, clause) else None


def _is_foretold(text: Text, clause: Clause) -> bool:
    """Tell what a thing yields once it stands (届时，年产能将达到5万吨) from what somebody will do."""
    if not _YIELDS.match(text.folded, clause.start, clause.end):
        return False
    mark = max(text.folded.rfind(mark, 0, clause.start - 1) for mark in ",;。\n")
    before = _THEN.match(text.folded, mark + 1, clause.start)
    return before is not None or _THEN.match(text.folded, clause.start, clause.end) is not None


def _is_visit(scene: Scene, clause: Clause) -> bool:
    """Tell the course of a visit in a report, behind no ask and no pledge."""
    told = scene.instrument is None and scene.frame is None
    return told and _CAME.match(scene.text.folded, clause.start, clause.end) is not None


def is_of_right(text: Text, clause: Clause) -> str | None:
    """Leave out what belongs to whom, what one has a right to, and what a house is."""
    if _OWNED.search(text.folded, clause.start, clause.end):
        return "right-of-ownership"
    right = _HAS_RIGHT.search(text.folded, clause.start, clause.end)
    follows = max(clause.start, text.folded.rfind("则享", clause.start, clause.end))
    if right and not text.has(("strength",), follows, clause.end):
        return "zh.right"
    is_a = "strength" not in clause.kinds and _IS_A.match(text.folded, clause.start, clause.end)
    return "zh.copula" if is_a else None
