"""Between whom, by the first lines of an English paper: "by and between A ("X") and B ("Y")"?"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.reading.bodies_en import Body, ends_in_a_form
from hefu.reading.signers_en import is_placed
from hefu.reading.text import Stretch, Text
from hefu.terms.party import PartyKind

_FIRST_PAGE, _TITLE = 6000, 200
_HEAD = 3000
_LONGEST = 2400
_JOINT = re.compile(r"(?:\band\b|&|[;\n:]|--|\(\w{1,2}\)|,)\s*")
_LEADING = re.compile(r"\s*[:,]?\s*(?:\(?\w{1,2}[.)]\s*)?(?:the\s+)?")
_STOP = re.compile(r"\.\s+(?=[A-Z][a-z]+ [a-z])|\n\s*\n(?=[A-Z]{4,}[ :\n])")
_LIST_GOES_ON = re.compile(r"(?: \([^()]{1,60}\))?,? and (?:the )?")
_FIRM = ("and", "&", ";")


def find_contracting(text: Text, bodies: Sequence[Body], *, paper: bool) -> list[Body]:
    """Name those a paper is made between, in order; of another text its title alone may say so."""
    by_start = {body.start: body for body in bodies}
    starts = [*_behind_between(text, _FIRST_PAGE if paper else _TITLE), *(_defined(bodies) if paper else ())]
    for start in starts:
        listed = list(_listed(text, _list(text, start), by_start))
        if len({body.name.casefold() for body in listed}) > 1:
            return listed
    return []


def find_headed(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Name those with a label, a defined name or a legal form at the head of a paper that lists nobody."""
    head = [body for body in bodies if body.start < _HEAD and not is_placed(text, body)]
    standing = [body for body in head if not _is_described(text, body)]
    sure = [body for body in standing if ends_in_a_form(text, body) or (body.defined and not body.bare)]
    for stock in ([body for body in sure if body.defined], sure):
        if len({body.name.casefold() for body in stock}) > 1:
            return stock
    return sure


def _is_described(text: Text, body: Body) -> bool:
    """Tell whether an article shows the words to describe, not to name: "a Delaware corporation"."""
    return text.folded.endswith((" a ", " an ", "(a ", ",a "), 0, body.start)


def _behind_between(text: Text, within: int) -> Iterator[int]:
    for between in text.find("between", 0, min(len(text.folded), within)):
        yield between.end


def _defined(bodies: Sequence[Body]) -> Iterator[int]:
    for body in bodies:
        if body.start < _FIRST_PAGE and body.defined and not body.bare:
            yield body.start


def _list(text: Text, start: int) -> Stretch:
    """Tell where the list of parties may end: at a recital, or a sentence that begins anew."""
    end = min(len(text.folded), start + _LONGEST)
    recital = text.first("recital", start, end)
    end = recital.start if recital else end
    for stop in _STOP.finditer(text.flat, start, end):
        if not text.first("legal_form", stop.start() - 4, stop.start() + 1):
            return Stretch(start, stop.start())
    return Stretch(start, end)


def _listed(text: Text, place: Stretch, by_start: dict[int, Body]) -> Iterator[Body]:
    first = _at(text, place.start, by_start)
    if first is None:
        return
    yield _who(text, first)
    at = first.end
    for joint in _JOINT.finditer(text.folded, first.end, place.end):
        body = _at(text, joint.end(), by_start)
        if joint.start() < at or body is None or body.end > place.end:
            continue
        listed = joint.start() == at and _goes_on(text, body)
        if listed or _is_meant(text, body, joint.group()):
            yield _who(text, body)
            at = body.end


def _goes_on(text: Text, body: Body) -> bool:
    """Tell the next of a list by the comma or "and" right behind it too: "between A, B and C"."""
    behind = _LIST_GOES_ON.match(text.folded, body.end)
    return not body.bare and behind is not None and not text.at("country", body.start)


def _at(text: Text, start: int, by_start: dict[int, Body]) -> Body | None:
    leading = _LEADING.match(text.folded, start)
    return by_start.get(start) or (by_start.get(leading.end()) if leading else None)


def _is_meant(text: Text, body: Body, joint: str) -> bool:
    """Tell a party from what stands in its address or description."""
    sure = ends_in_a_form(text, body)
    if joint.strip() in _FIRM or "(" in joint:
        return bool(body.defined) or sure or not body.bare
    bracketed = text.folded.startswith(" (", body.end)
    return bool(body.defined) and (sure or (bracketed and not text.at("country", body.start)))


def _who(text: Text, body: Body) -> Body:
    """Tell a person by the word "individual" behind, or by a short name that is the surname."""
    surname = body.name.split()[-1]
    person = body.bare and (
        "individual" in text.folded[body.end : body.end + 40]
        or (surname in body.defined and surname != body.name)
    )
    return replace(body, kind=PartyKind.PERSON) if person else body
