"""Judging what a reading proposes: confirmed, rejected, corrected, added, taken back.

Each act names with ``seen`` what its person had before their eyes (`Proposal.seen`); where that is
no longer so, `Overtaken` is raised and nothing is stored.
"""

from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from django.db import transaction

from hefu.comparing.changes import find_changes
from hefu.errors import NotGrounded
from hefu.terms.reading import Reading
from hefu.terms.undertaking import Undertaking
from hefu_site.ledger.actions import lock, record
from hefu_site.ledger.models import Log
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.actions.parties import add_party
from hefu_site.register.errors import AlreadyShared, NothingToUndo, Overtaken
from hefu_site.register.queries import (
    content_of,
    meant_by,
    own_log,
    parties_by_reading_id,
    reading_of,
    seen_of,
)

UNDONE = 20
"""Acts on one undertaking that can be taken back."""


class Rejection(NamedTuple):
    """Why something is no undertaking; the words may be left out unless the ground is another."""

    ground: models.Ground
    words: str = ""


@transaction.atomic
def review_reading(
    reading: models.Reading,
    position: int,
    judgement: models.Judgement,
    *,
    by: Membership,
    at: datetime,
    why: Rejection | None = None,
    seen: str | None = None,
) -> models.Review:
    """Confirm or reject one undertaking of a reading; the later judgement replaces the earlier.

    Raises:
        NotYours: the document is another side's.
        IndexError: there is no undertaking at that position.
        AlreadyShared: it was proposed already.
        Overtaken: it is not as its person saw it.
        ValueError: a rejection without its reason, or a reason for something else.
    """
    if (judgement == models.Judgement.REJECTED) is (why is None):
        raise ValueError("a rejection has a reason, and nothing else has")
    review, log = _held(reading, position, by=by, seen=seen)
    words = meant_by(review, content_of(reading)).quote
    _change(review, judgement, review.view, why)
    record("reading.reviewed", [review], log=log, by=by, at=at, what=words[:120])
    return review


@transaction.atomic
def correct_reading(
    reading: models.Reading,
    position: int,
    view: Undertaking,
    *,
    by: Membership,
    at: datetime,
    seen: str | None = None,
    added: models.Party | None = None,
) -> models.Review:
    """Set a person's view beside what the reader has, which is confirmed by that. ``added`` is a party that
    it names and nobody had read.

    Raises:
        As `review_reading` and `add_party`; NotGrounded: the text does not say what the view quotes.
    """
    review, log = _held(reading, position, by=by, seen=seen)
    if added is not None:
        add_party(added, by=by, at=at)
    content = content_of(reading)
    meant_by(review, content)  # there is something to correct
    _confirm(review, view, content, position=position)
    record("reading.corrected", [review], log=log, by=by, at=at, what=view.quote[:120])
    return review


@transaction.atomic
def complete_reading(
    reading: models.Reading,
    view: Undertaking,
    *,
    by: Membership,
    at: datetime,
    added: models.Party | None = None,
) -> models.Review:
    """Add an undertaking that the reader missed, or left out; it is confirmed by that. ``added`` is a party
    that it names and nobody had read.

    Raises:
        As `add_party`.
        NotYours: the document is another side's.
        Overtaken: the text was read again meanwhile.
        NotGrounded: the text does not say what the view quotes.
    """
    log = own_log(reading.document, by)
    lock(log)
    _check_latest(reading)
    if added is not None:
        add_party(added, by=by, at=at)
    last = reading.reviews.order_by("-position").first()
    content = content_of(reading)
    position = max(len(content.undertakings), last.position + 1 if last else 0)
    review = models.Review(reading=reading, position=position)
    _confirm(review, view, content, position=position)
    record("reading.completed", [review], log=log, by=by, at=at, what=view.quote[:120])
    return review


@transaction.atomic
def undo_review(
    reading: models.Reading, position: int, *, by: Membership, at: datetime, seen: str | None = None
) -> models.Review:
    """Take the last act on one undertaking back: it is again as it was before.

    Raises:
        As `review_reading`; NothingToUndo: there is none left.
    """
    review, log = _held(reading, position, by=by, seen=seen)
    if not review.earlier:
        raise NothingToUndo(reading=str(reading.pk), position=position)
    words = meant_by(review, content_of(reading)).quote
    *review.earlier, before = review.earlier
    for name, value in before.items():
        setattr(review, name, value)
    record("review.undone", [review], log=log, by=by, at=at, what=words[:120])
    return review


@transaction.atomic
def confirm_certain(document: models.Document, *, by: Membership, at: datetime) -> int:
    """Confirm what nobody has judged yet and the reading calls certain; return how many.

    What is doubtful, and what differs since the text was read again, is left for a person to look
    at one by one, and nothing is ever signed in bulk.

    Raises:
        NotYours: the document is another side's.
    """
    log = own_log(document, by)
    lock(log)
    row, reading = reading_of(document)
    reviews = {review.position: review for review in row.reviews.all()}
    confirmed = []
    for position, item in enumerate(reading.undertakings):
        review = reviews.get(position) or models.Review(reading=row, position=position)
        if item.certain and not review.earlier:
            _change(review, models.Judgement.CONFIRMED, None)
            confirmed.append(review)
    if confirmed:
        record("certain.confirmed", confirmed, log=log, by=by, at=at, what=document.name[:120])
    return len(confirmed)


def _held(
    reading: models.Reading, position: int, *, by: Membership, seen: str | None
) -> tuple[models.Review, Log]:
    """The review at a position, perhaps a fresh one, as it stands with the keeper's log held."""
    log = own_log(reading.document, by)
    lock(log)
    _check_latest(reading)
    review = models.Review.objects.filter(reading=reading, position=position).first()
    review = review or models.Review(reading=reading, position=position)
    if seen is not None and seen != seen_of(reading, review):
        raise Overtaken(reading=str(reading.pk), position=position)
    if models.Undertaking.objects.filter(review=review.pk).exists():
        raise AlreadyShared(reading=str(reading.pk), position=position)
    return review, log


def _check_latest(reading: models.Reading) -> None:
    latest, _content = reading_of(reading.document)
    if latest != reading:
        raise Overtaken(reading=str(reading.pk), latest=str(latest.pk))


def _confirm(review: models.Review, view: Undertaking, content: Reading, *, position: int) -> None:
    """Set a view that the text bears out; one that says what the reader says is none."""
    document = review.reading.document
    if not view.quote or document.text[view.start : view.end] != view.quote:
        raise NotGrounded(source=document.digest, start=view.start, end=view.end, quote=view.quote)
    known = parties_by_reading_id(document.agreement, content)
    if unknown := {*view.bearers, *view.counterparties, *view.asked_by} - known.keys():
        raise ValueError(f"no party of the agreement: {sorted(unknown)}")
    read = content.undertakings[position] if position < len(content.undertakings) else None
    alike = read is not None and not find_changes(read, view)
    told = None if alike else msgspec.to_builtins(msgspec.structs.replace(view, certain=True, why=()))
    _change(review, models.Judgement.CONFIRMED, told)


def _change(
    review: models.Review,
    judgement: models.Judgement,
    view: dict[str, Any] | None,
    why: Rejection | None = None,
) -> None:
    """Give the review another state, and keep the one it had."""
    review.earlier = [*review.earlier, review.state()][-UNDONE:]
    review.judgement, review.view = judgement, view
    review.ground, review.reason = (why.ground, why.words) if why else ("", "")
