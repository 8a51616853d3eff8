"""Who belongs to an organisation, as facts of its own log; the tables of people follow them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu_site.ledger.models import Fact, Log
from hefu_site.people.models import Membership, Organisation, Role


class Founding(Fact):
    """That an organisation is here, and its log. What it was called then stands in the entry."""

    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="founding")
    log = models.OneToOneField(Log, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)

    def __str__(self) -> str:
        return self.name


class Seat(Fact):
    """What a membership's role is, and whether it still holds. The membership's own columns follow it."""

    membership = models.OneToOneField(Membership, on_delete=models.PROTECT, related_name="seat")
    email = models.EmailField()
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"{self.email}: {self.role}"


class Invitation(Fact):
    """A place offered to whoever reads mail at an address, by a link that works once and not for ever.

    The link's token is known to its reader only; here stands its SHA-256. ``seat`` is what came of it.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="invitations")
    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    digest = models.CharField(max_length=64, unique=True)
    expires = models.DateTimeField()
    withdrawn = models.BooleanField(default=False)
    seat = models.OneToOneField(Seat, null=True, on_delete=models.PROTECT, related_name="invitation")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "email"],
                condition=models.Q(withdrawn=False, seat=None),
                name="invitation_open_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.email}: {self.role}"
