"""Which years do the five-year plans of China mean: “十四五”期间, “十四五”末, “十四五”后三年?"""

from collections.abc import Iterator

from hefu.reading.days import Day
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.values.numbers import number_zh

_LAST_YEARS = pattern("后([两二三四])年")


def find_plan_periods(text: Text, start: int, end: int) -> Iterator[Day]:
    """Yield the plans within ``[start, end)`` of which a time is told."""
    for period in text.find("plan_period", start, end):
        at = period.end + (text.folded[period.end : period.end + 1] == '"')
        edge = text.at("period_edge", at)
        last = _LAST_YEARS.match(text.folded, at)
        if last:
            until = int(period.entry.means[-4:])
            first = until + 1 - int(number_zh(last[1]))
            yield Day(edtf=f"{first}/{until}", cue="in", start=period.start, end=last.end())
        if edge:
            edtf = period.entry.means if edge.entry.means == "in" else period.entry.means[-4:] + "-12-31"
            yield Day(edtf=edtf, cue=edge.entry.means, start=period.start, end=edge.end)
