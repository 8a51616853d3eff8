"""What people fill in about a table of observations: the file, then a look at what it shows."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from hefu_site.importing.forms import FileForm
from hefu_site.look.widgets import day_input
from hefu_site.plans import models
from hefu_site.plans.tables import Fault

PROBLEMS: Mapping[str, str | Promise] = {
    "no_column": _("is missing, or headed otherwise"),
    "column_twice": _("stands there twice"),
    "wrong_unit": _("does not measure the same; nothing is guessed"),
    "blank": _("is empty"),
    "no_number": _("is no number"),
    "out_of_bounds": _("lies outside what it can be"),
    "no_day": _("is no day like 2026-06-30"),
    "not_come": _("has not come yet"),
    "no_yes_or_no": _("is neither yes nor no"),
    "unknown_value": _("is none of the values it can have"),
}
OTHERWISE = _("cannot be computed with")


def told(faults: Iterable[Fault]) -> list[tuple[Fault, str | Promise]]:
    """Each fault with its words."""
    return [(fault, PROBLEMS.get(fault.problem, OTHERWISE)) for fault in faults]


class TableForm(FileForm):
    """The file, and where the catalogue ``defined`` what is counted, what is in it."""

    def __init__(self, *args: Any, defined: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].label = _("The table")
        if defined:
            self.fields["holds"] = forms.ChoiceField(
                label=_("It holds"),
                choices=[
                    ("rows", _("the rows from which the figure is computed")),
                    ("values", _("values that were seen, each with its day")),
                ],
            )


class FigureForm(forms.Form):
    """The day a computed figure is of, and how much the table weighs."""

    day = forms.DateField(label=_("As of"), widget=day_input())
    grade = forms.ChoiceField(label=_("Evidence"), choices=models.Grade.choices)
