"""Who speaks in each sentence?"""

from collections.abc import Sequence

from hefu.reading.names import NameMention, Names
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_INVERTED = 60
"""How far behind "said" the speaker may stand."""


def find_speakers(text: Text, sentences: Sequence[Sentence], names: Names) -> list[NameMention | None]:
    """Name the speaker of each sentence: a speech lasts to the end of its paragraph and its lists."""
    current: NameMention | None = None
    last: NameMention | None = None
    line = -1
    speakers: list[NameMention | None] = []
    for sentence in sentences:
        if sentence.line != line and not sentence.continues and not _asks(text, sentence):
            last, current = current or last, None
        line = sentence.line
        if text.first("agreed", sentence.start, min(sentence.end, sentence.start + 60)):
            current = None
        elif text.first("speech", sentence.start, sentence.end):
            current = _speaker(text, sentence, names) or current or last
        speakers.append(current)
    return speakers


def _asks(text: Text, sentence: Sentence) -> bool:
    ask = text.first("ask", sentence.start, min(sentence.end, sentence.start + 20))
    return bool(ask and ask.start == sentence.start)


def _speaker(text: Text, sentence: Sentence, names: Names) -> NameMention | None:
    speech = text.first("speech", sentence.start, sentence.end)
    if speech is None:
        return None
    before = names.within(sentence.start, speech.start)
    inverted = names.within(speech.end, min(sentence.end, speech.end + _INVERTED))
    return before[-1] if before else inverted[0] if inverted else None
