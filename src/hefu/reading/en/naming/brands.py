"""Which firms does an English text name that look like no name, or like another: 3M, SK hynix, Lowe's?"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body, put_among
from hefu.reading.in_order import InOrder
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_OWNS = ("'s", "’s")
_ACTS = pattern(
    r"['’]s(?= (?:will|would|shall|has|have|is|are|plans|agreed|pledged|committed|said|announced|signed)\b|"
    r"[.;)])"
)
"""Behind a name, shows "'s" to be its end: "Lowe's will", "for Lowe's."; not "Lowe's decision"."""
_SIGNS = ("$", "€", "£", "¥")


def with_brands(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Put each such firm in the place of what its words alone seemed to name; a longer name holds it."""
    bodies = _with_shops(text, bodies)
    there = InOrder(tuple(bodies))
    known = [body for body in _known(text) if not there.holds(body.start, body.end)]
    return put_among(bodies, InOrder(tuple(known))) if known else bodies


def _known(text: Text) -> Iterator[Body]:
    """Yield the firms that the lexicon knows by their spelling."""
    for hit in text.find("brand", 0, len(text.folded)):
        if not _is_a_sum(text, hit):
            name, kind = text.flat[hit.start : hit.end], PartyKind(hit.entry.means)
            yield Body(start=hit.start, end=hit.end, name=name, kind=kind)


def _is_a_sum(text: Text, hit: Hit) -> bool:
    """Tell "3m" and "$3M" and "3M yuan" from 3M."""
    name = text.flat[hit.start : hit.end]
    small = name[0].isdigit() and not any(map(str.isupper, name))
    return (
        small
        or text.flat.endswith(_SIGNS, 0, hit.start)
        or any(text.at(kind, hit.end + 1) for kind in ("currency", "measure"))
    )


def _with_shops(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Let a name take in its "'s" where it never stands without, and acts with it: "Lowe's will hire"."""
    owners = [body for body in bodies if body.bare and text.flat.startswith(_OWNS, body.end)]
    acting = {body.name for body in owners if _ACTS.match(text.flat, body.end)}
    shops = {name for name in acting if not re.search(rf"\b{re.escape(name)}\b(?!['’]s)", text.flat)}
    longer = {body.start: body.end + len(_OWNS[0]) for body in owners if body.name in shops}
    return [
        replace(body, end=longer[body.start], name=text.flat[body.start : longer[body.start]])
        if body.start in longer else body
        for body in bodies
    ]  # fmt: skip
