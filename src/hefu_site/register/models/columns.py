"""Columns and constraints that several tables share."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu_site.ledger.models import Fact
from hefu_site.look.language import page_language
from hefu_site.look.names import Called


def language_column() -> "models.CharField[str, str]":
    """The BCP 47 tag of the language a person's text was written in."""
    return models.CharField(_("language"), max_length=12)


def known(field: str, values: type[StrEnum] | type[models.TextChoices]) -> models.CheckConstraint:
    """A constraint: the column holds one of an enumeration's values."""
    names = [str(value) for value in values]
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": names}), name=f"%(app_label)s_%(class)s_{field}_known"
    )


class NamedFact(Fact):
    """A fact that has a ``name``, and ``names`` by the tags of their languages."""

    name: "models.CharField[str, str]"
    lang = language_column()
    names = models.JSONField(default=dict, blank=True)

    class Meta:
        abstract = True

    def called(self) -> Called:
        """The name in the page's language, or else the first one."""
        page = page_language()[:2]
        found = (Called(name, tag) for tag, name in self.names.items() if tag[:2] == page)
        return next(found, Called(self.name, self.lang))
