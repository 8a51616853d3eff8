"""What the host's staff fill in to open a visit."""

import re
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.register.models import REASON, Agreement
from hefu_site.visits.models import LONGEST

KEY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class VisitForm(forms.Form):
    """Which agreement, why, and for how long; ``agreement`` is there once the form is valid."""

    address = forms.CharField(
        label=_("Address of the agreement"),
        max_length=500,
        help_text=_("As a member of one of its sides gave it to you; you find no agreement here yourself."),
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("All sides read it, and it stays in their history."),
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=LONGEST, initial=15)
    agreement: Agreement

    def clean_address(self) -> Any:
        """The agreement behind the address, if its sides share it."""
        given = KEY.search(self.cleaned_data["address"])
        shared = Agreement.objects.filter(shared=True).select_related("log")
        found = shared.filter(pk=UUID(given[0])).first() if given else None
        if found is None:
            raise forms.ValidationError(_("No agreement that sides share has this address."))
        self.agreement = found
        return self.cleaned_data["address"]
