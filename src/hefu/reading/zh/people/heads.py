"""Which of several sides of one sort in a Chinese text has its only head named already?"""

from collections.abc import Sequence

from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.terms.party import Party, PartyKind

_OFFICE = pattern(
    "(?<![副行席值任誉务助])(?:[省市州县区镇縣區鎮州]长|[省市州縣區鎮]長|董事长|总经理|总裁|校长|[行会]长|(?<=医院)院长|^院长)$"
)
"""An office of which a side has one: 市长 and 集团董事长, not 副市长, 执行总裁, 名誉会长."""
_GROUP = "集团"
_LEVELS, _FAR = "省市县区州旗", 40
_RECEIVES = pattern("(?:在[^,。;]{2,12})?(?:亲切|集中|分别)?(?:会见|会晤|接待|接见|[与同]前?[来到]访的)")
_CLAUSE = pattern("[^,。;]+")


class Heads:
    """Keeps whose head was named, from the first person on."""

    def __init__(self) -> None:
        self._headed: dict[str, set[str]] = {}
        self._visiting: set[str] = set()

    def keep(self, one: Named, side: str | None) -> None:
        """Keep that a person heads a side."""
        if side is None:
            return
        for office in _offices(one):
            self._headed.setdefault(office, set()).add(side)

    def keep_guest(self, side: str | None) -> None:
        """Keep that somebody came for a side (云帆集团董事长丁海|一行)."""
        self._visiting |= {side} if side else set()

    def without(self, parties: Sequence[Party], one: Named) -> Sequence[Party]:
        """Leave out the side that has such a head, of two of its sort (临江市市长何广平与玛尔塔·索莱尔市长;
        云帆集团董事长丁海与集团董事长唐可), and the guests where one is of the group alone (集团副总裁).
        """
        headed = next((self._headed[office] for office in _offices(one) if office in self._headed), set())
        headed = headed or (self._visiting if _is_of_group(one) else set())
        free = [party for party in parties if party.id not in headed]
        kinds = {party.kind for party in parties if party.id in headed}
        return free if any(party.kind in kinds for party in free) else parties


def _offices(one: Named) -> Sequence[str]:
    return [found.group() for title in one.titles if (found := _OFFICE.search(title))]


def _is_of_group(one: Named) -> bool:
    return any(title.startswith(_GROUP) for title in one.titles)


def host_of(text: Text, one: Named, parties: Sequence[Party]) -> str | None:
    """Name, for a head without a place who receives guests (，市长丁海会见了海澜市委书记…), the only
    government that the guests are not of.
    """
    if not _RECEIVES.match(text.folded, one.end) or not one.titles or one.titles[0][0] not in _LEVELS:
        return None
    office = text.flat.rfind(one.titles[0], max(0, one.start - _FAR), one.start)
    if office > 0 and is_chinese(text.folded[office - 1]):
        return None
    received = _CLAUSE.match(text.folded, one.end)
    guests = received.group() if received else ""
    governments = [party for party in parties if party.kind is PartyKind.GOVERNMENT]
    here = [party.id for party in governments if not any(form in guests for form in _places(text, party))]
    return here[0] if len(here) == 1 < len(governments) else None


def _places(text: Text, party: Party) -> list[str]:
    """Give the names of a government that tell its place (not 市委)."""
    return [text.fold(form) for form in (party.name, *party.aliases) if form[0] not in _LEVELS]


def of_own_group(one: Named, parties: Sequence[Party]) -> str | None:
    """Name the house that its own page calls 集团公司, whose head is 集团董事长, beside 云帆集团董事长."""
    own = [party.id for party in parties if party.name == _GROUP + "公司"]
    return own[0] if own and _is_of_group(one) else None
