"""Which bodies does an English text name in small letters: "the agriculture ministry"?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies import Body
from hefu.reading.en.naming.nations import is_from
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_MINISTRY = pattern(r"(?=the )\bthe ([a-z]+ (?:and [a-z]+ )?(?:ministry|department))\b")
_GOVERNMENT = pattern(r"(?=the )\bthe ((?:federal|central|national|state|provincial|regional) government)\b")
_UNNAMED = pattern(r"\b[Tt]he (Government)\b(?! of\b|['’]s\b| [A-Z])")
_SAID = tuple(
    f"{said} {that}the " for said in ("said", "added", "told", "confirmed") for that in ("", "that ")
)
_WILL = pattern(
    r" (?:also |now |therefore |further )*(?:will|shall|would|(?:is|are) (?:(?:committed|prepared) )?to|"
    r"intends?|pledges?|undertakes?|(?:has|have) (?:agreed|pledged|promised|committed))\b(?! (?:be|not)\b)"
)
_COUNCIL = pattern(
    r"(?=the )\bthe ((?:city|town|borough|county|district|village) (?:council|government|authorities))\b"
)
_SIGNS = pattern(
    r" (?:(?:has|have|had) )?(?:signed|inked|sealed|entered into|concluded|reached|struck|approved)\b|"
    r" and [^,.;:\n]{2,70}? (?:have |had )?(?:signed|inked|sealed|entered into|concluded|reached|struck)\b"
)
_SIGNED_WITH = pattern(
    r"\b(?:agreement|memorandum|understanding|mou|deal|pact|contract|signed) (?:with|between|by) $"
)
_OF_A_PEOPLE = pattern(
    r"(?=the )\bthe ((?P<people>[a-z]+(?: [a-z]+)?) (?:(?P<side>side|party)|government))\b"
)
_ROOM = 24
_PAIR = 2


def find_in_small_letters(text: Text, others: Sequence[Body]) -> Iterator[Body]:
    """Yield "the agriculture ministry" of reports that spell it small, and "the federal government" that
    signs and "the Government" that will do something, of a text with no government among the ``others``.
    """
    for match in _MINISTRY.finditer(text.folded):
        if text.at("field", match.start(1)) and text.flat[match.start(1)].islower():
            yield _government(text, *match.span(1))
    yield from _of_peoples(text, others)
    told = [match.span(1) for match in _GOVERNMENT.finditer(text.folded)]
    unnamed = [match.span(1) for match in _UNNAMED.finditer(text.flat)]
    if (told or unnamed) and not any(body.kind is PartyKind.GOVERNMENT for body in others):
        sides = told if any(_is_a_side(text, *place) for place in told) else []
        acts = any(_binds_itself(text, *place) for place in unnamed)
        yield from (_government(text, *place) for place in sides or (unnamed if acts else ()))
    if not (told or unnamed):
        yield from _councils(text, others)


def _of_peoples(text: Text, others: Sequence[Body]) -> Iterator[Body]:
    """Yield "the Chilean government" that signs or will do something where no government has a full name,
    and "the Chilean side" of two that meet, by the names of their lands if the text has these and no house
    of one of them.
    """
    found = [
        match for match in _OF_A_PEOPLE.finditer(text.folded)
        if (people := text.at("nationality", match.start(1))) and people.end == match.end("people")
    ]  # fmt: skip
    lands = dict.fromkeys(
        text.flat[hit.start : hit.end]
        for hit in (text.find("country", 0, len(text.folded)) if found else ())
        if text.flat[hit.start].isupper()
    )
    named = [
        (match, next((land for land in lands if is_from(text, match["people"], text.fold(land))), ""))
        for match in found
    ]
    two = {land for match, land in named if land and match["side"]}
    houses = (sum(land in body.name for land in two) for body in others if body.name not in two)
    sides = len(two) == _PAIR and 1 not in houses
    governed = any(body.kind is PartyKind.GOVERNMENT for body in others if not body.bare)
    for match, land in named:
        start, end = match.span(1)
        binds = _WILL.match(text.folded, end) or _is_a_side(text, start, end)
        if (land and sides) if match["side"] else (binds and not governed):
            yield Body(start=start, end=end, name=land or text.flat[start:end], kind=PartyKind.GOVERNMENT)


def _councils(text: Text, others: Sequence[Body]) -> Iterator[Body]:
    """Yield "the city council" with which somebody signs, by the only place where things are: "in Halden"."""
    told = [match.span(1) for match in _COUNCIL.finditer(text.folded)]
    if not any(_is_a_side(text, *place) for place in told):
        return
    seats = {body.name for body in others if body.bare and text.folded.endswith(" in ", 0, body.start)}
    if len(seats) == 1 and all(body.kind is not PartyKind.GOVERNMENT for body in others):
        name = seats.pop()
        yield from (Body(start=start, end=end, name=name, kind=PartyKind.GOVERNMENT) for start, end in told)


def _is_a_side(text: Text, start: int, end: int) -> bool:
    """Tell "the federal government has signed" and "signed a deal with the federal government"."""
    if _SIGNS.match(text.folded, end):
        return True
    the = start - len("the ")
    return _SIGNED_WITH.search(text.folded, max(0, the - _ROOM), the) is not None


def _binds_itself(text: Text, start: int, end: int) -> bool:
    """Tell "The Government will" at the head of a sentence, and "said the Government would"."""
    said = text.folded.endswith(_SAID, 0, start)
    return (said or text.flat.startswith("T", start - len("The "))) and bool(_WILL.match(text.folded, end))


def _government(text: Text, start: int, end: int) -> Body:
    return Body(start=start, end=end, name=text.flat[start:end], kind=PartyKind.GOVERNMENT)
