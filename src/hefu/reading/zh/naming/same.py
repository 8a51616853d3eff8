"""When are two Chinese names one party's?"""

import itertools
from collections.abc import Callable, Iterable, Sequence, Set

from msgspec import Struct

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import FAR
from hefu.reading.zh.naming.faculties import FACULTY
from hefu.reading.zh.naming.levels import (
    LEVELS,
    is_house_of_other_level,
    is_of_level,
    is_of_region,
    is_same_place,
    is_zone,
    lies_in,
    places_of,
    town_of,
)
from hefu.reading.zh.naming.short_forms import is_drawn_from
from hefu.reading.zh.naming.short_places import BANKS
from hefu.terms.party import PartyKind

_SHORT_PLACE = 4
_UNIT = pattern("分|支|附属|总部|子公司|研究|第")
"""What makes a name that of a unit, or of one of several."""
_RESEARCH = "研究"
_REGION = ("特区", "特區")
_BRANDED = pattern("[\u4e00-\u9fff]{2,4}(?:公司|集团|银行)")
"""A name and its sort, before which the full name may have a place (惠禾公司 of 山东惠禾种植有限公司)."""
_BUREAUS = ("局", "委", "厅", "委员会", "廳", "委員會")
_WHOLE = ("大学", "学院", "医院", "大學", "學院", "醫院")
"""End a name that is no short one (上城大学, not 上城大学资产公司)."""
_TOWNS, _OF_TOWNS = ("镇", "乡", "村", "街道", "社区"), ("会", "會", "院", "校", "社")
"""柳溪镇 and 柳溪镇商会 are two."""
_LEGAL_FORM = pattern("(?:股份)?(?:有限)?(?:责任)?公司$")
_LEAST_CLIPPED = _PLACE_TURNED = 2
_PLACE_BEFORE = 5
"""How many characters of a place a full name may have before the words that its short name begins with."""
_BANK = pattern(rf"({'|'.join(BANKS)})(.*(?:分行|支行))$")
_LEVEL_OF_BRANCH = pattern("(?<=[\u4e00-\u9fff]{4})[省市县区州](?=(?:分|支)行$)")
SIDES = frozenset(("甲方", "乙方", "丙方", "丁方", "戊方"))
_COLLEGE, _SCHOOLS, _HOUSE = "学院", ("大学", "学院"), "院"
_BRANCHES = ("分公司", "分行", "支行", "分社")


def is_same(one: Body, other: Body) -> bool:
    """Tell whether two names are one party's: a name and its fuller form, or organs of one place.

    Two that a paper calls by different sides (甲方, 丙方) are two, whatever their names share.
    """
    return not _labelled_apart(one, other) and _may_be_same(one, other)


class Candidate(Struct, frozen=True, kw_only=True):
    """A body by all its names, the fullest first, and the places where it stands; ``name`` is folded."""

    name: str
    bodies: tuple[Body, ...]

    @property
    def start(self) -> int:
        """Where it is named first."""
        return min(body.start for body in self.bodies)

    def is_place_of(self, level: str) -> bool:
        """Tell the government of a place of a level from an office without a place, and from other bodies."""
        return self.bodies[0].kind is PartyKind.GOVERNMENT and level in self.name[1:]


def gather(bodies: Iterable[Body]) -> list[list[Body]]:
    """Bring together the names that are one party's, in the order of the text."""
    return _grouped(bodies, lambda body, first: is_same(first, body))


def are_several(bodies: Sequence[Body]) -> bool:
    """Tell whether names are of more than one party."""
    return len(gather(bodies)) > 1


def gather_all(bodies: Sequence[Body], apart: Set[frozenset[str]]) -> list[list[Body]]:
    """Bring together the names that are one body's, the full ones first: each short one finds its own.

    ``apart``: pairs of names that a list tells apart, whatever they share (云帆化工集团、云帆化学工程集团).
    """
    full_first = sorted(bodies, key=lambda one: (_is_told_by_level(one.name), -len(one.name)))
    groups = _grouped(
        full_first,
        lambda body, full: not apart & {frozenset((body.name, full.name))} and _belongs(body, full),
    )
    return _with_their_branches(_with_faculties(groups))


def _is_told_by_level(name: str) -> bool:
    """Tell 县医院, which is short for another, from 省立仁济医院, a name in full."""
    return name[0] in LEVELS and name[1:2] != "立"


def is_college_of(name: str, names: Sequence[str]) -> bool:
    """Tell a college within one of those named (临江大学|水利学院), and a faculty (机械工程学院)."""
    if FACULTY.fullmatch(name) and not all(map(FACULTY.fullmatch, names)):
        return True
    return name.endswith(_COLLEGE) and any(
        name != other and other.endswith(_SCHOOLS) and name.startswith(other) for other in names
    )


def _with_faculties(groups: list[list[Body]]) -> list[list[Body]]:
    """Put the faculties of a school (机械工程学院) with it, where the text names but one in full."""
    learned = [group for group in groups if group[0].kind is PartyKind.UNIVERSITY]
    faculties = [group for group in learned if FACULTY.fullmatch(group[0].name)]
    schools = [group for group in learned if group not in faculties]
    if len(schools) != 1 or len(schools[0][0].name) < _SHORT_PLACE:
        return groups
    schools[0] += [body for group in faculties for body in group]
    return [group for group in groups if group not in faculties]


def _with_their_branches(groups: list[list[Body]]) -> list[list[Body]]:
    """Put a house by its short name (云帆人寿) with its branch, where the text names but that one in full."""
    homes: dict[int, list[Body]] = {}
    for group in groups:
        short = group[0]
        if short.kind is PartyKind.COMPANY and not short.name.endswith("公司"):
            full = [one for one in groups if one is not group and one[0].name.startswith(short.name)]
            if len(full) == 1 and full[0][0].name.endswith(_BRANCHES):
                homes[id(group)] = full[0]
    for group in groups:
        if id(group) in homes:
            homes[id(group)].extend(group)
    return [group for group in groups if id(group) not in homes]


def _grouped(bodies: Iterable[Body], belongs: Callable[[Body, Body], bool]) -> list[list[Body]]:
    """Put each name with the first that it belongs to, or else by itself.

    One named far off, as in a file of many papers, is another's unless it is called the same.
    """
    groups: list[list[Body]] = []
    called: dict[str, list[Body]] = {}
    named: dict[str, list[Body]] = {}
    in_block: dict[int, list[int]] = {}
    for body in bodies:
        block = body.start // FAR
        near = sorted(itertools.chain.from_iterable(in_block.get(block + step, ()) for step in (-1, 0, 1)))
        home = (
            called.get(body.name)
            or next((groups[at] for at in near if belongs(body, groups[at][0])), None)
            or named.get(body.name)
        )
        if home is None:
            groups.append(home := [body])
            named[body.name] = home
            in_block.setdefault(block, []).append(len(groups) - 1)
        else:
            home.append(body)
        called.update((short, home) for short in body.defined if short not in called)
    return groups


def _belongs(body: Body, full: Body) -> bool:
    """Tell whether a name is a body's: the same, or drawn from its full name, which is no unit's."""
    if is_same(full, body):
        return True
    if any(defined.startswith(body.name) for defined in full.defined):
        return True
    if body.kind is full.kind and any(_is_branch(body.name, defined) for defined in full.defined):
        return True
    apart = _labelled_apart(body, full) or lies_in(full.name, body.name)
    apart = apart or (_is_told_by_level(body.name) and is_house_of_other_level(body.name, full))
    if body.kind is not full.kind or apart or _is_unit(body.name, full.name):
        return False
    if _is_clipped(body, full) or (body.kind is PartyKind.COMPANY and _is_turned_round(body.name, full.name)):
        return True
    ends = body.name[-1] == full.name[-1] or (body.name[-1] == "大" and full.name[-2] == "大")
    return (ends and is_drawn_from(body.name, full.name)) or (
        body.kind is PartyKind.COMPANY and body.name in full.name
    )


def _is_branch(name: str, defined: str) -> bool:
    """Tell 云帆国际北美公司, a branch, by the short name that a text gives the house (云帆国际)."""
    return len(defined) > _LEAST_CLIPPED and name != defined and name.startswith(defined)


def _is_clipped(body: Body, full: Body) -> bool:
    """Tell a name clipped to its level (县职校 of 棉阳县职业技术学校) or without its place (重机集团 of
    白鹿重型机床集团有限公司).
    """
    if body.kind is PartyKind.GOVERNMENT:
        return False
    if body.name[0] in LEVELS:
        return len(body.name) > _LEAST_CLIPPED and is_drawn_from(body.name, full.name)
    if body.kind is not PartyKind.COMPANY or not body.name.endswith(("集团", "集團")):
        return False
    core = _LEGAL_FORM.sub("", full.name)
    begins = 0 <= core.find(body.name[0]) <= _PLACE_BEFORE
    return begins and core.endswith(body.name[-2:]) and is_drawn_from(body.name, core)


def _may_be_same(one: Body, other: Body) -> bool:
    if one.name == other.name or one.name in other.defined or other.name in one.defined:
        return True
    short, full = sorted((_of_bank(one.name), _of_bank(other.name)), key=len)
    if short == full:
        return True
    if one.kind is not other.kind:
        return _is_short_across_kinds(short, full)
    if one.kind is other.kind is PartyKind.GOVERNMENT:
        return _is_same_government(short, full)
    return _is_short_for(short, full)


def _is_short_across_kinds(short: str, full: str) -> bool:
    """Tell a short name whose end says another sort: 云帆 of 云帆集团, 云帆航院 of 云帆航空职业技术学院."""
    if full in (f"{short}集团", f"{short}集團"):
        return True
    whole = short[-1] in LEVELS or short.endswith(_WHOLE)
    whole = whole or (short.endswith(_TOWNS) and full.endswith(_OF_TOWNS))
    if short[-1] == full[-1] == _HOUSE and short[:2] == full[:2] and not whole:
        return is_drawn_from(short, full) and not full.startswith(short)
    return len(short) <= _SHORT_PLACE and full.startswith(short) and not whole


def _of_bank(name: str) -> str:
    """Write a branch of a bank of the state in full (农行江淮分行), and without its level (临江市|分行)."""
    name = _LEVEL_OF_BRANCH.sub("", name)
    called = _BANK.match(name)
    name = f"{BANKS[called[1]]}{called[2]}" if called else name
    return name.removeprefix("中国") if "银行" in name else name


def _labelled_apart(one: Body, other: Body) -> bool:
    """Tell two sides of a paper (甲方, 丙方), and two offices each with a short name (省卫健委, 省医保局)."""
    if not one.defined or not other.defined:
        return False
    sides, others = SIDES.intersection(one.defined), SIDES.intersection(other.defined)
    if sides and others:
        return sides.isdisjoint(others)
    offices = one.name.endswith(_BUREAUS) and other.name.endswith(_BUREAUS) and one.name != other.name
    return offices and set(one.defined).isdisjoint(other.defined)


def _is_same_government(short: str, full: str) -> bool:
    """Tell organs of one place; a zone (高新区管委会) is none of them."""
    if any(name[:2] in _REGION and is_of_region(other) for name, other in ((short, full), (full, short))):
        return True
    if is_zone(short) is not is_zone(full):
        return False
    towns = town_of(short), town_of(full)
    if all(towns):
        return towns[0] == towns[1]
    places = places_of(short), places_of(full)
    if all(places):
        return is_same_place(places[0][-1], places[1][-1])
    by_level = any(is_of_level(name[0], other) for name, other in ((short, full), (full, short)))
    return by_level or _is_short_for(short, full)


def _is_short_for(short: str, full: str) -> bool:
    """Tell whether a name is a longer one with something left out, the parent's of no unit (分行)."""
    rest = full.removeprefix(short)
    if short.endswith("大") and is_drawn_from(f"{short}学", full):
        return True
    if _BRANDED.fullmatch(short) and short[:2] in full[2:5] and not full.endswith(short):
        rest = "" if is_drawn_from(short, full) else rest
    if rest == full:
        rest = full[len(short) :] if short[:2] == full[:2] and is_drawn_from(short, full) else full
    return rest != full and not _is_unit(short, full, len(short) - 1)


def _is_turned_round(short: str, full: str) -> bool:
    """Tell a name that puts its place before its house from the full one, which has it behind (北疆铁路局 of
    中国铁路北疆局集团有限公司, 临江移动 of 中国移动通信集团临江有限公司).
    """
    place = short[:_PLACE_TURNED]
    at = full.find(place, 1)
    rest = _LEGAL_FORM.sub("", short[_PLACE_TURNED:])
    return (
        at > 0 and len(rest) >= _PLACE_TURNED and is_drawn_from(rest, full[:at] + full[at + _PLACE_TURNED :])
    )


def _is_unit(short: str, full: str, at: int = 0) -> bool:
    """Tell a unit (云帆集团研究院 of 云帆集团) from a full name that shares its sort, or its branch, with the
    short one (云帆银行临江分行 of 云帆银行股份有限公司临江分行).
    """
    part = _UNIT.search(full, at)
    if part is None or full.endswith(short) or short.endswith(full[max(0, part.start() - _PLACE_TURNED) :]):
        return False
    clipped = short[-1] == full[-1] == _HOUSE and not full.startswith(short)
    return not (part.group() == _RESEARCH and (_RESEARCH in short or clipped))
