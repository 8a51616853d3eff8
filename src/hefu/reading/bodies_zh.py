"""Which organisations does a Chinese text name?"""

import re

from hefu.reading.bodies_en import Body
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_LONGEST = 24
_DEFINED = re.compile(r'\((?:以下简称|下称|简称)?:?"?([\w·]{1,12})"?\)')
_DEFINED_TWICE = re.compile(r'\(([\w]{1,4}), ?(?:以下)?简称"?(\w{1,12})"?\)')
_LABEL = re.compile(r"([甲乙丙丁]方)(?:\([^)]{0,20}\))?: ?$")


def find_bodies_zh(text: Text) -> list[Body]:
    """Find names that end in a word for a sort of body (集团, 人民政府, 大学), back to where they begin."""
    bodies = []
    hits = text.find("body", 0, len(text.folded))
    for index, hit in enumerate(hits):
        follows = hits[index + 1] if index + 1 < len(hits) else None
        if follows and _same_name(text, hit.end, follows.start):
            continue
        start = _begin(text, hit.start)
        if start < hit.start:
            bodies.append(_body(text, start, hit.end, hit.entry.means))
        elif hit.entry.means == "company" and bodies and _defined(text, start, hit.end):
            bodies.append(_announcer(text, start, hit.end, bodies))
    return bodies


def _announcer(text: Text, start: int, end: int, before: list[Body]) -> Body:
    """In a company's own notice, 公司（甲方） is the company that the notice named first."""
    first = next((body for body in before if body.kind is PartyKind.COMPANY), before[0])
    return Body(start=start, end=end, name=first.name, kind=first.kind, defined=_defined(text, start, end))


def _same_name(text: Text, end: int, next_start: int) -> bool:
    between = text.folded[end:next_start]
    return (
        len(between) <= 8
        and (not between or between.isalnum())
        and not text.find("name_stop", end, next_start)
    )


def _begin(text: Text, end: int) -> int:
    start = end
    while start > 0 and end - start < _LONGEST and _is_name_char(text.folded[start - 1]):
        start -= 1
    stops = text.find("name_stop", start, end)
    return stops[-1].end if stops else start


def _is_name_char(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or char == "·"


def _body(text: Text, start: int, end: int, means: str) -> Body:
    return Body(
        start=start,
        end=end,
        name=text.given[start:end],
        kind=PartyKind(means),
        defined=_defined(text, start, end),
    )


def _defined(text: Text, start: int, end: int) -> tuple[str, ...]:
    label = _LABEL.search(text.folded, max(0, start - 30), start)
    names = [label.span(1)] if label else []
    at = end
    while twice := _DEFINED_TWICE.match(text.folded, at):
        names += [twice.span(1), twice.span(2)]
        at = twice.end()
    while once := _DEFINED.match(text.folded, at):
        names.append(once.span(1))
        at = once.end()
    return tuple(text.given[left:right] for left, right in names)


def same_zh(one: Body, other: Body) -> bool:
    """Tell whether two names are one party's: equal, or the government and committee of one place."""
    if one.name == other.name:
        return True
    if one.kind is other.kind is PartyKind.GOVERNMENT:
        place = re.match(r".{1,8}?[省市县区州]", one.name)
        return bool(place) and place is not None and other.name.startswith(place.group())
    return False
