"""Is a body but a part of a government that a Chinese text names, or what keeps its place running?"""

from collections.abc import Sequence

from hefu.reading.text import Text
from hefu.reading.zh.naming.levels import BARE_ZONE, LEVELS, has_no_place, is_bare_place
from hefu.reading.zh.naming.offices import utility_at
from hefu.reading.zh.naming.same import Candidate
from hefu.terms.party import PartyKind


def is_within(
    text: Text, one: Candidate, candidates: Sequence[Candidate], governing: Sequence[Candidate]
) -> bool:
    """Tell a district of a place that is named beside it (临江市|云麓区, and 临江市), 县经开区, an office of
    a zone without a place (高新区管委会, 经发局), and 市供电公司.
    """
    if one.bodies[0].kind is not PartyKind.GOVERNMENT:
        return bool(governing) and utility_at(text, one.start) is not None
    if has_no_place(one.bodies[0]) and not BARE_ZONE.fullmatch(one.name):
        return any(BARE_ZONE.fullmatch(other.name) for other in candidates)
    if one.name[0] in LEVELS and one not in governing:
        return any(one.name[0] in other.name[1:] for other in governing)
    return any(
        other is not one and is_bare_place(body.name) and one.name.startswith(text.fold(body.name))
        for other in candidates
        for body in other.bodies
    )
