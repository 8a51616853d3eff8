"""The text under the glass: as given, as searched, and the words of its language."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from typing import Any, Self, TypeVar

from msgspec import Struct, field

from hefu.lexicon.folding import Folding
from hefu.lexicon.hits import BEHIND_ALL, Hit, Hits
from hefu.lexicon.vocabulary import Vocabulary
from hefu.reading.smoothing import Smooth
from hefu.terms.source import Source, Span
from hefu.terms.undertaking import Why

Made = TypeVar("Made")

CAPITALS = "A-Z" + "".join(filter(str.isupper, map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))))
"""The capitals of Latin writing, with accents, as a class of characters holds them."""

FAR = 100_000
"""Further off in a file of many papers stands another's; looking through all takes time in the square."""


class Stretch(Struct, frozen=True, gc=False):
    """Bounds in a text, ``[start, end)``; unlike a `Span` it may be empty and quotes nothing."""

    start: int
    end: int


class Text(Hits, frozen=True, kw_only=True):
    """A text without what only lays it out, beside its folded copy, and where its words stand.

    ``folded`` is the text folded, of equal length; ``lang`` is a BCP 47 tag; ``smooth`` knows the way back to
    the source as it was given.
    """

    smooth: Smooth
    lang: str
    words: Vocabulary
    folding: Folding
    flat: str
    """The text of what is read."""
    _made: dict[Callable[..., Any], Any] = field(default_factory=dict)
    _begun: dict[re.Pattern[str], list[int]] = field(default_factory=dict)
    _having: dict[tuple[re.Pattern[str], ...], list[re.Pattern[str]]] = field(default_factory=dict)
    """Of patterns that are asked for together, those of which the text has a match."""
    _folds: dict[str, str] = field(default_factory=dict)

    @property
    def source(self) -> Source:
        """What is read: the source without what only lays out its text."""
        return self.smooth.source

    @cached_property
    def spelled(self) -> frozenset[str]:
        """All words, as the text spells them."""
        return frozenset(re.findall(r"\w+", self.flat))

    def once(self, make: Callable[[Self], Made]) -> Made:
        """Give what ``make`` makes of the whole text: it is made when first asked for, and kept."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def around(self, at: int) -> tuple[int, int]:
        """Give the bounds within which it is asked what else the text calls so: nearly always all of it."""
        return max(0, at - FAR), at + FAR

    def begins(self, pattern: re.Pattern[str], start: int, end: int) -> bool:
        """Tell whether the folded text has a pattern's match that begins within ``[start, end)``.

        The text is searched once for each pattern, and most askings are told so at once.
        """
        places = self._begun.get(pattern)
        if places is None:
            places = [match.start() for match in pattern.finditer(self.folded)]
            self._begun[pattern] = places = [*places, BEHIND_ALL]
        return places[bisect_left(places, start)] < end

    def beginning(self, patterns: tuple[re.Pattern[str], ...], start: int, end: int) -> list[re.Pattern[str]]:
        """Tell of which of the patterns a match begins within ``[start, end)``, in their order."""
        having = self._having.get(patterns)
        if having is None:
            having = [one for one in patterns if self.begins(one, 0, len(self.folded))]
            self._having[patterns] = having
        return [one for one in having if self.begins(one, start, end)]

    def fold(self, form: str) -> str:
        """Fold a form of a name as the text is folded; the same few are asked for again and again."""
        folded = self._folds.get(form)
        if folded is None:
            folded = self._folds[form] = self.folding.fold(form)
        return folded

    def span(self, start: int, end: int) -> Span | None:
        """Quote ``[start, end)``, or nothing where it is empty."""
        return self.source.span(start, end) if start < end else None

    def because(self, decides: str, hit: Hit) -> Why:
        """Give an entry of the lexicon as the reason, with the words it matched."""
        return Why(decides=decides, rule=hit.entry.id, words=self.span(hit.start, hit.end))
