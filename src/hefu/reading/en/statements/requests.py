"""What is asked in the form of a question: "Could you lend us the hall?", "Perhaps you'd send Mr Doyle"?"""

import itertools
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.en.phrases import begins_with_verb
from hefu.reading.en.statements.infinitives import Opening
from hefu.reading.mentions import Mentions
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

_LEAD = (
    r"(?:(?:and|but|so|also|please|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|meanwhile|"
    r"in the meantime|in return),? )*"
)
_ASKED = pattern(rf"{_LEAD}(?:could|couldn't|would|can|can't|won't|will|might|may) (?=[a-z])")
_POLITE = pattern(r"\b(?:could|couldn't|would|might|may) \Z")
"""What others than "you" are asked by: "Would the City lend a hall?"; "Will the City pay?" only asks."""
_SUGGESTED = pattern(rf"{_LEAD}(?:perhaps|maybe|possibly),? (?=[a-z])")
_YOU = pattern(r"(?:you(?: all| both)?|some(?:body|one))(?=['’ ])")
_WORD = pattern(r"[a-z-]+(?= )")
_LONGEST_NOUN = 3
"""Of how many words who is asked may be, behind "your": "your sales team"."""
_ARTICLE = pattern(r"(?:the |your |our )?")
_MODAL = pattern(r" (?:could|might|would|can)|['’]d")
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
_WHOM = ("generic", "everybody", "departments")


def find_request(text: Text, segment: Stretch, mentions: Mentions) -> Opening | None:
    """Open a sentence that asks somebody to do something as if it asked whether he could, or would."""
    begin = segment.start + text.folded.startswith('"', segment.start)
    suggested = _SUGGESTED.match(text.folded, begin, segment.end)
    asked = _ASKED.match(text.folded, begin, segment.end)
    lead = suggested or asked
    ends = text.folded[begin : segment.end].rstrip(' "')
    if lead is None or (asked and not ends.endswith("?") and not text.folded.startswith("?", segment.end)):
        return None
    plain = asked and not suggested and not _POLITE.search(text.folded, asked.start(), asked.end())
    for whom in _whom(text, lead.end(), segment.end, mentions):
        if plain and not text.folded.startswith(("you", "some"), whom.start):
            continue
        verb = _deed_behind(text, whom.end, segment.end, modal=suggested is not None)
        if verb:
            hit = Hit(start=whom.start, end=whom.end, entry=text.words.kinds["request"].entries[0])
            return Opening(hit=hit, start=whom.start, verb=verb, subject=whom,
                           kind=UndertakingKind.ASK, strength=Strength.HOPE)  # fmt: skip
    return None


def _deed_behind(text: Text, at: int, end: int, *, modal: bool) -> int | None:
    """Find the verb of what is asked, behind who is asked; ``modal``: behind "could" as well."""
    could = _MODAL.match(text.folded, at, end) if modal else None
    softly = _SOFTLY.match(text.folded, could.end() if could else at, end)
    if softly is None or (modal and could is None):
        return None
    known = text.at("verb", softly.end()) is not None and begins_with_verb(text, softly.end(), end)
    if not known and not softly.group().endswith("mind "):
        return None
    return None if _NO_DEED.match(text.folded, softly.end()) else softly.end()


def _whom(text: Text, start: int, end: int, mentions: Mentions) -> Iterator[Stretch]:
    """Yield who may be asked, right behind the modal: "you", a name or a noun, the shorter first."""
    you = _YOU.match(text.folded, start, end)
    if you:
        yield Stretch(*you.span())
    if text.folded.startswith("your ", start):
        words = itertools.islice(_WORD.finditer(text.folded, start + len("your "), end), _LONGEST_NOUN)
        yield from (Stretch(start, word.end()) for word in words)
    article = _ARTICLE.match(text.folded, start, end)
    at = article.end() if article else start
    named = [one.end for one in mentions.within(at, end)[:1] if one.start == at]
    named += [hit.end for kind in (*_WHOM, "title") for place in (start, at) if (hit := text.at(kind, place))]
    yield from (Stretch(start, one) for one in named)
