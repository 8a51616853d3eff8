"""What people fill in about programmes."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.look.widgets import day_input
from hefu_site.plans.forms.dated import DatedForm
from hefu_site.programmes import models
from hefu_site.register.models import Undertaking
from hefu_site.register.queries import version_shown, wording_shown


class ProgrammeForm(forms.ModelForm):  # type: ignore[type-arg]
    """A programme's name and purpose."""

    class Meta:
        model = models.Programme
        fields = ("name", "purpose")


class GoalForm(forms.ModelForm):  # type: ignore[type-arg]
    """What a programme is measured by."""

    class Meta:
        model = models.Goal
        fields = ("name", "unit", "baseline", "target", "direction", "due", "source", "address")
        widgets: ClassVar = {"due": day_input()}


class FigureForm(DatedForm):
    """A sourced figure of a goal."""

    class Meta:
        model = models.Figure
        fields = ("value", "grade", "publisher", "address")

    field_order = ("value", "day", "grade", "publisher", "address")


class BundleForm(forms.Form):
    """Which undertakings belong to a programme."""

    undertakings = forms.MultipleChoiceField(
        label=_("Undertakings"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, undertakings: list[Undertaking], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups: dict[str, list[tuple[str, str]]] = {}
        for each in undertakings:
            words = wording_shown(version_shown(each)).text
            told = (str(each.pk), f"{each.number} · {words}")
            groups.setdefault(each.agreement.title, []).append(told)
        self.fields["undertakings"].choices = list(groups.items())  # type: ignore[attr-defined]
