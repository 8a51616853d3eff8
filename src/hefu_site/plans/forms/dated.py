"""Forms about a day that has come."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.look.widgets import day_input


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


class RecordForm(DatedForm):
    """A form of what goes on record and may be set right later: one that is ``correcting`` asks why. Of its
    fields, ``says`` names the one in whose language it is written."""

    says: ClassVar[str]

    def __init__(self, *args: Any, correcting: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].required = correcting
        if not correcting:
            del self.fields["why"]
