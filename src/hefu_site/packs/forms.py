"""What is filled in when a signed pack comes back."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.look.widgets import day_input
from hefu_site.packs.actions import Scanned

LARGEST = 20 * 1024 * 1024
KINDS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
"""How a file of each kind begins; what the browser calls it is not believed."""


class ScanForm(forms.Form):
    """A signed scan; ``scanned`` is it, once the form is valid."""

    file = forms.FileField(label=_("The signed paper"), help_text=_("PDF, PNG or JPEG, up to 20 MB."))
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

    def clean(self) -> dict[str, Any]:
        """Look at the file itself for what it is."""
        cleaned = super().clean() or {}
        file = cleaned.get("file")
        if file and file.size > LARGEST:
            self.add_error("file", _("The file is larger than 20 MB."))
        elif file:
            content = file.read()
            media_type = next((kind for begins, kind in KINDS if content.startswith(begins)), None)
            if media_type is None:
                self.add_error("file", _("This is no PDF, PNG or JPEG file."))
            elif not self.errors:
                self.scanned = Scanned(
                    name=file.name,
                    media_type=media_type,
                    content=content,
                    signed_on=cleaned["signed_on"],
                    signed_by=cleaned["signed_by"],
                )
        return cleaned
