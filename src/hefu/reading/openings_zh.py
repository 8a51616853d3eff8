"""How does a Chinese clause open an undertaking: by an ask, a modal, or the bare verb of an agreement?"""

from msgspec import Struct

from hefu.lexicon.hits import Hit
from hefu.reading.clauses_zh import Clause, is_lead
from hefu.reading.mentions import Mentions
from hefu.reading.text import Stretch, Text
from hefu.terms.undertaking import Strength, UndertakingKind

NAMED = ("everybody", "generic", "own_side", "back_reference", "self_name")
_NEAR = 24
_ADVERBS = ("", "都", "也", "则", "还", "亦", "均", "就", "更", "也都", "都将")
_LEAST = 4
"""Characters that must follow an opening word for it to open anything in its own clause."""


class Frame(Struct, frozen=True, kw_only=True):
    """What holds until the sentence ends: kind, strength and subject of the clauses to come."""

    hit: Hit
    kind: UndertakingKind
    strength: Strength
    subject: Stretch | None = None
    certain: bool = True


class Opening(Struct, frozen=True, kw_only=True):
    """A frame, and where in its clause the undertaking begins; a stem has all of it still to come."""

    begin: int
    frame: Frame
    stem: bool = False


class Scene(Struct, kw_only=True):
    """What the sentences before settle: the instrument's own voice, an agreement told of, a signing."""

    text: Text
    mentions: Mentions
    instrument: Hit | None = None
    agreed: Hit | None = None
    signing: Hit | None = None
    frame: Frame | None = None

    def names(self, subject: Stretch) -> bool:
        """Tell whether somebody is named within a subject."""
        named = any(self.text.first(kind, subject.start, subject.end) for kind in NAMED)
        return (
            named
            or bool(self.mentions.within(subject.start, subject.end))
            or self._organ(subject) is not None
        )

    def _organ(self, subject: Stretch) -> Hit | None:
        hits = self.text.find("body", subject.start, subject.end)
        return hits[0] if hits and hits[0].entry.means == "government" else None

    def first_named(self, start: int, end: int) -> Stretch | None:
        """Find the one named at the head of a clause, with those coordinate to it."""
        near = min(end, start + _NEAR)
        mentions = [one for one in self.mentions.within(start, near) if self._leads(start, one.start)]
        if mentions:
            return Stretch(mentions[0].start, self.coordinated(mentions[0].end, end))
        for kind in NAMED:
            hit = self.text.first(kind, start, near)
            if hit and self._leads(start, hit.start):
                return Stretch(hit.start, hit.end)
        department = self.text.first("department", start, near)
        if department and not self.text.find("verb", start, start + 2):
            return Stretch(start, department.end)
        organ = self._organ(Stretch(start, near))
        return (
            Stretch(start, organ.end)
            if organ and not self.text.find("preposition", start, organ.end)
            else None
        )

    def _leads(self, start: int, at: int) -> bool:
        verb = self.text.at("verb", start)
        if verb and verb.end == at:
            return False
        return at - start <= 2 and not self.text.find("preposition", start, at)

    def coordinated(self, end: int, limit: int) -> int:
        """Extend a name at whose end others are joined to it (甲、乙和丙)."""
        while self.text.folded[end : end + 1] in ("、", "和", "与"):
            following = [one for one in self.mentions.within(end + 1, limit) if one.start == end + 1]
            if not following:
                return end
            end = following[0].end
        return end


def open_clause(scene: Scene, clause: Clause) -> Opening | None:
    """Find what opens an undertaking in a clause; None where nothing does."""
    text = scene.text
    ask = text.first("ask", clause.start, clause.end)
    if ask and clause.end - ask.end >= _LEAST:
        return _by_ask(scene, clause, ask)
    speech = text.first("speech", clause.start, clause.end)
    begin = speech.end if speech and clause.end - speech.end >= _LEAST else clause.start
    return _by_trigger(scene, begin, clause) or _bare(scene, begin, clause) or _signed_to(scene, clause)


def _by_ask(scene: Scene, clause: Clause, ask: Hit) -> Opening:
    subject = scene.first_named(ask.end, clause.end)
    own = scene.first_named(clause.start, ask.start)
    wishes = ask.entry.means == "hope" and own and subject is None and ask.start - own.end <= 1
    if wishes and own and not scene.text.first("speech", clause.start, ask.start):
        frame = Frame(hit=ask, kind=UndertakingKind.PLEDGE, strength=Strength.HOPE, subject=own)
        return Opening(begin=own.start, frame=frame)
    frame = Frame(hit=ask, kind=UndertakingKind.ASK, strength=Strength(ask.entry.means), subject=subject,
                  certain=subject is not None)  # fmt: skip
    return Opening(begin=ask.end, frame=frame)


def _by_trigger(scene: Scene, begin: int, clause: Clause) -> Opening | None:
    triggers = [hit for hit in scene.text.find("strength", begin, clause.end) if _binds(scene, hit, begin)]
    headless = scene.frame is not None and bool(triggers) and triggers[0].start == begin
    if not triggers or (headless and _is_object_marker(scene.text, triggers[0])):
        return None
    doubled = len(triggers) > 1 and triggers[1].start - triggers[0].end <= 1
    hit = triggers[1] if doubled and triggers[0].entry.means == "will" else triggers[0]
    subject = _subject(scene, begin, triggers[0].start)
    frame = _frame(scene, hit, subject)
    own_will = (
        scene.frame is not None and scene.frame.kind is UndertakingKind.ASK and hit.entry.means == "intend"
    )
    if subject is None and scene.frame and not own_will:
        frame = _carried(frame, scene.frame)
    elif subject and scene.frame and (scene.text.at("with_leave", begin) or not scene.names(subject)):
        frame = _carried(frame, scene.frame, kind=frame.kind)
    return Opening(begin=begin, frame=frame, stem=hit.end == clause.end)


def _subject(scene: Scene, begin: int, end: int) -> Stretch | None:
    """Keep of what stands before a modal the one who acts, not those acted with or for (为甲，乙将)."""
    if end <= begin:
        return None
    named = scene.first_named(begin, end)
    if named and scene.mentions.within(named.start, named.end):
        return named
    for one in scene.mentions.within(begin, end):
        if not scene.text.find("preposition", max(begin, one.start - 1), one.start):
            return Stretch(one.start, scene.coordinated(one.end, end))
    return Stretch(begin, end)


def _binds(scene: Scene, hit: Hit, begin: int) -> bool:
    """Tell whether an ambiguous trigger is one here: 会 after a subject, 计划 before a verb."""
    text = scene.text
    if hit.entry.id == "zh.strength.will.weak":
        subject = scene.first_named(begin, hit.start)
        name = scene.mentions.before(hit.end)
        if hit.start == begin:
            return scene.frame is not None
        beside = subject is not None and text.folded[subject.end : hit.start] in _ADVERBS
        return beside and not (name and name.end > hit.start)
    if hit.entry.id == "zh.strength.plan":
        follows = any(text.at(kind, hit.end) for kind in ("verb", "preposition", "duration"))
        return follows or text.folded[hit.end : hit.end + 1].isdigit() or bool(text.at("term_word", hit.end))
    return True


def _carried(frame: Frame, before: Frame, kind: UndertakingKind | None = None) -> Frame:
    return Frame(hit=frame.hit, kind=kind or before.kind, strength=frame.strength, subject=before.subject,
                 certain=before.certain)  # fmt: skip


def _is_object_marker(text: Text, hit: Hit) -> bool:
    return text.folded[hit.start : hit.end] == "将" and not text.at("verb", hit.end)


def _frame(scene: Scene, hit: Hit, subject: Stretch | None) -> Frame:
    own = subject and scene.text.first("own_side", subject.start, subject.end)
    asks = hit.entry.id == "zh.strength.must_of_leader" and not own and not scene.instrument
    kind = UndertakingKind.ASK if asks else UndertakingKind.PLEDGE
    strength = Strength.WILL if own and hit.entry.means == "shall" else Strength(hit.entry.means)
    return Frame(hit=hit, kind=kind, strength=strength, subject=subject)


def _bare(scene: Scene, begin: int, clause: Clause) -> Opening | None:
    """Open at the plain verb of an agreement's own text, or of one that is told."""
    hit = None if scene.text.at("according", begin) else scene.agreed or scene.instrument
    told = hit is not None and clause.start <= hit.start and hit.end >= clause.end
    subject = scene.first_named(begin, clause.end) if hit and not told else None
    if not hit or not subject or clause.end - subject.end < 2 or not _is_said(scene, subject, clause):
        return None
    strength = Strength.SHALL if scene.instrument else Strength.WILL
    frame = Frame(hit=hit, kind=UndertakingKind.PLEDGE, strength=strength, subject=subject)
    return Opening(begin=begin, frame=frame)


def _is_said(scene: Scene, subject: Stretch, clause: Clause) -> bool:
    """Tell a sentence (乙方提供设备) from a phrase about the subject (乙方的权利, 乙方责任)."""
    folded = scene.text.folded
    named = folded[subject.end : subject.end + 1] in "的(:/" or scene.text.at("heading_noun", subject.end)
    says = scene.text.first("verb", subject.end, clause.end) or is_lead(scene.text, clause)
    return bool(says) and not named


def _signed_to(scene: Scene, clause: Clause) -> Opening | None:
    """Open at what was signed for: 签订协议，共建研究院."""
    verb = scene.text.at("joint_deed", clause.start) if scene.signing and scene.frame is None else None
    if verb is None or scene.signing is None:
        return None
    frame = Frame(hit=verb, kind=UndertakingKind.PLEDGE, strength=Strength.WILL, certain=False)
    return Opening(begin=clause.start, frame=frame)
