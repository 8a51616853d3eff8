"""Who acts? The parties that a clause names or leaves open, with the rule that settled it."""

from collections.abc import Sequence

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party
from hefu.terms.source import Span
from hefu.terms.undertaking import Why

FEWEST = 2
"""An agreement has two sides: where fewer were found, the text has not been understood."""


class Bearing(Struct, frozen=True, kw_only=True, gc=False):
    """The parties that act, why, and whether the words settle it."""

    bearers: tuple[str, ...]
    why: Why
    certain: bool = True


class Company(Struct, frozen=True, kw_only=True, gc=False):
    """Those who may be meant in a text: its parties, where they are named, its people."""

    parties: tuple[Party, ...]
    mentions: Mentions
    names: Names
    itself: bool = False
    """Whether the text is the instrument itself, which speaks for all."""

    @property
    def everybody(self) -> tuple[str, ...]:
        """The ids of all parties."""
        return tuple(party.id for party in self.parties)

    def of_kinds(self, kinds: str) -> tuple[str, ...]:
        """The ids of the parties that are of one of the kinds, as an entry of the lexicon names them."""
        named = kinds.split()
        return tuple(party.id for party in self.parties if party.kind.value in named)


class Around(Struct, frozen=True, kw_only=True, gc=False):
    """Whose words a clause is in, who writes the whole text, and who acted in the statement before."""

    speaker: str | None = None
    author: str | None = None
    before: Statement | None = None
    last: tuple[str, ...] = ()

    def same_sentence(self, statement: Statement) -> bool:
        """Tell whether the statement before stands in the same sentence."""
        return self.before is not None and self.before.sentence is statement.sentence


def named_bearers(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Settle a subject that names parties, or a person who stands for one."""
    mentions = company.mentions.within(subject.start, subject.end)
    if mentions:
        ids = tuple(dict.fromkeys(mention.party for mention in mentions))
        words = text.span(mentions[0].start, mentions[-1].end)
        several = len(company.parties) >= FEWEST
        return Bearing(bearers=ordered(ids, company.parties), why=why_of("named", words), certain=several)
    people = company.names.within(subject.start, subject.end)
    if people and people[-1].party:
        spoken_for = why_of("spokesperson", text.span(people[-1].start, people[-1].end))
        return Bearing(bearers=(people[-1].party,), why=spoken_for)
    return None


def by_office(text: Text, subject: Stretch, company: Company) -> Bearing | None:
    """Resolve 市长 or "the mayor" to the one party that has such an office."""
    for hit in text.find("office", subject.start, subject.end):
        ids = company.of_kinds(hit.entry.means)
        if len(ids) == 1:
            return Bearing(bearers=ids, why=text.because("bearers", hit), certain=False)
    return None


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
