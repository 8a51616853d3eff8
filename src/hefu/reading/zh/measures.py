"""Is a Chinese text what a government will do for whoever comes (十条措施, 扶持政策)?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

MEASURES = "zh.measures"
_HEAD = 800
_MOST_LINES = 12
_TITLE = pattern(r"[^\n。:;!?]{4,80}")
_NOTICE = pattern("[》>]?(?:的通知)?(?:\\([^)\n]{1,12}\\))?$")
"""May stand behind the word for the measures in a title (…十条措施》的通知, …办法（试行）)."""


def find_measures(text: Text) -> tuple[Hit, Stretch] | None:
    """Give the word by which a title calls its measures, and the title; None for any other text."""
    return text.once(_measures)


def _measures(text: Text) -> tuple[Hit, Stretch] | None:
    start = 0
    for _ in range(_MOST_LINES):
        end = text.folded.find("\n", start, _HEAD)
        line = _TITLE.fullmatch(text.folded, start, end if end >= 0 else min(_HEAD, len(text.folded)))
        words = text.find("measures", *line.span()) if line else ()
        if line and words and _NOTICE.match(text.folded, words[-1].end, line.end()):
            return words[-1], Stretch(*line.span())
        if end < 0:
            return None
        start = end + 1
    return None
