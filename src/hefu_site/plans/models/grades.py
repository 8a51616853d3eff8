"""How much a piece of evidence weighs."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu.terms import observation as terms


class Grade(models.TextChoices):
    """How much evidence weighs."""

    OWN_WORD = terms.Grade.OWN_WORD, _("a party’s own word")
    THIRD_PARTY = terms.Grade.THIRD_PARTY, _("third party")
    OFFICIAL_STATISTICS = terms.Grade.OFFICIAL_STATISTICS, _("official statistics")
    CERTIFICATE = terms.Grade.CERTIFICATE, _("certificate")
