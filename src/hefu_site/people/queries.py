"""Reading people and organisations."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import QuerySet

from hefu_site.people.models import Membership, Organisation


def memberships_of(person: AbstractBaseUser | AnonymousUser) -> QuerySet[Membership]:
    """The memberships in which a signed-in person may act; none for a stranger."""
    active = Membership.objects.select_related("person", "organisation").filter(active=True)
    return active.filter(person_id=person.pk).order_by("id") if person.is_authenticated else active.none()


def membership_of(person: AbstractBaseUser | AnonymousUser, chosen: str | None = None) -> Membership | None:
    """The membership a person acts in: the one chosen, else the first; None for one who belongs nowhere."""
    if not person.is_authenticated:
        return None
    memberships = list(memberships_of(person))
    return next(
        (each for each in memberships if str(each.pk) == chosen), memberships[0] if memberships else None
    )


def held(member: Membership) -> Membership:
    """The membership as it stands, and as it stays until the transaction ends: a change of its role waits."""
    if connection.vendor == "postgresql":  # SQLite has one writer at a time, and the transaction is it
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM people_membership WHERE id = %s FOR SHARE", [member.pk])
    return Membership.objects.select_related("person", "organisation").get(pk=member.pk)


def organisations_beside(member: Membership) -> QuerySet[Organisation]:
    """The organisations a member may cooperate with: all but the own and the host, by name."""
    return Organisation.objects.filter(host=False).exclude(pk=member.organisation_id).order_by("name")
