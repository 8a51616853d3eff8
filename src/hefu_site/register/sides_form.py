"""What people fill in to set the sides of an agreement."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from hefu_site.people.models import Membership, Organisation
from hefu_site.people.queries import organisations_beside
from hefu_site.register import models
from hefu_site.register.sides import is_named_like


class SidesForm(forms.Form):
    """Which organisation acts for each side of an agreement, and the party of a side that has none.

    In a draft of three parties and more it also says on which side each of them stands. There are as many
    places as parties then; a place on which no party stands is no side.
    """

    def __init__(self, *args: Any, agreement: models.Agreement, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member, self.agreement = member, agreement
        self.others = list(organisations_beside(member))
        self.sides = list(agreement.sides.prefetch_related("parties"))
        parties = list(agreement.parties.select_related("side"))
        self.seated = parties if len(parties) > 2 and not agreement.shared else []
        self.places = range(max(len(self.sides), len(self.seated)))
        for party in self.seated:
            self.fields[_seat(party)] = self._seat_field(party)
        for place in self.places:
            side = self.sides[place] if place < len(self.sides) else None
            if side is not None and not side.parties.all() and not self.seated:
                label = _("A party on side %(number)s; none was read") % {"number": place + 1}
                self.fields[f"party_{place}"] = forms.CharField(label=label, max_length=300)
            self.fields[f"side_{place}"] = self._side_field(place, side)

    def _seat_field(self, party: models.Party) -> forms.TypedChoiceField:
        """On which side a party stands."""
        return forms.TypedChoiceField(
            label=party.called().name,
            choices=[(place, _("side %(number)s") % {"number": place + 1}) for place in self.places],
            initial=party.side.position,
            coerce=int,
        )

    def _side_field(self, place: int, side: models.Side | None) -> forms.ChoiceField:
        """Who acts for a side; whoever acts for it in a shared register goes on acting for it."""
        own = self.member.organisation
        choices = [("", _("nobody here yet")), (str(own.pk), own.name)]
        choices += [(str(each.pk), each.name) for each in self.others]
        acting = side.organisation_id if side else None
        number = {"number": place + 1}
        if self.seated:
            label = _("Who acts for side %(number)s") % number
        else:
            label = str(side) or _("acts for side %(number)s") % number
        return forms.ChoiceField(
            label=label,
            choices=choices,
            initial=str(acting or (side and self._likely(side)) or ""),
            required=False,
            disabled=self.agreement.shared and acting is not None,
        )

    def _likely(self, side: models.Side) -> UUID | None:
        names = [name for party in side.parties.all() for name in (party.name, *party.aliases)]
        return next((each.pk for each in self.others if is_named_like(each.name, names)), None)

    def seat_fields(self) -> list[forms.BoundField]:
        """The fields that say which party stands where."""
        return [self[_seat(party)] for party in self.seated]

    def side_fields(self) -> list[forms.BoundField]:
        """The other fields."""
        return [field for field in self if not field.name.startswith("seat_")]

    def clean(self) -> dict[str, Any]:
        """One side is the member's own, no organisation acts for two, and there are two sides at least."""
        cleaned = super().clean() or {}
        chosen = [value for name, value in cleaned.items() if name.startswith("side_") and value]
        if str(self.member.organisation_id) not in chosen:
            raise forms.ValidationError(_("Say which side is yours."))
        if len(set(chosen)) < len(chosen):
            raise forms.ValidationError(_("An organisation acts for one side only."))
        taken = self._taken()
        if len(taken) < 2:
            raise forms.ValidationError(_("All parties stand on one side. Put one of them on another."))
        for place in self.places:
            if place not in taken and cleaned.get(f"side_{place}"):
                self.add_error(f"side_{place}", _("No party stands on this side."))
        return cleaned

    def _taken(self) -> list[int]:
        """The places on which parties stand."""
        if not self.seated:
            return list(self.places)
        return sorted({self.cleaned_data.get(_seat(party), 0) for party in self.seated})

    def organisations(self) -> Sequence[Organisation | None]:
        """The organisations chosen, in the order of the sides; None where nobody is here yet."""
        known = {str(each.pk): each for each in Organisation.objects.all()}
        return [known.get(self.cleaned_data[f"side_{place}"]) for place in self._taken()]

    def named(self) -> Mapping[int, str]:
        """The parties given where none was read, by the position of their side."""
        names = {place: self.cleaned_data.get(f"party_{place}") for place in self.places}
        return {position: name for position, name in names.items() if name}

    def seats(self) -> Mapping[UUID, int]:
        """The position of the side on which each party stands, where that can be said."""
        position = {place: at for at, place in enumerate(self._taken())}
        return {party.pk: position[self.cleaned_data[_seat(party)]] for party in self.seated}


def _seat(party: models.Party) -> str:
    return f"seat_{party.pk}"
