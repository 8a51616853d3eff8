"""What people fill in about the way to a delivery."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.look.widgets import day_input
from hefu_site.plans import models
from hefu_site.register.models import Undertaking
from hefu_site.register.queries import listed, version_shown, wording_shown

FIELDS = {
    models.StepKind.MILESTONE: ("name", "due"),
    models.StepKind.DUTY: ("name", "every", "begins", "ends"),
    models.StepKind.CONDITION: ("name", "waits_for", "brought_by", "due", "days"),
}
MAY_BE_EMPTY = ("ends", "waits_for", "brought_by", "days")


class StepForm(forms.ModelForm):  # type: ignore[type-arg]
    """A step of one kind; where it takes another's place, why."""

    class Meta:
        model = models.Step
        fields = ("name", "waits_for", "brought_by", "due", "days", "every", "begins", "ends", "reason")
        widgets: ClassVar = {"due": day_input(), "begins": day_input(), "ends": day_input()}

    def __init__(
        self,
        *args: Any,
        kind: models.StepKind,
        undertaking: Undertaking,
        changing: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        wanted = (*FIELDS[kind], *(["reason"] if changing else []))
        for name in set(self.fields) - set(wanted):
            del self.fields[name]
        for name, field in self.fields.items():
            field.required = name not in MAY_BE_EMPTY and (name != "due" or kind == models.StepKind.MILESTONE)
        if "waits_for" in self.fields:
            self.fields["waits_for"] = _another(undertaking)
            self.fields["brought_by"] = _a_side(undertaking)

    def clean(self) -> dict[str, Any]:
        """What ends does so after it begins."""
        cleaned = super().clean() or {}
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if begins and ends and ends <= begins:
            self.add_error("ends", _("It ends before it begins."))
        return cleaned


def _another(undertaking: Undertaking) -> forms.ModelChoiceField:  # type: ignore[type-arg]
    """Another undertaking of the same agreement, told by number and words."""
    others = listed(Undertaking.objects.filter(agreement=undertaking.agreement).exclude(pk=undertaking.pk))
    field = forms.ModelChoiceField(
        others,
        label=_("Until this undertaking is delivered"),
        required=False,
        empty_label=_("none: the words alone"),
        help_text=_("Left empty, somebody records the day on which the condition came true."),
    )
    field.label_from_instance = _told  # type: ignore[assignment, method-assign]
    return field


def _a_side(undertaking: Undertaking) -> forms.ModelChoiceField:  # type: ignore[type-arg]
    sides = undertaking.agreement.sides.prefetch_related("parties")
    label, nobody = _("Who brings it"), _("somebody else, or nobody")
    return forms.ModelChoiceField(sides, label=label, required=False, empty_label=nobody)


def _told(undertaking: Undertaking) -> str:
    words = wording_shown(version_shown(undertaking)).text
    return f"{undertaking.number} · {words[:80]}{'…' if len(words) > 80 else ''}"
