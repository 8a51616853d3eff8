"""Recording what speaks for or against delivery."""

from datetime import date, datetime

from django.db import transaction

from hefu_site.ledger.actions import record
from hefu_site.people.models import Membership
from hefu_site.plans import models
from hefu_site.register.errors import NotYours
from hefu_site.register.queries import side_of


@transaction.atomic
def record_evidence(evidence: models.Evidence, *, day: date, by: Membership, at: datetime) -> models.Evidence:
    """Record a sourced fact that bears on an agreement.

    Raises:
        NotYours: the member neither keeps the register nor stands on a side.
    """
    agreement = evidence.agreement
    if agreement.keeper_id != by.organisation_id and side_of(by, agreement) is None:
        raise NotYours(act="evidence.record", agreement=str(agreement.pk))
    what = evidence.statement[:120]
    record("evidence.recorded", [evidence], log=agreement.log, by=by, at=at, what=what, happened=day)
    return evidence
