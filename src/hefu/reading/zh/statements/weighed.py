"""Which Chinese clauses undertake by the weight of their characters, and which do not, whatever a rule tells?

Source:
    docs/rules/clauses.md
"""

import re

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.text import Stretch
from hefu.reading.weighing import EDGE, NUMBER, Scale, parts_between_names
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Frame, Scene

SCALE = Scale(joint="", least=15, rule="zh.weighed")
_TOLD = replace(SCALE, least=20)
"""What is told as done or as usual must weigh more."""
_TOO_LITTLE, _NAMED = -15, 20
_GOES_ON = -5
"""What a clause must weigh that goes on with one that weighed enough."""
_LISTED = "zh.heading_noun"
"""What stands under a title that says whose it is, or behind a label, needs no words for it."""
_NUMBER = re.compile(r"[0-9][0-9,.]*")


def find_weighed(scene: Scene, clause: Clause, *, told: bool) -> Hit | None:
    """Give the weightiest characters of a clause whose characters speak for an undertaking.

    ``told``: some word of it tells what was or is so.
    """
    scale = _TOLD if told else SCALE
    return scale.weigh(scene.text, Stretch(clause.start, clause.end), words_of(scene, clause))


def goes_on_weighed(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause goes on with one that was only weighed: it needs less weight of its own."""
    return SCALE.total(scene.text, words_of(scene, clause)) >= _GOES_ON


def speaks_against(scene: Scene, clause: Clause, frame: Frame, begin: int) -> bool:
    """Tell a clause whose characters speak more against an undertaking than the rule that opened it for one.

    Where somebody is named who acts, they must do so by more.
    """
    if frame.hit.entry.id == _LISTED or scene.text.folded[clause.start - 1] == ":":
        return False
    weight = SCALE.total(scene.text, words_of(scene, clause))
    if weight >= _TOO_LITTLE:
        return False
    subject = frame.subject or scene.first_named(begin, clause.end)
    named = subject is not None and scene.names(subject)
    return weight < _TOO_LITTLE - _NAMED * named


def is_weighed(hit: Hit) -> bool:
    """Tell whether weight alone opened an undertaking."""
    return hit.entry.id == SCALE.rule


def words_of(scene: Scene, clause: Clause) -> list[str]:
    """Give the characters of a clause and the marks around it; a name or a number is one."""
    folded = scene.text.folded
    words = [_mark(folded, clause.start - 1)]
    parts = parts_between_names(scene.mentions, scene.people, Stretch(clause.start, clause.end))
    for part, stands in parts:
        words += _NUMBER.sub(NUMBER, folded[part.start : part.end])
        words += [stands] if stands else []
    return [*words, _mark(folded, clause.end)]


def _mark(folded: str, at: int) -> str:
    mark = folded[at : at + 1] if at >= 0 else ""
    return mark if mark.strip() else EDGE
