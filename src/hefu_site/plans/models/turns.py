"""How undertakings stand from day to day, and how many stand alike: derived, and kept beside the facts."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from hefu.terms.verdict import State
from hefu_site.register.models import Agreement, Undertaking, known


class Turn(models.Model):
    """Derived: how an undertaking stands from its ``first`` day to its ``last``, None while nothing that is
    on record ends it. Kept by every act, rebuilt by ``hefu site standing``, never exported.

    ``by_then`` tells the turns by what was known on each day from those by what is known now. ``alike`` is
    what it is counted by, ``before`` that of the turn before, empty at the first. ``points`` are what a
    meeting would talk about, each with a space before and after. After a last turn that ``goes_on`` more are
    to come, on days for which none was written yet.
    """

    id = models.BigAutoField(primary_key=True)
    undertaking = models.ForeignKey(Undertaking, on_delete=models.CASCADE, related_name="turns")
    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="+", db_index=False)
    by_then = models.BooleanField()
    first = models.DateField()
    last = models.DateField(null=True)
    state = models.CharField(max_length=20)
    alike = models.CharField(max_length=120)
    before = models.CharField(max_length=120, blank=True)
    points = models.CharField(max_length=120, blank=True)
    goes_on = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint("undertaking", "by_then", "first", name="turn_once"),
            known("state", State),
        ]
        indexes: ClassVar = [
            models.Index("agreement", "by_then", "first", name="turn_of_agreement"),
            models.Index("agreement", "by_then", "last", name="turn_goes_on", condition=Q(goes_on=True)),
        ]

    def __str__(self) -> str:
        return f"{self.undertaking_id} {self.first}: {self.state}"


class Quarter(models.Model):
    """Derived: by how many the undertakings of an agreement that stand ``alike`` grew in the quarter that
    ``begins``; summed over the quarters up to its last day, how many they were then. Kept with the turns."""

    id = models.BigAutoField(primary_key=True)
    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="+", db_index=False)
    by_then = models.BooleanField()
    begins = models.DateField()
    alike = models.CharField(max_length=120)
    grown = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "by_then", "begins", "alike"], name="quarter_once")
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.begins}: {self.grown} {self.alike}"
