"""What is planned on the way to a delivery, and what of it was met."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from hefu.planning.steps import periods
from hefu.terms import plan
from hefu_site.ledger.models import Fact
from hefu_site.register.models import Side, Undertaking, known, language_column


class StepKind(models.TextChoices):
    """What a step is."""

    MILESTONE = "milestone", _("milestone")
    DUTY = "duty", _("recurring duty")
    CONDITION = "condition", _("condition")


class Often(models.TextChoices):
    """How often a duty comes back."""

    WEEK = plan.Every.WEEK, pgettext_lazy("how often", "every week")
    MONTH = plan.Every.MONTH, pgettext_lazy("how often", "every month")
    QUARTER = plan.Every.QUARTER, pgettext_lazy("how often", "every quarter")
    HALF_YEAR = plan.Every.HALF_YEAR, pgettext_lazy("how often", "every half-year")
    YEAR = plan.Every.YEAR, pgettext_lazy("how often", "every year")


class Step(Fact):
    """A milestone with its day, a duty that comes back, or a condition: words, or another undertaking.

    A step that is changed or dropped is followed by another, which says why; it is never altered.
    """

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="steps")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    kind = models.CharField(max_length=10, choices=StepKind.choices)
    name = models.CharField(_("what"), max_length=200)
    lang = language_column()
    due = models.DateField(_("by"), null=True, blank=True)
    every = models.CharField(_("how often"), max_length=10, choices=Often.choices, blank=True)
    begins = models.DateField(_("from"), null=True, blank=True)
    ends = models.DateField(_("until"), null=True, blank=True)
    waits_for = models.ForeignKey(
        Undertaking, null=True, blank=True, on_delete=models.PROTECT, related_name="needed_by"
    )
    brought_by = models.ForeignKey(
        Side,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("who brings it"),
    )
    days = models.PositiveSmallIntegerField(_("days the bearer then has"), null=True, blank=True)
    dropped = models.BooleanField(default=False)
    reason = models.CharField(_("why it is changed"), max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            known("kind", StepKind),
            models.CheckConstraint(
                condition=Q(kind="milestone", due__isnull=False)
                | Q(kind="duty", begins__isnull=False, every__in=Often.values, due=None)
                | Q(kind="condition", begins=None),
                name="step_has_its_days",
            ),
            models.CheckConstraint(
                condition=Q(waits_for=None) | Q(kind="condition") & ~Q(waits_for=F("undertaking")),
                name="step_waits_for_another",
            ),
            models.CheckConstraint(
                condition=Q(ends=None) | Q(ends__gt=F("begins")), name="step_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(replaces=None) | ~Q(reason=""), name="step_change_has_a_reason"
            ),
        ]
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return self.name

    def periods_begun(self, on: date) -> Mapping[date | None, date | None]:
        """The last days of a duty's periods that have begun, by their first; of another step, its own day."""
        if self.begins is None:
            return {None: self.due}
        return {period.first: period.last for period in periods(self.as_duty(), on=on)}

    def as_milestone(self) -> plan.Milestone:
        """The library's value of a milestone."""
        return plan.Milestone(id=str(self.pk), name=self.name, due=self.due)

    def as_duty(self) -> plan.Duty:
        """The library's value of a recurring duty."""
        if self.begins is None:
            raise ValueError("a recurring duty has a first day")
        every = plan.Every(self.every)
        return plan.Duty(id=str(self.pk), name=self.name, every=every, start=self.begins, end=self.ends)

    def as_condition(self) -> plan.Condition:
        """The library's value of a condition."""
        return plan.Condition(
            id=str(self.pk),
            name=self.name,
            side=str(self.brought_by_id) if self.brought_by_id else None,
            due=self.due,
            days=self.days,
            undertaking=str(self.waits_for_id) if self.waits_for_id else None,
        )
