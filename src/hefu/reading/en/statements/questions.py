"""Which question does an English text ask that what was agreed answers?"""

from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_LEAD = r"(?:[^:.?]{1,30}: )?(?:and |so |but |then )?"
_WHO_DOES_WHAT = pattern(
    rf"{_LEAD}(?:what|who|how much)\b(?! (?:did|was|were|had|has|have)\b)[^.?]{{0,60}}"
    r"\b(?:do|does|pays?|builds?|gives?|gets?|signed|promised?|agreed|brings?|contributes?|says?|offers?|receives?)\b|"
    rf"{_LEAD}what (?:have|has|did|had) [^.?]{{1,60}}\b(?:promised?|agreed?|signed?|commit(?:ted)?|"
    r"offer(?:ed)?|undertaken?|undertook|pledged?|taken on|put (?:up|in|your|its|their))\b|"
    rf"{_LEAD}what(?:'s| is| are) [^.?]{{0,50}}\b(?:parts?|roles?|side|share|contribution|terms|deal|offer|"
    r"bargain|commitments?|in (?:it|the (?:agreement|deal|contract|memorandum)))\b"
)


def asks_who_does_what(text: Text, sentence: Sentence) -> bool:
    """Tell "What does the library do?" and "Who builds it?"; "What did you do before?" asks otherwise."""
    return _WHO_DOES_WHAT.match(text.folded, sentence.start, sentence.end) is not None
