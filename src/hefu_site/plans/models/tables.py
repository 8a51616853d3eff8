"""Tables that observations were taken from, or computed from."""

from typing import ClassVar

from django.db import models

from hefu_site.ledger.models import Fact
from hefu_site.plans.models.measures import Indicator
from hefu_site.register.models import Side, language_column


class Table(Fact):
    """A table as it was uploaded, kept whole: another version of it is another row.

    ``content`` is its heads and numbered rows as JSON, ``digest`` the SHA-256 of that.
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="tables")
    side = models.ForeignKey(Side, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=300)
    lang = language_column()
    content = models.TextField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("indicator", "digest", name="table_once")]

    def __str__(self) -> str:
        return self.name
