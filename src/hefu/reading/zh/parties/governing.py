"""Which governments does a Chinese text mean by 市里, 县长, 区委?"""

from collections.abc import Iterator, Sequence, Set

from hefu.reading.text import Text
from hefu.reading.zh.naming.home import is_gone_to, is_home
from hefu.reading.zh.naming.levels import LEVELS
from hefu.reading.zh.naming.same import Candidate
from hefu.terms.party import PartyKind

_OFFICES = ("里", "长", "政府", "委", "上", "领导", "财政")
"""Behind the word for a level, they call a government that all know: 市里, 县长, 区委."""


def find_governing(
    text: Text, candidates: Sequence[Candidate], signed: Set[str], head: int
) -> Iterator[Candidate]:
    """Yield of each level whose offices the text tells of (市里, 县长) the government named most."""
    governments = [one for one in candidates if one.bodies[0].kind is PartyKind.GOVERNMENT]
    signing = [one for one in governments if any(body.name in signed for body in one.bodies)]
    likely = signing or governments
    for level in LEVELS:
        told = any(f"{level}{office}" in text.folded for office in _OFFICES)
        own = [one for one in likely if one.is_place_of(level)] if told else []
        if own:
            yield max(own, key=lambda one: _likely_home(text, one, head))


def _likely_home(text: Text, one: Candidate, head: int) -> tuple[bool, bool, bool, int, int]:
    """Weigh a place by the masthead, then by whether it is more than where somebody goes."""
    gone_to = all(is_gone_to(text, body.start) for body in one.bodies)
    return is_home(text, one.name), not gone_to, one.start < head, len(one.bodies), -one.start
