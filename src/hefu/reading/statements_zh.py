"""What does a Chinese text undertake?"""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from hefu.lexicon.vocabulary import Hit
from hefu.reading.basis import find_basis
from hefu.reading.clauses_zh import Clause, find_clauses, is_aim, is_lead, is_tail, trimmed
from hefu.reading.mentions import Mentions
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Found, Statement
from hefu.reading.text import Stretch, Text
from hefu.terms.reading import PassedOver
from hefu.terms.undertaking import Basis, Strength, UndertakingKind

_NAMED = ("everybody", "generic", "own_side", "back_reference", "self_name")
_FIRM = {Strength.WILL, Strength.SHALL}


class Frame(Struct, frozen=True, kw_only=True):
    """What holds until the sentence ends: kind, strength and subject of the clauses to come."""

    hit: Hit
    kind: UndertakingKind
    strength: Strength
    subject: Stretch | None = None


class _Reader:
    """Walks the clauses; a clause without a trigger goes on with the frame of the one before."""

    def __init__(self, text: Text, mentions: Mentions) -> None:
        self.text = text
        self.mentions = mentions
        itself = find_basis(text) is Basis.INSTRUMENT
        self.instrument = text.first("instrument", 0, len(text.folded)) if itself else None
        self.frame: Frame | None = None
        self.agreed: Hit | None = None
        self.lead: int | None = None
        self.agreed_line = -1
        self.statements: list[Statement] = []
        self.passed_over: list[PassedOver] = []

    def read(self, sentence: Sentence) -> None:
        if not sentence.continues:
            self.frame = None
        agreed = self.text.first("agreed", sentence.start, sentence.end)
        if agreed:
            self.agreed, self.agreed_line = agreed, sentence.line
        elif not (sentence.item or sentence.continues or sentence.line == self.agreed_line):
            self.agreed = None
        self.lead = None
        clauses = find_clauses(self.text, sentence)
        for index, clause in enumerate(clauses):
            self._read_clause(clause, sentence, last=index + 1 == len(clauses))

    def _read_clause(self, clause: Clause, sentence: Sentence, *, last: bool) -> None:
        trails = self.frame is not None and is_tail(self.text, clause)
        opened = None if trails else self._opened(clause)
        rule = self._left_out(clause, opened)
        if rule:
            self._pass_over(clause, rule if opened or self.frame else None)
            self.frame = self.frame if self.frame and rule == "zh.right" else None
        elif sentence.heading and opened:
            self._pass_over(clause, "heading")
        elif opened:
            begin, self.frame = opened
            self._state(begin, clause, sentence)
        elif self.frame:
            self._go_on(clause, sentence, last=last)
        elif is_lead(self.text, clause) or self.text.at("topic", clause.start):
            self.lead = clause.start
        else:
            self.lead = None

    def _opened(self, clause: Clause) -> tuple[int, Frame] | None:
        text = self.text
        ask = text.first("ask", clause.start, clause.end)
        if ask and clause.end - ask.end >= 4:
            return ask.end, Frame(hit=ask, kind=UndertakingKind.ASK, strength=Strength(ask.entry.means),
                                  subject=self._first_named(ask.end, clause.end))  # fmt: skip
        speech = text.first("speech", clause.start, clause.end)
        begin = speech.end if speech and clause.end - speech.end >= 4 else clause.start
        return self._by_trigger(begin, clause) or self._bare(begin, clause)

    def _by_trigger(self, begin: int, clause: Clause) -> tuple[int, Frame] | None:
        triggers = self.text.find("strength", begin, clause.end)
        headless = self.frame is not None and bool(triggers) and triggers[0].start == begin
        if not triggers or (headless and self._is_object_marker(triggers[0])):
            return None
        doubled = len(triggers) > 1 and triggers[1].start - triggers[0].end <= 1
        hit = triggers[1] if doubled and triggers[0].entry.means == "will" else triggers[0]
        subject = Stretch(begin, triggers[0].start) if triggers[0].start > begin else None
        frame = self._of(hit, subject)
        if subject and self.frame and not self._names(subject):
            frame = msgspec.structs.replace(frame, subject=self.frame.subject)
        elif subject is None and self.frame:
            frame = msgspec.structs.replace(frame, subject=self.frame.subject, kind=self.frame.kind)
        return begin, frame

    def _is_object_marker(self, hit: Hit) -> bool:
        return self.text.folded[hit.start : hit.end] == "将" and not self.text.at("verb", hit.end)

    def _of(self, hit: Hit, subject: Stretch | None) -> Frame:
        own = subject and self.text.first("own_side", subject.start, subject.end)
        asks = hit.entry.id == "zh.strength.must_of_leader" and not own and not self.instrument
        kind = UndertakingKind.ASK if asks else UndertakingKind.PLEDGE
        strength = Strength.WILL if own and hit.entry.means == "shall" else Strength(hit.entry.means)
        return Frame(hit=hit, kind=kind, strength=strength, subject=subject)

    def _bare(self, begin: int, clause: Clause) -> tuple[int, Frame] | None:
        hit = self.agreed or self.instrument
        subject = self._first_named(begin, clause.end) if hit else None
        if not hit or not subject or clause.end - subject.end < 2:
            return None
        strength = Strength.SHALL if self.instrument else Strength.WILL
        return begin, Frame(hit=hit, kind=UndertakingKind.PLEDGE, strength=strength, subject=subject)

    def _first_named(self, start: int, end: int) -> Stretch | None:
        near = min(end, start + 24)
        mentions = [one for one in self.mentions.within(start, near) if self._leads_clause(start, one.start)]
        if mentions:
            return Stretch(mentions[0].start, _coordinated(self.text, self.mentions, mentions[0].end, near))
        for kind in _NAMED:
            hit = self.text.first(kind, start, near)
            if hit and self._leads_clause(start, hit.start):
                return Stretch(hit.start, hit.end)
        return None

    def _leads_clause(self, start: int, at: int) -> bool:
        return at - start <= 2 and not self.text.find("preposition", start, at)

    def _left_out(self, clause: Clause, opened: tuple[int, Frame] | None) -> str | None:
        for kind in ("boilerplate", "right", "done", "negation"):
            hit = self.text.first(kind, clause.start, clause.end)
            if hit and not (kind in ("done", "negation") and self._still_binds(clause, hit, opened)):
                return hit.entry.id
        if opened and opened[1].kind is UndertakingKind.PLEDGE and opened[1].subject and not self.frame:
            return self._no_bearer(opened[1].subject, clause)
        return None

    def _still_binds(self, clause: Clause, hit: Hit, opened: tuple[int, Frame] | None) -> bool:
        kept = self.text.first("negation_kept", clause.start, clause.end)
        return bool(kept) or (opened is not None and opened[1].hit.start <= hit.start)

    def _no_bearer(self, subject: Stretch, clause: Clause) -> str | None:
        if self._names(subject) or self.text.first("duration", subject.start, subject.end):
            return None
        effect = self.text.first("effect", subject.end, clause.end)
        measured = any(char.isdigit() for char in self.text.folded[clause.start : clause.end])
        if measured and not effect:
            return None
        return effect.entry.id if effect else "a-thing-as-subject"

    def _names(self, subject: Stretch) -> bool:
        named = any(self.text.first(kind, subject.start, subject.end) for kind in _NAMED)
        return named or bool(self.mentions.within(subject.start, subject.end))

    def _go_on(self, clause: Clause, sentence: Sentence, *, last: bool) -> None:
        aim = (last or self.text.folded[clause.end : clause.end + 1] == ";") and is_aim(self.text, clause)
        if self.statements and self.lead is None and (is_tail(self.text, clause) or aim):
            joined = trimmed(self.text, self.statements[-1].start, clause.end)
            self.statements[-1] = msgspec.structs.replace(self.statements[-1], end=joined[1])
        elif is_lead(self.text, clause) and not last:
            self.lead = clause.start if self.lead is None else self.lead
        else:
            self._state(clause.start, clause, sentence)

    def _state(self, begin: int, clause: Clause, sentence: Sentence) -> None:
        frame = self.frame
        if frame is None:
            return
        start = begin if self.lead is None or self._has_own_subject(begin, clause) else self.lead
        self.lead = None
        left, right = trimmed(self.text, start, clause.end)
        if is_lead(self.text, clause, start) and self.text.folded[clause.end : clause.end + 1] == ",":
            self.lead = left
            return
        for part in clause.parts(left, right):
            self.statements.append(_statement(self.text, frame, part, sentence))

    def _has_own_subject(self, begin: int, clause: Clause) -> bool:
        topic = self.lead is not None and self.text.at("topic", self.lead)
        return not topic and self._first_named(begin, clause.end) is not None

    def _pass_over(self, clause: Clause, rule: str | None) -> None:
        left, right = trimmed(self.text, clause.start, clause.end)
        if rule and left < right:
            quote = self.text.given[left:right]
            self.passed_over.append(PassedOver(start=left, end=right, quote=quote, rule=rule))


def find_statements_zh(text: Text, sentences: Sequence[Sentence], mentions: Mentions) -> Found:
    """Find the clauses that undertake, in the order of the text, and those that only look like it."""
    reader = _Reader(text, mentions)
    for sentence in sentences:
        reader.read(sentence)
    return Found(tuple(reader.statements), tuple(reader.passed_over))


def _coordinated(text: Text, mentions: Mentions, end: int, limit: int) -> int:
    while text.folded[end : end + 1] in ("、", "和", "与"):
        following = [one for one in mentions.within(end + 1, limit) if one.start == end + 1]
        if not following:
            return end
        end = following[0].end
    return end


def _statement(text: Text, frame: Frame, part: Stretch, sentence: Sentence) -> Statement:
    verb = frame.hit.end if part.start <= frame.hit.start < part.end else part.start
    softer = text.first("softener", verb, min(part.end, verb + 5))
    firm = frame.kind is UndertakingKind.PLEDGE and frame.strength in _FIRM
    soft = softer if softer and softer.start - verb <= 2 and firm else None
    strength = Strength(soft.entry.means) if soft else frame.strength
    why = (text.because("kind", frame.hit), text.because("strength", soft or frame.hit))
    return Statement(start=part.start, end=part.end, subject=frame.subject, kind=frame.kind,
                     strength=strength, sentence=sentence, why=why)  # fmt: skip
