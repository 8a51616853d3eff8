"""Which Chinese clauses give but particulars of a contract: how long, at what price, who is liable?"""

from hefu.reading.patterns import pattern
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene

_TERM = pattern(
    r"(?:即|自|从|即自|即从)?\d[\d年月日.]+(?:日|年|月)?[至到—~-]+\d[\d年月日.]+(?:止|为止)?|"
    r"(?<=:)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?[年月]"
)
"""(合作时间：)2026年3月1日至2027年2月28日, (期限：)五年: how long, and no deed."""
_LASTS = pattern(
    "(?:土地|场地|厂房)?(?:使用|租赁|合作|建设|出让|特许经营|经营|运营|质保|服务)?(?:年限|期限?)[为共约]{0,2}"
    r"[\d一二三四五六七八九十]{1,3}个?[年月]"
)
"""使用年限50年: how long; behind a deed it belongs to it (建厂，建设期18个月)."""
_RECKONED = pattern(
    "[^,;。的]{0,12}(?:价格?|单价|款项?|费用|租金|运费)(?:由双方)?(?:按照?|以|参照|参考|根据|依据|随)"
    "(?![^,;。]*不[低高得超])[^,;。]{0,12}(?:市场|均价|批发|指数|批准|评估|目录|牌价|当日|当期|成本|本金|行情|挂牌|期货|国家|政府)"
    "[^,;。]{0,24}(?:执行|计算|确定|结算|核算|计价|定价|计收|浮动|调整|核定)"
)
"""收购价格按市场价上浮5%执行: how a price is reckoned."""
_UNLESS = "除非"
"""(费用由甲方承担，)除非检查发现缺陷: in which case something is not so."""
_LIABLE = pattern("(?:均|应|概)?由[^,;。]{1,12}(?:承担|负)[^,;。的]{0,8}责任$")
_HARM = pattern(
    "(?:造成|导致|引起|引发|致使|发生|产生)[^,;。]{0,20}(?:损失|损害|事故|后果|纠纷|违约|伤亡|损坏)[^,;。]{0,4},$"
)
"""(因乙方原因造成损失的，)由乙方承担责任: who is liable."""
_FAR = 40


def is_particular(scene: Scene, clause: Clause) -> bool:
    """Tell 期限：五年 and 收购价格按市场价上浮5%执行, which bind nobody to a deed."""
    folded, start, end = scene.text.folded, clause.start, clause.end
    if folded.startswith(_UNLESS, start) or _TERM.fullmatch(folded, start, end):
        return True
    if scene.frame is None and _LASTS.fullmatch(folded, start, end):
        return True
    liable = _LIABLE.match(folded, start, end)
    if liable and _HARM.search(folded, max(0, start - _FAR), start):
        return True
    return _RECKONED.match(folded, start, end) is not None
