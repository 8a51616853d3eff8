"""What is derived of plans, and kept beside them for lists."""

from typing import ClassVar

from django.db import models

from hefu.terms import verdict as terms
from hefu_site.plans.models.assessments import State
from hefu_site.plans.models.measures import Indicator, Observation
from hefu_site.register.models import Undertaking, known


class Standing(models.Model):
    """Derived: the rule's verdict, as of ``on``. Rebuilt by ``hefu site standing``, never exported.

    It is judged by so many ``measures``, of which so many are ``done``; ``due`` is the first due day of those
    that are not, ``share`` how much of the way the least of them has gone, or where any one of them will do
    their last due day, and the best. Of one alone ``indicator`` is what
    it is judged by, ``latest`` what was seen last.
    """

    undertaking = models.OneToOneField(
        Undertaking, primary_key=True, on_delete=models.CASCADE, related_name="delivery"
    )
    on = models.DateField()
    state = models.CharField(max_length=20, choices=State.choices)
    rule = models.CharField(max_length=40)
    tally = models.CharField(max_length=20, choices=[(tally, tally) for tally in terms.Tally])
    rules_version = models.CharField(max_length=20)
    valid_until = models.DateField(null=True)
    measures = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveSmallIntegerField(default=0)
    due = models.DateField(null=True)
    share = models.FloatField(null=True)
    indicator = models.ForeignKey(Indicator, null=True, on_delete=models.CASCADE, related_name="+")
    latest = models.ForeignKey(Observation, null=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [known("state", terms.State), known("tally", terms.Tally)]

    def __str__(self) -> str:
        return self.state
