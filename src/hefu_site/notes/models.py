"""What one side writes down for itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hefu_site.ledger.models import Fact
from hefu_site.people.models import Organisation
from hefu_site.register.models import Agreement, Undertaking, language_column


class Note(Fact):
    """A side's own words about an agreement or one of its undertakings, in the side's own log.

    It belongs to the organisation that wrote it, not to the side: a draft's sides can still change
    places, and a note must not change hands with them. A withdrawn note is shown no more.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="+")
    undertaking = models.ForeignKey(Undertaking, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(_("note"), max_length=4000)
    lang = language_column()
    withdrawn = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.text
