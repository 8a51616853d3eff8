"""Columns and constraints that several tables share."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


def language_column() -> "models.CharField[str, str]":
    """The BCP 47 tag of the language a person's text was written in."""
    return models.CharField(_("language"), max_length=12)


def known(field: str, values: type[StrEnum] | type[models.TextChoices]) -> models.CheckConstraint:
    """A constraint: the column holds one of an enumeration's values."""
    names = [str(value) for value in values]
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": names}), name=f"%(app_label)s_%(class)s_{field}_known"
    )
