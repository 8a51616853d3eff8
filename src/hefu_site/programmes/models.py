"""Programmes: named plans that bundle undertakings of several agreements and carry goals of their own."""

from typing import ClassVar

from django.core.validators import URLValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hefu.terms.indicator import Direction as Directions
from hefu.terms.observation import Grade as Grades
from hefu_site.ledger.models import Fact, Log
from hefu_site.people.models import Organisation
from hefu_site.plans.models import Direction, Grade
from hefu_site.register.models import NamedFact, Undertaking, known, language_column


class Programme(NamedFact):
    """A named plan, kept by one organisation in a log of the programme's own.

    ``public`` is a programme of sourced facts that an observer keeps.
    """

    keeper = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    log = models.ForeignKey(Log, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("name"), max_length=200)
    purpose = models.CharField(_("what it is for"), max_length=400, blank=True)
    public = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return self.name


class Bundled(Fact):
    """An undertaking of a programme; taken out again, it stays on record as ``withdrawn``."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="bundled")
    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="programmes")
    withdrawn = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("programme", "undertaking", name="bundled_once")]

    def __str__(self) -> str:
        return f"{self.programme}: {self.undertaking_id}"


class Goal(NamedFact):
    """What a programme as a whole is measured by. ``target`` is None where none was published or agreed."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="goals")
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    name = models.CharField(_("what is counted"), max_length=200)
    unit = models.CharField(_("unit"), max_length=60)
    direction = models.CharField(
        _("direction"), max_length=4, choices=Direction.choices, default=Direction.UP
    )
    baseline = models.DecimalField(_("baseline"), max_digits=24, decimal_places=6, null=True, blank=True)
    target = models.DecimalField(_("target"), max_digits=24, decimal_places=6, null=True, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    source = models.CharField(_("where the target stands"), max_length=300, blank=True)
    address = models.CharField(
        _("its address"), max_length=500, blank=True, validators=[URLValidator(["http", "https"])]
    )

    class Meta:
        constraints: ClassVar = [known("direction", Directions)]
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return self.name

    def counts_as(self, other: "Goal") -> bool:
        """Whether a figure of the one is a figure of the other: only target, baseline or day differ."""
        return (self.name, self.unit) == (other.name, other.unit)


class Figure(Fact):
    """A value of a goal on the day it ``happened``, and who publishes it. None is only ``announced``."""

    announced: ClassVar = False

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="figures")
    value = models.DecimalField(_("value"), max_digits=24, decimal_places=6)
    grade = models.CharField(_("evidence"), max_length=20, choices=Grade.choices)
    publisher = models.CharField(_("who publishes it"), max_length=200)
    address = models.CharField(
        _("address"), max_length=500, blank=True, validators=[URLValidator(["http", "https"])]
    )
    lang = language_column()

    class Meta:
        constraints: ClassVar = [
            known("grade", Grades),
            models.CheckConstraint(condition=~Q(publisher=""), name="figure_has_a_source"),
        ]
        ordering: ClassVar = ["happened", "recorded"]

    def __str__(self) -> str:
        return f"{self.value} ({self.happened})"
