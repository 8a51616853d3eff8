"""Are the words of a sentence those of whoever holds the speech or writes the letter, not of one it names?"""

import re

from hefu.reading.en.naming.voices import speaks_of_itself
from hefu.reading.names import NameMention
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_DEAR = re.compile(r"^dear ", re.MULTILINE)
_OWN = re.compile(r"\b(?:i|you|we|my|our|your|us|me)\b")
_QUOTE = re.compile(r'"[^"]*(?:"|$)')
_OPENING = 600


def is_the_authors(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell "Ms Lee, you told me" and "I say: mend it" of a speech from "Ms Lee said" and from a quote."""
    if not text.once(_has_one_voice):
        return False
    here = sentence.start <= mention.start < sentence.end
    verb = text.first("speech", mention.end, sentence.end) if here else None
    end = verb.start if verb else sentence.end
    told = _QUOTE.sub("", text.folded[mention.end if here else sentence.start : end])
    return _OWN.search(told) is not None


def _has_one_voice(text: Text) -> bool:
    told = text.first("spoken", 0, _OPENING) or _DEAR.search(text.folded, 0, _OPENING)
    return told is not None and text.once(speaks_of_itself)
