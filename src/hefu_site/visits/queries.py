"""Reading visits: the one a member is on, and those that the sides of an agreement may know of."""

from datetime import datetime, timedelta

from django.db.models import Count, QuerySet

from hefu_site.people.models import Membership
from hefu_site.register.models import Agreement
from hefu_site.visits import models


def visits_at(moment: datetime) -> list[models.Visit]:
    """The visits that go on at a moment."""
    begun = _told(models.Visit.objects.filter(recorded__lte=moment).exclude(ending__recorded__lte=moment))
    return _lasting(begun.select_related("agreement"), moment)


def visit_of(member: Membership, *, at: datetime) -> models.Visit | None:
    """The visit a member is on at a moment."""
    return next((visit for visit in visits_at(at) if visit.member_id == member.pk), None)


def has_visit(member: Membership, *, at: datetime) -> bool:
    """Whether a visit of the member's was recorded that is not over by a moment, even if it began later."""
    return bool(_lasting(models.Visit.objects.filter(member=member, ending=None), at))


def visits_now(agreement: Agreement, *, at: datetime) -> list[models.Visit]:
    """The visits to an agreement that go on at a moment."""
    if not models.Visit.objects.filter(agreement=agreement).exists():
        return []
    return [visit for visit in visits_at(at) if visit.agreement_id == agreement.pk]


def visits_to(agreement: Agreement) -> list[models.Visit]:
    """Every visit to an agreement, the latest first, with the pages that were asked for."""
    return list(_told(agreement.visits.all()).prefetch_related("pages"))


def visits_visible_to(member: Membership) -> QuerySet[models.Visit]:
    """The visits of the member's own organisation, and those to agreements that it keeps a side of."""
    own = models.Visit.objects.filter(member__organisation=member.organisation_id)
    ours = models.Visit.objects.filter(
        agreement__shared=True, agreement__sides__organisation=member.organisation_id
    )
    return (own | ours).distinct()


def visits_by(member: Membership) -> QuerySet[models.Visit]:
    """The visits of the member's own organisation's staff, the latest first, with the pages asked for."""
    own = models.Visit.objects.filter(member__organisation=member.organisation_id)
    return _told(own).prefetch_related("pages")


def _lasting(visits: QuerySet[models.Visit], moment: datetime) -> list[models.Visit]:
    recent = visits.filter(recorded__gt=moment - timedelta(minutes=models.LONGEST))
    return [visit for visit in recent if moment < visit.until]


def _told(visits: QuerySet[models.Visit]) -> QuerySet[models.Visit]:
    found = visits.select_related("member__person", "member__organisation", "ending__entry__by__person")
    return found.annotate(asked=Count("pages")).order_by("-recorded", "-pk")
