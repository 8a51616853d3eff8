"""Is a Chinese text the plan of a year, whose days without a year are of that year?"""

from collections.abc import Sequence
from datetime import date

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_HEAD = 200
_TITLE = pattern(
    r"(20\d\d)年(?:年?度)?(?![\d一二三四五六七八九十]{1,2}月)[\u4e00-\u9fff]{0,10}?"
    r"(?:任务|清单|要点|计划|方案|安排|台账|分工|分解表|责任书)(?=[^\u4e00-\u9fff]|的通知|分解|清单)"
)


def find_plan_start_zh(text: Text, sentences: Sequence[Sentence]) -> date | None:
    """Take the first day of the year that the title of a plan names (2026年度任务清单)."""
    title = _TITLE.search(text.folded, 0, _HEAD)
    return date(int(title[1]), 1, 1) if title else None
