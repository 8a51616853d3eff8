"""Who else is a side of the matter, though no sentence of signing names it? Small signs that add up."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.en.bodies import Body
from hefu.reading.names import Named
from hefu.reading.text import Text

WEIGHTS = {"undertakes": 2, "is asked": 2, "signs off": 3, "is addressed": 2}
"""What each sign counts, each time it shows."""
ENOUGH = 4
"""Two promises, a promise and an ask, or the author's own promise make a side; one alone may be a guest's."""
_NEAR = 3
_TITLED = 24
_SAID = 40


def find_weight(text: Text, body: Body) -> int:
    """Weigh one place that names a body: does it promise here, is it asked, who writes to whom?"""
    return sum(WEIGHTS[sign] for sign in _signs(text, body))


def with_enough(text: Text, bodies: Sequence[Body]) -> list[Body]:
    """Keep the bodies whose signs, over the whole text, are enough for a side."""
    weights: Counter[str] = Counter()
    for body in bodies:
        weights[body.name] += find_weight(text, body)
    return [body for body in bodies if weights[body.name] >= ENOUGH]


def spoken_for(text: Text, bodies: Sequence[Body], people: Sequence[Named]) -> list[Body]:
    """Keep the bodies whose head is named with title and name, and speaks (云帆集团董事长丁海说)."""
    starts = [one.start for one in people]
    spoken = []
    for body in bodies:
        at = bisect_left(starts, body.end)
        head = people[at] if at < len(people) and people[at].start <= body.end + _TITLED else None
        if head and text.at("title", body.end) and text.first("speech", head.end, head.end + _SAID):
            spoken.append(body)
    return spoken


def _signs(text: Text, body: Body) -> list[str]:
    signs = []
    modal = text.first("strength", body.end, body.end + _NEAR + 2)
    if modal and modal.start - body.end <= _NEAR and not _is_crossed(text, body, modal):
        signs.append("undertakes")
    asks = text.find("ask", max(0, body.start - _NEAR), body.start)
    if asks and asks[-1].end == body.start:
        signs.append("is asked")
    starts = body.start == 0 or text.folded[body.start - 1] in "\n "
    if starts and text.folded[body.end : body.end + 1] in ("", "\n"):
        signs.append("signs off" if body.start > len(text.folded) // 2 else "is addressed")
    return signs


def _is_crossed(text: Text, body: Body, modal: Hit) -> bool:
    return any(mark in text.folded[body.end : modal.start] for mark in ",。;:、")
