"""What people fill in about meetings."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hefu_site.look.widgets import day_input
from hefu_site.meetings import models
from hefu_site.register.models import Undertaking
from hefu_site.register.queries import version_shown, wording_shown


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

    def __init__(self, *args: Any, undertakings: list[Undertaking], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [(str(each.pk), _told(each)) for each in undertakings]
        self.known = {str(each.pk): each for each in undertakings}
        self.fields["undertaking"] = forms.ChoiceField(
            label=_("About"), required=False, choices=[("", _("the cooperation as a whole")), *told]
        )

    def clean_undertaking(self) -> Undertaking | None:
        """The undertaking chosen."""
        return self.known.get(self.cleaned_data["undertaking"])

    def clean(self) -> dict[str, Any]:
        """What is to be done by a day is done about something."""
        cleaned = super().clean() or {}
        if cleaned.get("due") and not cleaned.get("undertaking"):
            self.add_error(
                "undertaking", _("Say which undertaking it is about; it becomes a milestone there.")
            )
        return cleaned


def _told(undertaking: Undertaking) -> str:
    words = wording_shown(version_shown(undertaking), get_language() or "").text
    return f"{undertaking.number} · {words[:80]}{'…' if len(words) > 80 else ''}"
