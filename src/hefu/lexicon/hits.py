"""Where the words of one language stand in one text: found in a single pass, asked for many times."""

import sys
from bisect import bisect_left

from msgspec import Struct

from hefu.lexicon.entry import Entry

BEHIND_ALL = sys.maxsize
_OTHER_SCRIPTS = "\u0250"
"""The first character behind those of Latin writing."""


class Hit(Struct, frozen=True, gc=False):
    """An entry found at ``[start, end)`` of a text."""

    start: int
    end: int
    entry: Entry


class Sense(Struct, frozen=True, gc=False):
    """What a word is in one kind, and the words beside it that rule it out."""

    entry: Entry
    length: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    after_whole: tuple[str, ...]
    """Those after which it does not count where they are whole words: "a " does not end "Saravia "."""
    bound: bool
    """Whether anything may rule it out."""

    def counts(self, folded: str, start: int, end: int) -> bool:
        """Tell whether nothing beside ``[start, end)`` rules the word out."""
        if self.before and folded.startswith(self.before, end):
            return False
        if self.after and folded.endswith(self.after, 0, start):
            return False
        if not self.after_whole or not folded.endswith(self.after_whole, 0, start):
            return True
        return not any(_ends_in(folded, start, word) for word in self.after_whole)


def sense_of(entry: Entry, word: str) -> Sense:
    """Make of a word what an entry means by it; few entries stand under a condition."""
    if not entry.not_after:
        return Sense(entry, len(word), entry.not_before, (), (), bool(entry.not_before))
    whole = tuple(one for one in entry.not_after if _is_letter(one[0]))
    after = tuple(one for one in entry.not_after if one not in whole)
    return Sense(entry, len(word), entry.not_before, after, whole, bound=True)


def _ends_in(folded: str, end: int, word: str) -> bool:
    """Tell whether a whole word ends at ``end``."""
    start = end - len(word)
    return folded.endswith(word, 0, end) and not (start > 0 and _is_latin(folded[start - 1]))


def _is_latin(char: str) -> bool:
    return char.isalnum() and char < _OTHER_SCRIPTS


def _is_letter(char: str) -> bool:
    """Tell what begins a whole word from a digit, which counts as well at the end of a number (10年内)."""
    return char.isascii() and char.isalpha()


class Row(Struct, frozen=True, gc=False):
    """All places of one kind's words, by start, the longer first; they may overlap.

    Most are never asked for, so a hit is made, and its neighbours looked at, only when it is.
    """

    starts: list[int]
    """Where each word begins, and at last a place behind every text."""
    senses: list[Sense]

    def within(self, folded: str, index: int, start: int, end: int, *, most: int | None = None) -> list[Hit]:
        """Find the hits within ``[start, end)`` in order: at each place the longest, none overlapping.

        ``index`` is that of the first word at ``start`` or behind it.
        """
        found: list[Hit] = []
        starts, senses, cursor = self.starts, self.senses, start
        while (begin := starts[index]) < end and len(found) != most:
            sense = senses[index]
            index += 1
            close = begin + sense.length
            if begin >= cursor and close <= end:
                cursor = close
                if not sense.bound or sense.counts(folded, begin, close):
                    found.append(Hit(begin, close, sense.entry))
        return found


class Hits(Struct, frozen=True, dict=True):
    """The words of a vocabulary in one text, by kind. Most askings find nothing, and are told so at once."""

    folded: str
    rows: dict[str, Row]
    starts: list[int]
    """Where words begin, in order."""
    kinds: list[frozenset[str]]
    """Of which kinds each of them is."""
    _present: dict[tuple[str, ...], list[tuple[str, list[int]]]] = {}
    """Of kinds that are asked for together, those the text has, and where their words begin."""

    def among(self, kinds: tuple[str, ...], start: int, end: int) -> list[str]:
        """Tell of which of the kinds a word begins within ``[start, end)``, in the order of the kinds.

        To ask for many kinds, walk these: the others are passed by in one look.
        """
        present = self._present.get(kinds)
        if present is None:
            rows = ((kind, self.rows[kind].starts) for kind in kinds)
            present = self._present[kinds] = [(kind, starts) for kind, starts in rows if len(starts) > 1]
        return [kind for kind, starts in present if starts[bisect_left(starts, start)] < end]

    def kinds_within(self, start: int, end: int) -> frozenset[str]:
        """Tell of which kinds a word begins within ``[start, end)``.

        Whoever asks much of one stretch asks this first: what it leaves out need not be sought.
        """
        left = bisect_left(self.starts, start)
        return frozenset().union(*self.kinds[left : bisect_left(self.starts, end, left)])

    def has(self, kinds: tuple[str, ...], start: int, end: int) -> bool:
        """Tell whether a word of one of the kinds stands within ``[start, end)``."""
        here = self.among(kinds, start, end)
        return bool(here) and any(self.first(kind, start, end) for kind in here)

    def find(self, kind: str, start: int, end: int) -> list[Hit]:
        """Find the words of a kind within ``[start, end)``, in the order of the text."""
        row = self.rows[kind]
        if not row.senses:
            return []
        index = bisect_left(row.starts, start)
        return row.within(self.folded, index, start, end) if row.starts[index] < end else []

    def first(self, kind: str, start: int, end: int) -> Hit | None:
        """Find the first word of a kind within ``[start, end)``."""
        row = self.rows[kind]
        if not row.senses:
            return None
        index = bisect_left(row.starts, start)
        begin = row.starts[index]
        if begin >= end:
            return None
        sense = row.senses[index]
        close = begin + sense.length
        if close > end:
            close = begin
        elif not sense.bound or sense.counts(self.folded, begin, close):
            return Hit(begin, close, sense.entry)
        found = row.within(self.folded, index + 1, close, end, most=1)
        return found[0] if found else None

    def at(self, kind: str, start: int) -> Hit | None:
        """Find the longest word of a kind that begins at ``start``, if it counts."""
        row = self.rows[kind]
        index = bisect_left(row.starts, start)
        if row.starts[index] != start:
            return None
        sense = row.senses[index]
        end = start + sense.length
        if sense.bound and not sense.counts(self.folded, start, end):
            return None
        return Hit(start, end, sense.entry)

    def looks_like(self, kind: str, start: int) -> Hit | None:
        """Find the longest word of a kind at ``start``, though what stands beside it may rule it out."""
        row = self.rows[kind]
        index = bisect_left(row.starts, start)
        sense = row.senses[index] if row.starts[index] == start else None
        return Hit(start, start + sense.length, sense.entry) if sense else None
