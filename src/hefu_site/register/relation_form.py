"""What people fill in to relate two agreements."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.register import models


class RelationForm(forms.Form):
    """What an agreement is to another one that its looker may see."""

    kind = forms.ChoiceField(label=_("This agreement"), choices=models.RelationKind.choices)
    other = forms.ModelChoiceField(label=_("the agreement"), queryset=models.Agreement.objects.none())

    def __init__(self, *args: Any, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].queryset = others  # type: ignore[attr-defined]
