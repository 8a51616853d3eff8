"""Adding a party that nobody read."""

from datetime import datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.ledger.models import Fact
from hefu_site.people.models import Membership
from hefu_site.register import models
from hefu_site.register.actions.sides import next_position
from hefu_site.register.errors import AlreadyDone, AlreadyShared, NotYours
from hefu_site.register.queries import keepers_log


@transaction.atomic
def add_party(party: models.Party, *, by: Membership, at: datetime) -> models.Party:
    """Add a party to a side of an agreement, which in a draft may be a new one.

    Raises:
        NotYours: the agreement is another's.
        AlreadyDone: the party, or one of that name, was added before.
        AlreadyShared: it would be a new side of a register that is open to its sides.
    """
    agreement = party.agreement
    if agreement.keeper_id != by.organisation_id:
        raise NotYours(act="party.add", agreement=str(agreement.pk))
    log = lock(agreement.log if agreement.shared else keepers_log(agreement))
    known = models.Party.objects.filter(agreement=agreement)
    if known.filter(name=party.name).exists() or models.Party.objects.filter(pk=party.pk).exists():
        raise AlreadyDone(party=party.name)
    rows: list[Fact] = [party]
    if party.side._state.adding:
        if agreement.shared:
            raise AlreadyShared(agreement=str(agreement.pk))
        party.side.position = next_position(agreement)
        rows.insert(0, party.side)
    record("party.added", rows, log=log, by=by, at=at, what=party.name)
    return party
