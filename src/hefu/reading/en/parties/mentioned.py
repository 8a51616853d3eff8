"""Which bodies does an English text but mention: what its sides make, who pays for or runs a thing?"""

from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_MADE = pattern(
    r"\b(?:(?:scheme|programme|program|project|initiative|platform|vehicle|venture|forum|network) "
    r"(?:called|named|dubbed|known as|(?:under|by) the name(?: and style)? of)|creating) (?:the )?$"
)
"""Before a name, shows it to be that of what the sides make: "a scheme called | Two Coasts"."""
_A_VENTURE = pattern(r"(?: \([^()\n]{1,30}\))?, (?:an?|the|its|their) (?:[\w-]+ ){0,3}joint venture\b")
_OF_A_THING = pattern(
    r"\b(?:(?:listed|traded|quoted) on|(?:co-?)?(?:administered|accredited|certified|licensed) by) (?:the )?$"
)
"""Before a name, tells who stands behind a thing, or where it is: "shares listed on | Nasdaq Dubai"."""
_ROOM = 60


def is_mentioned(text: Text, body: Body) -> bool:
    """Tell what the text names of a thing, or as one to be made, from those who act."""
    ahead = max(0, body.start - _ROOM)
    made = _MADE.search(text.folded, ahead, body.start) or _A_VENTURE.match(text.folded, body.end)
    return bool(made or _OF_A_THING.search(text.folded, ahead, body.start))
