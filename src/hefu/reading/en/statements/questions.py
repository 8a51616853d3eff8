"""Which question does an English text ask that what was agreed answers?"""

import re

from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_WHO_DOES_WHAT = re.compile(
    r"(?:and |so |but |then )?(?:what|who|how much)\b(?! (?:did|was|were|had|has|have)\b)[^.?]{0,60}"
    r"\b(?:do|does|pays?|builds?|gives?|gets?|signed|promised?|agreed|brings?|contributes?|says?|offers?)\b"
)


def asks_who_does_what(text: Text, sentence: Sentence) -> bool:
    """Tell "What does the library do?" and "Who builds it?"; "What did you do before?" asks otherwise."""
    return _WHO_DOES_WHAT.match(text.folded, sentence.start, sentence.end) is not None
