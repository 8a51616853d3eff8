"""Where does somebody else take the word in a Chinese sentence?"""

from msgspec.structs import replace

from hefu.reading.zh.roles.further_speakers import takes_the_word
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.scene import Scene
from hefu.terms.undertaking import Strength, UndertakingKind

_ANSWER = frozenset("答应允诺")
"""One of these has each word by which somebody answers what was asked: 答复, 回应, 承诺."""


def passes_the_word(scene: Scene, clause: Clause) -> bool:
    """End an ask, or whose deeds are told, where somebody else takes the word; behind an answer stands
    a promise (…；丁海答复，).
    """
    frame = scene.frame
    said = takes_the_word(scene.text, scene.people, clause.start, clause.end) if frame else None
    if said is None or frame is None:
        return False
    anew = replace(frame, kind=UndertakingKind.PLEDGE, strength=Strength.WILL, subject=None)
    asked = frame.kind is UndertakingKind.ASK
    answered = said.end == clause.end and not _ANSWER.isdisjoint(scene.text.folded[said.start : said.end])
    scene.frame = anew if answered or not asked else None
    return answered and asked
