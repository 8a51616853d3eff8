"""Who acts? The parties that a clause names or leaves open, with the rule that settled it."""

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

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


class Bearing(Struct, frozen=True, kw_only=True, gc=False):
    """The parties that act, and why."""

    bearers: tuple[str, ...]
    why: Why


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
    bearers = ordered((*asked.bearers, asker), company.parties)
    return Bearing(bearers=bearers, why=text.because("bearers", joint))


def ordered(ids: Sequence[str], parties: Sequence[Party]) -> tuple[str, ...]:
    """Bring ids into the order of the parties."""
    return tuple(party.id for party in parties if party.id in ids)


def why_of(rule: str, words: Span | None) -> Why:
    """Give a rule of reading, rather than an entry of the lexicon, as the reason who acts."""
    return Why(decides="bearers", rule=f"bearers.{rule}", words=words)
