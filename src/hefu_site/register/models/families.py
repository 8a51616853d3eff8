"""How agreements belong together."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu_site.ledger.models import Fact
from hefu_site.register.models.agreements import Agreement, Side
from hefu_site.register.models.columns import known


class RelationKind(models.TextChoices):
    """What an agreement is to another."""

    SUCCEEDS = "succeeds", _("succeeds")
    IMPLEMENTS = "implements", _("implements")
    AMENDS = "amends", _("amends")


class Relation(Fact):
    """That an agreement succeeds, implements or amends ``other``.

    ``side`` is the side whose own matter it is, None where all sides of the agreement may know. One that
    is ``withdrawn`` is shown no more.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="relations")
    other = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="related")
    side = models.ForeignKey(Side, null=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=RelationKind.choices)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["agreement", "other"], condition=models.Q(withdrawn=False), name="relation_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(agreement=models.F("other")), name="relation_to_another"
            ),
            known("kind", RelationKind),
        ]
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return f"{self.agreement} {self.kind} {self.other}"
