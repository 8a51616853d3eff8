"""Where does the text name a party?"""

import re
import string
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

from msgspec import Struct
from msgspec.structs import replace

from hefu.lexicon.hits import BEHIND_ALL
from hefu.reading.forms import find_longest
from hefu.reading.text import Text
from hefu.reading.zh.sorts import find_sorts_zh
from hefu.terms.party import Party

_ALONE = re.compile(r"^[^\w\n]{0,4}([a-z][a-z ]{2,30}?) *:?$", re.MULTILINE)
"""A line of a few words alone, with a bullet before or a colon behind."""
_LETTERS = frozenset(string.ascii_lowercase + string.digits)


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


def find_mentions(text: Text, parties: Sequence[Party]) -> Mentions:
    """Find the names and aliases of the parties; where two fit, the longer."""
    owner = {
        text.fold(form): party.id for party in reversed(parties) for form in (party.name, *party.aliases)
    }
    if not owner:
        return Mentions(())
    latin = text.words.lang == "en"
    stands = _whole(text.folded, owner) if latin else partial(_stands_alone, text)
    all_of_them = [
        Mention(start=start, end=end, party=owner[text.folded[start:end]])
        for start, end in find_longest(owner, text.folded, stands)
    ]
    more = _headings(text, owner) if latin else _by_sort(text, parties, all_of_them)
    all_of_them = sorted((*all_of_them, *more), key=lambda one: one.start)
    return Mentions(
        tuple(all_of_them),
        frozenset(party.kind.value for party in parties),
        frozenset(text.fold(party.name) for party in parties),
        tuple(owner.items()),
    )


def _by_sort(text: Text, parties: Sequence[Party], named: Sequence[Mention]) -> Iterator[Mention]:
    for at, party in find_sorts_zh(text, parties, {one.start for one in named}):
        yield Mention(start=at.start, end=at.end, party=party)


def _headings(text: Text, owner: Mapping[str, str]) -> Iterator[Mention]:
    """Yield the nouns that stand for a party alone on a line, above what it does: "■ City"."""
    nouns = {form.removeprefix("the "): party for form, party in owner.items() if form.startswith("the ")}
    for match in _ALONE.finditer(text.folded) if nouns else ():
        if match[1] in nouns and match[1] not in owner:
            yield Mention(start=match.start(1), end=match.end(1), party=nouns[match[1]])


def _whole(folded: str, owner: Mapping[str, str]) -> Callable[[int, int], bool]:
    """Make what tells an English name from a part of another word or of a longer name."""
    longer = {form: tuple(_longer(form, owner)) for form in owner}

    def is_whole(start: int, end: int) -> bool:
        cut = folded[end : end + 1] in _LETTERS or folded[max(0, start - 1) : start] in _LETTERS
        return not cut and not folded.startswith(longer[folded[start:end]], end)

    return is_whole


def _longer(form: str, owner: Mapping[str, str]) -> Iterator[str]:
    """Yield what follows "the University" in "the University of Linhe", which is a longer name."""
    noun = form.removeprefix("the ")
    if noun != form:
        yield from (other[len(noun) :] for other in owner if other.startswith(f"{noun} "))


def _stands_alone(text: Text, start: int, end: int) -> bool:
    """Tell 公司 defined as a party's name from the same word in 合资公司."""
    generic = text.words.kinds["generic"].by_word
    return text.folded[start:end] not in generic or text.at("generic", start) is not None
