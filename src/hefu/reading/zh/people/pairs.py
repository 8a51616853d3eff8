"""Do two people of a Chinese text sign side by side (处长丁海与商会会长唐可签署)?"""

from hefu.reading.names import Named
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_parts import is_chinese

_JOINS = tuple("与和同跟及")
_LONGEST = 24
"""So much may the second's office take."""


def signs_with(text: Text, one: Named, other: Named) -> bool:
    """Tell one who is joined to another behind whom the signing stands at once, each for a side."""
    between = text.folded[one.end : other.start]
    joined = between.startswith(_JOINS) and len(between) <= _LONGEST and is_chinese(between)
    return joined and text.at("sign", other.end) is not None
