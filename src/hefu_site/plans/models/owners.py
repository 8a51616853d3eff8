"""Who looks after an undertaking, on each side."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hefu_site.ledger.models import Fact
from hefu_site.register.models import Side, Undertaking, language_column


class Owner(Fact):
    """The office or person by which one side looks after an undertaking. A later one follows the earlier."""

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="owners")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    office = models.CharField(_("office"), max_length=200, blank=True)
    person = models.CharField(_("person"), max_length=200, blank=True)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(office="", person=""), name="owner_is_somebody"),
            models.UniqueConstraint(
                "undertaking", "side", condition=Q(replaces=None), name="owner_first_once"
            ),
        ]
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return " · ".join(filter(None, (self.office, self.person)))
