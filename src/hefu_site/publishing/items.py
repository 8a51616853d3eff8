"""A public undertaking as pages show it to everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from hefu_site.ledger.as_of import AsOf
from hefu_site.plans.queries import Delivery, delivery_of
from hefu_site.register import queries as register
from hefu_site.register.models import Party, Undertaking, Version, Wording


@dataclass(frozen=True, kw_only=True)
class Item:
    """What everybody sees of an undertaking: the words in force, who bears them, and what became of it."""

    undertaking: Undertaking
    version: Version
    words: Wording
    bearers: Sequence[Party]
    counterparties: Sequence[Party]
    delivery: Delivery

    @property
    def half(self) -> str:
        """The class of the half that bears it."""
        return register.half_of(self.bearers)

    @property
    def ended(self) -> date | None:
        """The day on which all sides ended it, if they did."""
        return next((each.day for each in self.delivery.known.endings), None)

    @property
    def place(self) -> str:
        """Its address among what is public of its agreement."""
        return place_of(self.undertaking.agreement_id, self.undertaking.number)


def item_of(undertaking: Undertaking, as_of: AsOf) -> Item:
    """A public undertaking, judged for a day. Expects what `shown_of` fetches."""
    version = register.version_shown(undertaking)
    return Item(
        undertaking=undertaking,
        version=version,
        words=register.wording_shown(version),
        bearers=register.bearers_of(version),
        counterparties=register.counterparties_of(version),
        delivery=delivery_of(undertaking, as_of),
    )


def place_of(agreement: UUID, number: int) -> str:
    """Where everybody reads an undertaking: on whichever page of its agreement it stands."""
    return f"{reverse('public-agreement', args=[agreement])}?after={number - 1}#u{number}"
