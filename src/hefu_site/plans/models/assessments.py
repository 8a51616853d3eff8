"""What a side says became of an undertaking."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.terms import plan
from hefu_site.ledger.models import Fact
from hefu_site.register.models import Side, Undertaking, known, language_column


class State(models.TextChoices):
    """What became of an undertaking."""

    TOO_VAGUE = plan.State.TOO_VAGUE, _("too vague to judge")
    NOT_CHECKED = plan.State.NOT_CHECKED, _("not checked")
    NOT_DELIVERED = plan.State.NOT_DELIVERED, _("not delivered")
    IN_PROGRESS = plan.State.IN_PROGRESS, _("in progress")
    REPORTED_DELIVERED = plan.State.REPORTED_DELIVERED, _("reported delivered")
    DELIVERED_LATE = plan.State.DELIVERED_LATE, _("delivered late")
    DELIVERED = plan.State.DELIVERED, _("delivered")


class Assessment(Fact):
    """What a side says became of an undertaking, as of the day it ``happened``, and why."""

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="assessments")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="assessments")
    state = models.CharField(_("state"), max_length=20, choices=State.choices)
    reason = models.CharField(_("reason"), max_length=500)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [known("state", plan.State)]
        ordering: ClassVar = ["happened", "recorded"]

    def __str__(self) -> str:
        return self.state

    def as_term(self) -> plan.Assessment:
        """The library's value of this row."""
        return plan.Assessment(
            id=str(self.pk), side=str(self.side_id), state=plan.State(self.state), day=self.happened
        )
