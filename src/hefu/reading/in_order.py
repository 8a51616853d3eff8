"""What stands here and there in a text, kept in its order: what of it lies within a stretch?"""

from bisect import bisect_left
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from hefu.lexicon.hits import BEHIND_ALL


class Placed(Protocol):
    """What stands at ``[start, end)``."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


One = TypeVar("One", bound=Placed)


class InOrder(Struct, Generic[One], frozen=True, dict=True):
    """All of a sort that stand in a text, in its order."""

    all: tuple[One, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [*(one.start for one in self.all), BEHIND_ALL]

    def within(self, start: int, end: int) -> tuple[One, ...]:
        """Return those that lie wholly within ``[start, end)``."""
        starts = self._starts
        left = bisect_left(starts, start)
        if starts[left] >= end:
            return ()
        right = bisect_left(starts, end, left)
        return tuple([one for one in self.all[left:right] if one.end <= end])

    def before(self, end: int) -> One | None:
        """Return the last one that begins before ``end``."""
        at = bisect_left(self._starts, end)
        return self.all[at - 1] if at else None

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a word at ``[start, end)`` is but a part of one of them (新|希望|集团)."""
        one = self.before(start + 1)
        return one is not None and end <= one.end and end - start < one.end - one.start
