"""Are the words of a sentence those of whoever holds the speech or writes the letter, not of one it names?"""

from hefu.reading.en.naming.voices import speaks_of_itself
from hefu.reading.en.roles.signing_off import DEAR
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_OWN = pattern(r"\b(?:i|you|we|my|our|your|us|me)\b")
_OPENING, _STYLE = 600, 12
_INTERVIEW = pattern(
    r"\b(?:interview|q ?& ?a|q and a|questions? (?:for|to|with)|(?:conversation|minutes) with|"
    r"talks to|talking to|s(?:its|at) down with|in conversation|sp(?:oke|eaks) (?:to|with)|answers)\b"
)


def is_the_authors(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell "Ms Lee, you told me" and "I say: mend it" of a speech from "Ms Lee said" and from a quote."""
    if not text.once(_has_one_voice):
        return False
    here = sentence.start <= mention.start < sentence.end
    verb = text.first("speech", mention.end, sentence.end) if here else None
    end = verb.start if verb else sentence.end
    return _OWN.search(text.folded, mention.end if here else sentence.start, end) is not None


def is_interviewed(text: Text, mention: NameMention) -> bool:
    """Tell to whom a question of an interview turns: "Ms Lee, what for?"."""
    if not text.once(_is_an_interview):
        return False
    line, end = text.folded.rfind("\n", 0, mention.start) + 1, text.folded.find("\n", mention.end)
    asked = text.folded.startswith(", ", mention.end) and text.folded.endswith("?", 0, max(end, 0))
    return asked and mention.start - line <= _STYLE


def _is_an_interview(text: Text) -> bool:
    return _INTERVIEW.search(text.folded, 0, _OPENING) is not None


def _has_one_voice(text: Text) -> bool:
    told = text.first("spoken", 0, _OPENING) or DEAR.search(text.folded, 0, _OPENING)
    return told is not None and text.once(speaks_of_itself)
