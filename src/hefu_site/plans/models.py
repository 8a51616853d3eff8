"""What is measured, what was seen, what each side says of it, and on what it rests."""

from typing import ClassVar

from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.terms import plan
from hefu_site.ledger.models import Fact
from hefu_site.register.models import Agreement, Side, Undertaking, known, language_column


class Direction(models.TextChoices):
    """Which way an indicator is meant to move."""

    UP = plan.Direction.UP, _("higher is better")
    DOWN = plan.Direction.DOWN, _("lower is better")


class Grade(models.TextChoices):
    """How much evidence weighs."""

    OWN_WORD = plan.Grade.OWN_WORD, _("a party’s own word")
    THIRD_PARTY = plan.Grade.THIRD_PARTY, _("third party")
    OFFICIAL_STATISTICS = plan.Grade.OFFICIAL_STATISTICS, _("official statistics")
    CERTIFICATE = plan.Grade.CERTIFICATE, _("certificate")


class State(models.TextChoices):
    """What became of an undertaking."""

    TOO_VAGUE = plan.State.TOO_VAGUE, _("too vague to judge")
    NOT_CHECKED = plan.State.NOT_CHECKED, _("not checked")
    NOT_DELIVERED = plan.State.NOT_DELIVERED, _("not delivered")
    IN_PROGRESS = plan.State.IN_PROGRESS, _("in progress")
    REPORTED_DELIVERED = plan.State.REPORTED_DELIVERED, _("reported delivered")
    DELIVERED_LATE = plan.State.DELIVERED_LATE, _("delivered late")
    DELIVERED = plan.State.DELIVERED, _("delivered")


class Indicator(Fact):
    """How an undertaking is measured. A later indicator replaces an earlier one and never erases it."""

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="indicators")
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    side = models.ForeignKey(Side, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("what is counted"), max_length=200)
    lang = language_column()
    unit = models.CharField(_("unit"), max_length=60)
    direction = models.CharField(
        _("direction"), max_length=4, choices=Direction.choices, default=Direction.UP
    )
    baseline = models.DecimalField(_("baseline"), max_digits=24, decimal_places=6, null=True, blank=True)
    target = models.DecimalField(_("target"), max_digits=24, decimal_places=6)
    due = models.DateField(_("due"), null=True, blank=True)
    measured_by = models.CharField(_("how it is measured"), max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [known("direction", plan.Direction)]

    def __str__(self) -> str:
        return self.name

    def as_term(self) -> plan.Indicator:
        """The library's value of this row."""
        return plan.Indicator(
            id=str(self.pk),
            unit=self.unit,
            target=self.target,
            direction=plan.Direction(self.direction),
            baseline=self.baseline,
            due=self.due,
        )


class Observation(Fact):
    """A value seen on the day it ``happened``, in the indicator's unit, and who said so."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="observations")
    side = models.ForeignKey(Side, null=True, on_delete=models.PROTECT, related_name="+")
    value = models.DecimalField(_("value"), max_digits=24, decimal_places=6)
    grade = models.CharField(_("evidence"), max_length=20, choices=Grade.choices)
    note = models.CharField(_("where it is found"), max_length=300, blank=True)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [known("grade", plan.Grade)]
        ordering: ClassVar = ["happened", "recorded"]

    def __str__(self) -> str:
        return f"{self.value} ({self.happened})"

    def as_term(self) -> plan.Observation:
        """The library's value of this row."""
        return plan.Observation(
            id=str(self.pk),
            indicator=str(self.indicator_id),
            day=self.happened,
            value=self.value,
            grade=plan.Grade(self.grade),
            side=str(self.side_id) if self.side_id else None,
        )


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


class Evidence(Fact):
    """A sourced fact about an agreement or one of its undertakings, as of the day it ``happened``."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="evidence")
    undertaking = models.ForeignKey(Undertaking, null=True, on_delete=models.PROTECT, related_name="evidence")
    statement = models.TextField()
    lang = language_column()
    publisher = models.CharField(max_length=200)
    address = models.CharField(max_length=500, blank=True, validators=[URLValidator(["http", "https"])])
    grade = models.CharField(max_length=20, choices=Grade.choices)

    class Meta:
        constraints: ClassVar = [known("grade", plan.Grade)]
        ordering: ClassVar = ["happened", "recorded"]

    def __str__(self) -> str:
        return self.statement


class Standing(models.Model):
    """Derived: the rule's verdict, as of ``on``. Rebuilt by ``hefu site standing``, never exported.

    ``indicator`` is what it is judged by, ``latest`` what was seen last.
    """

    undertaking = models.OneToOneField(
        Undertaking, primary_key=True, on_delete=models.CASCADE, related_name="delivery"
    )
    on = models.DateField()
    state = models.CharField(max_length=20, choices=State.choices)
    rule = models.CharField(max_length=40)
    tally = models.CharField(max_length=20, choices=[(tally, tally) for tally in plan.Tally])
    rules_version = models.CharField(max_length=20)
    valid_until = models.DateField(null=True)
    indicator = models.ForeignKey(Indicator, null=True, on_delete=models.CASCADE, related_name="+")
    latest = models.ForeignKey(Observation, null=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [known("state", plan.State), known("tally", plan.Tally)]

    def __str__(self) -> str:
        return self.state
