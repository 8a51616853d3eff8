"""What is filled in when a signed pack comes back."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.files.fields import PaperField
from hefu_site.look.once import OnceField
from hefu_site.look.widgets import day_input


class PackForm(forms.Form):
    """A pack to be made, once; the versions chosen for it stand beside this on the page."""

    once = OnceField()


class ScanForm(forms.Form):
    """A signed scan, and what stands on it by hand."""

    file = PaperField(label=_("The signed paper"), help_text=_("PDF, PNG or JPEG, up to 20 MB."))
    signed_by = forms.CharField(
        label=_("Signed by"), max_length=200, help_text=_("As it stands on the paper.")
    )
    signed_on = forms.DateField(label=_("Signed on"), widget=day_input())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_signed_on(self) -> date:
        """A day that is not still to come."""
        day: date = self.cleaned_data["signed_on"]
        if day > self.today:
            raise forms.ValidationError(_("This day is still to come."))
        return day
