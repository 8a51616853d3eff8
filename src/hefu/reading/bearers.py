"""Who acts? The parties that a clause names or leaves open, with the rule that settled it."""

from collections.abc import Sequence

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party
from hefu.terms.source import Span
from hefu.terms.undertaking import UndertakingKind, Why

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


def guess_bearers(
    company: Company,
    kind: UndertakingKind,
    *,
    speaker: str | None,
    last: tuple[str, ...],
    written: bool = False,
) -> Bearing:
    """Settle a clause without a subject: who was named last, else who speaks, else all.

    What a letter (``written``) asks of nobody by name it asks of those it is to.
    """
    if last:
        return Bearing(bearers=last, why=why_of("last-subject", None))
    if speaker and kind is UndertakingKind.PLEDGE:
        return Bearing(bearers=(speaker,), why=why_of("speaker", None), certain=False)
    if speaker and written:
        others = tuple(party for party in company.everybody if party != speaker)
        return Bearing(bearers=others, why=why_of("addressee", None), certain=False)
    return Bearing(bearers=company.everybody, why=why_of("all", None), certain=False)


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
