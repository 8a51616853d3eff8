"""Which bodies does an English text name in small letters: "the agriculture ministry"?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_MINISTRY = pattern(r"(?=the )\bthe ([a-z]+ (?:and [a-z]+ )?(?:ministry|department))\b")
_GOVERNMENT = pattern(r"(?=the )\bthe ((?:federal|central|national|state|provincial|regional) government)\b")
_SIGNS = pattern(
    r" (?:(?:has|have|had) )?(?:signed|inked|sealed|entered into|concluded|reached|struck|approved)\b|"
    r" and [^,.;:\n]{2,70}? (?:have |had )?(?:signed|inked|sealed|entered into|concluded|reached|struck)\b"
)
_SIGNED_WITH = pattern(
    r"\b(?:agreement|memorandum|understanding|mou|deal|pact|contract|signed) (?:with|between|by) $"
)
_ROOM = 24


def find_in_small_letters(text: Text, others: Sequence[Body]) -> Iterator[Body]:
    """Yield "the agriculture ministry" of reports that spell it small, and "the federal government" that
    signs, of a text that names no government among the ``others``.
    """
    for match in _MINISTRY.finditer(text.folded):
        if text.at("field", match.start(1)) and text.flat[match.start(1)].islower():
            yield _government(text, *match.span(1))
    told = [match.span(1) for match in _GOVERNMENT.finditer(text.folded)]
    named = any(body.kind is PartyKind.GOVERNMENT for body in others) if told else True
    if not named and any(_is_a_side(text, *place) for place in told):
        yield from (_government(text, *place) for place in told)


def _is_a_side(text: Text, start: int, end: int) -> bool:
    """Tell "the federal government has signed" and "signed a deal with the federal government"."""
    if _SIGNS.match(text.folded, end):
        return True
    the = start - len("the ")
    return _SIGNED_WITH.search(text.folded, max(0, the - _ROOM), the) is not None


def _government(text: Text, start: int, end: int) -> Body:
    return Body(start=start, end=end, name=text.flat[start:end], kind=PartyKind.GOVERNMENT)
