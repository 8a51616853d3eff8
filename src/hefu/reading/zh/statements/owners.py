"""Whose is what a Chinese clause opens, where the clauses before say of whom they speak?"""

from collections.abc import Sequence

from msgspec.structs import replace

from hefu.reading.text import Stretch
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.modals import MUST, WEAK
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.terms.undertaking import Strength, UndertakingKind

_DEEDS = ("preposition", "verb", "ask")
"""Before somebody who is spoken of or to, and does not speak: 对|丁海一行表示欢迎."""

_FAR = 8
"""How many clauses back a subject may stand."""


def topic_of(scene: Scene, before: Sequence[Clause]) -> Stretch | None:
    """Find whom the clauses before speak of, the nearest first (云帆集团表示，将…)."""
    named = (scene.first_named(_told_from(scene, one), one.end) for one in reversed(before[-_FAR:]))
    return next((one for one in named if one), None)


def _told_from(scene: Scene, clause: Clause) -> int:
    """Begin behind the word of speech where it tells of somebody, no thanks (丁海表示|集团看好临江)."""
    said = scene.text.first("speech", clause.start, clause.end) if "speech" in clause.kinds else None
    if said is None or any(scene.text.at(kind, said.start) for kind in ("ask", "thanks")):
        return clause.start
    named = scene.text.at("generic", said.end) or scene.named_at(said.end)
    return said.end if named and named.end < clause.end else clause.start


def owned(scene: Scene, frame: Frame, clause: Clause, before: Sequence[Clause]) -> Frame:
    """Give a frame the one of whom the clauses before speak, where it names nobody itself.

    What will be done to a thing (旧管线会在6月汰换) has no subject of its own.
    """
    if frame.kind is UndertakingKind.ASK:
        return _own_must(scene, frame, clause, before)
    if frame.subject is None and _goes_on_saying(scene, clause, before):
        return frame
    if frame.subject is None or not scene.names(frame.subject):
        thing = frame.hit.entry.id == WEAK and scene.said is not None
        return replace(frame, subject=topic_of(scene, before) or (None if thing else frame.subject))
    return frame


def _goes_on_saying(scene: Scene, clause: Clause, before: Sequence[Clause]) -> bool:
    """Tell 丁海感谢临江市的支持，双方前景广阔，表示|将…, whose subject is who speaks."""
    speech = scene.text.first("speech", clause.start, clause.end)
    pronoun = scene.text.at("third_person", clause.start)
    begin = after_adverbs(scene.text, pronoun.end if pronoun else clause.start)
    if speech is None or speech.start != begin or not before:
        return False
    people = scene.people.within(before[0].start, before[0].end)[:1]
    return any(
        one.party is not None and not scene.text.has(_DEEDS, before[0].start, one.start) for one in people
    )


def _own_must(scene: Scene, frame: Frame, clause: Clause, before: Sequence[Clause]) -> Frame:
    """Tell 我们这边，要…, a pledge of one's own side, from what is asked of another."""
    topic = topic_of(scene, before) if frame.subject is None and frame.hit.entry.id == MUST else None
    if topic is None or scene.text.first("own_side", topic.start, topic.end) is None:
        return frame
    if scene.text.first("demand", topic.end, clause.start):
        return frame
    return replace(frame, kind=UndertakingKind.PLEDGE, strength=Strength.WILL, subject=topic)
