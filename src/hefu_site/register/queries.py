"""Reading the register. Every query is told who looks; what a looker may not see is not there."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import msgspec
from django.db.models import Prefetch, Q, QuerySet

from hefu.comparing.pairing import pair_undertakings
from hefu.terms.reading import Reading
from hefu.terms.undertaking import Undertaking
from hefu_site.ledger.models import Log
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.errors import NotYours


def agreements_visible_to(member: Membership | None) -> QuerySet[models.Agreement]:
    """Public registers for everybody; a member sees the own ones too, and those opened to the own side."""
    seen = Q(public=True)
    if member is not None:
        ours = models.Side.objects.filter(organisation=member.organisation_id).values("agreement")
        seen |= Q(keeper=member.organisation_id) | Q(shared=True, pk__in=ours)
    return models.Agreement.objects.filter(seen).select_related("keeper", "log")


def agreements_kept_by(member: Membership) -> QuerySet[models.Agreement]:
    """The agreements with sides that the member's organisation uploaded."""
    kept = models.Agreement.objects.filter(keeper=member.organisation_id, keeping=models.Keeping.SIDES)
    return kept.select_related("log")


def side_of(member: Membership | None, agreement: models.Agreement) -> models.Side | None:
    """The side a member acts for in an agreement; None for one who stands on none."""
    if member is None:
        return None
    return agreement.sides.filter(organisation=member.organisation_id).select_related("log").first()


def documents_visible_to(member: Membership | None) -> QuerySet[models.Document]:
    """Documents of visible agreements: those shared, the own side's, and an observer's own."""
    shared = Q(shared=True)
    if member is not None:
        shared |= Q(side__organisation=member.organisation_id) | Q(
            side=None, agreement__keeper=member.organisation_id
        )
    documents = models.Document.objects.filter(shared, agreement__in=agreements_visible_to(member))
    return documents.select_related("agreement__log", "agreement__keeper", "side__log")


def undertakings_visible_to(member: Membership | None) -> QuerySet[models.Undertaking]:
    """Undertakings of visible agreements, with what a list says of them."""
    visible = models.Undertaking.objects.filter(agreement__in=agreements_visible_to(member))
    return listed(visible.select_related("agreement__log", "agreement__keeper"))


def listed(undertakings: QuerySet[models.Undertaking]) -> QuerySet[models.Undertaking]:
    """The same undertakings with what a list says of them: versions, words, parts and signatures."""
    versions = models.Version.objects.prefetch_related("wordings", "parts__party__side", "signatures")
    return undertakings.select_related("standing").prefetch_related(Prefetch("versions", versions))


def in_full(undertakings: QuerySet[models.Undertaking]) -> QuerySet[models.Undertaking]:
    """The same undertakings with who proposed and signed, and the documents their words stand in."""
    return undertakings.select_related("review").prefetch_related(
        "versions__side",
        "versions__wordings__document",
        "versions__signatures__side",
        "versions__signatures__entry__by__person",
    )


def logs_visible_to(member: Membership | None, agreement: models.Agreement) -> list[Log]:
    """The shared log of a visible agreement, and the own side's log."""
    side = side_of(member, agreement)
    own = [side.log] if side is not None and side.log is not None else []
    return [agreement.log, *own]


def lead_document(agreement: models.Agreement) -> models.Document:
    """The text that was uploaded first; the others are language versions of it."""
    return agreement.documents.select_related("agreement__log", "side__log").order_by("recorded", "pk")[0]


def own_log(document: models.Document, by: Membership) -> Log:
    """The log of a document's keeper; raises `NotYours` for everybody else."""
    if not is_keeper(document, by):
        raise NotYours(act="reading.review", document=str(document.pk))
    return document.side.log if document.side and document.side.log else document.agreement.log


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


def version_shown(undertaking: models.Undertaking) -> models.Version:
    """The version a list shows: the one in force, else the latest. Expects prefetched versions."""
    shown = undertaking.standing.shown_id
    return next(version for version in undertaking.versions.all() if version.pk == shown)


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


def half_of(bearers: Sequence[models.Party]) -> str:
    """The class of the half that bears: one side's, or the joint one; none without a bearer."""
    return half_at({party.side.position for party in bearers})


def half_at(positions: Collection[int]) -> str:
    """The same, from the places of the bearers' sides."""
    if not positions:
        return "nobody"
    return f"half-{min(*positions, 2)}" if len(positions) == 1 else "joint"


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


def is_keeper(document: models.Document, member: Membership | None) -> bool:
    """Whether the document is the member's own side's, or the member's own observer register's."""
    if member is None:
        return False
    owner = document.side.organisation_id if document.side else document.agreement.keeper_id
    return owner == member.organisation_id


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


def awaiting_signature_of(member: Membership | None, agreement: models.Agreement) -> QuerySet[models.Version]:
    """The versions that wait for the member's side to sign, with their words and parts."""
    side = side_of(member, agreement)
    if side is None or not agreement.shared:
        return models.Version.objects.none()
    standings = models.Standing.objects.filter(undertaking__agreement=agreement)
    waiting = models.Version.objects.filter(pk__in=standings.values("awaiting")).exclude(
        signatures__side=side
    )
    shown = waiting.select_related("undertaking__agreement").order_by("undertaking__number")
    return shown.prefetch_related("wordings", "parts__party__side")


def bearers_of(version: models.Version) -> list[models.Party]:
    """The parties that bear a version. Expects prefetched parts."""
    return [part.party for part in version.parts.all() if part.part == models.Part.BEARER]


def counterparties_of(version: models.Version) -> list[models.Party]:
    """The parties a version is owed to, as far as its words say so. Expects prefetched parts."""
    return [part.party for part in version.parts.all() if part.part == models.Part.COUNTERPARTY]


def wording_shown(version: models.Version, lang: str) -> models.Wording:
    """The wording in the looker's language, else one that prevails. Expects prefetched wordings."""
    return preferred(list(version.wordings.all()), lang)


class Worded(Protocol):
    """Words in a language, which may decide where languages differ."""

    @property
    def lang(self) -> str: ...
    @property
    def prevails(self) -> bool: ...


Words = TypeVar("Words", bound=Worded)


def preferred(wordings: Sequence[Words], lang: str) -> Words:
    """The wording in a language, else one that prevails, else the first."""
    own = [wording for wording in wordings if wording.lang[:2] == lang[:2]]
    return (own or [wording for wording in wordings if wording.prevails] or wordings)[0]


def words_of(version: models.Version) -> str:
    """The wording that prevails, or the first."""
    wordings = sorted(version.wordings.all(), key=lambda wording: (not wording.prevails, wording.lang))
    return wordings[0].text
