"""Which full days does a Chinese sentence tell, datelines and deadlines left out?"""

from datetime import date

from msgspec.structs import replace

from hefu.reading.dates import find_days
from hefu.reading.days import FULL_DAY, Day
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_DUE = ("by", "from", "before-year")
_ANNOUNCED = pattern(
    "(?:,?(?:(?!签)[^,。;\n]){2,24})?(?:[晚早午]间?|盘[前后]|傍晚)?(?:发布)?(?:公告|披露)(?:了|称|,|《)"
)
"""1月12日晚间公告，, 1月12日，蓝海豚披露了《…公告》: when somebody told of a paper."""
SIGNED_SINCE = pattern("[^,。;将拟]{0,40}签")
"""从9月19日我们签下协议"""


def days_told(text: Text, sentence: Sentence, published: date | None) -> list[Day]:
    """Find the full days a sentence tells, datelines (5月21日讯) and deadlines left out."""
    found = find_days(text, sentence.start, sentence.end, published)
    told = [day for day in found if FULL_DAY.fullmatch(day.edtf) and _is_told(text, day)]
    return [_gone_by(day, published) for day in told]


def _gone_by(day: Day, published: date | None) -> Day:
    """Take a day without a year that lies ahead of the publication for that of the year before."""
    ahead = day.yearless and published is not None and day.edtf > published.isoformat()
    return (
        replace(day, edtf=f"{int(day.edtf[:4]) - 1}{day.edtf[4:]}") if ahead and "X" not in day.edtf else day
    )


def _is_told(text: Text, day: Day) -> bool:
    if _ANNOUNCED.match(text.folded, day.end):
        return False
    since = day.cue == "from" and SIGNED_SINCE.match(text.folded, day.end) is not None
    return (day.cue not in _DUE or since) and text.at("dateline", day.end) is None
