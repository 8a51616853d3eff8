"""Choosing what everybody may see, a side for itself."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.models import Membership
from hefu_site.publishing.models import Publication
from hefu_site.publishing.queries import agreed_in
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Agreement
from hefu_site.register.queries import side_of


@transaction.atomic
def choose_publications(
    agreement: Agreement, chosen: Collection[UUID], *, by: Membership, at: datetime
) -> int:
    """Grant for the member's side exactly the chosen undertakings, and take every other grant back.

    Only what all sides have agreed can be chosen; anything else is left out. Where nothing changes,
    nothing is recorded.

    Returns:
        How many undertakings the side decided otherwise than before.

    Raises:
        Refused: the member is neither signatory nor administrator.
        NotYours: the member stands on no side of the agreement, or it is not opened to them yet.
    """
    side = side_of(by, agreement)
    if side is None or not agreement.shared:
        raise NotYours(act="publication.choose", agreement=str(agreement.pk))
    lock(agreement.log)
    known = {each.undertaking_id: each for each in Publication.objects.filter(side=side)}
    changed = []
    for undertaking in agreed_in(agreement):
        grant = known.get(undertaking.pk) or Publication(undertaking=undertaking, side=side, granted=False)
        if grant.granted != (undertaking.pk in chosen):
            grant.granted = not grant.granted
            changed.append(grant)
    if changed:
        record("publication.chosen", changed, log=agreement.log, by=by, at=at, what=agreement.title[:120])
    return len(changed)
