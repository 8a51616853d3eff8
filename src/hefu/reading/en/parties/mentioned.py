"""Which bodies does an English text but mention: what its sides make, where shares are listed?"""

import re
from collections.abc import Iterable, Iterator

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.terms.party import PartyKind

_OF_A_THING = pattern(
    r"\b(?:(?:scheme|programme|program|project|initiative|platform|vehicle|venture|forum|network) "
    r"(?:called|named|dubbed|known as|(?:under|by) the name(?: and style)? of)|creating|"
    r"(?:listed|traded|quoted) on|(?:co-?)?(?:administered|accredited|certified|licensed) by) (?:the )?$"
)
"""Before a name, shows it to be that of what the sides make, "a scheme called | Two Coasts", or of who stands
behind a thing: "shares listed on | Nasdaq Orme".
"""
_THE, _THING = (
    pattern(r"\b(?:the|its|their) (?:new |joint |own )?$"),
    pattern(r" (?:[a-z]+ )?(?:(?:instrument|scheme|program(?:me)?|platform|app|tool|campaign)s?|software)\b"),
)
"""Around what is called by a name: "the new | Corefund | funding instrument"."""
_OF_BOTH = pattern(
    r"(?i)(?:meetings? of the )?(?:joint (?=\w+ meeting)|"
    r"(?:inter-?governmental|bilateral|mixed) (?:[\w-]+ ){0,4}|"
    r"(?P<one>[\w.]+)- ?(?P<two>[\w.]+) (?:joint|mixed|bilateral|inter-?governmental) (?:[\w-]+ ){0,2})"
    r"(?:commission|committee)\b"
)
"""How an organ is named in which both sides meet: "Chile-Kenya Joint Commission"."""
SO_CALLED = (
    r"\b(?:partnership|alliance|collaboration|initiative|scheme|programme|program|project|campaign) "
    r"(?:called|named|dubbed|titled|known as) (?:the )?"
)
"""Before a name, gives it to what several do together: "a partnership called | Homes First"."""
_SO_CALLED = pattern(rf"{SO_CALLED}$")
_ROOM = 60


def without_organs(text: Text, bodies: Iterable[Body]) -> Iterator[Body]:
    """Leave out the organ in which two sides meet, which is no third, but for the lands in its name,
    "Chile-Kenya Joint Commission", and what they form, "a new partnership called | Homes First".
    """
    named = [*bodies]
    formed = {
        body.name for body in named
        if _SO_CALLED.search(text.folded, max(0, body.start - _ROOM), body.start)
    }  # fmt: skip
    for body in named:
        organ = _OF_BOTH.match(body.name)
        if body.name not in formed:
            yield from _lands_of(text, body.start, organ) if organ else (body,)


def _lands_of(text: Text, start: int, organ: re.Match[str]) -> Iterator[Body]:
    for side in ("one", "two") if organ["one"] else ():
        land = text.at("country", start + organ.start(side))
        if land:
            name = text.flat[land.start : land.end]
            yield Body(start=land.start, end=land.end, name=name, kind=PartyKind.GOVERNMENT, bare=True)


def is_mentioned(text: Text, body: Body) -> bool:
    """Tell what the text names of a thing from those who act."""
    return _OF_A_THING.search(text.folded, max(0, body.start - _ROOM), body.start) is not None


def names_a_thing(text: Text, body: Body) -> bool:
    """Tell a bare name that the text gives to a thing: "the new Corefund funding instrument"."""
    the = _THE.search(text.folded, max(0, body.start - _ROOM), body.start)
    return the is not None and _THING.match(text.folded, body.end) is not None
