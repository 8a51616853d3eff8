"""For which year does an English plan of work plan? Its months without a year are that year's."""

from collections.abc import Sequence
from datetime import date

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_HEAD_LINES = 8
_PLAN = r"(?:work|action|activity|annual|delivery|implementation)(?: and [a-z]+)? (?:plan|programme|program)"
_YEAR = r"(20\d\d)(?![-/–\d])"
_TITLED = pattern(
    rf"(?=[adiw2])(?:\b{_PLAN}[^\n.|]{{0,30}}?(?:,| for(?: the)?(?: year)?| of)? "
    rf"(?:january (?:to|[-–—]) december )?{_YEAR}|(?<![-/–\d]){_YEAR} (?:joint |annual )*{_PLAN}\b)"
)
_DAY = pattern(r"\b\d{1,2} [a-z]{3,9},? $|\b[a-z]{3,9} \d{1,2},? $")
"""Before a year, shows it to be that of a day: "work plan adopted on 3 May 2026"."""


def find_plan_start_en(text: Text, sentences: Sequence[Sentence]) -> date | None:
    """Give the first day of the year that the title of a plan names: "WORK PLAN 2027"."""
    head = next((one.start for one in sentences if one.line >= _HEAD_LINES), len(text.folded))
    titled = _TITLED.search(text.folded, 0, head)
    if titled is None:
        return None
    group = 1 if titled[1] else 2
    dated = _DAY.search(text.folded, titled.start(), titled.start(group))
    return None if dated else date(int(titled[group]), 1, 1)
