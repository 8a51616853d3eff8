"""The acts of an organisation on its own members. Each is one transaction with its entry in the own log."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction

from hefu_site.ledger.actions import lock, open_log, record
from hefu_site.ledger.models import Audience, Log
from hefu_site.members import models
from hefu_site.members.errors import (
    AlreadyThere,
    BelongsElsewhere,
    InvitationClosed,
    LastAdministrator,
    NotInvited,
    NotYours,
)
from hefu_site.members.queries import digest_of, invitation_of, open_invitations
from hefu_site.people.acts import require
from hefu_site.people.models import Membership, Organisation, Person, Role

OPEN_FOR = timedelta(days=7)
"""How long an invitation can be taken up."""


@transaction.atomic
def found_organisation(by: Membership, *, at: datetime) -> models.Founding:
    """Begin the log of the member's organisation, with who belongs to it; done before, it changes nothing.

    Raises:
        Refused: the member is no administrator.
    """
    require(by, "organisation.found")
    organisation = Organisation.objects.select_for_update().get(pk=by.organisation_id)
    if founding := models.Founding.objects.filter(organisation=organisation).first():
        return founding
    log = open_log(Audience.SIDE)
    founding = models.Founding(
        organisation=organisation, log=log, name=organisation.name, kind=organisation.kind
    )
    members = organisation.memberships.select_related("person").order_by("pk")
    seats = [_seat(member) for member in members]
    record("organisation.founded", [founding, *seats], log=log, by=by, at=at, what=organisation.name)
    return founding


@transaction.atomic
def invite_member(email: str, role: Role, *, by: Membership, at: datetime) -> tuple[models.Invitation, str]:
    """Offer somebody a place; return the invitation and the token of its link, which is kept nowhere.

    Raises:
        AlreadyThere: the address has a place here, or an open invitation.
    """
    email, log = email.strip().lower(), _log(by, at=at)
    expired = open_invitations(by.organisation).filter(email=email, expires__lte=at)
    for invitation in expired:
        withdraw_invitation(invitation, by=by, at=at)
    if by.organisation.memberships.filter(person__email=email).exists():
        raise AlreadyThere(email=email)
    if open_invitations(by.organisation).filter(email=email).exists():
        raise AlreadyThere(email=email)
    token = secrets.token_urlsafe(32)
    invitation = models.Invitation(
        organisation=by.organisation, email=email, role=role, digest=digest_of(token), expires=at + OPEN_FOR
    )
    record("member.invited", [invitation], log=log, by=by, at=at, what=email)
    return invitation, token


@transaction.atomic
def withdraw_invitation(invitation: models.Invitation, *, by: Membership, at: datetime) -> None:
    """Make an invitation's link worthless.

    Raises:
        InvitationClosed: it was taken up or withdrawn before.
    """
    _own(invitation.organisation, by, act="invitation.withdraw")
    log = _log(by, at=at)
    invitation = models.Invitation.objects.get(pk=invitation.pk)
    if invitation.withdrawn or invitation.seat_id:
        raise InvitationClosed(invitation=str(invitation.pk))
    invitation.withdrawn = True
    record("invitation.withdrawn", [invitation], log=log, by=by, at=at, what=invitation.email)


@transaction.atomic
def accept_invitation(
    token: str, *, person: Person | None, name: str = "", password: str = "", at: datetime
) -> Membership:
    """Take the place that a link offers: as the person signed in, or as a new one with a name and password.

    Raises:
        InvitationClosed: the link was used, withdrawn, has expired, or never was.
        NotInvited: it is for another address; or its address has an account, which must sign in first.
    """
    log = lock(invitation_of(token, at=at).organisation.founding.log)
    invitation = invitation_of(token, at=at)  # as it stands now that nobody else can take it up
    known = Person.objects.filter(email=invitation.email).first()
    if (person or known) != known or (known and not person):
        raise NotInvited(email=invitation.email)
    person = known or Person.objects.create_person(email=invitation.email, name=name, password=password)
    membership = Membership.objects.create(
        person=person, organisation=invitation.organisation, role=invitation.role
    )
    invitation.seat = _seat(membership)
    record(
        "invitation.accepted", [invitation.seat, invitation], log=log, by=membership, at=at, what=person.name
    )
    return membership


@transaction.atomic
def change_role(membership: Membership, role: Role, *, by: Membership, at: datetime) -> None:
    """Give a member another role.

    Raises:
        LastAdministrator: the organisation would have none left.
    """
    seat, log = _seat_of(membership, by, at=at, act="role.change")
    if seat.membership.role == role:
        return
    _leave_an_administrator(seat)
    seat.role = seat.membership.role = role
    _store(seat, "role.changed", log, by=by, at=at)


@transaction.atomic
def end_member(membership: Membership, *, by: Membership, at: datetime) -> None:
    """End what a member may do here; what the member did stays.

    Raises:
        LastAdministrator: the organisation would have none left.
    """
    seat, log = _seat_of(membership, by, at=at, act="member.end")
    _leave_an_administrator(seat)
    seat.active = seat.membership.active = False
    _store(seat, "member.ended", log, by=by, at=at)


@transaction.atomic
def restore_member(membership: Membership, *, by: Membership, at: datetime) -> None:
    """Let a member act again, in the role held before."""
    seat, log = _seat_of(membership, by, at=at, act="member.restore")
    seat.active = seat.membership.active = True
    _store(seat, "member.restored", log, by=by, at=at)


@transaction.atomic
def renew_password(membership: Membership, *, by: Membership, at: datetime) -> None:
    """Put on record that a member may set a new password by a link; making the link is the page's matter.

    Raises:
        BelongsElsewhere: the account opens other organisations too.
    """
    seat, log = _seat_of(membership, by, at=at, act="password.renew")
    person = seat.membership.person
    if person.memberships.exclude(organisation=by.organisation_id).exists():
        raise BelongsElsewhere(member=str(membership.pk))
    record("password.renewed", [seat], log=log, by=by, at=at, what=person.name)


def _log(by: Membership, *, at: datetime) -> Log:
    """The log of the member's organisation, held until the transaction ends, begun where there is none."""
    return lock(found_organisation(by, at=at).log)


def _seat_of(membership: Membership, by: Membership, *, at: datetime, act: str) -> tuple[models.Seat, Log]:
    _own(membership.organisation, by, act=act)
    log = _log(by, at=at)
    seats = models.Seat.objects.select_related("membership__person", "membership__organisation")
    return seats.get(membership=membership), log


def _store(seat: models.Seat, event: str, log: Log, *, by: Membership, at: datetime) -> None:
    record(event, [seat], log=log, by=by, at=at, what=seat.membership.person.name)
    seat.membership.save(update_fields=["role", "active"])


def _leave_an_administrator(seat: models.Seat) -> None:
    others = seat.membership.organisation.memberships.exclude(pk=seat.membership_id)
    counts = seat.role == Role.ADMINISTRATOR and seat.active
    if counts and not others.filter(role=Role.ADMINISTRATOR, active=True).exists():
        raise LastAdministrator(member=str(seat.membership_id))


def _own(organisation: Organisation, by: Membership, *, act: str) -> None:
    require(by, act)
    if organisation.pk != by.organisation_id:
        raise NotYours(act=act, organisation=str(organisation.pk))


def _seat(membership: Membership) -> models.Seat:
    return models.Seat(
        membership=membership, email=membership.person.email, role=membership.role, active=membership.active
    )
