"""How an undertaking is measured, and what was seen."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.terms import indicator as indicators
from hefu.terms import observation as observations
from hefu_site.ledger.models import Fact
from hefu_site.plans.models.grades import Grade
from hefu_site.register.models import Side, Undertaking, known, language_column


class Direction(models.TextChoices):
    """Which way an indicator is meant to move."""

    UP = indicators.Direction.UP, _("higher is better")
    DOWN = indicators.Direction.DOWN, _("lower is better")


class Measure(models.TextChoices):
    """What kind of figure an indicator gives."""

    UNIT = indicators.Measure.UNIT, _("a count or an amount")
    PERCENTAGE = indicators.Measure.PERCENTAGE, _("a percentage")
    ORDINAL = indicators.Measure.ORDINAL, _("a level in an order")


COUNTED = ("name", "unit", "measure", "cumulative", "definition")
"""What of an indicator says what is counted."""


class Indicator(Fact):
    """One thing by which an undertaking is measured; it may have several.

    One that is changed or dropped is followed by another, which says why, and never erased; what was observed
    of it goes on to count where both count the same thing. ``definition`` is its id in the catalogue of
    indicators, where it has one.
    """

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="indicators")
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    side = models.ForeignKey(Side, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("what is counted"), max_length=200)
    lang = language_column()
    unit = models.CharField(_("unit"), max_length=60)
    direction = models.CharField(
        _("direction"), max_length=4, choices=Direction.choices, default=Direction.UP
    )
    measure = models.CharField(
        _("kind of figure"), max_length=12, choices=Measure.choices, default=Measure.UNIT
    )
    cumulative = models.BooleanField(
        _("it only grows"),
        default=False,
        help_text=_("Each figure counts all that came before; then a projection can be drawn."),
    )
    baseline = models.DecimalField(_("baseline"), max_digits=24, decimal_places=6, null=True, blank=True)
    target = models.DecimalField(_("target"), max_digits=24, decimal_places=6)
    partly_from = models.DecimalField(
        _("partly delivered from"), max_digits=24, decimal_places=6, null=True, blank=True
    )
    due = models.DateField(_("due"), null=True, blank=True)
    definition = models.CharField(_("definition"), max_length=60, blank=True)
    measured_by = models.CharField(_("how it is measured"), max_length=300, blank=True)
    dropped = models.BooleanField(default=False)
    reason = models.CharField(_("why it is changed"), max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            known("direction", indicators.Direction),
            known("measure", indicators.Measure),
            models.CheckConstraint(
                condition=models.Q(dropped=False) | ~models.Q(replaces=None) & ~models.Q(reason=""),
                name="indicator_dropped_has_a_reason",
            ),
        ]
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return self.name

    def counts_as(self, other: "Indicator") -> bool:
        """Whether a value of the one is a value of the other: only target, baseline or day differ."""
        return all(getattr(self, name) == getattr(other, name) for name in COUNTED)

    def as_term(self) -> indicators.Indicator:
        """The library's value of this row."""
        return indicators.Indicator(
            id=str(self.pk),
            name=self.name,
            unit=self.unit,
            target=self.target,
            direction=indicators.Direction(self.direction),
            measure=indicators.Measure(self.measure),
            cumulative=self.cumulative,
            baseline=self.baseline,
            partly_from=self.partly_from,
            due=self.due,
            measured_by=self.measured_by,
            definition=self.definition or None,
        )


class Observation(Fact):
    """A value seen on the day it ``happened``, in the indicator's unit, and who said so.

    Whatever goes back to one release or statistic bears one ``origin``, and counts once. A correction stands
    in the place of what it ``corrects`` and says why. ``table`` is the one it was taken from, or with
    ``computed`` the one the catalogue's formula computed it from.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="observations")
    side = models.ForeignKey(Side, null=True, on_delete=models.PROTECT, related_name="+")
    value = models.DecimalField(_("value"), max_digits=24, decimal_places=6)
    grade = models.CharField(_("evidence"), max_length=20, choices=Grade.choices)
    note = models.CharField(_("where it is found"), max_length=300, blank=True)
    origin = models.CharField(
        _("goes back to"),
        max_length=200,
        blank=True,
        help_text=_("The release or statistic it repeats. All that goes back to one counts once."),
    )
    announced = models.BooleanField(
        _("announced, not seen"), default=False, help_text=_("A value that is promised or expected.")
    )
    lang = language_column()
    table = models.ForeignKey("Table", null=True, on_delete=models.PROTECT, related_name="observations")
    computed = models.BooleanField(default=False)
    corrects = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="corrected_by")
    why = models.CharField(_("why it is corrected"), max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            known("grade", observations.Grade),
            models.CheckConstraint(
                condition=models.Q(corrects=None) | ~models.Q(why=""), name="observation_correction_why"
            ),
        ]
        ordering: ClassVar = ["happened", "recorded"]

    def __str__(self) -> str:
        return f"{self.value} ({self.happened})"

    def as_term(self) -> observations.Observation:
        """The library's value of this row."""
        return observations.Observation(
            id=str(self.pk),
            indicator=str(self.indicator_id),
            day=self.happened,
            value=self.value,
            grade=observations.Grade(self.grade),
            side=str(self.side_id) if self.side_id else None,
            announced=self.announced,
            origin=self.origin or None,
            corrects=str(self.corrects_id) if self.corrects_id else None,
            recorded=self.recorded,
        )
