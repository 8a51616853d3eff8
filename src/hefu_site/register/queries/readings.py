"""What was read in a document, and what became of each proposal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from hefu.comparing.pairing import pair_undertakings
from hefu.terms.reading import Reading
from hefu.terms.undertaking import Undertaking
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.queries.documents import is_keeper
from hefu_site.register.queries.undertakings import half_of


def reading_of(document: models.Document) -> tuple[models.Reading, Reading]:
    """The latest reading of a document: the row, and the value it holds."""
    row = document.readings.latest("recorded")
    return row, msgspec.json.decode(row.content, type=Reading)


def parties_by_reading_id(agreement: models.Agreement, reading: Reading) -> Mapping[str, models.Party]:
    """The register's party for each party of a reading that bears one of its names."""
    registered = {
        name: party
        for party in agreement.parties.select_related("side")
        for name in (party.name, *party.aliases)
    }
    return {
        party.id: registered[name]
        for party in reading.parties
        for name in (party.name, *party.aliases)[::-1]
        if name in registered
    }


@dataclass(frozen=True, kw_only=True)
class Translation:
    """Another language version of a document, and its undertakings by the position of ours."""

    document: models.Document
    undertakings: Mapping[int, Undertaking]


def translations_of(document: models.Document) -> list[Translation]:
    """The other language versions of a document's agreement, each paired with it."""
    _row, ours = reading_of(document)
    translations = []
    for other in document.agreement.documents.exclude(pk=document.pk).order_by("recorded", "pk"):
        _row, theirs = reading_of(other)
        pairs = pair_undertakings(ours, theirs)
        undertakings = {position: theirs.undertakings[place] for position, place in pairs.items()}
        translations.append(Translation(document=other, undertakings=undertakings))
    return translations


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One undertaking that a reading proposes, and what became of it."""

    position: int
    read: Undertaking
    judgement: models.Judgement
    undertaking: models.Undertaking | None
    bearers: Sequence[models.Party]
    counterparties: Sequence[models.Party]
    askers: Sequence[models.Party]
    translations: Sequence[tuple[models.Document, Undertaking]]

    @property
    def half(self) -> str:
        """Whose colour it wears."""
        return half_of(self.bearers)


def proposals_of(document: models.Document, member: Membership | None) -> list[Proposal]:
    """What a document's reading proposes, in the order of the text.

    Its keeper sees all of it; everybody else sees what was proposed or recorded, since the rest is
    the keeper's own draft.
    """
    row, reading = reading_of(document)
    reviews = dict(row.reviews.values_list("position", "judgement"))
    wordings = document.wordings.filter(version__number=1).select_related("version__undertaking")
    put_down = {wording.start: wording.version.undertaking for wording in wordings}
    parties = parties_by_reading_id(document.agreement, reading)
    translations = translations_of(document)
    found = [
        Proposal(
            position=at,
            read=read,
            judgement=models.Judgement(reviews.get(at, models.Judgement.OPEN)),
            undertaking=put_down.get(read.start),
            bearers=[parties[party] for party in read.bearers if party in parties],
            counterparties=[parties[party] for party in read.counterparties if party in parties],
            askers=[parties[party] for party in read.asked_by if party in parties],
            translations=[
                (each.document, each.undertakings[at]) for each in translations if at in each.undertakings
            ],
        )
        for at, read in enumerate(reading.undertakings)
    ]
    return found if is_keeper(document, member) else [each for each in found if each.undertaking is not None]


def segments(text: str, proposals: Sequence[Proposal]) -> Iterator[tuple[str, Proposal | None]]:
    """The text cut at the proposals' spans, whole and in order; of spans that overlap the first is marked."""
    at = 0
    for proposal in sorted(proposals, key=lambda each: each.read.start):
        if proposal.read.start < at:
            continue
        yield text[at : proposal.read.start], None
        yield proposal.read.quote, proposal
        at = proposal.read.end
    yield text[at:], None
