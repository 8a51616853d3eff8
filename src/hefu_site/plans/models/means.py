"""With what an undertaking is done."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hefu_site.ledger.models import Fact
from hefu_site.register.models import Side, Undertaking, language_column


class Means(Fact):
    """What money, people or land one side puts in. A later statement follows the earlier."""

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="means")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    text = models.CharField(_("money, people, land"), max_length=300)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "undertaking", "side", condition=Q(replaces=None), name="means_first_once"
            )
        ]
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return self.text
