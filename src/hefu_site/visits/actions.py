"""Opening a visit and ending it, in the log that all sides of the agreement share."""

from datetime import datetime

from django.db import transaction

from hefu_site.ledger.actions import lock, record
from hefu_site.people.acts import Refused, require
from hefu_site.people.models import Membership, Role
from hefu_site.register.errors import NotYours
from hefu_site.register.models import Agreement
from hefu_site.register.queries import side_of
from hefu_site.visits import models
from hefu_site.visits.errors import NotShared, VisitGoesOn, VisitOver
from hefu_site.visits.queries import has_visit


@transaction.atomic
def open_visit(
    agreement: Agreement, *, minutes: int, reason: str, lang: str, by: Membership, at: datetime
) -> models.Visit:
    """Let one of the host's staff look at what the sides of an agreement share, for some minutes.

    Raises:
        Refused: the member is not of the host's staff.
        NotShared: the agreement is one side's draft.
        VisitGoesOn: the member is on a visit.
        ValidationError: it has no reason.
    """
    require(by, "visit.open")
    if not agreement.shared:
        raise NotShared(agreement=str(agreement.pk))
    lock(agreement.log)
    Membership.objects.select_for_update(no_key=True).get(pk=by.pk)  # of two at once, one waits here
    if has_visit(by, at=at):
        raise VisitGoesOn(member=str(by.pk))
    visit = models.Visit(agreement=agreement, member=by, minutes=minutes, reason=reason, lang=lang)
    what = f"{minutes} min · {reason[:120]}"
    record("visit.opened", [visit], log=agreement.log, by=by, at=at, what=what)
    return visit


@transaction.atomic
def end_visit(visit: models.Visit, *, by: Membership, at: datetime) -> models.VisitEnding:
    """End a visit before its time: whoever is on it, or an administrator of the host or of a side.

    Raises:
        NotYours: it concerns the member's organisation in no way.
        Refused: the member is neither on the visit nor an administrator.
        VisitOver: it is over.
    """
    concerned = visit.member.organisation_id == by.organisation_id or side_of(by, visit.agreement)
    if not concerned:
        raise NotYours(act="visit.end", visit=str(visit.pk))
    if visit.member_id != by.pk and by.role != Role.ADMINISTRATOR:
        raise Refused(act="visit.end", held=by.role, may=[Role.ADMINISTRATOR])
    lock(visit.agreement.log)
    if at >= visit.until or models.VisitEnding.objects.filter(visit=visit).exists():
        raise VisitOver(visit=str(visit.pk))
    ending = models.VisitEnding(visit=visit)
    what = visit.member.person.name
    record("visit.ended", [ending], log=visit.agreement.log, by=by, at=at, what=what)
    return ending
