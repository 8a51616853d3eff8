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
_SHORT_NAME = pattern(r"\([^()\n]{1,20}\)")
"""Behind one of a list: what it is called for short."""
_MOST_LISTED = 12
_LISTED = (PartyKind.COMPANY, PartyKind.UNIVERSITY)


def listed_apart(text: Text, named: Sequence[Body]) -> set[frozenset[str]]:
    """Give the houses that stand side by side in a list, heads between or not: none is there twice."""
    ordered = list({one.start: one for one in sorted(named, key=lambda one: one.start)}.values())
    lists: list[list[Body]] = [[]]
    for one in ordered:
        if lists[-1] and not (_are_houses(lists[-1][-1], one) and _are_listed(text, lists[-1][-1], one)):
            lists.append([])
        lists[-1].append(one)
    pairs = itertools.chain(
        *(itertools.combinations(row[:_MOST_LISTED], 2) for row in lists),
        (pair for pair in itertools.pairwise(ordered) if _are_offices_that_sign(text, *pair)),
    )
    return {frozenset((one.name, other.name)) for one, other in pairs if one.name != other.name}


def _are_houses(one: Body, other: Body) -> bool:
    return one.kind is other.kind and one.kind in _LISTED


def _are_offices_that_sign(text: Text, one: Body, other: Body) -> bool:
    """Tell two offices of a city that both sign (市公安局、市税务局与云帆公司签订) from those that attend."""
    offices = one.name.endswith(_OFFICES) and other.name.endswith(_OFFICES)
    offices = offices and _are_listed(text, one, other)
    return offices and _SIGN_WITH.match(text.folded, other.end) is not None


def _are_listed(text: Text, one: Body, other: Body) -> bool:
    short = _SHORT_NAME.match(text.folded, one.end)
    between = text.folded[short.end() if short else one.end : other.start]
    headed = len(between) <= _LONGEST_HEAD and text.at("title", one.end) is not None
    return between in _JOINS or (headed and between.endswith(_LISTS) and "。" not in between)
