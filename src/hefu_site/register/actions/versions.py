"""Proposing, recording and signing versions of undertakings."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from django.db import transaction

from hefu.errors import HefuError
from hefu.terms.undertaking import Undertaking
from hefu_site.ledger.actions import lock, record
from hefu_site.ledger.beside import beside_at_the_end
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.actions.acting import own_side
from hefu_site.register.actions.agreements import share_agreement, share_document
from hefu_site.register.actions.amendments import check_open
from hefu_site.register.errors import (
    AlreadySigned,
    NothingToPropose,
    NotYours,
    OnlyAsked,
    Superseded,
    Withdrawn,
)
from hefu_site.register.queries import (
    meant_by,
    own_log,
    parties_by_reading_id,
    reading_of,
    translations_of,
    words_of,
)
from hefu_site.register.standing import restand


@transaction.atomic
def propose_versions(document: models.Document, *, by: Membership, at: datetime) -> list[models.Undertaking]:
    """Put every confirmed undertaking of a document before all sides, as version 1, unsigned.

    The first proposal opens the register to the other sides, and the first of a text that came later this.

    Raises:
        NotYours: the document is another side's, or an observer's.
        NothingToPropose: nothing is confirmed that was not proposed before.
    """
    if document.side is None:
        raise NotYours(act="version.propose", document=str(document.pk))
    reviews = _confirmed(document, by)
    share_agreement(document.agreement, by=by, at=at)
    share_document(document, by=by, at=at)
    with beside_at_the_end():
        return _put_down(document, reviews, "version.proposed", by=by, at=at)


@transaction.atomic
def record_versions(document: models.Document, *, by: Membership, at: datetime) -> list[models.Undertaking]:
    """Write every confirmed undertaking of a document down in an observer's register. Nobody signs it.

    Raises:
        NotYours: the document is a side's, or another observer's.
        NothingToPropose: nothing is confirmed that was not recorded before.
    """
    if document.side is not None:
        raise NotYours(act="version.record", document=str(document.pk))
    with beside_at_the_end():
        return _put_down(document, _confirmed(document, by), "version.recorded", by=by, at=at)


@transaction.atomic
def sign_version(version: models.Version, *, by: Membership, at: datetime) -> models.Signature:
    """Record the assent of the member's side to one version.

    Raises:
        Refused: the member is not a signatory.
        NotYours: the member stands on no side of the agreement.
        OnlyAsked: it is an ask, which is answered.
        AlreadySigned: the side has signed this version before.
        Withdrawn: it was taken back by the side that proposed it.
        Superseded: a later version was proposed meanwhile; a signature never carries over to it.
    """
    undertaking = version.undertaking
    agreement = undertaking.agreement
    side = own_side(agreement, by, act="version.sign")
    lock(agreement.log)
    check_open(version, side)
    signature = models.Signature(version=version, side=side)
    record("version.signed", [signature], log=agreement.log, by=by, at=at, what=words_of(version)[:120])
    restand(undertaking)
    return signature


@transaction.atomic
def sign_versions(
    chosen: Sequence[models.Version], *, by: Membership, at: datetime
) -> tuple[int, set[type[HefuError]]]:
    """Sign one after the other: how many were signed, and what spoke against the others, which stay unsigned.

    Raises:
        Refused: the member is not a signatory.
        NotYours: the member stands on no side of the agreement.
    """
    signed, against = 0, set[type[HefuError]]()
    with beside_at_the_end():
        for version in chosen:
            try:
                sign_version(version, by=by, at=at)
                signed += 1
            except (AlreadySigned, OnlyAsked, Superseded, Withdrawn) as error:
                against.add(type(error))
    return signed, against


def _confirmed(document: models.Document, by: Membership) -> list[models.Review]:
    """The reviews that wait to be put down, with the keeper's and the agreement's log held."""
    lock(own_log(document, by))
    lock(document.agreement.log)
    row, reading = reading_of(document)
    waiting = row.reviews.filter(judgement=models.Judgement.CONFIRMED, undertaking=None)
    if not waiting:
        raise NothingToPropose(document=str(document.pk))
    return sorted(waiting, key=lambda review: (meant_by(review, reading).start, review.position))


def _put_down(
    document: models.Document, reviews: Sequence[models.Review], event: str, *, by: Membership, at: datetime
) -> list[models.Undertaking]:
    """Make an undertaking of each review: version 1, the parts of its parties, a wording in each language."""
    agreement = document.agreement
    _row, reading = reading_of(document)
    parties, translations = parties_by_reading_id(agreement, reading), translations_of(document)
    taken = agreement.undertakings.count()
    undertakings = []
    for number, review in enumerate(reviews, start=taken + 1):
        item = meant_by(review, reading)
        undertaking = models.Undertaking(agreement=agreement, number=number, review=review)
        version = _first_version(undertaking, item, side=document.side)
        worded = [(document, item)]
        worded += [
            (each.document, each.undertakings[review.position])
            for each in translations
            if review.position in each.undertakings
        ]
        wordings = [_wording(version, text, said) for text, said in worded]
        rows = [undertaking, version, *wordings, *_parts(version, item, parties)]
        record(event, rows, log=agreement.log, by=by, at=at, what=item.quote[:120])
        restand(undertaking)
        undertakings.append(undertaking)
    return undertakings


def _wording(version: models.Version, document: models.Document, said: Undertaking) -> models.Wording:
    return models.Wording(
        version=version,
        lang=document.lang,
        text=said.quote,
        document=document,
        start=said.start,
        end=said.end,
    )


def _parts(
    version: models.Version, item: Undertaking, parties: Mapping[str, models.Party]
) -> list[models.VersionParty]:
    capacities = {
        models.Part.BEARER: item.bearers,
        models.Part.COUNTERPARTY: item.counterparties,
        models.Part.ASKER: item.asked_by,
    }
    return [
        models.VersionParty(version=version, party=parties[party], part=part)
        for part, ids in capacities.items()
        for party in ids
        if party in parties
    ]


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
