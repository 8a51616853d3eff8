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


def find_plan_start_en(text: Text, sentences: Sequence[Sentence]) -> date | None:
    """Give the first day of the year that the title of a plan names: "WORK PLAN 2027"."""
    head = next((one.start for one in sentences if one.line >= _HEAD_LINES), len(text.folded))
    titled = _TITLED.search(text.folded, 0, head)
    if titled is None:
        return None
    return date(int(titled[1] or titled[2]), 1, 1)
