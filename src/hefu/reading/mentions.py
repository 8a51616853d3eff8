"""Where does the text name a party?"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from hefu.reading.forms import find_longest
from hefu.reading.in_order import InOrder
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


class Mentions(InOrder[Mention], frozen=True, dict=True):
    """All mentions of the parties."""

    kinds: frozenset[str] = frozenset()
    """The sorts of body among the parties: "the university" means somebody only where one is a party."""
    sorts: tuple[tuple[str, str], ...] = ()
    """Each party's id, with the sort of body it is."""
    names: frozenset[str] = frozenset()
    """The names of the parties, folded."""
    forms: tuple[tuple[str, str], ...] = ()
    """Each name and alias, folded, with its party."""

    @cached_property
    def names_by_character(self) -> dict[str, list[str]]:
        """The parties' names that hold each character: a short form holds no others."""
        names: dict[str, list[str]] = {}
        for name in self.names:
            for char in set(name):
                names.setdefault(char, []).append(name)
        return names

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

    def only(self, some: Iterable[Mention], parties: Set[str | None]) -> "Mentions":
        """Return some of these, and of what is known of the parties only what is of some."""
        forms = tuple((form, party) for form, party in self.forms if party in parties)
        sorts = tuple((party, sort) for party, sort in self.sorts if party in parties)
        return Mentions(
            all=tuple(some),
            kinds=frozenset(sort for _, sort in sorts),
            sorts=sorts,
            names=frozenset(form for form, _ in forms if form in self.names),
            forms=forms,
        )

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
        tuple((party.id, party.kind.value) for party in parties),
        frozenset(text.fold(party.name) for party in parties),
        tuple(owner.items()),
    )
