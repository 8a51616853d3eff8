"""People as a text names them."""

from msgspec import Struct

from hefu.reading.in_order import InOrder
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


class Names(InOrder[NameMention], frozen=True, dict=True):
    """All mentions of people."""
