"""The acts of the register. Each is one transaction with its entry; nothing else writes here."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from django.db import transaction

from hefu.errors import HefuError
from hefu.judging.assent import Proposed, assent
from hefu.terms.party import PartyKind
from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu.terms.undertaking import AgreementKind, Undertaking
from hefu_site.ledger.actions import lock, open_log, record
from hefu_site.ledger.models import Audience, Fact, Log
from hefu_site.people.models import Membership, Organisation
from hefu_site.register import models
from hefu_site.register.queries import parties_by_reading_id, reading_of, side_of
from hefu_site.register.sides import own_position, propose_sides


class NotYours(HefuError):
    """The member stands on no side of this agreement, or the matter is another side's."""

    code = "register.not-yours"


class NothingToPropose(HefuError):
    """No undertaking is confirmed that was not proposed before; confirm some first."""

    code = "register.nothing-to-propose"


class AlreadySigned(HefuError):
    """The side has signed this version before; nothing was changed."""

    code = "version.already-signed"


class Superseded(HefuError):
    """A later version stands beside this one; look at it before signing."""

    code = "version.superseded"


@transaction.atomic
def open_agreement(
    *, source: Source, reading: Reading, title: str, keeping: models.Keeping, by: Membership, at: datetime
) -> models.Document:
    """Start a register from a text and its reading; return the stored document.

    The sides proposed are those of the reading, the member's own organisation on one of them. A
    register kept by the sides is the uploader's own matter until it is shared; an observer's is
    public from the start, since it holds nothing but what was published.
    """
    observed = keeping == models.Keeping.OBSERVER
    log = open_log(Audience.OBSERVER if observed else Audience.SIDES)
    agreement = models.Agreement(
        title=title,
        lang=reading.lang,
        kind=reading.agreement.kind if reading.agreement else AgreementKind.OTHER,
        signed=(reading.agreement.signed if reading.agreement else None) or "",
        keeping=keeping,
        keeper=by.organisation,
        log=log,
        public=observed,
    )
    sides, parties = _sides_of(agreement, reading, by.organisation if not observed else None)
    own = next((side for side in sides if side.log is not None), None)
    document = models.Document(
        agreement=agreement,
        side=own,
        name=source.name,
        text=source.text,
        lang=reading.lang,
        media_type=source.media_type,
        converter=source.converter,
        digest=source.digest,
        published=source.published,
        shared=observed,
    )
    stored = models.Reading(
        document=document, lexicon=reading.lexicon, content=msgspec.json.encode(reading).decode()
    )
    rows: list[Fact] = [agreement, *sides, *parties, document, stored]
    record("agreement.opened", rows, log=own.log if own and own.log else log, by=by, at=at, what=title)
    return document


def _sides_of(
    agreement: models.Agreement, reading: Reading, keeper: Organisation | None
) -> tuple[list[models.Side], list[models.Party]]:
    proposed = propose_sides(reading.parties)
    sides = [models.Side(agreement=agreement, position=position) for position in range(len(proposed))]
    if keeper is not None:
        own = sides[own_position(proposed, keeper)]
        own.organisation, own.log = keeper, open_log(Audience.SIDE)
    parties = [
        models.Party(
            agreement=agreement,
            side=side,
            name=party.name,
            lang=reading.lang,
            kind=party.kind,
            aliases=list(party.aliases),
        )
        for side, members in zip(sides, proposed, strict=True)
        for party in members
    ]
    return sides, parties


@transaction.atomic
def set_sides(
    agreement: models.Agreement,
    organisations: Sequence[Organisation | None],
    *,
    by: Membership,
    at: datetime,
    named: Mapping[int, str] | None = None,
) -> None:
    """Say which organisation acts for each side, in their order; only before the register is shared.

    ``named`` gives a party, by the position of its side, where the reading found none.

    Raises:
        NotYours: the member does not keep this agreement, or stands on none of the sides given.
        ValueError: the register is shared already, or the numbers differ.
    """
    sides = list(agreement.sides.select_for_update())
    if agreement.keeper_id != by.organisation_id or by.organisation not in organisations:
        raise NotYours(act="sides.set", agreement=str(agreement.pk))
    if agreement.shared or len(organisations) != len(sides):
        raise ValueError("the sides of a shared register are not set again")
    own_log = next(side.log for side in sides if side.log is not None)
    agreement.sides.update(organisation=None)  # so that two sides can change places
    for side, organisation in zip(sides, organisations, strict=True):
        side.organisation = organisation
        side.log = own_log if organisation == by.organisation else None
    documents = list(agreement.documents.all())
    for document in documents:
        document.side = next(side for side in sides if side.organisation == by.organisation)
    parties = [
        models.Party(agreement=agreement, side=sides[position], name=name, lang=agreement.lang, kind=PartyKind.OTHER)
        for position, name in (named or {}).items()
    ]
    rows: list[Fact] = [*sides, *documents, *parties]
    record("sides.set", rows, log=own_log, by=by, at=at, what=agreement.title)


@transaction.atomic
def review_reading(
    reading: models.Reading,
    position: int,
    judgement: models.Judgement,
    *,
    by: Membership,
    at: datetime,
    reason: str = "",
) -> models.Review:
    """Judge one undertaking of a reading; the later judgement replaces the earlier, until it is proposed.

    Raises:
        NotYours: the document is another side's.
        IndexError: the reading has no undertaking at that position.
        ValueError: it was proposed already.
    """
    document = reading.document
    log = _own_log(document, by)
    item = msgspec.json.decode(reading.content, type=Reading).undertakings[position]
    review = models.Review.objects.filter(reading=reading, position=position).first()
    review = review or models.Review(reading=reading, position=position)
    if models.Undertaking.objects.filter(review=review.pk).exists():
        raise ValueError("what was proposed is not reviewed again")
    review.judgement, review.reason = judgement, reason
    record("reading.reviewed", [review], log=log, by=by, at=at, what=item.quote[:120])
    return review


def _own_log(document: models.Document, by: Membership) -> Log:
    if (
        document.side is not None
        and document.side.organisation_id == by.organisation_id
        and document.side.log
    ):
        return document.side.log
    if document.side is None and document.agreement.keeper_id == by.organisation_id:
        return document.agreement.log
    raise NotYours(act="reading.review", document=str(document.pk))


@transaction.atomic
def propose_versions(document: models.Document, *, by: Membership, at: datetime) -> list[models.Undertaking]:
    """Put every confirmed undertaking of a document before all sides, as version 1, unsigned.

    The first proposal opens the register to the other sides.

    Raises:
        NotYours: the document is another side's, or an observer's.
        NothingToPropose: nothing is confirmed that was not proposed before.
    """
    if document.side is None:
        raise NotYours(act="version.propose", document=str(document.pk))
    reviews = _confirmed(document, by)
    share_agreement(document, by=by, at=at)
    return [_put_down(document, review, "version.proposed", by=by, at=at) for review in reviews]


@transaction.atomic
def record_versions(document: models.Document, *, by: Membership, at: datetime) -> list[models.Undertaking]:
    """Write every confirmed undertaking of a document down in an observer's register. Nobody signs it.

    Raises:
        NotYours: the document is a side's, or another observer's.
        NothingToPropose: nothing is confirmed that was not recorded before.
    """
    if document.side is not None:
        raise NotYours(act="version.record", document=str(document.pk))
    reviews = _confirmed(document, by)
    return [_put_down(document, review, "version.recorded", by=by, at=at) for review in reviews]


def share_agreement(document: models.Document, *, by: Membership, at: datetime) -> None:
    """Open the register, and the document, to all sides; done already, it changes nothing."""
    agreement = document.agreement
    if agreement.shared and document.shared:
        return
    agreement.shared = document.shared = True
    sides = list(agreement.sides.all())
    for side in sides:
        if side.organisation_id and side.log is None:
            side.log = open_log(Audience.SIDE)
    rows: list[Fact] = [agreement, *sides, *agreement.parties.all(), document]
    record("agreement.shared", rows, log=agreement.log, by=by, at=at, what=agreement.title)


def _confirmed(document: models.Document, by: Membership) -> list[models.Review]:
    """The reviews that wait to be put down, with the agreement's log held."""
    _own_log(document, by)
    lock(document.agreement.log)
    row, _reading = reading_of(document)
    waiting = row.reviews.filter(judgement=models.Judgement.CONFIRMED, undertaking=None)
    reviews = list(waiting.select_related("reading").order_by("position"))
    if not reviews:
        raise NothingToPropose(document=str(document.pk))
    return reviews


def _put_down(
    document: models.Document, review: models.Review, event: str, *, by: Membership, at: datetime
) -> models.Undertaking:
    """Make an undertaking of a confirmed review: version 1, its wording, the parts of its parties."""
    agreement = document.agreement
    reading = msgspec.json.decode(review.reading.content, type=Reading)
    item = reading.undertakings[review.position]
    undertaking = models.Undertaking(
        agreement=agreement, number=agreement.undertakings.count() + 1, review=review
    )
    version = _first_version(undertaking, item, side=document.side)
    wording = models.Wording(
        version=version,
        lang=document.lang,
        text=item.quote,
        document=document,
        start=item.start,
        end=item.end,
    )
    parties = parties_by_reading_id(agreement, reading)
    capacities = {
        models.Part.BEARER: item.bearers,
        models.Part.COUNTERPARTY: item.counterparties,
        models.Part.ASKER: item.asked_by,
    }
    parts = [
        models.VersionParty(version=version, party=parties[party], part=part)
        for part, ids in capacities.items()
        for party in ids
        if party in parties
    ]
    record(
        event, [undertaking, version, wording, *parts], log=agreement.log, by=by, at=at, what=item.quote[:120]
    )
    restand(undertaking)
    return undertaking


def _first_version(
    undertaking: models.Undertaking, item: Undertaking, *, side: models.Side | None
) -> models.Version:
    return models.Version(
        undertaking=undertaking,
        number=1,
        side=side,
        kind=item.kind,
        strength=item.strength,
        basis=item.basis,
        said_by=item.said_by or "",
        due=item.due or "",
        quantities=list(msgspec.to_builtins(item.quantities)),
        programmes=list(item.programmes),
        themes=list(item.themes),
    )


@transaction.atomic
def sign_version(version: models.Version, *, by: Membership, at: datetime) -> models.Signature:
    """Record the assent of the member's side to one version.

    Raises:
        Refused: the member is not a signatory.
        NotYours: the member stands on no side of the agreement.
        AlreadySigned: the side has signed this version before.
        Superseded: a later version was proposed meanwhile; a signature never carries over to it.
    """
    undertaking = version.undertaking
    agreement = undertaking.agreement
    side = side_of(by, agreement)
    if side is None or not agreement.shared:
        raise NotYours(act="version.sign", agreement=str(agreement.pk))
    lock(agreement.log)
    if undertaking.versions.filter(number__gt=version.number).exists():
        raise Superseded(version=str(version.pk))
    if version.signatures.filter(side=side).exists():
        raise AlreadySigned(version=str(version.pk), side=str(side.pk))
    signature = models.Signature(version=version, side=side)
    record("version.signed", [signature], log=agreement.log, by=by, at=at, what=words_of(version)[:120])
    restand(undertaking)
    return signature


def words_of(version: models.Version) -> str:
    """The wording that prevails, or the first."""
    wordings = sorted(version.wordings.all(), key=lambda wording: (not wording.prevails, wording.lang))
    return wordings[0].text


def restand(undertaking: models.Undertaking) -> models.Standing:
    """Write how the undertaking stands now. Derived: calling it at any time changes nothing that is true."""
    standing, _ = models.Standing.objects.update_or_create(
        undertaking=undertaking, defaults=standing_of(undertaking)
    )
    return standing


def standing_of(undertaking: models.Undertaking) -> dict[str, object]:
    """The standing of an undertaking computed from its versions and signatures."""
    versions = undertaking.versions.prefetch_related("signatures")
    proposed = [
        Proposed(
            version=str(version.pk),
            number=version.number,
            signed_by=frozenset(str(signature.side_id) for signature in version.signatures.all()),
        )
        for version in versions
    ]
    sides = list(undertaking.agreement.sides.all())
    observed = undertaking.agreement.keeping == models.Keeping.OBSERVER
    found = assent(
        proposed,
        sides=frozenset() if observed else frozenset(str(side.pk) for side in sides),
        present=frozenset(str(side.pk) for side in sides if side.organisation_id),
    )
    return {"state": found.state, "in_force_id": found.in_force, "awaiting_id": found.awaiting}
