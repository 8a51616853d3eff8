"""Whose is what a Chinese clause opens, where the clauses before say of whom they speak?"""

from collections.abc import Sequence

from msgspec.structs import replace

from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.leads import topic_of
from hefu.reading.zh.statements.modals import MUST, WEAK
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.terms.undertaking import Strength, UndertakingKind


def owned(scene: Scene, frame: Frame, clause: Clause, before: Sequence[Clause]) -> Frame:
    """Give a frame the one of whom the clauses before speak, where it names nobody itself.

    What will be done to a thing (旧管线会在6月汰换) has no subject of its own.
    """
    if frame.kind is UndertakingKind.ASK:
        return _own_must(scene, frame, clause, before)
    if frame.subject is None or not scene.names(frame.subject):
        thing = frame.hit.entry.id == WEAK and scene.said is not None
        return replace(frame, subject=topic_of(scene, before) or (None if thing else frame.subject))
    return frame


def _own_must(scene: Scene, frame: Frame, clause: Clause, before: Sequence[Clause]) -> Frame:
    """Tell 我们这边，要…, a pledge of one's own side, from what is asked of another."""
    topic = topic_of(scene, before) if frame.subject is None and frame.hit.entry.id == MUST else None
    if topic is None or scene.text.first("own_side", topic.start, topic.end) is None:
        return frame
    if scene.text.first("demand", topic.end, clause.start):
        return frame
    return replace(frame, kind=UndertakingKind.PLEDGE, strength=Strength.WILL, subject=topic)
