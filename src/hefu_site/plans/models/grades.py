"""How much a piece of evidence weighs."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.terms import plan


class Grade(models.TextChoices):
    """How much evidence weighs."""

    OWN_WORD = plan.Grade.OWN_WORD, _("a party’s own word")
    THIRD_PARTY = plan.Grade.THIRD_PARTY, _("third party")
    OFFICIAL_STATISTICS = plan.Grade.OFFICIAL_STATISTICS, _("official statistics")
    CERTIFICATE = plan.Grade.CERTIFICATE, _("certificate")
