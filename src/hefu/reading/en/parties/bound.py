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
    """Those that undertake something: "Acme will"."""
    return cast.once(acting)


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
