"""Where the words of one language stand in one text: found in a single pass, asked for many times."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from hefu.lexicon.entry import Entry


class Hit(Struct, frozen=True, kw_only=True):
    """An entry found at ``[start, end)`` of a text; ``counts`` is false where its neighbours rule it out."""

    start: int
    end: int
    entry: Entry
    counts: bool = True


class Row(Struct, frozen=True, dict=True):
    """All places of one kind's words, by start, the longer first; they may overlap."""

    hits: list[Hit]

    @cached_property
    def _starts(self) -> list[int]:
        return [hit.start for hit in self.hits]

    def any_within(self, start: int, end: int) -> bool:
        """Tell at once whether a hit begins within ``[start, end)``, whether it counts or not."""
        index = bisect_left(self._starts, start)
        return index < len(self._starts) and self._starts[index] < end

    def within(self, start: int, end: int) -> Iterator[Hit]:
        """Yield the hits within ``[start, end)`` in order: at each place the longest, none overlapping."""
        hits, cursor = self.hits, start
        for index in range(bisect_left(self._starts, start), len(hits)):
            hit = hits[index]
            if hit.start >= end:
                return
            if hit.start >= cursor and hit.end <= end:
                cursor = hit.end
                if hit.counts:
                    yield hit

    def at(self, start: int, *, counted: bool = True) -> Hit | None:
        """Return the longest hit that begins at ``start``, if it counts or need not."""
        index = bisect_left(self._starts, start)
        hit = self.hits[index] if index < len(self.hits) else None
        return hit if hit and hit.start == start and (hit.counts or not counted) else None


class Hits(Struct, frozen=True):
    """The words of a vocabulary in one text, by kind."""

    rows: dict[str, Row]

    def find(self, kind: str, start: int, end: int) -> list[Hit]:
        """Find the words of a kind within ``[start, end)``, in the order of the text."""
        row = self.rows[kind]
        return list(row.within(start, end)) if row.any_within(start, end) else []

    def first(self, kind: str, start: int, end: int) -> Hit | None:
        """Find the first word of a kind within ``[start, end)``."""
        row = self.rows[kind]
        return next(row.within(start, end), None) if row.any_within(start, end) else None

    def at(self, kind: str, start: int, *, counted: bool = True) -> Hit | None:
        """Find the word of a kind that begins at ``start``, where it counts or need not."""
        return self.rows[kind].at(start, counted=counted)
