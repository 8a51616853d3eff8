"""Which Chinese clauses only foretell what comes of a thing or of the cooperation, with nobody who acts?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause

_TURNS_OUT = pattern(
    r"(?![^,;。]*\d)[^,;。:]{0,12}(?:合作|成果|友谊|事业|前景)(?![双各]方)[^,;。]{0,3}?(?:一定|必|定|将|会|能)+[^,;。]{0,6}"
    "(?:取得|结出|迈上|再上|更上|再创|更加(?!注重|聚焦|关注|重视)|越来越)"
)
"""双方的合作一定能取得新成绩: how the cooperation will turn out."""
_YIELDS = pattern(
    "(?:(?:届时|项目|全部|二期|[^,;。]{0,16}(?:建成|投产|达产|投用|运营|完工)(?:投产|投用|运营)?(?:之?后|以后)),?){0,3}"
    "[^,;。]{0,12}"
    "(?:产能|产值|产量|产出|营收|收入|税收|吞吐量|能力|规模|总数|销售额|就业|客流量?)[^,;。将可预有]{0,4}"
    "(?:将|可|预计|有望)+[^,;。]{0,4}(?:达|突破|超|实现|增|升|逾)"
)
_THEN = pattern("(?:届时|[^,;。]{0,16}(?:建成|投产|达产|投用|完工)(?:投产|投用|运营)?(?:之?后|以后))")
"""届时年产能将达到5万吨: what comes of what was undertaken before, and is no deed."""


def is_foretold(text: Text, clause: Clause) -> bool:
    """Tell 届时产能将达到5万吨 and 合作成果将更加显著 from what somebody will reach or do."""
    return _yields(text, clause) or _TURNS_OUT.match(text.folded, clause.start, clause.end) is not None


def _yields(text: Text, clause: Clause) -> bool:
    """Tell what a thing yields once it stands (届时，年产能将达到5万吨)."""
    if not _YIELDS.match(text.folded, clause.start, clause.end):
        return False
    mark = max(text.folded.rfind(mark, 0, clause.start - 1) for mark in ",;。\n")
    before = _THEN.match(text.folded, mark + 1, clause.start)
    return before is not None or _THEN.match(text.folded, clause.start, clause.end) is not None
