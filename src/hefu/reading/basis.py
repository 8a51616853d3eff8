"""Is the text the instrument itself, or does it report one?"""

from hefu.reading.text import Text
from hefu.terms.undertaking import Basis

_SIGNS_NEEDED = 2


def find_basis(text: Text) -> Basis:
    """Tell the instrument by its own ways of speaking: articles, "this Agreement", 甲方, 本协议."""
    end = len(text.folded)
    signs = {hit.entry.id for hit in text.find("instrument", 0, end)}
    if len(signs) >= _SIGNS_NEEDED and not text.first("report", 0, end):
        return Basis.INSTRUMENT
    return Basis.REPORT
