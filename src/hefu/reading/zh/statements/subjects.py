"""With whose deed does a Chinese clause go on, that names somebody of its own?"""

from hefu.reading.zh.statements.asks import with_subject
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.noted import is_noted
from hefu.reading.zh.statements.scene import Scene
from hefu.terms.undertaking import UndertakingKind

_WORD = 2
"""So long is what leads to a name without telling when its deed is done (另由云帆集团…)."""


def keeps_on(scene: Scene, clause: Clause) -> bool:
    """Go on with a clause's own subject; one that only says something (校方提出) ends the frame."""
    frame, own = scene.frame, scene.first_named(clause.start, clause.end)
    if frame is None or own is None or 0 < own.start - clause.start <= _WORD or is_noted(scene, clause):
        return True
    turns = frame.kind is UndertakingKind.ASK and scene.text.at("own_side", own.start)
    says = turns or scene.text.first("speech", own.end, clause.end) is not None
    scene.frame = None if says else with_subject(scene, frame, own)
    return not says
