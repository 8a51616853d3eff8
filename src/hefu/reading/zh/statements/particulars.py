"""Which Chinese clauses give but particulars of a contract: how long it holds, what is let, at what price?"""

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
_LABEL = pattern(
    "(?:标的物?|租赁物|出租物|出租房屋|租赁房屋|承包地块?|租赁标的|转让标的|坐落|四至)(?:名称|位置|情况|概况)?:"
)
_UNLESS = "除非"
"""(费用由甲方承担，)除非检查发现缺陷: in which case something is not so."""
_LONGEST_LABEL = 10
_THING = pattern("[^,;。]{2,24}[一二两三四五六七八九十\\d](?:宗|处|栋|幢|间|套|块|座|辆|台|片|口)")
"""甲方苗圃土地一宗: behind a label, what is let or sold."""
_PRICE_OF_ONE = pattern(
    r"[^,;。\d]{0,6}(?:价格?|标准|租金|费用)暂[按定][^,;。\d]{0,8}\d[\d.]*[万亿]?元[^,;。]{0,8}|"
    "(?![^,;。\\d]*(?:支付|缴纳|给予|提供|补贴|补助|奖励|交纳|缴|付))[^,;。\\d]{0,24}(?:价格?|单价|租金|底价|均价)[为是]\\d[\\d.]*[万亿]?元[^,;。]{0,10}|"
    "[^,;。\\d]{0,6}(?:单价|标准|(?:租金|价格|费用)(?=暂定|初定))(?:暂定|初定)?[为是:]?(?:每[^,;。\\d]{1,4}|人民币){1,3}\\d[\\d.]*[万亿]?元(?:整|人民币)?(?:\\([^()]{2,20}\\))?"
)
"""承包单价每亩每年180元(按11.53亩计算), 租金标准暂定每平方米12元: what one costs."""
_LIABLE = pattern(
    "(?:均|应|概)?由[^,;。]{1,12}(?:承担|负)(?:全部|一切|相应|连带|主要|法律|赔偿|经济|安全|违约)*责任$|"
    "[^,;。]{1,12}(?:承担|负)(?:全部|一切|相应|连带|主要)*(?:法律|赔偿|经济|违约)责任$"
)
_HARM = pattern(
    "(?:造成|导致|引起|引发|致使|发生|产生)[^,;。]{0,20}(?:损失|损害|事故|后果|纠纷|违约|伤亡|损坏)[^,;。]{0,4},$"
)
"""(因乙方原因造成损失的，)由乙方承担责任: who is liable."""
_FAR = 40
_SIZE = pattern(
    "(?:土地|房屋|厂房)?(?:总|建筑|占地|使用)?面积[为约共计]{0,3}\\d[\\d.]*(?:平方米|平米|亩|公顷)(?:左右)?"
)
"""土地总面积为11.53亩: how large; behind a deed it belongs to it."""


def is_particular(scene: Scene, clause: Clause) -> bool:
    """Tell 期限：五年, 标的物：甲方土地一宗 and 单价每亩180元, which bind nobody to a deed."""
    folded, start, end = scene.text.folded, clause.start, clause.end
    if (
        folded.startswith(_UNLESS, start)
        or _TERM.fullmatch(folded, start, end)
        or _RECKONED.match(folded, start, end)
    ):
        return True
    if _PRICE_OF_ONE.fullmatch(folded, start, end):
        return True
    if scene.frame is None and (_LASTS.fullmatch(folded, start, end) or _SIZE.fullmatch(folded, start, end)):
        return True
    if _is_liable(scene, clause):
        return True
    label = _LABEL.search(folded, max(0, start - _LONGEST_LABEL), start)
    return label is not None and label.end() == start and _THING.fullmatch(folded, start, end) is not None


def _is_liable(scene: Scene, clause: Clause) -> bool:
    """Tell (因乙方原因造成损失的，)由乙方承担责任, who is liable, from a deed."""
    liable = _LIABLE.match(scene.text.folded, clause.start, clause.end)
    floor = max(0, clause.start - _FAR)
    return liable is not None and _HARM.search(scene.text.folded, floor, clause.start) is not None
