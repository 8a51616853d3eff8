"""Where the words of one language stand in one text: found in a single pass, asked for many times."""

import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import repeat

from msgspec import Struct

from hefu.lexicon.entry import Entry


class Hit(Struct, frozen=True, kw_only=True, gc=False):
    """An entry found at ``[start, end)`` of a text; ``counts`` is false where its neighbours rule it out."""

    start: int
    end: int
    entry: Entry
    counts: bool = True


class Row(Struct, frozen=True, gc=False):
    """All places of one kind's words, by start, the longer first; they may overlap."""

    hits: list[Hit]
    starts: list[int]
    """Where each hit begins, and at last a place behind every text."""

    def within(self, start: int, end: int) -> Iterator[Hit]:
        """Yield the hits within ``[start, end)`` in order: at each place the longest, none overlapping."""
        hits, cursor = self.hits, start
        for index in range(bisect_left(self.starts, start), len(hits)):
            hit = hits[index]
            if hit.start >= end:
                return
            if hit.start >= cursor and hit.end <= end:
                cursor = hit.end
                if hit.counts:
                    yield hit


def row_of(hits: list[Hit]) -> Row:
    """Make a row of hits that are in order."""
    return Row(hits, [hit.start for hit in hits] + [sys.maxsize])


class _Mixed(Struct, frozen=True, gc=False):
    """Where words of several kinds begin, in order, at last a place behind every text; and their kinds."""

    starts: list[int]
    kinds: list[str]


def _mixed(rows: dict[str, Row], kinds: tuple[str, ...]) -> _Mixed:
    places = sorted(place for kind in kinds for place in zip(rows[kind].starts, repeat(kind), strict=False))
    return _Mixed([start for start, _ in places], [kind for _, kind in places])


class Hits(Struct, frozen=True, dict=True):
    """The words of a vocabulary in one text, by kind. Most askings find nothing, and are told so at once."""

    rows: dict[str, Row]

    @cached_property
    def _together(self) -> dict[tuple[str, ...], _Mixed]:
        """The rows of kinds that are asked for together, mixed when they first are."""
        return {}

    def among(self, kinds: tuple[str, ...], start: int, end: int) -> Sequence[str]:
        """Tell of which of the kinds a word begins within ``[start, end)``, in the order of the kinds.

        To ask for many kinds, walk these: the others are passed by in one look.
        """
        mixed = self._together.get(kinds)
        if mixed is None:
            mixed = self._together[kinds] = _mixed(self.rows, kinds)
        left = bisect_left(mixed.starts, start)
        if mixed.starts[left] >= end:
            return ()
        here = set(mixed.kinds[left : bisect_left(mixed.starts, end, left)])
        return [kind for kind in kinds if kind in here]

    def has(self, kinds: tuple[str, ...], start: int, end: int) -> bool:
        """Tell whether a word of one of the kinds stands within ``[start, end)``."""
        return any(self.first(kind, start, end) for kind in self.among(kinds, start, end))

    def find(self, kind: str, start: int, end: int) -> list[Hit]:
        """Find the words of a kind within ``[start, end)``, in the order of the text."""
        row = self.rows[kind]
        starts = row.starts
        return list(row.within(start, end)) if starts[bisect_left(starts, start)] < end else []

    def first(self, kind: str, start: int, end: int) -> Hit | None:
        """Find the first word of a kind within ``[start, end)``."""
        row = self.rows[kind]
        starts = row.starts
        return next(row.within(start, end), None) if starts[bisect_left(starts, start)] < end else None

    def at(self, kind: str, start: int, *, counted: bool = True) -> Hit | None:
        """Find the longest word of a kind that begins at ``start``, if it counts or need not."""
        row = self.rows[kind]
        index = bisect_left(row.starts, start)
        if row.starts[index] != start:
            return None
        hit = row.hits[index]
        return hit if hit.counts or not counted else None
