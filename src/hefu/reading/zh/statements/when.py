"""Which Chinese clauses only say when, or by when, the next deed is done?"""

from msgspec.structs import replace

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Frame
from hefu.reading.zh.values.dates import find_days_zh

_LONGEST_TIME = 14
_BY = pattern(
    r"[前后]$|期间$|^在[^,;。]{0,12}(?:工作|合作|发展|建设|实践|征程|过程|日子|时间|推进|实施)(?:过程)?[中里]$|^在[^,;。]{1,16}(?:支[撑持]|领导|指导|帮助|引领|关心|关怀|推动|带领|努力|协助|配合)下$|[期届]满$|[从自].*(?:开始|(?<![说提谈讲])起)$|(?:年|月|季度|期)内$|^按[^,;。]{0,6}[年期]限$|每年.{0,4}季度$|(?:之日|期满|到期|届满|结束|[开完竣]工)[之以]?[前后][\d一二两三四五六七八九十]{1,3}个?(?:工作)?[年月周日天]$|^今后每.?[年月季]度?$|^在?(?:未来|今后|接下来|往后)的?[\d一二两三四五六七八九十]{1,3}(?:个月|年)(?:时间)?[内里间]?$"
)
"""合同期满前, 按承包年限, 在今后的工作中, 从明年秋季学期开始, 每年第四季度: when, and no more."""
_SINCE = ("从", "自", "在")
"""Behind a modal, begins when or with whose support something is done (将|从下个月开始, 将|在市里支持下)."""
_OPEN = pattern("能否|是否|如何|怎[么样]|何时")
"""能否入选, 专利如何归属: what is still open."""
_BINDING = ("strength", "ask")


def is_when(text: Text, clause: Clause) -> bool:
    """Tell 年底前 and 合同期满前, by when the next deed is done, and 专利如何归属, which it settles."""
    if text.folded[clause.end : clause.end + 1] != "," or clause.end - clause.start > _LONGEST_TIME:
        return False
    ends = any(form.search(text.folded[clause.start : clause.end]) for form in (_BY, _OPEN))
    if ends and not text.has(_BINDING, clause.start, clause.end):
        return True
    begin = clause.start + (text.folded[clause.start] in "至到")
    day = next(find_days_zh(text, begin, clause.end, None), None)
    return day is not None and day.start == begin and day.end >= clause.end - 1


def only_when(text: Text, clause: Clause, frame: Frame, start: int) -> bool:
    """Tell (希望)在今后的工作中, and 临江市将从下个月开始, which only tell when."""
    since = start <= frame.hit.start and text.folded.startswith(_SINCE, frame.hit.end)
    return is_when(text, replace(clause, start=frame.hit.end if since else start))
