"""Are the words of a sentence those of whoever holds the speech or writes the letter, not of one it names?"""

from hefu.reading.en.naming.voices import speaks_of_itself
from hefu.reading.en.roles.signing_off import DEAR
from hefu.reading.names import NameMention
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_OWN = pattern(r"\b(?:i|you|we|my|our|your|us|me)\b")
_QUOTE = pattern(r'"[^"]*(?:"|$)')
_OPENING, _STYLE = 600, 12
_ASKS = r"questions? (?:for|to|with)|(?:conversation|minutes) with|talks to|talking to|s(?:its|at) down with"
_INTERVIEW = pattern(
    rf"\b(?:interview|q ?& ?a|q and a|{_ASKS}|in conversation|sp(?:oke|eaks) (?:to|with)|answers)\b"
)
_ANSWERS = pattern(
    rf"\b(?:interview with|q ?& ?a(?: with|:)|{_ASKS}|(?:we|i) (?:spoke (?:to|with)|met))(?!\w)"
    r"[^?!\n]{0,60}$"
)
"""Before whom an interview's head names: "Five minutes with | Ann Lee", "Q&A with | Bo Li"."""


def is_the_authors(text: Text, sentence: Sentence, mention: NameMention) -> bool:
    """Tell "Ms Lee, you told me" and "I say: mend it" of a speech from "Ms Lee said" and from a quote."""
    if not text.once(_has_one_voice):
        return False
    here = sentence.start <= mention.start < sentence.end
    verb = text.first("speech", mention.end, sentence.end) if here else None
    end = verb.start if verb else sentence.end
    told = _QUOTE.sub("", text.folded[mention.end if here else sentence.start : end])
    return _OWN.search(told) is not None


def is_interviewed(text: Text, mention: NameMention) -> bool:
    """Tell whom an interview's head names to answer, and to whom a question turns: "Ms Lee, what for?"."""
    if not text.once(_is_an_interview):
        return False
    line, end = text.folded.rfind("\n", 0, mention.start) + 1, text.folded.find("\n", mention.end)
    head = _ANSWERS.search(text.folded, line, mention.start) if mention.start < _OPENING else None
    asked = text.folded.startswith(", ", mention.end) and text.folded.endswith("?", 0, max(end, 0))
    return head is not None or (asked and mention.start - line <= _STYLE)


def _is_an_interview(text: Text) -> bool:
    return _INTERVIEW.search(text.folded, 0, _OPENING) is not None


def _has_one_voice(text: Text) -> bool:
    told = text.first("spoken", 0, _OPENING) or DEAR.search(text.folded, 0, _OPENING)
    return told is not None and text.once(speaks_of_itself)
