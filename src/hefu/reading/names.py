"""People as a text names them."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from hefu.reading.in_order import InOrder
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch
from hefu.terms.party import PersonRole

_PARTS = pattern("[ -]")


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

    @cached_property
    def by_initials(self) -> Mapping[str, Mapping[str, NameMention]]:
        """By the first letters of all its parts ("RS"), those called so: a mention of each whole name."""
        found: dict[str, dict[str, NameMention]] = {}
        for one in self.all:
            letters = "".join(part[0] for part in _PARTS.split(one.name) if part)
            found.setdefault(letters, {})[one.name] = one
        return found

    @cached_property
    def by_last_word(self) -> Mapping[str, Mapping[str, NameMention]]:
        """By the last word of a name in small letters, those called so: a mention of each whole name."""
        found: dict[str, dict[str, NameMention]] = {}
        for one in self.all:
            found.setdefault(one.name.split()[-1].lower(), {})[one.name] = one
        return found
