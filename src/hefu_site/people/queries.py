"""Reading people and organisations."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from hefu_site.people.models import Membership, Organisation


def membership_of(person: AbstractBaseUser | AnonymousUser) -> Membership | None:
    """The membership a signed-in person acts in; None for a stranger or one who belongs nowhere."""
    if not person.is_authenticated:
        return None
    return (
        Membership.objects.select_related("person", "organisation")
        .filter(person_id=person.pk)
        .order_by("id")
        .first()
    )


def organisations_beside(member: Membership) -> QuerySet[Organisation]:
    """The organisations a member may cooperate with: all but the own, by name."""
    return Organisation.objects.exclude(pk=member.organisation_id).order_by("name")
