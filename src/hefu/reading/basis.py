"""Is the text the instrument itself, or does it report one?"""

from hefu.reading.text import Text
from hefu.terms.undertaking import Basis

_SIGNS_NEEDED = 2
_ENOUGH = 8
"""A paper that speaks of itself so often is one, though a footer of it may sound like a report's."""


def find_basis(text: Text) -> Basis:
    """Tell the instrument by its own ways of speaking: articles, "this Agreement", 甲方, 本协议."""
    end = len(text.folded)
    hits = text.find("instrument", 0, end)
    several = len({hit.entry.id for hit in hits}) >= _SIGNS_NEEDED
    if several and (len(hits) >= _ENOUGH or not text.first("report", 0, end)):
        return Basis.INSTRUMENT
    return Basis.REPORT
