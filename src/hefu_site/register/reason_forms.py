"""What people fill in to give a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.look.language import written_in
from hefu_site.look.once import OnceField
from hefu_site.look.reasons import DROPPED_FOR
from hefu_site.register import models


class ReasonForm(forms.Form):
    """Why, in a person's own words."""

    once = OnceField()
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(
        label=_("The reason"), max_length=models.REASON, widget=forms.Textarea(attrs={"rows": 4})
    )

    def lang(self) -> str:
        """The language of the reason."""
        return written_in(self.cleaned_data["reason"])


class EndingForm(ReasonForm):
    """Why an undertaking is to end: what kind of reason it is, and the reason in words."""

    ends_for = forms.ChoiceField(
        label=_("What kind of reason"),
        choices=[("", "–"), *DROPPED_FOR.items()],
        help_text=_("It is counted, and told in the verdict."),
    )

    field_order = ("ends_for", "reason")


class RemarkForm(ReasonForm):
    """A remark that may be left out."""

    reason = forms.CharField(
        label=_("A remark, if you like"),
        required=False,
        max_length=models.REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
