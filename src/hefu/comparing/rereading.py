"""A text read again with better words: what is the same, changed, new, gone?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hefu.comparing.changes import find_changes
from hefu.terms.reading import Reading
from hefu.terms.source import Span
from hefu.terms.undertaking import Undertaking

ALIKE = 0.5
"""The share of the union of two spans that both must hold to be two readings of one undertaking."""


class Rereading(Struct, frozen=True, kw_only=True):
    """An old reading laid beside a new one of the same text.

    ``same`` and ``changed`` lead from a position in the old to one in the new; ``gone`` are positions
    in the old, ``added`` in the new. ``parties`` leads from the old ids of parties to the new ones.
    """

    same: dict[int, int]
    changed: dict[int, int]
    gone: tuple[int, ...]
    added: tuple[int, ...]
    parties: dict[str, str]


def lay_beside(old: Reading, new: Reading) -> Rereading:
    """Find for each undertaking of the old reading the one of the new whose span it shares.

    Time grows with the number of undertakings, and with how many overlap one another.

    Raises:
        ValueError: the two are readings of different texts.
    """
    if old.source != new.source:
        raise ValueError("two readings of one text are compared, and these are of two")
    parties = same_parties(old, new)
    pairs = _pairs(old.undertakings, new.undertakings)
    same = {
        ours: theirs
        for ours, theirs in pairs.items()
        if not find_changes(with_parties(old.undertakings[ours], parties), new.undertakings[theirs])
    }
    met = set(pairs.values())
    return Rereading(
        same=same,
        changed={ours: theirs for ours, theirs in pairs.items() if ours not in same},
        gone=tuple(at for at in range(len(old.undertakings)) if at not in pairs),
        added=tuple(at for at in range(len(new.undertakings)) if at not in met),
        parties=parties,
    )


def same_parties(old: Reading, new: Reading) -> dict[str, str]:
    """The new id of each party of the old reading that still bears one of its names."""
    named = {name: party.id for party in new.parties for name in (*party.aliases, party.name)}
    return {
        party.id: named[name]
        for party in old.parties
        for name in (*party.aliases, party.name)
        if name in named
    }


def with_parties(one: Undertaking, ids: Mapping[str, str]) -> Undertaking:
    """The undertaking with other ids of its parties; an id that leads nowhere is kept as it is."""

    def led(parties: Sequence[str]) -> tuple[str, ...]:
        return tuple(ids.get(party, party) for party in parties)

    return replace(
        one,
        bearers=led(one.bearers),
        counterparties=led(one.counterparties),
        asked_by=led(one.asked_by),
    )


def _pairs(old: Sequence[Undertaking], new: Sequence[Undertaking]) -> dict[int, int]:
    """The pairs of overlapping spans, the likest first; none stands in two pairs."""
    candidates = sorted(_candidates(old, new), key=lambda each: (-each[0], each[1], each[2]))
    pairs: dict[int, int] = {}
    met: set[int] = set()
    for _likeness, ours, theirs in candidates:
        if ours not in pairs and theirs not in met:
            pairs[ours] = theirs
            met.add(theirs)
    return dict(sorted(pairs.items()))


def _candidates(old: Sequence[Undertaking], new: Sequence[Undertaking]) -> list[tuple[float, int, int]]:
    theirs = sorted(range(len(new)), key=lambda at: new[at].start)
    longest = max((each.end - each.start for each in new), default=0)
    found, first = [], 0
    for ours in sorted(range(len(old)), key=lambda at: old[at].start):
        one = old[ours]
        while first < len(theirs) and new[theirs[first]].start + longest <= one.start:
            first += 1
        for at in theirs[first:]:
            if new[at].start >= one.end:
                break
            likeness = _likeness(one, new[at])
            if likeness >= ALIKE:
                found.append((likeness, ours, at))
    return found


def _likeness(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start))
