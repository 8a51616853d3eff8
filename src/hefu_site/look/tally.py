"""The tally mark: two halves that fit when both sides have signed. It is logo, bullet and state at once."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

LEFT = "M1 1h15l-3 4 3 5-3 5 3 4H1z"
RIGHT = "M{x} 1h{w}v18H{x}l-3-4 3-5-3-5z"
WIDTH = 33
GAP = 3.5


@dataclass(frozen=True, kw_only=True)
class Half:
    """One side's half: its place from the left, and whether the side has signed."""

    position: int
    signed: bool


@lru_cache(maxsize=256)
def tally_mark(halves: tuple[Half, ...], *, apart: bool, label: str) -> SafeString:
    """The mark as SVG: an unsigned half is an outline, a gap stands between sides that differ.

    A long list draws the same few marks again and again, so they are kept. Up to three halves are drawn,
    the first with a tooth to the right, the others with one to the left.
    """
    gap = GAP if apart else 0.0
    width = 34 + 18 * (len(halves) - 2) + gap * (len(halves) - 1)
    pieces = format_html_join("", '<path d="{}" class="half-{}{}"/>', (_piece(half, gap) for half in halves))
    return format_html(
        '<svg class="tally" width="{}" height="20" viewBox="0 0 {} 20" role="img" aria-label="{}">'
        "<title>{}</title>{}</svg>",
        width,
        width,
        label,
        label,
        pieces,
    )


def _piece(half: Half, gap: float) -> tuple[str, int, str]:
    shape = LEFT if half.position == 0 else RIGHT.format(x=18 * half.position + gap * half.position, w=15)
    return shape, half.position, "" if half.signed else " unsigned"
