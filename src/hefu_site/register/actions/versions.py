"""Proposing, recording and signing versions of undertakings."""

from datetime import datetime

import msgspec
from django.db import transaction

from hefu.terms.reading import Reading
from hefu.terms.undertaking import Undertaking
from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.actions.agreements import share_agreement
from hefu_site.register.actions.readings import own_log
from hefu_site.register.errors import AlreadySigned, NothingToPropose, NotYours, Superseded
from hefu_site.register.queries import parties_by_reading_id, reading_of, side_of, words_of
from hefu_site.register.standing import restand


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


def _confirmed(document: models.Document, by: Membership) -> list[models.Review]:
    """The reviews that wait to be put down, with the agreement's log held."""
    own_log(document, by)
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
