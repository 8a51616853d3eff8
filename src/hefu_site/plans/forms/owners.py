"""What people fill in about who looks after an undertaking."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.plans import models


class OwnerForm(forms.ModelForm):  # type: ignore[type-arg]
    """An office, a person, or both."""

    class Meta:
        model = models.Owner
        fields = ("office", "person")

    def clean(self) -> dict[str, Any]:
        """Somebody has to be named."""
        cleaned = super().clean() or {}
        if not cleaned.get("office") and not cleaned.get("person"):
            self.add_error("office", _("Name an office or a person."))
        return cleaned
