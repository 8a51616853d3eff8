"""Who only came along with the one who speaks in an English sentence?"""

from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_LED = pattern(
    r", who [^.;\"\n]{0,90}\b(?:delegation|team|group|entourage|officials|party)\b[^.;\"\n]{0,40}? "
    r"(?:(?:that|which) (?:also )?)?(?:includ|compris|consist)\w+ "
    r"(?:[^.;\"\n]|\b(?:dr|mr|mrs|ms|prof|eng|hon)\.)*$"
)
"""Before a name, tells of those who came with somebody who then speaks."""


def comes_along(text: Text, sentence: Sentence, mention: NameMention, spoken: int) -> bool:
    """Tell one of those who came with the speaker: "Ann Lee, who led a team that included | Bo Li, said"."""
    closed = text.folded.find(",", mention.end, spoken) >= 0
    return closed and _LED.search(text.folded, sentence.start, mention.start) is not None
