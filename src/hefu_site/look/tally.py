"""The tally mark: halves that fit when all sides have signed. It is logo, bullet and state at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

FLAT = 15
"""How wide a half is, without its tooth."""
TOOTH = 3
TO_THE_RIGHT = "l-3 4 3 5-3 5 3 4"
TO_THE_LEFT = "l-3-4 3-5-3-5z"
GAP = 3.5


@dataclass(frozen=True, kw_only=True)
class Half:
    """One side's half: its place from the left, and whether the side has signed."""

    position: int
    signed: bool


@lru_cache(maxsize=256)
def tally_mark(halves: tuple[Half, ...], *, apart: bool, label: str) -> SafeString:
    """The mark as SVG, a piece for each side, each with the teeth that its neighbours want.

    An unsigned piece is an outline; a gap stands between sides that differ. A long list draws the same
    few marks again and again, so they are kept.
    """
    step = FLAT + TOOTH + (GAP if apart else 0.0)
    width = step * (len(halves) - 1) + FLAT + 1
    pieces = format_html_join(
        "", '<path d="{}" class="half-{}{}"/>', (_piece(halves, at, step) for at in range(len(halves)))
    )
    return format_html(
        '<svg class="tally" width="{}" height="20" viewBox="0 0 {} 20" role="img" aria-label="{}">'
        "<title>{}</title>{}</svg>",
        width,
        width,
        label,
        label,
        pieces,
    )


def _piece(halves: Sequence[Half], at: int, step: float) -> tuple[str, int, str]:
    """The outline of one piece: straight at the ends of the mark, toothed where another piece follows."""
    first, last = at == 0, at == len(halves) - 1
    begin, wide = (1, FLAT) if first else (step * at, FLAT)
    right = "v18" if last else TO_THE_RIGHT
    left = "z" if first else TO_THE_LEFT
    half = halves[at]
    return f"M{begin:g} 1h{wide}{right}H{begin:g}{left}", half.position, "" if half.signed else " unsigned"
