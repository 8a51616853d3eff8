"""Which of several indicators have to be reached."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from hefu.terms import plan
from hefu_site.ledger.models import Fact
from hefu_site.register.models import Side, Undertaking, known, language_column


class Combine(models.TextChoices):
    """Which of the indicators of an undertaking have to be reached."""

    ALL = plan.Combine.ALL, pgettext_lazy("indicators", "all of them")
    ANY = plan.Combine.ANY, pgettext_lazy("indicators", "any one of them")


class Combination(Fact):
    """That all indicators of an undertaking have to be reached, or any one of them, and why. A later one
    follows the earlier; while there is none, all have to be."""

    undertaking = models.ForeignKey(Undertaking, on_delete=models.PROTECT, related_name="combinations")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    combine = models.CharField(_("what has to be reached"), max_length=3, choices=Combine.choices)
    reason = models.CharField(_("why"), max_length=300)
    lang = language_column()

    class Meta:
        constraints: ClassVar = [
            known("combine", plan.Combine),
            models.UniqueConstraint("undertaking", condition=Q(replaces=None), name="combination_first_once"),
        ]
        ordering: ClassVar = ["recorded", "id"]

    def __str__(self) -> str:
        return str(self.get_combine_display())
