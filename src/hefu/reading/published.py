"""On which day was it published? Only that settles a year the text leaves out."""

from collections.abc import Sequence
from datetime import date
from itertools import chain

from hefu.reading.dates import find_days
from hefu.reading.days import WHOLE_DAY, Day
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_FIRST_LINES = 14
_RELEASE_OF = pattern(r"\b(?:press|media|news) (?:release|statement|notice|information)\b[^\n:;]{0,30} of $")
_EMBARGO = pattern(r"\b(?:embargo(?:ed)?|(?:not )?for (?:immediate )?(?:release|publication))\b[^\n;]{0,30}$")
"""Before a day, shows that the page comes out on it: "Embargoed until | 15 July 2025"."""
_BEGAN = pattern(
    r"\b(?:founded|established|set up|incorporated|opened|born|created|formed|built)\b[^.;\n]{0,40} on $"
)
"""Before a day, tells of long ago: "the Library, which was founded on | 4 May 1987"."""
_NEAR = 70


def head_of(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of the head of a page, where its day may stand."""
    return [one for one in sentences if one.line < _FIRST_LINES]


def find_day_told(text: Text, sentences: Sequence[Sentence], among: Sequence[Sentence]) -> date | None:
    """Take the first full date of the head of the page, else of its last line, else of those ``among``.

    What is signed or undertaken comes last, and "the Agreement of 5 May 2020" tells of an earlier day.
    """
    unsigned = [one for one in head_of(sentences) if not text.first("sign", one.start, one.end)]
    telling = [one for one in unsigned if not _undertakes(text, one)]
    last = [one for one in sentences[-1:] if not _undertakes(text, one)]
    told = {*telling, *last}
    for sentence in chain(telling, last, (one for one in among if one not in told)):
        for day in find_days(text, sentence.start, sentence.end, None):
            if WHOLE_DAY.fullmatch(day.edtf) and _may_be_of_the_page(text, sentence, day):
                return real_day(day.edtf)
    return None


def _undertakes(text: Text, sentence: Sentence) -> bool:
    return text.first("strength", sentence.start, sentence.end) is not None


def _may_be_of_the_page(text: Text, sentence: Sentence, day: Day) -> bool:
    """Tell it from the day of an earlier agreement, from a deadline, from that of an opening to come."""
    if text.folded.endswith(" of ", 0, day.start) and not _is_of_the_page(text, day.start):
        return False
    if _BEGAN.search(text.folded, max(sentence.start, day.start - _NEAR), day.start):
        return False
    if day.cue in ("by", "from"):
        return _EMBARGO.search(text.folded, max(0, day.start - _NEAR), day.start) is not None
    ahead = day.cue == "in" and _undertakes(text, sentence)
    return not ahead or text.first("sign", sentence.start, sentence.end) is not None


def _is_of_the_page(text: Text, start: int) -> bool:
    return _RELEASE_OF.search(text.folded, max(0, start - _NEAR), start) is not None


def real_day(edtf: str) -> date | None:
    """Give a day of the calendar; None for 2025-02-30."""
    try:
        return date.fromisoformat(edtf)
    except ValueError:
        return None
