"""What of a Chinese clause is weighed, to tell whether it undertakes?

Source:
    docs/rules/clauses.md
"""

import re
from collections.abc import Set

from hefu.reading.text import Stretch
from hefu.reading.weighing import EDGE, NUMBER, parts_between_names, place_of, rows
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene

_NUMBER = re.compile(r"[0-9][0-9,.]*")
_MOST, _MOST_AROUND, _AROUND = 3, 2, 10
_BEFORE, _BEHIND = "<", ">"


def signs_of(scene: Scene, clause: Clause) -> Set[str]:
    """Give what is weighed of a clause: its characters with the marks around it, those that stand before and
    behind it, up to so many in a row, and its place.
    """
    folded, start, end = scene.text.folded, clause.start, clause.end
    begun = scene.text.words.begun
    within = _words_of(scene, Stretch(start, end))
    before = _words_of(scene, Stretch(max(start - 1 - _AROUND, 0), max(start - 1, 0)))
    behind = _words_of(scene, Stretch(end + 1, min(end + 1 + _AROUND, len(folded))))
    return {
        *rows([_mark(folded, start - 1), *within, _mark(folded, end)], begun, _MOST, joint=""),
        *rows(before, begun, _MOST_AROUND, joint="", mark=_BEFORE),
        *rows(behind, begun, _MOST_AROUND, joint="", mark=_BEHIND),
        place_of(scene.text, start),
    }


def _words_of(scene: Scene, stretch: Stretch) -> list[str]:
    """Give the characters of a stretch; a name or a number is one, and so is a break between lines."""
    words: list[str] = []
    for part, stands in parts_between_names(scene.mentions, scene.people, stretch):
        words += _NUMBER.sub(NUMBER, scene.text.folded[part.start : part.end]).replace("\n", EDGE)
        words += [stands] if stands else []
    return words


def _mark(folded: str, at: int) -> str:
    mark = folded[at : at + 1] if at >= 0 else ""
    return mark if mark.strip() else EDGE
