"""Which houses does a list of a Chinese text tell apart, whatever their names share?"""

import itertools
from collections.abc import Sequence

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_OFFICES = ("局", "委", "厅", "廳", "署", "办", "辦", "委员会", "委員會")
_SIGN_WITH = pattern("(?:、[\u4e00-\u9fff]{2,12}){0,4}[与和同][^,;。\n]{2,40}?签(?:订|署|约|下)")
"""Behind the last of those that sign (、市税务局|与云帆公司签订)."""
_JOINS, _LISTS = tuple("、与和及"), tuple("、,;")
_LONGEST_HEAD = 16
"""So much may a head's office and name take in a list of houses."""


def listed_apart(text: Text, named: Sequence[Body]) -> set[frozenset[str]]:
    """Give the houses that stand side by side in a list, heads between or not: none is there twice."""
    ordered = sorted(named, key=lambda one: one.start)
    return {
        frozenset((one.name, other.name))
        for one, other in itertools.pairwise(ordered)
        if one.name != other.name
        and (one.kind is other.kind is PartyKind.COMPANY or _are_offices_that_sign(text, one, other))
        and _are_listed(text, one, other)
    }


def _are_offices_that_sign(text: Text, one: Body, other: Body) -> bool:
    """Tell two offices of a city that both sign (市公安局、市税务局与云帆公司签订) from those that attend."""
    offices = one.name.endswith(_OFFICES) and other.name.endswith(_OFFICES)
    return offices and _SIGN_WITH.match(text.folded, other.end) is not None


def _are_listed(text: Text, one: Body, other: Body) -> bool:
    between = text.folded[one.end : other.start]
    headed = len(between) <= _LONGEST_HEAD and text.at("title", one.end) is not None
    return between in _JOINS or (headed and between.endswith(_LISTS) and "。" not in between)
