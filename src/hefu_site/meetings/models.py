"""Joint meetings of the sides, and what was settled there."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hefu_site.ledger.models import Fact
from hefu_site.plans.models import Step
from hefu_site.register.models import Agreement, Side, Undertaking, language_column


class Meeting(Fact):
    """A joint meeting on a ``day``; ``number`` counts within the agreement, from 1."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="meetings")
    number = models.PositiveIntegerField()
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    day = models.DateField(_("on"))
    place = models.CharField(_("where"), max_length=200, blank=True)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("agreement", "number", name="meeting_number_once")]
        ordering: ClassVar = ["-day", "-number"]

    def __str__(self) -> str:
        return f"{self.number} ({self.day})"


class Minute(Fact):
    """What one side took down of a meeting. It counts once every side has confirmed it.

    One with a day, ``due``, is about an undertaking and becomes a milestone of it, its ``step``, when the
    last side confirms.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="minutes")
    undertaking = models.ForeignKey(
        Undertaking, null=True, blank=True, on_delete=models.PROTECT, related_name="minutes"
    )
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(_("what was settled"), max_length=500)
    due = models.DateField(_("to be done by"), null=True, blank=True)
    step = models.OneToOneField(Step, null=True, on_delete=models.PROTECT, related_name="minute")
    lang = language_column()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(due=None) | ~Q(undertaking=None), name="minute_with_a_day_is_about"
            )
        ]
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return self.text


class Confirmation(Fact):
    """A side's word that a minute is right."""

    minute = models.ForeignKey(Minute, on_delete=models.PROTECT, related_name="confirmations")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("minute", "side", name="confirmation_once")]

    def __str__(self) -> str:
        return f"{self.minute} confirmed for {self.side}"
