"""What people fill in about meetings."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.look.widgets import day_input
from hefu_site.meetings import models
from hefu_site.register.models import Agreement, Undertaking


class MeetingForm(forms.ModelForm):  # type: ignore[type-arg]
    """When and where."""

    class Meta:
        model = models.Meeting
        fields = ("day", "place")
        widgets: ClassVar = {"day": day_input()}


class MinuteForm(forms.ModelForm):  # type: ignore[type-arg]
    """What was settled, about what, and by when it is done."""

    class Meta:
        model = models.Minute
        fields = ("text", "undertaking", "due")
        widgets: ClassVar = {"due": day_input(), "text": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: Any, agreement: Agreement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agreement = agreement
        self.fields["undertaking"] = forms.IntegerField(
            label=_("About undertaking No."),
            required=False,
            min_value=1,
            help_text=_("Left empty, it is about the cooperation as a whole."),
        )

    def clean_undertaking(self) -> Undertaking | None:
        """The undertaking of that number."""
        number = self.cleaned_data["undertaking"]
        found = self.agreement.undertakings.filter(number=number).first() if number else None
        if number and found is None:
            raise forms.ValidationError(_("No undertaking here has this number."))
        return found

    def clean(self) -> dict[str, Any]:
        """What is to be done by a day is done about something."""
        cleaned = super().clean() or {}
        if cleaned.get("due") and not cleaned.get("undertaking"):
            self.add_error(
                "undertaking", _("Say which undertaking it is about; it becomes a milestone there.")
            )
        return cleaned
