"""What people fill in about with what an undertaking is done."""

from django import forms

from hefu_site.plans import models


class MeansForm(forms.ModelForm):  # type: ignore[type-arg]
    """Money, people or land."""

    class Meta:
        model = models.Means
        fields = ("text",)
