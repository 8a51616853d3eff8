"""What people fill in to add a party that nobody read."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu.lexicon.load import load_lexicon
from hefu.reading.language import UNDETERMINED, language
from hefu.terms.party import PartyKind
from hefu_site.look.names import names_told
from hefu_site.look.once import OnceField
from hefu_site.look.words import WORDS
from hefu_site.register import models
from hefu_site.register.typed_fields import LinesField


class PartyForm(forms.Form):
    """A party, what it is, its other names, and the side it stands on: one there is, or in a draft its own.

    One that is ``optional`` is about nobody while no name is given.
    """

    once = OnceField()
    name = forms.CharField(label=_("Its name"), max_length=300)
    kind = forms.ChoiceField(
        label=_("What kind of party it is"), choices=[(each.value, WORDS[each.value]) for each in PartyKind]
    )
    aliases = LinesField(label=_("Other names of it"))
    side = forms.ChoiceField(label=_("On which side it stands"), required=False)

    def __init__(
        self, *args: Any, agreement: models.Agreement, optional: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.agreement, self.optional = agreement, optional
        self.sides = {str(side.pk): side for side in agreement.sides.prefetch_related("parties")}
        choices = [
            (key, names_told(side.parties.all()) or str(side.position + 1))
            for key, side in self.sides.items()
        ]
        own = [] if agreement.shared else [("", _("a side of its own"))]
        self.fields["side"].choices = own + choices  # type: ignore[attr-defined]
        for name in ("name", "kind"):
            self.fields[name].required = not optional

    def clean_name(self) -> str:
        """A name that no party bears."""
        name = str(self.cleaned_data["name"])
        for party in self.agreement.parties.all() if name else ():
            if name in (party.name, *party.aliases):
                raise forms.ValidationError(_("This party stands here already."))
        return name

    def clean(self) -> dict[str, Any]:
        """Where sides are settled, the party stands on one of them."""
        cleaned = super().clean() or {}
        if cleaned.get("name") and self.agreement.shared and not cleaned.get("side"):
            self.add_error("side", _("The sides are settled. Choose the one it stands on."))
        return cleaned

    def party(self) -> models.Party | None:
        """The party to be added, on a side there is or a new one; None where none is named."""
        said = self.cleaned_data
        if not said["name"]:
            return None
        lang = language(said["name"], load_lexicon())
        return models.Party(
            id=said["once"],
            agreement=self.agreement,
            side=self.sides.get(said["side"]) or models.Side(agreement=self.agreement),
            name=said["name"],
            lang=self.agreement.lang if lang == UNDETERMINED else lang,
            kind=said["kind"] or PartyKind.OTHER,
            aliases=[each for each in dict.fromkeys(said["aliases"]) if each != said["name"]],
        )
