"""Which bodies of an English text does it show bound: by what they will do, and beside whom they stand?"""

import itertools
from collections import Counter

from hefu.reading.bodies import Body
from hefu.reading.en.naming.cast import Cast, Found
from hefu.reading.en.parties.acting import find_acting
from hefu.reading.en.parties.deeds import find_doing
from hefu.reading.en.parties.party_names import Rule
from hefu.reading.en.parties.signing_sentence import find_signing

_ANDS = (" and ", " and the ")


def acting(cast: Cast) -> list[Body]:
    """Name those that undertake something, at each place: "Acme will"."""
    return [*find_acting(cast.text, cast.bodies)]


def _acting_by_noun(cast: Cast) -> list[Body]:
    return [*find_acting(cast.text, cast.called)]


def _undertaking(cast: Cast) -> Found:
    """Those that undertake something: "Acme will"."""
    return cast.once(acting)


def _undertaking_unsigned(cast: Cast) -> Found:
    """Those that undertake something where the text sets no two side by side that sign."""
    return () if cast.once(find_signing).at_once else cast.once(acting)


def _undertaking_by_words(cast: Cast) -> Found:
    """Those that undertake something by more than one word that says no sort: "Slow Pan Tarn will"."""
    return (body for body in cast.once(acting) if body.bare and " " in body.name)


def _undertaking_by_noun(cast: Cast) -> Found:
    """Those that undertake something by their noun: "the College will"."""
    return cast.once(_acting_by_noun)


def _undertaking_again(cast: Cast) -> Found:
    """Those that undertake something at more than one place, by name or by noun."""
    told = [*cast.once(acting), *cast.once(_acting_by_noun)]
    places = Counter(id(cast.group_of(body)) for body in told)
    return (body for body in told if places[id(cast.group_of(body))] > 1)


def _undertaking_beside(cast: Cast) -> Found:
    """Those named right before one that undertakes something: "Acme and | Beta will"."""
    bound = {body.start for body in cast.once(acting)}
    for body, beside in itertools.pairwise(cast.bodies):
        joint = cast.text.folded[body.end : beside.start]
        if beside.start in bound and joint in (*_ANDS, ", and ", ", ", " & "):
            yield body


def _joined_beside(cast: Cast) -> Found:
    """The second of two between which something is: "between Acme and | the City"."""
    between = {body.start for body in find_doing(cast.text, cast.bodies, "joined")}
    for body, beside in itertools.pairwise(cast.bodies):
        if body.start in between and cast.text.folded[body.end : beside.start] in _ANDS:
            yield beside


BY_DEED: dict[str, Rule] = {
    "undertakes": _undertaking,
    "undertakes-by-noun": _undertaking_by_noun,
    "undertakes-unsigned": _undertaking_unsigned,
    "undertakes-by-words": _undertaking_by_words,
    "undertakes-again": _undertaking_again,
    "undertakes-beside": _undertaking_beside,
    "joined-beside": _joined_beside,
}
