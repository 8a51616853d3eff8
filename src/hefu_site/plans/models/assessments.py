"""What a side says became of an undertaking."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.terms import verdict as terms
from hefu_site.ledger.models import Fact
from hefu_site.register.models import Side, Undertaking, known, language_column


class State(models.TextChoices):
    """What became of an undertaking."""

    TOO_VAGUE = terms.State.TOO_VAGUE, _("too vague to judge")
    NOT_CHECKED = terms.State.NOT_CHECKED, _("not checked")
    DROPPED = terms.State.DROPPED, _("dropped")
    LAPSED = terms.State.LAPSED, _("lapsed")
    NOT_DELIVERED = terms.State.NOT_DELIVERED, _("not delivered")
    PARTLY_DELIVERED = terms.State.PARTLY_DELIVERED, _("partly delivered")
    NOT_STARTED = terms.State.NOT_STARTED, _("not started")
    IN_PROGRESS = terms.State.IN_PROGRESS, _("in progress")
    REPORTED_DELIVERED = terms.State.REPORTED_DELIVERED, _("reported delivered")
    DELIVERED_LATE = terms.State.DELIVERED_LATE, _("delivered late")
    DELIVERED = terms.State.DELIVERED, _("delivered")


class Assessment(Fact):
    """What a side says became of an undertaking, as of the day it ``happened``, and for what ``reason``. A
    correction stands in the place of what it ``corrects`` and says why."""

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="assessments")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="assessments")
    state = models.CharField(_("state"), max_length=20, choices=State.choices)
    reason = models.CharField(_("reason"), max_length=500)
    lang = language_column()
    corrects = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="corrected_by")
    why = models.CharField(_("why it is corrected"), max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            known("state", terms.State),
            models.CheckConstraint(
                condition=models.Q(corrects=None) | ~models.Q(why=""), name="assessment_correction_says_why"
            ),
        ]
        ordering: ClassVar = ["happened", "recorded"]

    def __str__(self) -> str:
        return self.state

    def as_term(self) -> terms.Assessment:
        """The library's value of this row."""
        return terms.Assessment(
            id=str(self.pk),
            side=str(self.side_id),
            state=terms.State(self.state),
            day=self.happened,
            corrects=str(self.corrects_id) if self.corrects_id else None,
            recorded=self.recorded,
        )
