"""Which Chinese clauses undertake by the weight of their characters, and which do not, whatever a rule tells?

Source:
    docs/rules/clauses.md
"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.text import Stretch
from hefu.reading.weighing import Scale
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.reading.zh.statements.signs import signs_of

SCALE = Scale(least=5, rule="zh.weighed")
_TOLD = replace(SCALE, least=10)
"""What is told as done or as usual must weigh more."""
_TOO_LITTLE = -10
_GOES_ON = -5
"""What a clause must weigh that goes on with one that weighed enough."""
_LISTED = "zh.heading_noun"
"""What stands under a title that says whose it is, or behind a label, needs no words for it."""


def find_weighed(scene: Scene, clause: Clause, *, told: bool) -> Hit | None:
    """Give the weightiest characters of a clause whose characters speak for an undertaking.

    ``told``: some word of it tells what was or is so.
    """
    scale = _TOLD if told else SCALE
    return scale.weigh(scene.text, Stretch(clause.start, clause.end), signs_of(scene, clause))


def goes_on_weighed(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause goes on with one that was only weighed: it needs less weight of its own."""
    return SCALE.total(scene.text, signs_of(scene, clause)) >= _GOES_ON


def speaks_against(scene: Scene, clause: Clause, frame: Frame) -> bool:
    """Tell a clause whose characters speak against an undertaking, more than the rule that opened it for."""
    if frame.hit.entry.id == _LISTED or scene.text.folded[clause.start - 1] == ":":
        return False
    return SCALE.total(scene.text, signs_of(scene, clause)) < _TOO_LITTLE


def is_weighed(hit: Hit) -> bool:
    """Tell whether weight alone opened an undertaking."""
    return hit.entry.id == SCALE.rule
