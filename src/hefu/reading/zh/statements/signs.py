"""What of a Chinese clause is weighed, to tell whether it undertakes?

Source:
    docs/rules/clauses.md
"""

from collections.abc import Sequence, Set
from operator import add

from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch
from hefu.reading.weighing import EDGE, NUMBER, parts_between_names, place_of
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene

_NUMBER = pattern(r"[0-9][0-9,.]*")
_AROUND = 10
_BEFORE, _BEHIND = "<", ">"


def signs_of(scene: Scene, clause: Clause) -> Set[str]:
    """Give what is weighed of a clause: its characters with the marks around it, those that stand before and
    behind it, up to so many in a row, and its place.
    """
    folded, start, end = scene.text.folded, clause.start, clause.end
    left, right = max(start - 1 - _AROUND, 0), min(end + 1 + _AROUND, len(folded))
    words_of = _words_of if _names_any(scene, left, right) else _characters_of
    within = [_mark(folded, start - 1), *words_of(scene, start, end), _mark(folded, end)]
    before, behind = words_of(scene, left, max(start - 1, 0)), words_of(scene, end + 1, right)
    begun, pairs = scene.text.words.begun, list(map(add, within, within[1:]))
    return {
        *within,
        *pairs,
        *[pair + word for pair, word in zip(pairs, within[2:], strict=False) if pair in begun],
        *map(_BEFORE.__add__, before),
        *map(_BEFORE.__add__, map(add, before, before[1:])),
        *map(_BEHIND.__add__, behind),
        *map(_BEHIND.__add__, map(add, behind, behind[1:])),
        place_of(scene.text, start),
    }


def _names_any(scene: Scene, start: int, end: int) -> bool:
    return bool(scene.mentions.within(start, end) or scene.people.within(start, end))


def _words_of(scene: Scene, start: int, end: int) -> Sequence[str]:
    """Give the characters of a stretch; a name or a number is one, and so is a break between lines."""
    words: list[str] = []
    for part, stands in parts_between_names(scene.mentions, scene.people, Stretch(start, end)):
        words += _characters_of(scene, part.start, part.end)
        words += [stands] if stands else []
    return words


def _characters_of(scene: Scene, start: int, end: int) -> str:
    """Give them of a stretch without names."""
    return _NUMBER.sub(NUMBER, scene.text.folded[start:end]).replace("\n", EDGE)


def _mark(folded: str, at: int) -> str:
    mark = folded[at : at + 1] if at >= 0 else ""
    return mark if mark.strip() else EDGE
