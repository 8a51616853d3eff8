"""Is a short form that begins a government's or a house's name its short name, or only a place in it?"""

import re

from hefu.reading.patterns import pattern

_LEVELS = "省市县区州旗镇乡"
_LEVELS_OF, _SHORTEST_PLACE = frozenset(_LEVELS), 2
_BUREAUS = "局厅署"
_LONGEST_PLACE = 3
ENDS_OF_OFFICES = (*_LEVELS, "政府", "府", "委", "会", "局", "办", "厅")
OUTER = pattern("[\u4e00-\u9fff]{2,8}?(?:省|自治区)(?=[\u4e00-\u9fff]{1,7}?[市州县区旗縣區])")
"""The province before the place that a name is of (江淮省|临江市); a district counts as its city's."""
BANKS = {
    "工行": "工商银行",
    "农行": "农业银行",
    "中行": "银行",
    "建行": "建设银行",
    "交行": "交通银行",
    "国开行": "国家开发银行",
    "农发行": "农业发展银行",
    "进出口行": "进出口银行",
}
"""How the banks of the state are called in short."""
_BRANCH = pattern("([\u4e00-\u9fff]{2,6}?银行)([\u4e00-\u9fff]{2,4}?)[省市县区]?分行")
_PLACED_HOUSES = ("学院", "师范", "银行")
_SPECIAL = ("特区", "特别行政区", "特區", "特別行政區")
_AUTONOMOUS = ("自治区", "维吾尔自治区", "壮族自治区", "回族自治区")


def short_of_bank(name: str, folded: str) -> str | None:
    """Give how a bank of the state is called in short (中行), where a clause opens with it or joins it, and
    its branch by the place (临江农行).
    """
    whole = name.removeprefix("中国")
    branch = _BRANCH.fullmatch(whole)
    if branch:
        called = next((f"{branch[2]}{short}" for short, full in BANKS.items() if full == branch[1]), None)
        return called if called and called in folded else None
    short = next((short for short, full in BANKS.items() if whole == full), None)
    return short if short and re.search(f"[,。;:、\n与和及向对]{short}", folded) else None


def is_short_government(form: str, name: str, begin: int) -> bool:
    """Tell 临江 from the province around (江淮省|临江市) and from what goes on over a word's end
    (区人|大常委会, 云麓区人民|政府), or is the field of an office (市|生态|环境局, 澳门|贸易投资|促进局,
    临江市中小|企业局).
    """
    outer = OUTER.match(name)
    if outer and form in outer.group():
        return False
    if form.endswith(ENDS_OF_OFFICES):
        return True
    field = name[-1] in _BUREAUS and form[0] not in _LEVELS
    field = field and (name[0] in _LEVELS or (begin > 0 and name.startswith(form, begin)))
    cut = (
        field
        or form.endswith("人民")
        or (name[-1] in _BUREAUS and not _LEVELS_OF.isdisjoint(form[_SHORTEST_PLACE:-1]))
        or (form[0] in _LEVELS and not name.startswith(tuple(_LEVELS), len(form)))
    )
    return not cut and (name.startswith(form) or name.startswith(form, begin))


def is_place_of_house(form: str, name: str) -> bool:
    """Tell the place of a house that has no name but this (石家庄|学院) from a short name."""
    return (
        len(form) == _LONGEST_PLACE
        and name.startswith(form)
        and name.startswith(_PLACED_HOUSES, _LONGEST_PLACE)
    )


def full_provinces(form: str) -> tuple[str, ...]:
    """Give how a province is called in full, whose short name begins others, too (四川省, 内蒙古自治区,
    澳门特区).
    """
    return tuple(f"{form}{level}" for level in ("省", *_AUTONOMOUS, *_SPECIAL))
