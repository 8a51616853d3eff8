"""A text read again with better words: the new reading stands beside the old, and only what differs is
reviewed again."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import msgspec
from django.db import transaction

from hefu.comparing.changes import find_changes
from hefu.comparing.rereading import Rereading, lay_beside, with_parties
from hefu.terms.reading import Reading
from hefu.terms.undertaking import Undertaking
from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.errors import NothingNew
from hefu_site.register.queries import meant_by, own_log, parties_by_reading_id, reading_of


@transaction.atomic
def renew_reading(
    document: models.Document, new: Reading, *, by: Membership, at: datetime
) -> tuple[models.Reading, Rereading]:
    """Store another reading of a document, carry to it what people judged, and return what differs.

    What is read as before keeps its judgement. What is read otherwise, or no more, is open again,
    unless it was proposed: versions are never touched, and their reviews stay as they are.

    Raises:
        NotYours: the document is another side's.
        NothingNew: it was read with these words already.
        ValueError: the new reading is of another text.
    """
    log = own_log(document, by)
    lock(log)
    row, old = reading_of(document)
    if document.readings.filter(lexicon=new.lexicon).exists():
        raise NothingNew(document=str(document.pk), lexicon=new.lexicon)
    content = msgspec.json.encode(new).decode()
    stored = models.Reading(document=document, lexicon=new.lexicon, content=content)
    reviews = row.reviews.select_related("undertaking").order_by("position")
    placed, whole = _placed(reviews, old)
    beside = lay_beside(whole, new)
    carried = _Carried(beside, whole, new, ids={**beside.parties, **_ids(document.agreement, old, new)})
    moved = [review for review, place in placed if carried.carry(review, place)]
    for review in moved:
        review.reading = stored
    record("reading.renewed", [stored, *moved], log=log, by=by, at=at, what=document.name[:120])
    return stored, beside


def _placed(
    reviews: Iterable[models.Review], old: Reading
) -> tuple[list[tuple[models.Review, int]], Reading]:
    """The old reading with what people added to it, and each review with its place there; what was added
    and taken back has none."""
    placed, items = [], list(old.undertakings)
    for review in reviews:
        if review.position < len(old.undertakings):
            placed.append((review, review.position))
        elif review.view:
            placed.append((review, len(items)))
            items.append(meant_by(review, old))
    return placed, msgspec.structs.replace(old, undertakings=tuple(items))


def _ids(agreement: models.Agreement, old: Reading, new: Reading) -> dict[str, str]:
    """The id in the new reading of each party of the register that the old one had an id for."""
    now = {party.pk: id_ for id_, party in parties_by_reading_id(agreement, new).items()}
    return {id_: now[party.pk] for id_, party in parties_by_reading_id(agreement, old).items()}


class _Carried:
    """Gives reviews of an old reading their places in the new one."""

    def __init__(self, beside: Rereading, old: Reading, new: Reading, *, ids: Mapping[str, str]) -> None:
        self.beside, self.old, self.new, self.ids = beside, old, new, ids
        self.free = len(new.undertakings)

    def carry(self, review: models.Review, place: int) -> bool:
        """Set the review for the new reading; False where it has nothing to say there."""
        old = with_parties(review.as_term() or self.old.undertakings[place], self.ids)
        proposed = getattr(review, "undertaking", None) is not None
        review.earlier = [_translated(state, self.ids) for state in review.earlier]
        review.view = msgspec.to_builtins(old) if review.view else None
        position = self.beside.same.get(place, self.beside.changed.get(place))
        if position is None:
            return self._keep_gone(review, old, proposed=proposed)
        review.position = position
        read = self.new.undertakings[position]
        if not find_changes(old, read):
            review.view = None  # the reader has come round to what people have
        elif proposed:
            review.view = _told(old)
        elif place in self.beside.changed:
            _open_again(review, _told(old))
        return True

    def _keep_gone(self, review: models.Review, old: Undertaking, *, proposed: bool) -> bool:
        """What people confirmed or corrected stays as their own, open to be looked at; the rest is gone."""
        if review.judgement != models.Judgement.CONFIRMED and not review.view:
            return False
        if review.judgement == models.Judgement.REJECTED:
            return False
        review.position, review.view = self.free, _told(old)
        self.free += 1
        if not proposed:
            _open_again(review, _told(old))
        return True


def _open_again(review: models.Review, meant: dict[str, Any]) -> None:
    """Open a review, with what people had of it to be gone back to."""
    had = {**review.state(), "view": meant}
    if review.judgement != models.Judgement.OPEN:
        review.earlier = [*review.earlier, had]
    review.judgement, review.ground, review.reason = models.Judgement.OPEN, "", ""


def _told(view: Undertaking) -> dict[str, Any]:
    told: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(view, certain=True, why=()))
    return told


def _translated(state: Mapping[str, Any], parties: Mapping[str, str]) -> dict[str, Any]:
    view = state["view"]
    if view:
        view = _told(with_parties(msgspec.convert(view, Undertaking), parties))
    return {**state, "view": view}
