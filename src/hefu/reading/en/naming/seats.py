"""What goes on with a body's name behind a comma: its state, its fields, or its seat with its short name?"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from hefu.reading.bodies import Body
from hefu.reading.en.naming.definitions import find_defined
from hefu.reading.en.naming.joints import OF_OR_FOR, ends_formally
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_STATE = re.compile(r", (?=(?:State|Province|Republic|Kingdom|County|City|Government|Region) of )")
_FIELDS = re.compile(r"(?:, [A-Z][\w-]+(?: [A-Z][\w-]+)?)+,? and [A-Z][\w-]+\b(?! [A-Z])")
_DASHES = (" – ", " — ", " - ")
"""Between a firm's brand, which it has for a short name, and its full name: "Alder – Madeiras, S.A."."""
_WORD = re.compile(r"[^\W\d_]{2,}")


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
    if between in _DASHES and last.bare and f'"{text.fold(last.name)}"' in text.folded:
        formal = ends_formally(text, body.start, body.end)
        name = text.flat[last.start : body.end]
        return replace(body, start=last.start, name=name, defined=(last.name,)) if formal else None
    of_state = _STATE.match(text.flat, last.end) and body.kind is PartyKind.GOVERNMENT
    within = (between == " in " and _is_its_seat(last, body)) or (between == ", " and of_state)
    if within and last.kind is PartyKind.GOVERNMENT:
        return replace(last, end=body.end, name=text.flat[last.start : body.end], defined=body.defined)
    return replace(last, defined=body.defined) if between == ", " and _is_its_seat(last, body) else None


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
        if fields and text.first("field", fields.start(), fields.end()):
            last = fields.end()
            yield replace(
                body,
                end=last,
                name=text.flat[body.start : last],
                defined=find_defined(text, body.start, last),
            )
        else:
            yield body
