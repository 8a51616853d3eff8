"""What people fill in about which of several indicators have to be reached."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.plans import models


class CombinationForm(forms.ModelForm):  # type: ignore[type-arg]
    """All of them or any one of them, and why."""

    combine = forms.ChoiceField(
        label=_("Which of them have to be reached?"),
        choices=models.Combine.choices,
        widget=forms.RadioSelect,
    )

    class Meta:
        model = models.Combination
        fields: ClassVar = ("combine", "reason")

    def clean_combine(self) -> str:
        """To say again what holds would only look like a change."""
        chosen = str(self.cleaned_data["combine"])
        if chosen == self.initial["combine"]:
            raise forms.ValidationError(_("That is how it is judged now."))
        return chosen
