"""What is asked in the form of a question: "Could you lend us the hall?"?"""

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_ASKED = pattern(
    r"(?:(?:and|but|so|also|please|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|meanwhile|"
    r"in the meantime|in return),? )*"
    r"(?:could|couldn't|would|can|can't|won't|will|might|may) "
    r"(?P<whom>you(?: all| both)?|some(?:body|one))(?=['’ ])"
)
_SOFTLY = pattern(
    r"(?: (?:please|kindly|perhaps|possibly|at least|also|just|now|then|not|all|both|\w+ly))* "
    r"(?:(?:be (?:willing|prepared|able|ready|so (?:kind|good) as)|consent|agree|like|want) to |"
    r"be (?:kind|good) enough to |mind (?=[a-z]+ing\b))?"
)
_NO_DEED = pattern(
    r"(?:tell|explain|say|clarify|describe|imagine|believe|elaborate|comment|talk|walk us|be|see|hear|"
    r"think|doubt|blame|feel|guess|name|give (?:us|me) (?:a|an|some) (?:sense|idea|example|picture)|"
    r"do (?:it|so|that)|live|afford|expect|count|rely)\b"
)
"""What asks for an answer alone, or for nothing: "Could you explain?", "Would you believe it?"."""


def find_request(text: Text, segment: Stretch) -> Opening | None:
    """Open a sentence that asks somebody to do something as if it asked whether he could, or would."""
    begin = segment.start + text.folded.startswith('"', segment.start)
    asked = _ASKED.match(text.folded, begin, segment.end)
    ends = text.folded[begin : segment.end].rstrip(' "')
    if asked is None or not (ends.endswith("?") or text.folded.startswith("?", segment.end)):
        return None
    verb = _deed_behind(text, asked.end(), segment.end)
    if verb is None:
        return None
    whom = Stretch(*asked.span("whom"))
    hit = Hit(start=whom.start, end=whom.end, entry=text.words.kinds["request"].entries[0])
    return Opening(hit=hit, start=whom.start, verb=verb, subject=whom,
                   kind=UndertakingKind.ASK, strength=Strength.HOPE)  # fmt: skip


def _deed_behind(text: Text, at: int, end: int) -> int | None:
    """Find the verb of what is asked, behind who is asked."""
    softly = _SOFTLY.match(text.folded, at, end)
    if softly is None:
        return None
    known = text.at("verb", softly.end()) is not None and begins_with_verb(text, softly.end(), end)
    if not known and not softly.group().endswith("mind "):
        return None
    return None if _NO_DEED.match(text.folded, softly.end()) else softly.end()
