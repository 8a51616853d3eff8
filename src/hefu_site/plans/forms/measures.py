"""What people fill in about how an undertaking is measured, and what was seen."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu.errors import WrongUnit
from hefu.planning.catalogue import load_catalogue
from hefu.planning.units import convert
from hefu_site.look.language import in_chinese
from hefu_site.look.widgets import day_input
from hefu_site.plans import models
from hefu_site.plans.forms.dated import RecordForm


class IndicatorForm(forms.ModelForm):  # type: ignore[type-arg]
    """How an undertaking is measured; where it takes another indicator's place, why."""

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
            "definition",
            "reason",
        )
        widgets: ClassVar = {"due": day_input()}

    def __init__(self, *args: Any, changing: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = changing
        if not changing:
            del self.fields["reason"]
        chinese = in_chinese()
        catalogue = load_catalogue().values()
        named = [(each.id, each.name.zh if chinese else each.name.en) for each in catalogue]
        self.fields["definition"] = forms.ChoiceField(
            label=_("Definition"),
            required=False,
            choices=[("", _("our own")), *named],
            help_text=_("One of the catalogue computes its figure from an uploaded table."),
        )

    def clean(self) -> dict[str, Any]:
        """A target equal to the baseline would be met by doing nothing."""
        cleaned = super().clean() or {}
        if cleaned.get("target") is not None and cleaned.get("target") == cleaned.get("baseline"):
            self.add_error("target", _("The target is the baseline; there would be nothing to reach."))
        if cleaned.get("definition") and cleaned.get("unit"):
            self._hold_to_definition(cleaned["definition"], cleaned["unit"])
        return cleaned

    def _hold_to_definition(self, definition: str, unit: str) -> None:
        """What the definition gives has to turn into the unit."""
        defined = load_catalogue()[definition].unit
        try:
            convert(Decimal(1), defined, to=unit)
        except WrongUnit:
            said = _("This definition gives %(unit)s, which does not turn into that.")
            self.add_error("unit", said % {"unit": defined})


class ObservationForm(RecordForm):
    """A value seen on a day."""

    says = "note"

    class Meta:
        model = models.Observation
        fields = ("value", "grade", "note", "origin", "announced", "why")

    field_order = ("value", "day", "grade", "note", "origin", "announced", "why")
