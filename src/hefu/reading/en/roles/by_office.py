"""Who speaks by an office that somebody named before has: "The Governor assured them"?"""

from hefu.reading.names import NameMention, Names
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text

_OFFICE = pattern(
    r"the (?P<office>(?:[a-z]+ ){0,2}(?:minister|governor|mayor|president|premier|chair(?:man|woman|person)?|"
    r"ambassador|commissioner|secretary|director|ceo|chancellor|rector|chief|leader|king|prince|senator|sultan))"
    r"(?=,? (?:also |further |then |however,? |[a-z]+ly |has |had |who [^,.;]{2,60}, )*[a-z]+)"
)
_FAR, _BESIDE = 4000, 70


def opens_with_an_office(text: Text, sentence: Sentence) -> bool:
    """Tell a sentence that opens with somebody by the office alone."""
    return _OFFICE.match(text.folded, sentence.start, sentence.end) is not None


def by_office(text: Text, sentence: Sentence, names: Names) -> NameMention | None:
    """Name the one last named who has the office that opens the sentence."""
    told = _OFFICE.match(text.folded, sentence.start, sentence.end)
    if told is None:
        return None
    office = told["office"]
    office = "party" if office.startswith("party ") else office
    before = names.within(max(0, sentence.start - _FAR), sentence.start)
    return next((one for one in reversed(before) if _has(text, one, office)), None)


def _has(text: Text, one: NameMention, office: str) -> bool:
    """Tell whether an office stands right before a name, or behind it at a comma."""
    ahead = text.folded[max(0, one.start - _BESIDE) : one.start]
    ahead = ahead[max(ahead.rfind(mark) + 1 for mark in '.,;:\n"') :]
    behind = text.folded[one.end : one.end + _BESIDE] if text.folded.startswith(", ", one.end) else ""
    return office in ahead or any(office in part for part in behind.split(", ")[1:2])
