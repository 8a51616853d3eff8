"""Who acts? The parties that a clause names or leaves open, with the rule that settled it."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.statements import Statement
from hefu.reading.text import Text
from hefu.terms.party import Party, PartyKind
from hefu.terms.source import Span
from hefu.terms.undertaking import Why

FEWEST = 2
"""An agreement has two sides: where fewer were found, the text has not been understood."""
MOST_LEAD = 99
"""A greater lead tells nothing more."""
_MANY = 60
"""More parties than a paper has: what names more is a file of many papers."""
_BLOCK = 30_000
"""In such a file those may be meant that are named in the same block of characters or the next to it."""


class Bearing(Struct, frozen=True, kw_only=True, gc=False):
    """The parties that act, and why.

    ``lead`` is by how much they were chosen before the next who might act, in tenths of a logit.
    """

    bearers: tuple[str, ...]
    why: Why
    lead: int = 0


class Company(Struct, frozen=True, kw_only=True, dict=True):
    """Those who may be meant in a text: its parties, where they are named, its people."""

    parties: tuple[Party, ...]
    mentions: Mentions
    names: Names

    @cached_property
    def everybody(self) -> tuple[str, ...]:
        """The ids of all parties."""
        return tuple(party.id for party in self.parties)

    @cached_property
    def kinds(self) -> dict[str, PartyKind]:
        """What each party is, by its id."""
        return {party.id: party.kind for party in self.parties}

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each party stands in their order, by its id."""
        return {party: at for at, party in enumerate(self.everybody)}

    @cached_property
    def most_times(self) -> int:
        """How often the party is named that the text names most."""
        return max(self.mentions.counts.values(), default=0)

    @cached_property
    def numbers(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        """What the number of those put forward together tells (`bearer_signs.of_number`), by their ids."""
        return {}

    @cached_property
    def _by_block(self) -> dict[int, "Company"]:
        return {}

    def near(self, at: int, needed: Iterable[str] = ()) -> "Company":
        """Those who may be meant at a place: all of one paper; in a file of many papers those
        named around there, unless somebody ``needed`` is not among them. So time grows in step with length.
        """
        if len(self.parties) <= _MANY:
            return self
        block = at // _BLOCK
        if block not in self._by_block:
            self._by_block[block] = self._between((block - 1) * _BLOCK, (block + 2) * _BLOCK)
        near = self._by_block[block]
        return near if all(party in near.kinds for party in needed) else self

    def _between(self, start: int, end: int) -> "Company":
        mentions, names = self.mentions.within(start, end), self.names.within(start, end)
        ids = {one.party for one in mentions} | {one.party for one in names}
        return Company(
            parties=tuple(party for party in self.parties if party.id in ids),
            mentions=self.mentions.only(mentions, ids),
            names=Names(names),
        )

    def of_kinds(self, kinds: str) -> tuple[str, ...]:
        """The ids of the parties that are of one of the kinds, as an entry of the lexicon names them."""
        named = kinds.split()
        return tuple(party for party, kind in self.kinds.items() if kind in named)


class Around(Struct, frozen=True, kw_only=True, gc=False):
    """Whose words a clause is in, who write the whole text, and who acted in the statement before."""

    speaker: str | None = None
    authors: tuple[str, ...] = ()
    before: Statement | None = None
    last: tuple[str, ...] = ()

    @property
    def author(self) -> str | None:
        """The one party that writes the whole text."""
        return sole(self.authors)

    def same_sentence(self, statement: Statement) -> bool:
        """Tell whether the statement before stands in the same sentence."""
        return self.before is not None and self.before.sentence is statement.sentence


def sole(parties: Sequence[str]) -> str | None:
    """Give the only one, None where there are none or several."""
    return parties[0] if len(parties) == 1 else None


def with_asker(text: Text, asked: Bearing, asker: str, joint: Hit, company: Company) -> Bearing:
    """Count the asking side in where it asks that something be done jointly."""
    bearers = ordered((*asked.bearers, asker), company)
    return replace(asked, bearers=bearers, why=text.because("bearers", joint))


def ordered(ids: Iterable[str], company: Company) -> tuple[str, ...]:
    """Bring ids into the order of the parties, each once, and leave out who is none of them."""
    known = company.places.keys() & set(ids)
    return tuple(sorted(known, key=company.places.__getitem__) if len(known) > 1 else known)


def lead_of(weighed: Iterable[int]) -> int:
    """Tell by how much the weightiest leads: before nobody else by the most, where none is, by nothing."""
    ranked = sorted(weighed, reverse=True)
    if not ranked:
        return 0
    return min(MOST_LEAD, ranked[0] - ranked[1]) if ranked[1:] else MOST_LEAD


def why_of(rule: str, words: Span | None) -> Why:
    """Give a rule of reading, rather than an entry of the lexicon, as the reason who acts."""
    return Why(decides="bearers", rule=f"bearers.{rule}", words=words)
