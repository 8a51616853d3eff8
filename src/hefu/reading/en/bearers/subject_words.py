"""Which words of an English subject say who acts, where it holds more: "it is paying and | will mend it"?"""

import re

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_GOES_ON = pattern(r",? (?:and|but|or) *$")
"""Right before the verb, shows that who acted before goes on: "plays in Linhe and | may not move"."""
_FINITE = pattern(
    r"(?:^|(?<= ))(?:is|are|was|were|has|have|had) (?:also |now |not |already |just )?"
    r"(?:\w+ing|\w+ed|\w+en|made|put|set|paid|sent|kept|met|built|let|lent|held|given) "
)
"""A verb of its own, behind which stands what was done: "the city is lending | the house and will"."""
_AND = pattern(r"[,;]? ?(?:and|but) ")
_TURNED_TO = pattern(r"(?:^|\n|[.!?;\"] |[ ,](?:and|now|then),? |^(?:and|now|then),? )to $", re.MULTILINE)
"""Before the words that tell to whom the speaker turns: "To | the company I say: hire our sons"."""
_TURN = 12


def acting_words(text: Text, words: Stretch, deed: int) -> Stretch | None:
    """Give the words before a verb of their own, where "and" leads on to the deed; none if there are none."""
    if words.start >= words.end or _GOES_ON.search(text.folded, words.start, words.end):
        return None
    if text.folded.startswith(":", words.end) and _TURNED_TO.search(
        text.folded, max(0, words.start - _TURN), words.start
    ):
        return None
    further = _AND.fullmatch(text.folded, words.end, deed)
    finite = _FINITE.search(text.folded, words.start, words.end) if further else None
    if finite is None:
        return words
    return Stretch(words.start, finite.start()) if finite.start() > words.start else None
