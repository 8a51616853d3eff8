"""Where the words of one language stand in one text: found in a single pass, asked for many times."""

import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import repeat

from msgspec import Struct

from hefu.lexicon.entry import Entry

BEHIND_ALL = sys.maxsize


class Hit(Struct, frozen=True, kw_only=True, gc=False):
    """An entry found at ``[start, end)`` of a text."""

    start: int
    end: int
    entry: Entry


class Sense(Struct, frozen=True, gc=False):
    """What a word is in one kind; ``bound`` where the words around it may rule it out."""

    entry: Entry
    length: int
    bound: bool


class Row(Struct, frozen=True, gc=False):
    """All places of one kind's words, by start, the longer first; they may overlap.

    Most are never asked for, so a hit is made, and its neighbours looked at, only when it is.
    """

    starts: list[int]
    """Where each word begins, and at last a place behind every text."""
    senses: list[Sense]

    def within(self, folded: str, start: int, end: int, index: int) -> Iterator[Hit]:
        """Yield the hits within ``[start, end)`` in order: at each place the longest, none overlapping.

        ``index`` is that of the first word at ``start`` or behind it.
        """
        starts, cursor = self.starts, start
        while (begin := starts[index]) < end:
            sense = self.senses[index]
            index += 1
            close = begin + sense.length
            if begin >= cursor and close <= end:
                cursor = close
                if not sense.bound or _counts(sense.entry, folded, begin, close):
                    yield Hit(start=begin, end=close, entry=sense.entry)


def row_of(places: list[tuple[int, Sense]]) -> Row:
    """Make a row of places that are in order."""
    return Row([start for start, _ in places] + [BEHIND_ALL], [sense for _, sense in places])


def _counts(entry: Entry, folded: str, start: int, end: int) -> bool:
    if entry.not_before and folded.startswith(entry.not_before, end):
        return False
    if not entry.not_after or not folded.endswith(entry.not_after, 0, start):
        return True
    return not any(_ends_in(folded, start, word) for word in entry.not_after)


def _ends_in(folded: str, end: int, word: str) -> bool:
    """Tell whether a whole word ends at ``end``: "a " does not end "Saravia "."""
    if not folded.endswith(word, 0, end):
        return False
    before = folded[max(0, end - len(word) - 1) : max(0, end - len(word))]
    return not (word[0].isascii() and word[0].isalnum() and before.isascii() and before.isalnum())


class _Mixed(Struct, frozen=True, gc=False):
    """Where words of several kinds begin, in order, at last a place behind every text; and their kinds."""

    starts: list[int]
    kinds: list[str]


def _mixed(rows: dict[str, Row], kinds: tuple[str, ...]) -> _Mixed:
    places = sorted(place for kind in kinds for place in zip(rows[kind].starts, repeat(kind), strict=False))
    return _Mixed([start for start, _ in places], [kind for _, kind in places])


class Hits(Struct, frozen=True, dict=True):
    """The words of a vocabulary in one text, by kind. Most askings find nothing, and are told so at once."""

    folded: str
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
        index = bisect_left(row.starts, start)
        return list(row.within(self.folded, start, end, index)) if row.starts[index] < end else []

    def first(self, kind: str, start: int, end: int) -> Hit | None:
        """Find the first word of a kind within ``[start, end)``."""
        row = self.rows[kind]
        index = bisect_left(row.starts, start)
        return next(row.within(self.folded, start, end, index), None) if row.starts[index] < end else None

    def at(self, kind: str, start: int, *, counted: bool = True) -> Hit | None:
        """Find the longest word of a kind that begins at ``start``, if it counts or need not."""
        row = self.rows[kind]
        index = bisect_left(row.starts, start)
        if row.starts[index] != start:
            return None
        sense = row.senses[index]
        end = start + sense.length
        if counted and sense.bound and not _counts(sense.entry, self.folded, start, end):
            return None
        return Hit(start=start, end=end, entry=sense.entry)
