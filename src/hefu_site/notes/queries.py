"""Reading notes. What another side wrote is not there, nor how much."""

from django.db.models import QuerySet

from hefu_site.notes import models
from hefu_site.people.models import Membership
from hefu_site.register.queries import is_seen_by


def notes_visible_to(member: Membership | None) -> QuerySet[models.Note]:
    """The notes of the member's own organisation, the latest first; none for a stranger."""
    return notes_ever_of(member).filter(withdrawn=False)


def notes_ever_of(member: Membership | None) -> QuerySet[models.Note]:
    """The same with those that were withdrawn."""
    if member is None:
        return models.Note.objects.none()
    own = models.Note.objects.filter(organisation=member.organisation_id)
    seen = own.filter(is_seen_by(member))
    return seen.select_related("agreement", "undertaking", "entry__by__person").order_by("-recorded", "-pk")
