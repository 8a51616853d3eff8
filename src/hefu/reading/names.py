"""People as a text names them."""

from bisect import bisect_left
from functools import cached_property

from msgspec import Struct

from hefu.lexicon.hits import BEHIND_ALL
from hefu.reading.text import Stretch
from hefu.terms.party import PersonRole


class Named(Struct, frozen=True, kw_only=True, gc=False):
    """A person's full name at ``[start, end)``, with the titles that stand beside it.

    ``role`` and ``side``: what a line of signatures or of those present says of it, ``told_at`` where.
    """

    start: int
    end: int
    name: str
    titles: tuple[str, ...]
    role: PersonRole | None = None
    side: Stretch | None = None
    told_at: tuple[int, ...] = ()


class NameMention(Struct, frozen=True, kw_only=True, gc=False):
    """Any form of a person's name at ``[start, end)``; ``party`` is the id of the party stood for."""

    start: int
    end: int
    name: str
    party: str | None


class Names(Struct, frozen=True, dict=True):
    """All mentions of people, in the order of the text."""

    all: tuple[NameMention, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [*(one.start for one in self.all), BEHIND_ALL]

    def within(self, start: int, end: int) -> tuple[NameMention, ...]:
        """Return the mentions that lie wholly within ``[start, end)``."""
        left = bisect_left(self._starts, start)
        if self._starts[left] >= end:
            return ()
        right = bisect_left(self._starts, end, left)
        return tuple([one for one in self.all[left:right] if one.end <= end])

    def before(self, end: int) -> NameMention | None:
        """Return the last mention that begins before ``end``."""
        at = bisect_left(self._starts, end)
        return self.all[at - 1] if at else None
