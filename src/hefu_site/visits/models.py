"""The visits of the host's staff, and what they asked for."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu_site.ledger.models import Fact
from hefu_site.people.models import Membership
from hefu_site.register.models import REASON, Agreement, language_column

LONGEST = 60
"""Minutes a visit may last."""


class Visit(Fact):
    """That one of the host's staff looks at one agreement, why, and for how many minutes."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="visits")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="visits")
    minutes = models.PositiveSmallIntegerField(_("minutes"))
    reason = models.CharField(_("reason"), max_length=REASON)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(minutes__gte=1, minutes__lte=LONGEST), name="visit_is_short"
            )
        ]
        ordering: ClassVar = ["-recorded", "-id"]

    def __str__(self) -> str:
        return f"{self.member}: {self.reason}"

    @property
    def until(self) -> datetime:
        """The moment at which it ends by itself."""
        return self.recorded + timedelta(minutes=self.minutes)


class VisitEnding(Fact):
    """That somebody ended a visit before its time."""

    visit = models.OneToOneField(Visit, on_delete=models.PROTECT, related_name="ending")

    def __str__(self) -> str:
        return f"{self.visit} ended"


class PageAsked(models.Model):
    """One address that was asked for in a visit, written down before it is answered."""

    id = models.BigAutoField(primary_key=True)
    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="pages")
    at = models.DateTimeField()
    address = models.CharField(max_length=500)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.address
