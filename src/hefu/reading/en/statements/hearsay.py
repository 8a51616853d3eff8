"""Is what an English clause tells hearsay, doubted or a forecast of those who only watch?"""

from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text

_FORETELLS = pattern(
    r"(?: (?:at|of|with|from|in) [^,;.]{2,60}?)?(?: (?:who|that|which) [^,;.]{2,60}?)?"
    r" (?:(?:now|also|still|already|\w+ly) )*"
    r"(?:expects?|predicts?|forecasts?|believes?|anticipates?|estimates?|reckons?|assumes?|thinks?|foresees?|"
    r"says?|said|expected|predicted|believed|anticipated|estimated) (?:that )?(?:the |both |it )?"
)
"""Behind those who watch, leads to what they foretell: "analysts at Varlund expect | Acme to build"."""
_IN_PASSING = pattern(r"\b(?:reportedly|allegedly|supposedly|rumou?redly) (?:[a-z]+ly )?$")
_LONGEST = 160
_CLOSE = len(" a")
_NEAR = len(" be also ")


def why_hearsay(text: Text, opening: Opening, sentence: Stretch, mentions: Mentions) -> str | None:
    """Name the rule: "fears that it will", "is rumoured to plan", "analysts expect Acme to build"."""
    near = Stretch(max(sentence.start, opening.start - _LONGEST), opening.start)
    doubts = text.find("doubted", near.start, near.end)
    doubted = doubts[-1] if doubts and near.end - doubts[-1].end <= _CLOSE else None
    doubted = doubted or text.at("doubted", opening.start)
    if doubted:
        return doubted.entry.id
    rumour = text.first("rumoured", near.start, opening.verb)
    if rumour and opening.hit.start - rumour.end <= _NEAR and opening.start <= rumour.end + _NEAR:
        return rumour.entry.id
    if _IN_PASSING.search(text.folded, max(sentence.start, opening.hit.start - _LONGEST), opening.hit.start):
        return "rumour"
    return "forecast" if _is_foretold(text, near, opening) else None


def _is_foretold(text: Text, near: Stretch, opening: Opening) -> bool:
    """Tell "analysts expect | Acme to build", and "Analysts say Acme | will build"."""
    watching = text.find("watching", near.start, near.end)
    if any(_FORETELLS.fullmatch(text.folded, one.end, near.end) for one in watching):
        return True
    first = text.at("watching", opening.start)
    return first is not None and _FORETELLS.match(text.folded, first.end, opening.hit.start) is not None
