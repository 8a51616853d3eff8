"""Which day do 明天下班前 and 后天之前 tell, counted from the day of the text?"""

from datetime import date, timedelta

from hefu.lexicon.hits import Hit
from hefu.reading.days import Day
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_BY = pattern(
    r"(?:一早|早上|上午|中午|正午|下午|晚上|傍晚|下班|收工|天黑)?(?:之前|以前|前|之内|以内|内)(?![后述方来])"
)
"""Without such a word a day so near tells when something is, or is no day at all (美好明天)."""


def near_day(text: Text, told: Hit, base: date) -> Day | None:
    """Read 明天下班前: the day itself is the last."""
    by = _BY.match(text.folded, told.end)
    day = base + timedelta(days=int(told.entry.means))
    return Day(edtf=day.isoformat(), cue="by", start=told.start, end=by.end()) if by else None
