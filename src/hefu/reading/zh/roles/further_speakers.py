"""Who begins to speak within a Chinese sentence: 丁海表示，…；唐可则说，…?"""

from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.names import NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.speakers import Turn
from hefu.reading.text import Text

_OPENS = pattern('[;,][^;,。:"]{0,20}$')
"""Between those who speak; the title of the second may stand before the name."""
_TITLE = 20
_BESIDE = pattern("[也则还又亦就]?(?:同时|随后|接着|当场|现场)?")
"""Between whoever speaks and the word for it."""
_REACH = 8
"""How far behind a name the word of speech may stand."""


def find_further_speakers_zh(
    text: Text, sentence: Sentence, names: Names, _mentions: Mentions
) -> Iterator[Turn]:
    """Yield whoever takes the word from another, from the mark behind which the name stands."""
    for one in names.within(sentence.start, sentence.end)[1:]:
        opens = _OPENS.search(text.folded, max(sentence.start, one.start - _TITLE - 1), one.start)
        if opens and _said_by(text, one):
            yield Turn(opens.start(), one)


def takes_the_word(text: Text, names: Names, start: int, end: int) -> Hit | None:
    """Find the word by which somebody who is named at the head of a clause begins to speak."""
    one = next(iter(names.within(start, end)), None)
    return _said_by(text, one) if one and one.start - start <= _TITLE else None


def _said_by(text: Text, one: NameMention) -> Hit | None:
    said = text.first("speech", one.end, one.end + _REACH)
    return said if said and _BESIDE.fullmatch(text.folded, one.end, said.start) else None
