"""Which bodies of an English text does it show bound: by what they will do, and beside whom they stand?"""

import itertools

from hefu.reading.bodies import Body
from hefu.reading.en.naming.cast import Cast, Found
from hefu.reading.en.parties.acting import find_acting
from hefu.reading.en.parties.deeds import is_joined
from hefu.reading.en.parties.party_names import Rule

_ANDS = (" and ", " and the ")


def acting(cast: Cast) -> list[Body]:
    """Name those that undertake something, at each place: "Acme will"."""
    return [*find_acting(cast.text, cast.bodies)]


def _acting_by_noun(cast: Cast) -> list[Body]:
    return [*find_acting(cast.text, cast.called)]


def _undertaking(cast: Cast) -> Found:
    """Those that undertake something: "Acme will", and a land with one: "| Kenya and Iceland will"."""
    yield from cast.once(acting)
    bound = {body.start for body in cast.once(acting)}
    for land, beside in itertools.pairwise(cast.bodies):
        joined = beside.start in bound and cast.text.folded[land.end : beside.start] in _ANDS
        if joined and land.bare and cast.text.at("country", land.start):
            yield land


def _undertaking_by_noun(cast: Cast) -> Found:
    """Those that undertake something by their noun: "the College will"."""
    return cast.once(_acting_by_noun)


def _joined_beside(cast: Cast) -> Found:
    """The second of two between which something is: "between Acme and | the City"."""
    for body, beside in itertools.pairwise(cast.bodies):
        if cast.text.folded[body.end : beside.start] in _ANDS and is_joined(cast.text, body):
            yield beside


BY_DEED: dict[str, Rule] = {
    "undertakes": _undertaking,
    "undertakes-by-noun": _undertaking_by_noun,
    "joined-beside": _joined_beside,
}
