"""What people fill in about how an undertaking is measured, and what was seen."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.look.widgets import day_input
from hefu_site.plans import models
from hefu_site.plans.forms.dated import DatedForm


class IndicatorForm(forms.ModelForm):  # type: ignore[type-arg]
    """How an undertaking is measured."""

    class Meta:
        model = models.Indicator
        fields = (
            "name",
            "unit",
            "measure",
            "baseline",
            "target",
            "partly_from",
            "direction",
            "cumulative",
            "due",
            "measured_by",
        )
        widgets: ClassVar = {"due": day_input()}

    def clean(self) -> dict[str, Any]:
        """A target equal to the baseline would be met by doing nothing."""
        cleaned = super().clean() or {}
        if cleaned.get("target") is not None and cleaned.get("target") == cleaned.get("baseline"):
            self.add_error("target", _("The target is the baseline; there would be nothing to reach."))
        return cleaned


class ObservationForm(DatedForm):
    """A value seen on a day."""

    class Meta:
        model = models.Observation
        fields = ("value", "grade", "note", "origin", "announced", "why")

    field_order = ("value", "day", "grade", "note", "origin", "announced", "why")

    def __init__(self, *args: Any, correcting: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].required = correcting
        if not correcting:
            del self.fields["why"]
