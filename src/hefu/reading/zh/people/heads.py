"""Which of several governments of a Chinese text has its only head named already?"""

from collections.abc import Sequence

from hefu.reading.names import Named
from hefu.terms.party import Party, PartyKind

_OFFICES = ("市长", "县长", "区长", "省长", "州长", "镇长", "市長", "縣長", "區長", "省長", "州長", "鎮長")
"""Of these a government has one."""
_DEPUTY = "副"


class Heads:
    """Keeps whose head was named, from the first person on."""

    def __init__(self) -> None:
        self._headed: dict[str, set[str]] = {}

    def keep(self, one: Named, side: str | None) -> None:
        """Keep that a person heads a side."""
        for title in one.titles if side else ():
            if side and title.endswith(_OFFICES) and _DEPUTY not in title:
                self._headed.setdefault(title[-2:], set()).add(side)

    def without(self, parties: Sequence[Party], one: Named) -> Sequence[Party]:
        """Leave out the government that has its mayor, of two (临江市市长何广平与玛尔塔·索莱尔市长)."""
        headed = next((self._headed[title] for title in one.titles if title in self._headed), None)
        free = [party for party in parties if party.id not in headed] if headed else ()
        return free if any(party.kind is PartyKind.GOVERNMENT for party in free) else parties
