"""Who speaks where in a text?"""

from msgspec import Struct

from hefu.reading.in_order import InOrder
from hefu.reading.names import NameMention


class Turn(Struct, frozen=True, gc=False):
    """From where somebody speaks; None: from where nobody does."""

    start: int
    speaker: NameMention | None

    @property
    def end(self) -> int:
        """A turn is known by where it begins, and has no length of its own."""
        return self.start


class Speakers(InOrder[Turn], frozen=True, dict=True):
    """All turns of a text."""

    def at(self, place: int) -> NameMention | None:
        """Give who speaks at a place."""
        turn = self.before(place + 1)
        return turn.speaker if turn else None
