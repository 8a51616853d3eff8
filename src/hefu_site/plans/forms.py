"""What people fill in about delivery."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.look.widgets import day_input
from hefu_site.plans import models


class IndicatorForm(forms.ModelForm):  # type: ignore[type-arg]
    """How an undertaking is measured."""

    class Meta:
        model = models.Indicator
        fields = ("name", "unit", "baseline", "target", "direction", "due", "measured_by")
        widgets: ClassVar = {"due": day_input()}

    def clean(self) -> dict[str, Any]:
        """A target equal to the baseline would be met by doing nothing."""
        cleaned = super().clean() or {}
        if cleaned.get("target") is not None and cleaned.get("target") == cleaned.get("baseline"):
            self.add_error("target", _("The target is the baseline; there would be nothing to reach."))
        return cleaned


class DatedForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form about a day that has come."""

    day = forms.DateField(label=_("As of"), widget=day_input())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["day"].initial = today

    def clean_day(self) -> date:
        """The day, which is not in the future."""
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return day


class ObservationForm(DatedForm):
    """A value seen on a day."""

    class Meta:
        model = models.Observation
        fields = ("value", "grade", "note")


class AssessmentForm(DatedForm):
    """What the member's side says became of an undertaking."""

    class Meta:
        model = models.Assessment
        fields = ("state", "reason")
