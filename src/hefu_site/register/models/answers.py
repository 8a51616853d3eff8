"""What the sides say to a version besides signing it: taken back, refused, repudiated, answered."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu_site.ledger.models import Fact
from hefu_site.register.models.agreements import Side
from hefu_site.register.models.columns import known, language_column
from hefu_site.register.models.undertakings import Undertaking, Version

REASON = 1000
"""Characters of a reason."""


class Withdrawal(Fact):
    """That the side that proposed a version took it back before anybody had signed it."""

    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="withdrawal")

    def __str__(self) -> str:
        return f"{self.version} withdrawn"


class Refusal(Fact):
    """That a side does not assent to a version, and why. It removes nothing, and the side may still sign."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="refusals")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=REASON)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("version", "side", name="refusal_once")]

    def __str__(self) -> str:
        return self.reason


class Repudiation(Fact):
    """That a side no longer holds to a version in force, and why. The version stays in force."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="repudiations")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=REASON)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("version", "side", name="repudiation_once")]

    def __str__(self) -> str:
        return self.reason


class AnswerKind(models.TextChoices):
    """What a side makes of an ask that it is to bear."""

    TAKEN_UP = "taken_up", _("taken up")
    COUNTERED = "countered", _("counter-proposal made")
    DECLINED = "declined", _("declined")
    NOTED = "noted", _("noted")


class Answer(Fact):
    """A side's answer to a version of an ask; ``pledge`` is the undertaking by which it was taken up or
    countered."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="answers")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=AnswerKind.choices)
    pledge = models.OneToOneField(Undertaking, null=True, on_delete=models.PROTECT, related_name="answer_to")
    reason = models.CharField(max_length=REASON, blank=True)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("version", "side", "kind", name="answer_once"),
            known("kind", AnswerKind),
            models.CheckConstraint(
                condition=models.Q(kind__in=["taken_up", "countered"], pledge__isnull=False)
                | models.Q(kind__in=["declined", "noted"], pledge=None),
                name="answer_pledges",
            ),
        ]
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return f"{self.version}: {self.kind}"
