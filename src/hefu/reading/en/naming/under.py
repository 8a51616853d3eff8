"""Which title stands on the line below a name in an English text?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_NEXT_LINE = pattern(r",? *\n *([A-Z][^\n.;:,]{2,50})(?=,?\n|, of legal age\b)")
_RANKED = pattern(r"(?:[A-Z][\w-]+ ){0,2}")
"""What may open an office below a name: "| Regional | Vice President"."""
_COURTESY_ROOM = 12


def title_under(text: Text, start: int, end: int) -> tuple[str, ...]:
    """The title on the line below a name that stands alone, as the head of a letter has it, or that ends the
    line of a paper: "represented by Ann Lee, | President, of legal age".
    """
    line = text.flat.rfind("\n", 0, start) + 1
    begins = start - line <= _COURTESY_ROOM or text.folded.find(" represented ", line, start) >= 0
    match = _NEXT_LINE.match(text.flat, end) if begins else None
    title = text.first("title", *match.span(1)) if match else None
    title = title if match and title and _RANKED.fullmatch(text.flat, match.start(1), title.start) else None
    return (match[1].strip(),) if match and title and not text.first("body", *match.span(1)) else ()
