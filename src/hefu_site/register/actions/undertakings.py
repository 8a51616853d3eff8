"""Proposing an undertaking that stands in no document: it was said in a meeting, or written in a letter."""

from datetime import datetime

from django.db import transaction

from hefu.terms.undertaking import Basis
from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.actions.acting import writing_side
from hefu_site.register.actions.agreements import share_agreement
from hefu_site.register.actions.once import check_new
from hefu_site.register.draft import Draft, rows_of
from hefu_site.register.standing import restand


@transaction.atomic
def propose_undertaking(
    agreement: models.Agreement,
    draft: Draft,
    *,
    basis: str = Basis.INSTRUMENT,
    origin: str = "",
    by: Membership,
    at: datetime,
) -> models.Undertaking:
    """Put an undertaking before all sides in the words of a draft, as version 1, unsigned. ``origin`` is
    the meeting or the letter it comes from.

    The first proposal opens the register to the other sides.

    Raises:
        NotYours: the member stands on no side of it, or it is another side's draft.
        AlreadyDone: this very draft was stored before.
    """
    side = writing_side(agreement, by, act="undertaking.propose")
    lock(agreement.log)
    check_new(models.Version, draft.key)
    agreement = models.Agreement.objects.select_related("log").get(pk=agreement.pk)
    share_agreement(agreement, by=by, at=at)
    undertaking = models.Undertaking(
        agreement=agreement, number=agreement.undertakings.count() + 1, origin=origin
    )
    version, rows = rows_of(draft, undertaking, number=1, side=side, basis=basis)
    what = draft.wordings[0].text[:120]
    record("undertaking.proposed", [undertaking, version, *rows], log=agreement.log, by=by, at=at, what=what)
    restand(undertaking)
    return undertaking
