"""What goes on with a body's name behind a comma: its state, its fields, or its seat with its short name?"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hefu.reading.bodies import Body
from hefu.reading.en.naming.definitions import find_defined
from hefu.reading.en.naming.joints import OF_OR_FOR, ends_formally
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_STATE = pattern(r", (?=(?:State|Province|Republic|Kingdom|County|City|Government|Region) of )")

_FIELDS = pattern(
    r"(?:, [A-Z][\w-]+(?: [A-Z][\w-]+)?)+,? and (?P<last>[A-Z][\w-]+(?: [A-Z][\w-]+)?)\b(?! [A-Z])"
)
_DASHES = (" – ", " — ", " - ")
"""Between a firm's brand, which it has for a short name, and its full name: "Alder – Madeiras, S.A."."""
_LEVELS = tuple(
    f" {level} "
    for level in ("provincial", "municipal", "city", "county", "district", "regional", "town", "village")
)
"""Between a place and what governs it: "Linhe | provincial | People's Committee"."""
_FEW = 2
_WORD = pattern(r"[^\W\d_]{2,}")


def with_tails(text: Text, bodies: Iterator[Body]) -> Iterator[Body]:
    """Put the parts of one name together, and give a body the short name that stands behind its seat."""
    last: Body | None = None
    for body in _with_fields(text, bodies):
        together = last and _joined(text, last, body)
        if last and not together:
            yield last
        last = together or body
    if last:
        yield last


def _joined(text: Text, last: Body, body: Body) -> Body | None:
    """Make one of "Department of Transport" and "State of Arkot", or of "Acme AS" and its seat."""
    between = text.flat[last.end : body.start]
    if between in _DASHES:
        return _behind_a_dash(text, last, body)
    governs = last.bare and body.kind is PartyKind.GOVERNMENT and between in _LEVELS
    if governs and not text.at("country", last.start) and not text.at("nationality", last.start):
        name = text.flat[last.start : body.end]
        return replace(body, start=last.start, name=name)
    if between == " (" and text.flat.startswith(")", body.end) and _is_called_so(last, body):
        return replace(body, defined=(last.name, *body.defined))
    of_state = _STATE.match(text.flat, last.end) and body.kind is PartyKind.GOVERNMENT
    within = (
        (between == " in " and _is_its_seat(last, body))
        or (between == ", " and of_state)
        or (between == " " and _ends_in_its_people(text, last))
    )
    if within and last.kind is PartyKind.GOVERNMENT:
        return replace(last, end=body.end, name=text.flat[last.start : body.end], defined=body.defined)
    return replace(last, defined=body.defined) if between == ", " and _is_its_seat(last, body) else None


def _ends_in_its_people(text: Text, last: Body) -> bool:
    """Tell "Government of the Danish | region of Sandoria", one name."""
    people = text.find("nationality", last.start, last.end)
    of = text.folded.endswith((" of ", " of the "), last.start, people[-1].start) if people else False
    return of and people[-1].end == last.end


def _is_called_so(last: Body, body: Body) -> bool:
    """Tell "CENAMAR (National Centre for Marine Resources)", whose letters come first."""
    letters = last.bare and last.name.isupper() and len(last.name) > _FEW
    return letters and not body.bare and " " in body.name


def _behind_a_dash(text: Text, last: Body, body: Body) -> Body | None:
    """Make one of a brand and its full name."""
    short = last.bare and f'"{text.fold(last.name)}"' in text.folded
    brand = short and ends_formally(text, body.start, body.end)
    name = text.flat[last.start : body.end]
    return replace(body, start=last.start, name=name, defined=(last.name,)) if brand else None


def _is_its_seat(last: Body, body: Body) -> bool:
    """Tell "Bergen" of 'Acme Shipping AS, Bergen ("Acme")' by the short name, which is the other's."""
    short = {word for form in body.defined for word in _words(form)}
    return not last.bare and bool(short & _words(last.name)) and not short & _words(body.name)


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.casefold()))


def _with_fields(text: Text, bodies: Iterator[Body]) -> Iterator[Body]:
    """Put "Ministry of Agriculture" and ", Livestock and Fisheries" behind it together."""
    last = 0
    for body in bodies:
        if body.start < last:
            continue
        of = body.kind is PartyKind.GOVERNMENT and OF_OR_FOR.search(body.name)
        fields = _FIELDS.match(text.flat, body.end) if of else None
        if fields and _are_fields(text, fields):
            last = fields.end()
            yield replace(
                body,
                end=last,
                name=text.flat[body.start : last],
                defined=find_defined(text, body.start, last),
            )
        else:
            yield body


def _are_fields(text: Text, fields: re.Match[str]) -> bool:
    """Tell ", Livestock and Fisheries" from ", Tarn University and Acme": what is governed, not who joins."""
    bodies = text.find("body", *fields.span())
    if any(hit.entry.means != "company" and not text.at("field", hit.start) for hit in bodies):
        return False
    dealt = any(text.first(kind, *fields.span("last")) for kind in ("field", "trade"))
    return dealt and not text.first("legal_form", *fields.span())
