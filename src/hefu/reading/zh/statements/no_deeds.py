"""Which Chinese clauses tell by their form what something is, what came of talks or whose right it is?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.describes import tells_of_house
from hefu.reading.zh.statements.foretold import is_foretold
from hefu.reading.zh.statements.particulars import is_particular
from hefu.reading.zh.statements.scene import Scene

_OPEN_MATTERS = "未尽事宜,"
_BY_WHOM = pattern("由[^,;。]{2,40}(?:见证|主持|致[辞词]|进行[^,;。]{0,10}(?:简报|介绍|汇报)|剪彩|揭牌)$")
"""由市长丁海主持, 由局长进行成果简报: the course of a meeting that is reported."""
_UNVEILED = pattern("(?:揭牌|揭幕|授牌|剪彩|合影留念|颁发(?:聘书|证书|奖牌))$")
"""(签署协议，)并为实训基地揭牌: the course of a signing."""
_AGREED_ON = pattern("达成(?!以下|如下|下列)[^,;。将]{0,10}(?:意向|共识|一致|协议)$")
"""双方在能源领域达成合作意向: what came of talks."""
_TALKED = pattern(
    "[^,;。将愿拟要应须会商约同]{0,16}就[^。;将]{2,60}(?:展开|开展|进行)了?"
    "(?:充分|深入|热烈|广泛|友好|坦诚|细致|务实|全面|良好|富有成效|[、和而])*的?"
    "(?:沟通|交流|探讨|研讨|座谈|洽谈|讨论|磋商|商讨|会谈|[、和与])+$"
    "|[^,;。将愿拟要应须会商约同]{0,30}(?:来到|赴|前往|走进|莅临)[^,;。将]{2,16}(?:开展|进行|参加)"
    "[^,;。]{0,16}(?:活动|交流|调研|考察|参观|座谈|对接|洽谈)$"
)
"""双方就人才培养等展开深入的沟通交流, 学习组来到凤阳镇开展交流活动: talks, and who came."""
_FIELDS = pattern(
    "[^,;。]{0,4}(?:合作|协议|内容|范围|领域|项目|议题)[^,;。]{0,6}(?:包括|包含|涵盖|涉及|涵括|含括)[^,;。]*"
    "等(?:[\\d一二三四五六七八九十多几数]{1,2}[个项大])?(?:面向|方面|领域|议题|范畴|层面|事项)$"
)
"""合作内容包括临床支援、人才培训等面向: fields, and no deed."""
_NEEDS = pattern(
    "(?:必须|须|需要?|应该?|离不开)有[^,;。]{2,24}(?:作为?|做为?|当成?|为)[^,;。]{0,4}(?:后盾|支撑|支持|保障|前提|基础|依托)$"
)
"""施政必须有人才做后盾: what it takes, and no deed."""
_IS_A = pattern(
    "[^,;。]{2,12}(?:系|是|为)(?![了进方便])[^,;。]{2,40}的[^,;。的]{0,10}(?:单位|公司|企业|机构|部门|院校|高校|组织|实体)$"
)
"""甲方为园区开发统一管理的行政单位: what a side is."""
_HAS_RIGHT = pattern("享有[^,;。]{0,36}权(?:利|益)?$|有[^,;。]{0,8}优先权$")
"""乙方享有优先承租权, 如乙方愿意续租则享有优先权: what one may do, but not 甲方保证享有处分权."""
_ENJOYS = pattern(
    "(?![^,;。]*(?:[保确][证保障]|承诺|答应|让|使|支持|协助|帮助|推动|给予|提供|落实)[^,;。]{0,20}享受)"
    "[^,;。]{2,24}享受[^,;。]{0,36}(?:政策|待遇|优惠|补贴|补助|奖励|扶持|权益|服务)(?:支持)?$"
)
"""乙方享受招商引资优惠政策: what one gets, but not 甲方保证乙方享受."""
_FOUNDED = pattern(
    r"[于在]\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:联合|共同|正式|发起|投资|出资)*(?:设立|成立|创立|创办|创建|发起|建成|组建|捐建)$"
)
"""奖学金由云帆集团|于2021年设立: when it was founded."""
_OWNED = pattern(
    r"归(?:[^,;。]{1,12}(?:所有|享有|共有|拥有)|属?[甲乙丙丁]方)$|[权属]由[^,;。]{1,8}(?:所有|享有|共有|拥有)$"
)
"""专用设备归乙方所有, 权属由双方共有: what belongs to whom is no deed."""


def is_no_deed(scene: Scene, clause: Clause) -> str | None:
    """Leave out a term alone, what is settled by no agreement, and by whom a meeting is held."""
    text = scene.text
    plain = scene.instrument is None and "strength" not in clause.kinds
    if plain and _BY_WHOM.search(text.folded, clause.start, clause.end):
        return "zh.ceremony"
    if is_foretold(text, clause) or (plain and _FIELDS.match(text.folded, clause.start, clause.end)):
        return "a-thing-as-subject"
    if scene.instrument is None and _NEEDS.search(text.folded, clause.start, clause.end):
        return "a-thing-as-subject"
    if plain and scene.frame is None and _UNVEILED.search(text.folded, clause.start, clause.end):
        return "zh.ceremony"
    if _is_talk(scene, clause) or (
        plain and any(form.search(text.folded, clause.start, clause.end) for form in (_FOUNDED, _AGREED_ON))
    ):
        return "zh.done"
    still_open = text.folded.endswith(_OPEN_MATTERS, 0, clause.start)
    return "zh.boilerplate" if still_open or is_particular(scene, clause) else None


def _is_talk(scene: Scene, clause: Clause) -> bool:
    """Tell the course of a visit in a report, behind no ask and no pledge."""
    told = scene.instrument is None and scene.frame is None
    return told and _TALKED.match(scene.text.folded, clause.start, clause.end) is not None


def is_of_right(text: Text, clause: Clause) -> str | None:
    """Leave out what belongs to whom, what one has a right to, and what a house is and does."""
    if _OWNED.search(text.folded, clause.start, clause.end):
        return "right-of-ownership"
    right = _HAS_RIGHT.search(text.folded, clause.start, clause.end)
    right = right or _ENJOYS.match(text.folded, clause.start, clause.end)
    follows = max(clause.start, text.folded.rfind("则享", clause.start, clause.end))
    if right and not text.has(("strength",), follows, clause.end):
        return "zh.right"
    is_a = "strength" not in clause.kinds and _IS_A.match(text.folded, clause.start, clause.end)
    return "zh.copula" if is_a or tells_of_house(text, clause) else None
