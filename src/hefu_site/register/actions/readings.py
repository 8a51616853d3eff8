"""Judging what a reading proposes."""

from datetime import datetime

import msgspec
from django.db import transaction

from hefu.terms.reading import Reading
from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.errors import AlreadyShared
from hefu_site.register.queries import own_log, reading_of


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
        AlreadyShared: it was proposed already.
    """
    document = reading.document
    log = own_log(document, by)
    lock(log)
    item = msgspec.json.decode(reading.content, type=Reading).undertakings[position]
    review = models.Review.objects.filter(reading=reading, position=position).first()
    review = review or models.Review(reading=reading, position=position)
    if models.Undertaking.objects.filter(review=review.pk).exists():
        raise AlreadyShared(reading=str(reading.pk), position=position)
    review.judgement, review.reason = judgement, reason
    record("reading.reviewed", [review], log=log, by=by, at=at, what=item.quote[:120])
    return review


@transaction.atomic
def confirm_certain(document: models.Document, *, by: Membership, at: datetime) -> int:
    """Confirm what nobody has judged yet and the reading calls certain; return how many.

    What is doubtful is left for a person to look at one by one, and nothing is ever signed in bulk.

    Raises:
        NotYours: the document is another side's.
    """
    lock(own_log(document, by))
    row, reading = reading_of(document)
    judged = row.reviews.exclude(judgement=models.Judgement.OPEN).values_list("position", flat=True)
    items = enumerate(reading.undertakings)
    certain = [position for position, item in items if item.certain and position not in set(judged)]
    for position in certain:
        review_reading(row, position, models.Judgement.CONFIRMED, by=by, at=at)
    return len(certain)
