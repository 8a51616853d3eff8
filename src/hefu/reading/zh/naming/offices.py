"""Which government does a Chinese office belong to: 市里 to the city, 县卫健局 to the county."""

from collections.abc import Sequence

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.terms.party import Party, PartyKind

_SEVERAL = 2
_LEVELS = "省市县区州旗镇乡"
_OF_DEEDS = pattern(
    "[省市县区州旗镇乡]?(?:规划|建设|发展|投资|招商|行政|审批|监督|管理|组织|审计|统计|应急|保障|促进|改革)"
    "[\u4e00-\u9fff]{0,8}?[局委办部厅]"
)
"""规划建设局: an office whose name begins as a deed does."""
KEEPS = (
    "(?:城市|交通|产业|文旅|国有|水务|农业)?(?:城投|交投|产投|农投|国投|建投|文投|城发|城建|水投|旅投|国资|供电|供水|供热|供气|自来水|公交|地铁|"
    "排水|环卫|水务|热力|燃气|建设投资|融资担保)"
)
"""What houses do that keep a place running."""
_UTILITY = pattern(
    f"[市县区州旗]{KEEPS}(?:集团公司|集团|(?:有限)?公司)"
    "|[市县区州旗](?:第?[一二三四五六七八九])?(?:(?:人民|中|妇幼|中心)医院|妇幼保健院)"
)


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


_SORTS = {"政": "government", "校": "university", "企": "company", "会": "association", "所": "institute"}


_BANK, _ROW = "银行", "行"


def of_sorts(words: str, ids: Sequence[str], parties: Sequence[Party]) -> tuple[str, ...]:
    """Keep of more than two parties those of the sorts that 校企双方 names, one each, and the banks that
    三家银行 counts.
    """
    if _BANK in words:
        return tuple(one.id for one in parties if one.id in ids and _ROW in one.name) or tuple(ids)
    sorts = [_SORTS[char] for char in words[:2] if char in _SORTS]
    fitting = tuple(one.id for one in parties if one.id in ids and one.kind in sorts)
    if len(fitting) > len(sorts) and "企" in words and "银" not in words:
        fitting = tuple(one.id for one in parties if one.id in fitting and not _lends(one))
    whole = len(sorts) == _SEVERAL == len(fitting) < len(ids)
    return fitting if whole else tuple(ids)


_FINANCE = ("银行", "农商行", "保险", "财险", "人寿", "信用社", "证券", "基金")


def _lends(party: Party) -> bool:
    return any(word in party.name for word in _FINANCE)


def of_trade(words: str, ids: Sequence[str], parties: Sequence[Party]) -> tuple[str, ...]:
    """Keep of several companies the one that calls itself so (集团), else those that are no bank (运营方)."""
    if len(ids) < _SEVERAL:
        return tuple(ids)
    fitting = [one for one in parties if one.id in ids]
    if _ROW in words:
        return tuple(one.id for one in fitting if _ROW in one.name) or tuple(ids)
    named = [one.id for one in fitting if words in one.name]
    trading = [one.id for one in fitting if not _lends(one)]
    if len(named) == 1 and words != "公司":
        return (named[0],)
    return (trading[0],) if len(trading) == 1 else tuple(ids)


def _governs(party: Party, level: str) -> bool:
    """Tell whether a party is of a level: the last level its name holds, 高新区 being none of a district."""
    found = [char for char in party.name if char in _LEVELS]
    zone = party.name.endswith(("管理委员会", "管委会", "开发区", "高新区", "新区"))
    return bool(found) and level in found[-1:] and not (zone and level != "区")


def office_at(text: Text, at: int) -> Stretch | None:
    """Find the office that begins at a place, though verbs make its name, or 市供电公司."""
    office = _OF_DEEDS.match(text.folded, at)
    return Stretch(*office.span()) if office else utility_at(text, at)


def utility_at(text: Text, at: int) -> Stretch | None:
    """Find 市供电公司 or 县城投集团 at a place."""
    house = _UTILITY.match(text.folded, at)
    return Stretch(*house.span()) if house else None
