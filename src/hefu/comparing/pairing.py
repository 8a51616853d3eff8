"""Which parties and undertakings of two language versions of one text are the same."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from hefu.planning.due import last_day
from hefu.terms.reading import Reading
from hefu.terms.undertaking import Undertaking, UndertakingKind

REACH = 150
"""Places by which two undertakings that say the same may stand apart, where one text has more."""
ENOUGH = 2
"""The likeness from which two undertakings may be taken for one."""


def pair_parties(one: Reading, other: Reading) -> dict[str, str]:
    """The party of ``other`` for each party of ``one``: of the same kind, in the order of mention.

    Names are not compared, since they are in two languages.
    """
    pairs: dict[str, str] = {}
    for kind in {party.kind for party in one.parties}:
        ours = [party.id for party in one.parties if party.kind == kind]
        theirs = [party.id for party in other.parties if party.kind == kind]
        pairs.update(zip(ours, theirs, strict=False))
    return pairs


def pair_undertakings(one: Reading, other: Reading) -> dict[int, int]:
    """The position in ``other`` for each position in ``one`` that says the same.

    Pairs never cross. Of all such pairings the likeliest is taken, by what a translation leaves as
    it is: the kind, who bears it, numbers and dates. What is left over stands in one text only.
    Two are taken for one only if they stand within `REACH` of the same place; so time and memory
    grow with the number of undertakings.
    """
    parties = pair_parties(one, other)
    ours = [_traits(each, [parties.get(party) for party in each.bearers]) for each in one.undertakings]
    theirs = [_traits(each, each.bearers) for each in other.undertakings]
    return _best(ours, theirs)


class _Traits(NamedTuple):
    """What a translation leaves as it is; numbers and days as they are compared, none where none is said."""

    kind: UndertakingKind
    bearers: frozenset[str | None]
    counted: tuple[str, ...]
    due: date | None


def _traits(one: Undertaking, bearers: Iterable[str | None]) -> _Traits:
    return _Traits(
        kind=one.kind,
        bearers=frozenset(bearers),
        counted=tuple(sorted(str(each.value) for each in one.quantities)),
        due=last_day(one.due) if one.due else None,
    )


def _likeness(ours: _Traits, theirs: _Traits) -> int:
    """How much speaks for the two being one; 0 when their kinds differ."""
    if ours.kind != theirs.kind:
        return 0
    borne_alike = ours.bearers == theirs.bearers
    counted_alike = _agree(ours.counted, theirs.counted)
    return max(0, 1 + 2 * borne_alike + 3 * counted_alike + 2 * _agree(ours.due, theirs.due))


def _agree(ours: object, theirs: object) -> int:
    """1 if both say the same, -1 if they say different things, 0 if either says nothing."""
    if not ours or not theirs:
        return 0
    return 1 if ours == theirs else -1


class _Row(NamedTuple):
    """The best sums after some of ours, for each number of theirs from ``first`` on."""

    first: int
    sums: list[int]

    def at(self, number: int) -> int:
        """The best sum with so many of theirs; beyond its reach a row gains nothing more."""
        return self.sums[min(number - self.first, len(self.sums) - 1)]


def _best(ours: Sequence[_Traits], theirs: Sequence[_Traits]) -> dict[int, int]:
    """The pairing without crossings whose likenesses have the largest sum (after Needleman and Wunsch)."""
    rows = [_Row(0, [0] * (len(theirs) + 1))]
    for i, one in enumerate(ours):
        place = i * len(theirs) // len(ours)
        first, last = max(0, place - REACH), min(len(theirs), place + REACH)
        row = _Row(first, [rows[i].at(first)])
        for j in range(first, last):
            likeness = _likeness(one, theirs[j])
            paired = rows[i].at(j) + likeness if likeness >= ENOUGH else 0
            row.sums.append(max(paired, row.sums[-1], rows[i].at(j + 1)))
        rows.append(row)
    return _pairs(rows, len(theirs))


def _pairs(rows: Sequence[_Row], last: int) -> dict[int, int]:
    """The way back through the sums: where one grew neither above nor before, two were paired."""
    pairs, i, j = {}, len(rows) - 1, last
    while i and j > rows[i].first:
        if rows[i].at(j) == rows[i - 1].at(j):
            i -= 1
        elif rows[i].at(j) == rows[i].at(j - 1):
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs[i] = j
    return pairs
