"""Whose side a party is on: what the software proposes, before people set it."""

from collections.abc import Iterable, Sequence

from hefu.terms.party import Party, PartyKind
from hefu_site.people.models import Organisation


def propose_sides(parties: Sequence[Party]) -> tuple[tuple[Party, ...], ...]:
    """One side for each party, governments first: the government's half of the tally is the left one.

    Always at least two sides; one that no party was read for is empty.
    """
    ordered = sorted(parties, key=lambda party: party.kind != PartyKind.GOVERNMENT)
    sides = tuple((party,) for party in ordered)
    return sides + ((),) * (2 - len(sides))


def own_position(sides: Sequence[Sequence[Party]], organisation: Organisation) -> int:
    """The side that is most likely the organisation's: the one that bears its name, else its kind,
    else the first that nobody stands on, else the first."""
    for position, side in enumerate(sides):
        if any(is_named_like(organisation.name, (party.name, *party.aliases)) for party in side):
            return position
    for position, side in enumerate(sides):
        if any(party.kind == organisation.kind for party in side):
            return position
    return next((position for position, side in enumerate(sides) if not side), 0)


def is_named_like(organisation: str, names: Iterable[str]) -> bool:
    """Whether one of a party's names stands in an organisation's, or the other way round."""
    whole = organisation.casefold()
    folded = [name.casefold() for name in names if len(name) > 1]
    return any(name in whole or whole in name for name in folded)
