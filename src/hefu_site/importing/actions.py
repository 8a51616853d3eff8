"""Taking a ledger in: all of it or nothing, through the acts by which any text comes in."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from hefu.terms.reading import Reading
from hefu.terms.source import Source
from hefu_site.people.models import Membership
from hefu_site.register.actions.agreements import open_agreement
from hefu_site.register.actions.readings import confirm_certain
from hefu_site.register.actions.sides import set_sides
from hefu_site.register.actions.versions import propose_versions
from hefu_site.register.models import Agreement, Document, Keeping


@transaction.atomic
def import_ledger(
    source: Source, reading: Reading, *, title: str, key: UUID, by: Membership, at: datetime
) -> Agreement:
    """Start a register from a side's own ledger; every item is recorded by that side, until others sign.

    Raises:
        AlreadyDone: a document with that key is stored.
        Refused: the member's role does not allow it.
        NothingToPropose: the ledger holds no item.
    """
    document = open_agreement(
        source=source, reading=reading, title=title, keeping=Keeping.SIDES, key=key, by=by, at=at
    )
    agreement = document.agreement
    own = by.organisation
    sides = [own if side.organisation == own else None for side in agreement.sides.all()]
    set_sides(agreement, sides, by=by, at=at)
    document = Document.objects.select_related("agreement__log", "side__log").get(pk=document.pk)
    confirm_certain(document, by=by, at=at)
    propose_versions(document, by=by, at=at)
    return agreement
