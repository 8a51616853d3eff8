"""Where does the text name a party?"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from hefu.lexicon.hits import BEHIND_ALL
from hefu.reading.forms import find_longest
from hefu.reading.text import Text
from hefu.terms.party import Party

Standing = Callable[[Text, Mapping[str, str]], Callable[[int, int], bool]]
"""Makes, for a text and the party of each name, what tells a name at ``[start, end)`` from a part of another
word or of a longer name."""


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """A party's name or alias at ``[start, end)``; ``party`` is its id.

    ``called``: it is no name, but a noun that means the party here ("the operator").
    """

    start: int
    end: int
    party: str
    called: bool = False


class Mentions(Struct, frozen=True, dict=True):
    """All mentions of the parties, in the order of the text."""

    all: tuple[Mention, ...]
    kinds: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    """The sorts of body among the parties: "the university" means somebody only where one is a party."""
    forms: tuple[tuple[str, str], ...] = ()
    """Each name and alias, folded, with its party."""

    @cached_property
    def _starts(self) -> list[int]:
        return [*(mention.start for mention in self.all), BEHIND_ALL]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each party is named."""
        return Counter(mention.party for mention in self.all)

    @cached_property
    def often(self) -> frozenset[str]:
        """The parties that are named more than once."""
        return frozenset(party for party, count in self.counts.items() if count > 1)

    @cached_property
    def _by_start(self) -> dict[int, Mention]:
        return {mention.start: mention for mention in reversed(self.all)}

    @cached_property
    def _by_end(self) -> dict[int, Mention]:
        return {mention.end: mention for mention in self.all}

    def with_more(self, more: Iterable[Mention]) -> "Mentions":
        """Return these and more."""
        return replace(self, all=tuple(sorted((*self.all, *more), key=lambda one: one.start)))

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that lie wholly within ``[start, end)``."""
        left = bisect_left(self._starts, start)
        if self._starts[left] >= end:
            return ()
        right = bisect_left(self._starts, end, left)
        return tuple([one for one in self.all[left:right] if one.end <= end])

    def before(self, end: int) -> Mention | None:
        """Return the last mention that begins before ``end``."""
        at = bisect_left(self._starts, end)
        return self.all[at - 1] if at else None

    def starting_at(self, start: int) -> Mention | None:
        """Return the mention that begins at ``start``."""
        return self._by_start.get(start)

    def ending_at(self, end: int) -> Mention | None:
        """Return the mention that ends at ``end``."""
        return self._by_end.get(end)


def find_mentions(text: Text, parties: Sequence[Party], standing: Standing) -> Mentions:
    """Find the names and aliases of the parties, where they stand alone; where two fit, the longer."""
    owner = {
        text.fold(form): party.id for party in reversed(parties) for form in (party.name, *party.aliases)
    }
    places = find_longest(owner, text.folded, standing(text, owner))
    return Mentions(
        tuple(Mention(start=start, end=end, party=owner[text.folded[start:end]]) for start, end in places),
        frozenset(party.kind.value for party in parties),
        frozenset(text.fold(party.name) for party in parties),
        tuple(owner.items()),
    )
