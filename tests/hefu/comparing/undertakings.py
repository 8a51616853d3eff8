"""Undertakings and readings made by hand."""

from hefu.terms.party import Party, PartyKind
from hefu.terms.reading import Reading
from hefu.terms.undertaking import Basis, Strength, Undertaking, UndertakingKind


def pledge(quote: str, start: int, *bearers: str) -> Undertaking:
    """A pledge of the first party, unless others are named."""
    return Undertaking(
        start=start,
        end=start + len(quote),
        quote=quote,
        kind=UndertakingKind.PLEDGE,
        bearers=bearers or ("P1",),
        strength=Strength.WILL,
        basis=Basis.REPORT,
    )


def reading(*undertakings: Undertaking, parties: dict[str, str] | None = None) -> Reading:
    """A reading of one text by two parties, Acme and Linhe unless others are given by their ids."""
    named = parties or {"P1": "Acme", "P2": "Linhe"}
    return Reading(
        id="text",
        source="digest",
        lang="en",
        lexicon="words",
        parties=tuple(Party(id=id_, name=name, kind=PartyKind.OTHER) for id_, name in named.items()),
        undertakings=undertakings,
    )
