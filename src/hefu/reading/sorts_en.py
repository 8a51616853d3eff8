"""What sort of body is it, where its name does not say so? Its apposition may: "Qinglan, a coastal city"."""

import re
from collections.abc import Sequence

from hefu.reading.bodies_en import Body
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_APPOSITION = re.compile(r", (?:an?|the|one of the) ([^,;.:]{3,80})")

_GOVERNED = re.compile(
    r"\b(?:prime minister|king|queen|mayor|governor|government|ambassador|premier) of (?:the )?$"
)
"""Before a name, shows it to be a country's, a city's, a province's."""


def kind_of(text: Text, bodies: Sequence[Body], best: Body) -> PartyKind:
    """Tell the kind by the fullest name, else by what the text says beside any of its names."""
    if not best.bare or best.kind is PartyKind.PERSON:
        return best.kind
    if any(_GOVERNED.search(text.folded, max(0, body.start - 30), body.start) for body in bodies):
        return PartyKind.GOVERNMENT
    for body in bodies:
        said = _APPOSITION.match(text.folded, body.end)
        sort = text.first("sort", said.start(1), said.end(1)) if said else None
        if sort:
            return PartyKind(sort.entry.means)
    if text.first("place_sign", 0, len(text.folded)):
        return PartyKind.GOVERNMENT
    return best.kind
