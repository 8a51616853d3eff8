"""Who speaks where in a text?"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from hefu.reading.names import NameMention


class Turn(Struct, frozen=True, gc=False):
    """From where somebody speaks; None: from where nobody does."""

    start: int
    speaker: NameMention | None


class Speakers(Struct, frozen=True, dict=True):
    """All turns of a text, in its order."""

    turns: Sequence[Turn]

    @cached_property
    def _starts(self) -> list[int]:
        return [turn.start for turn in self.turns]

    def at(self, place: int) -> NameMention | None:
        """Give who speaks at a place."""
        before = bisect_right(self._starts, place)
        return self.turns[before - 1].speaker if before else None

    def within(self, start: int, end: int) -> list[NameMention]:
        """Give those who speak from somewhere within ``[start, end)`` on."""
        turns = self.turns[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]
        return [turn.speaker for turn in turns if turn.speaker]
