"""Of which level is a Chinese office: a province's, a city's, a town's?"""

from collections.abc import Mapping

from hefu.reading.names import Named
from hefu.reading.patterns import pattern
from hefu.reading.zh.people.outsiders import without_outer

LEVELS = "省市县区镇乡州旗"
_OF_LEVEL = pattern(f"(?:常务)?[副代]?([{LEVELS}])")


def of_its_level(one: Named, side: str | None, governments: Mapping[str, str]) -> str | None:
    """Name the government of the one before in a row, whose level opens the office (,市政协主席唐可)."""
    name = governments.get(side, "") if side else ""
    return side if any(level in without_outer(level, name) for level in levels_opening(one)) else None


def levels_opening(one: Named) -> list[str]:
    """Give the level that each office opens with, a deputy's, too (副省长)."""
    return [told[1] for title in one.titles if (told := _OF_LEVEL.match(title))]


def opens_with_level(one: Named) -> bool:
    """Tell 市政府秘书长, of the city named before, from 临江市人大主任、市政府秘书长, who names it."""
    return one.titles[:1] != () and one.titles[0].startswith(tuple(LEVELS))
