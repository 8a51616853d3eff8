"""Sourced facts."""

from typing import ClassVar

from django.core.validators import URLValidator
from django.db import models

from hefu.terms import observation as terms
from hefu_site.ledger.models import Fact
from hefu_site.plans.models.grades import Grade
from hefu_site.register.models import Agreement, Undertaking, known, language_column


class Evidence(Fact):
    """A sourced fact about an agreement or one of its undertakings, as of the day it ``happened``."""

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="evidence")
    undertaking = models.ForeignKey(Undertaking, null=True, on_delete=models.PROTECT, related_name="evidence")
    statement = models.TextField()
    lang = language_column()
    publisher = models.CharField(max_length=200)
    address = models.CharField(max_length=500, blank=True, validators=[URLValidator(["http", "https"])])
    grade = models.CharField(max_length=20, choices=Grade.choices)

    class Meta:
        constraints: ClassVar = [known("grade", terms.Grade)]
        ordering: ClassVar = ["happened", "recorded"]

    def __str__(self) -> str:
        return self.statement
