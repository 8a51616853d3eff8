"""Reading who belongs to an organisation, who is invited, and whether the people's tables say the same."""

from datetime import datetime
from hashlib import sha256

from django.db.models import F, Q, QuerySet

from hefu_site.ledger.models import Log
from hefu_site.members import models
from hefu_site.members.errors import InvitationClosed
from hefu_site.people.models import Membership, Organisation


def members_visible_to(member: Membership) -> QuerySet[Membership]:
    """Everybody of the member's own organisation, those who still belong first."""
    members = Membership.objects.filter(organisation=member.organisation_id)
    return members.select_related("person", "organisation").order_by("-active", "person__name", "pk")


def invitations_visible_to(member: Membership) -> QuerySet[models.Invitation]:
    """The invitations of the member's own organisation that nobody has taken up yet."""
    return open_invitations(member.organisation).order_by("-recorded")


def open_invitations(organisation: Organisation) -> QuerySet[models.Invitation]:
    """An organisation's invitations that were neither taken up nor withdrawn; some may have expired."""
    return models.Invitation.objects.filter(organisation=organisation, withdrawn=False, seat=None)


def invitation_of(token: str, *, at: datetime) -> models.Invitation:
    """The invitation that a link's token belongs to, while it is open.

    Raises:
        InvitationClosed: there is none, or it is open no more.
    """
    found = models.Invitation.objects.select_related("organisation").filter(digest=digest_of(token)).first()
    if found is None or found.withdrawn or found.seat_id or at >= found.expires:
        raise InvitationClosed(invitation=str(found.pk) if found else None)
    return found


def digest_of(token: str) -> str:
    """What is kept of a link's token."""
    return sha256(token.encode()).hexdigest()


def own_log_of(member: Membership) -> Log | None:
    """The log of the member's organisation; None before its first act."""
    founding = (
        models.Founding.objects.filter(organisation=member.organisation_id).select_related("log").first()
    )
    return founding.log if founding else None


def members_astray() -> QuerySet[Membership]:
    """Memberships of organisations with a log that say something else than their seat, or have none."""
    other = Q(seat=None) | ~Q(seat__role=F("role")) | ~Q(seat__active=F("active"))
    return Membership.objects.filter(other, organisation__founding__isnull=False).order_by("pk")
