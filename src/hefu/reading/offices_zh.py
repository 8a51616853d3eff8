"""Which government does a Chinese office belong to: 市里 to the city, 县卫健局 to the county."""

from collections.abc import Sequence

from hefu.terms.party import Party, PartyKind

_LEVELS = "省市县区州旗镇乡"


def of_level(
    words: str, ids: Sequence[str], parties: Sequence[Party], speaker: str | None
) -> tuple[str, ...]:
    """Keep of several governments the one of the level the words name, else the speaker's own.

    Words of a level that no party has (省里, where a county is the party) mean nobody here.
    """
    governments = [one for one in parties if one.id in ids and one.kind is PartyKind.GOVERNMENT]
    if len(governments) < len(ids) or not governments:
        return tuple(ids)
    levels = [char for char in words[:2] if char in _LEVELS]
    fitting = [one.id for one in governments if any(_governs(one, level) for level in levels)]
    if levels and not fitting and len(governments) == 1:
        return tuple(ids)
    if len(fitting) == 1:
        return (fitting[0],)
    return (speaker,) if speaker and speaker in ids else tuple(fitting or ids)


def _governs(party: Party, level: str) -> bool:
    """Tell whether a party is of a level: the last level its name holds, 高新区 being none of a district."""
    found = [char for char in party.name if char in _LEVELS]
    zone = party.name.endswith(("管理委员会", "管委会", "开发区", "高新区", "新区"))
    return bool(found) and level in found[-1:] and not (zone and level != "区")
