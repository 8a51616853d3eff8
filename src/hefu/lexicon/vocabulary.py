"""The words of one language, and finding them in a text."""

import re
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that mean one thing, with the texts that prove it.

    Each text of ``reads`` must hold one of the words, each of ``passes`` none that counts.
    A word does not count before one of ``not_before`` nor after one of ``not_after``.
    """

    id: str
    words: tuple[str, ...]
    means: str = ""
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    reads: tuple[str, ...]
    passes: tuple[str, ...]


class Hit(Struct, frozen=True, kw_only=True):
    """An entry found at ``[start, end)`` of a text."""

    start: int
    end: int
    entry: Entry


class Kind(Struct, frozen=True, dict=True):
    """All entries of one kind; where two words fit at one place, the longer is found."""

    entries: tuple[Entry, ...]

    @cached_property
    def by_word(self) -> dict[str, Entry]:
        """Each word's entry."""
        return {word: entry for entry in self.entries for word in entry.words}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One alternation of literal words, longest first: no backtracking beyond a word's length."""
        longest_first = sorted(self.by_word, key=len, reverse=True)
        return re.compile("|".join(_whole(word) for word in longest_first) or r"(?!)")

    def find(self, folded: str, start: int, end: int) -> Iterator[Hit]:
        """Yield the hits within ``[start, end)`` in order, none overlapping another."""
        for match in self.pattern.finditer(folded, start, end):
            entry = self.by_word[match.group()]
            left_out = folded.startswith(entry.not_before, match.end())
            left_out = left_out or folded.endswith(entry.not_after, 0, match.start())
            if not left_out:
                yield Hit(start=match.start(), end=match.end(), entry=entry)


def _whole(word: str) -> str:
    left = r"(?<![a-z0-9])" if word[0].isascii() and word[0].isalnum() else ""
    right = r"(?![a-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return left + re.escape(word) + right


class Vocabulary(Struct, frozen=True):
    """The words of one language by kind ("strength", "ask", ...), to be sought in a folded text."""

    lang: str
    kinds: dict[str, Kind]

    def find(self, kind: str, folded: str, start: int = 0, end: int | None = None) -> list[Hit]:
        """Find the words of a kind within ``[start, end)``, in the order of the text."""
        return list(self.kinds[kind].find(folded, start, len(folded) if end is None else end))

    def first(self, kind: str, folded: str, start: int = 0, end: int | None = None) -> Hit | None:
        """Find the first word of a kind within ``[start, end)``."""
        return next(self.kinds[kind].find(folded, start, len(folded) if end is None else end), None)

    def at(self, kind: str, folded: str, start: int) -> Hit | None:
        """Find the word of a kind that begins at ``start``."""
        match = self.kinds[kind].pattern.match(folded, start)
        hit = self.first(kind, folded, start, match.end()) if match else None
        return hit if hit and hit.start == start else None
