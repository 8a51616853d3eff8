"""What people choose to narrow a list; every choice stands in the address."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.choices import CallableChoiceIterator
from django.utils.translation import gettext_lazy as _

from hefu.judging.assent import AssentState
from hefu.terms.undertaking import Theme, UndertakingKind
from hefu_site.look.widgets import day_input
from hefu_site.look.words import WORDS
from hefu_site.people.models import Membership
from hefu_site.plans.models import State
from hefu_site.register.queries import agreements_of
from hefu_site.search.lists import Asked
from hefu_site.search.models import Lack
from hefu_site.search.published import Sought
from hefu_site.search.words import LONGEST_QUESTION

ANY = ("", _("any"))
MOST_OFFERED = 200
"""Agreements to choose from; another one is reached from its own page."""
PARTY = _("A party, or a part of its name")
THEMES = [(each.value, WORDS[each.value]) for each in Theme]
OPEN = [
    ("unsigned", _("awaits our signature")),
    ("unanswered", _("an ask we have not answered")),
    ("silent", _("an ask nobody has answered")),
    ("disputed", _("the sides differ, or both differ from the rule")),
    ("soon", _("due within 30 days")),
    ("overdue", _("overdue")),
]


def _choice(label: Any, choices: Iterable[Any]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[ANY, *choices])


class ChoosingForm(forms.Form):
    """What narrows a list: nothing in it is required."""

    def chosen(self) -> list[tuple[str, str]]:
        """The label and the words of every choice that narrows the list."""
        said = []
        for field in self:
            value = self.cleaned_data.get(field.name)
            if value and field.name != "order":
                choices = dict(getattr(field.field.widget, "choices", ()))
                said.append((str(field.label), str(choices.get(value, choices.get(str(value), value)))))
        return said


class PublicForm(ChoosingForm):
    """What narrows the list of what is public."""

    words = forms.CharField(label=_("Words to find"), required=False, max_length=LONGEST_QUESTION)
    party = forms.CharField(label=PARTY, required=False, max_length=100)
    delivery = _choice(_("What became of it"), State.choices)
    theme = _choice(_("Theme"), THEMES)
    over = _choice(_("In force or ended"), [("no", _("in force")), ("yes", _("ended by all sides"))])
    due_from = forms.DateField(label=_("Due from"), required=False, widget=day_input())
    due_to = forms.DateField(label=_("Due until"), required=False, widget=day_input())

    def sought(self) -> Sought:
        """What is asked for; a value that makes no sense narrows nothing, and its field says so."""
        self.is_valid()
        return Sought(**{name: value for name, value in self.cleaned_data.items() if value})


class NarrowForm(ChoosingForm):
    """What narrows a list of undertakings."""

    open = _choice(_("What is open"), OPEN)
    party = forms.CharField(label=PARTY, required=False, max_length=100)
    side = _choice(_("Borne by"), [("own", _("our side")), ("other", _("another side"))])
    kind = _choice(_("Kind"), [(each.value, WORDS[each.value]) for each in UndertakingKind])
    assent = _choice(_("Between the sides"), [(each.value, WORDS[each.value]) for each in AssentState])
    delivery = _choice(_("What became of it"), State.choices)
    theme = _choice(_("Theme"), THEMES)
    lacks = _choice(_("What is missing"), Lack.choices)
    due_from = forms.DateField(label=_("Due from"), required=False, widget=day_input())
    due_to = forms.DateField(label=_("Due until"), required=False, widget=day_input())
    agreement = forms.UUIDField(required=False, widget=forms.Select)
    order = forms.ChoiceField(
        label=_("Order"),
        required=False,
        choices=[("", _("the latest recorded first")), ("due", _("by due day"))],
    )

    def __init__(self, *args: Any, member: Membership | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member = member
        self.fields["agreement"].label = _("Agreement")
        self.fields["agreement"].widget.choices = CallableChoiceIterator(self._agreements)
        if member is None:
            for name in ("open", "side"):
                del self.fields[name]

    def _agreements(self) -> list[tuple[UUID | str, Any]]:
        """The first agreements by title, and the one asked for; asked for only where they are shown."""
        seen = agreements_of(self.member).order_by("title").values_list("pk", "title")
        offered = dict(seen[:MOST_OFFERED])
        chosen = getattr(self, "cleaned_data", {}).get("agreement")
        if chosen and chosen not in offered:
            offered |= dict(seen.filter(pk=chosen))
        return [ANY, *offered.items()]

    def asked(self) -> Asked:
        """What is asked for; a value that makes no sense narrows nothing, and its field says so."""
        self.is_valid()
        return Asked(**{name: value for name, value in self.cleaned_data.items() if value})
