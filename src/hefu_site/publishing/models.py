"""What the sides let everybody see."""

from typing import ClassVar

from django.db import models

from hefu_site.ledger.models import Fact
from hefu_site.register.models import Side, Undertaking


class Publication(Fact):
    """A side's word that everybody may see an undertaking; taken back, ``granted`` is false.

    An undertaking is public while every side of its agreement grants it (docs/rules/publication.md).
    """

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="publications")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="publications")
    granted = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("undertaking", "side", name="publication_once")]

    def __str__(self) -> str:
        return f"{self.undertaking} {'public' if self.granted else 'kept'} for {self.side}"
