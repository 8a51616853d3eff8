"""Which half of the tally a party has: its colour, the same wherever it is named."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from hefu.terms.party import PartyKind
from hefu.terms.reading import Reading

_HALVES = 3


class Sides(Struct, frozen=True):
    """The parties of a reading: their names and their places, governments first, by their ids."""

    names: Mapping[str, str]
    places: Mapping[str, int]

    def half(self, parties: Sequence[str]) -> str:
        """Name the half that bears something: "half-0" and so on, "joint" for several, "" for nobody."""
        if len(parties) > 1:
            return "joint"
        return f"half-{min(self.places[parties[0]], _HALVES - 1)}" if parties else ""


def sides_of(reading: Reading) -> Sides:
    """Place the parties; the government's half is the left one."""
    ordered = sorted(reading.parties, key=lambda party: party.kind is not PartyKind.GOVERNMENT)
    return Sides(
        names={party.id: party.name for party in reading.parties},
        places={party.id: place for place, party in enumerate(ordered)},
    )
