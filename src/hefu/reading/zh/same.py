"""When are two Chinese names one party's?"""

import re

from hefu.reading.en.bodies import Body
from hefu.reading.zh.aliases import is_drawn_from
from hefu.terms.party import PartyKind

LEVELS = "省市县区州旗"
_SHORT_PLACE = 4
_BRANDED = re.compile("[\u4e00-\u9fff]{2,4}(?:公司|集团|银行)")
"""A name and its sort, before which the full name may have a place (惠禾公司 of 山东惠禾种植有限公司)."""
_PLACE = re.compile(r"(.{1,8}?)(?:特别行政|自治)?([省市县区州旗])")
SIDES = frozenset(("甲方", "乙方", "丙方", "丁方", "戊方"))
_ZONE = re.compile("园区|开发区|高新区|经开区|新区|保税区|自贸区|示范区|产业园|度假区|合作区")


def is_same(one: Body, other: Body) -> bool:
    """Tell whether two names are one party's: a name and its fuller form, or organs of one place.

    Two that a paper calls by different sides (甲方, 丙方) are two, whatever their names share.
    """
    return not _labelled_apart(one, other) and _may_be_same(one, other)


def is_like(one: Body, other: Body) -> bool:
    """Tell whether one may be another by a shorter name, or an organ of it."""
    return is_same(one, other) or is_drawn_from(*sorted((one.name, other.name), key=len))


def _may_be_same(one: Body, other: Body) -> bool:
    if one.name == other.name or one.name in other.defined or other.name in one.defined:
        return True
    short, full = sorted((one.name, other.name), key=len)
    if one.kind is not other.kind:
        return len(short) <= _SHORT_PLACE and full.startswith(short) and short[-1] not in LEVELS
    if one.kind is other.kind is PartyKind.GOVERNMENT:
        return _is_same_government(short, full)
    return _is_short_for(short, full)


def _labelled_apart(one: Body, other: Body) -> bool:
    """Tell two that a paper calls by different sides (甲方, 丙方), whatever their names share."""
    sides = [SIDES.intersection(body.defined) for body in (one, other)]
    return all(sides) and sides[0].isdisjoint(sides[1])


def _is_same_government(short: str, full: str) -> bool:
    """Tell organs of one place; a zone with a purse of its own (高新区管委会) is none of them."""
    if bool(_ZONE.search(short)) is not bool(_ZONE.search(full)):
        return False
    places = _PLACE.match(short), _PLACE.match(full)
    if places[0] and places[1] and places[0].groups() == places[1].groups():
        return True
    return (short[0] in LEVELS and short[0] in full) or _is_short_for(short, full)


def _is_short_for(short: str, full: str) -> bool:
    """Tell whether a name is a longer one with something left out, the parent's of no unit (分行)."""
    rest = full.removeprefix(short)
    if short.endswith("大") and is_drawn_from(f"{short}学", full):
        return True
    if _BRANDED.fullmatch(short) and short[:2] in full[2:5] and not full.endswith(short):
        rest = "" if is_drawn_from(short, full) else rest
    if rest == full:
        rest = full[len(short) :] if short[:2] == full[:2] and is_drawn_from(short, full) else full
    return rest != full and not re.search("分|支|附属|总部|子公司|研究", full[len(short) - 1 :])
