"""What does a Chinese text undertake?"""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from hefu.reading.basis import is_instrument
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Found, Statement
from hefu.reading.text import Text
from hefu.reading.zh.papers import is_paper
from hefu.reading.zh.statements.against import speaks_against
from hefu.reading.zh.statements.before import Before
from hefu.reading.zh.statements.clauses import Clause, find_clauses, is_lead, is_point, trimmed
from hefu.reading.zh.statements.conditions import (
    acts,
    behind_leave,
    behind_note,
    is_heading_point,
    only_asks,
    trails,
)
from hefu.reading.zh.statements.counted_lists import find_counted
from hefu.reading.zh.statements.fronted import only_names
from hefu.reading.zh.statements.goes_on import goes_on_from
from hefu.reading.zh.statements.lapses import Lapses
from hefu.reading.zh.statements.layout import Layout
from hefu.reading.zh.statements.leads import SIDES, leads_on
from hefu.reading.zh.statements.left_out import left_out
from hefu.reading.zh.statements.modals import MUST
from hefu.reading.zh.statements.noted import is_noted
from hefu.reading.zh.statements.openings import open_clause
from hefu.reading.zh.statements.owners import owned, topic_of
from hefu.reading.zh.statements.preamble import preamble_end
from hefu.reading.zh.statements.quoted import find_quoting
from hefu.reading.zh.statements.scene import Frame, Opening, Scene
from hefu.reading.zh.statements.stated import state_each
from hefu.reading.zh.statements.subjects import keeps_on
from hefu.reading.zh.statements.tails import aims_follow, is_aim, is_apart
from hefu.reading.zh.statements.topics import is_by_agent, is_named_behind
from hefu.reading.zh.statements.turns import passes_the_word
from hefu.reading.zh.statements.voices import Voices
from hefu.reading.zh.statements.weighed import goes_on_weighed, is_weighed
from hefu.reading.zh.statements.when import only_when
from hefu.terms.reading import PassedOver
from hefu.terms.undertaking import UndertakingKind

_FAR = 200


def find_statements_zh(
    text: Text, sentences: Sequence[Sentence], mentions: Mentions, names: Names, published: date | None
) -> Found:
    """Find the clauses that undertake, in the order of the text, and those that only look like it."""
    reader = _Reader(text, mentions, names)
    reader.scene.year = published.year if published else None
    if is_paper(text, sentences):
        reader.scene.paper = text.first("agreement", 0, len(text.folded))
    for sentence in sentences:
        reader.read(sentence)
    return Found(tuple(reader.statements), tuple(reader.passed_over))


class _Reader:
    """Walks the clauses; a clause without an opening goes on with the frame of the one before."""

    def __init__(self, text: Text, mentions: Mentions, names: Names) -> None:
        itself = is_instrument(text)
        self.text = text
        self.scene = Scene(text=text, mentions=mentions, people=names)
        self.scene.instrument = text.first("instrument", 0, len(text.folded)) if itself else None
        self.scene.preamble = preamble_end(text) if itself else 0
        self.layout = Layout(self.scene)
        self.voices = Voices(self.scene)
        self.before = Before(self.scene)
        self.lapses: Lapses | None = None
        self.point = False
        self.statements: list[Statement] = []
        self.passed_over: list[PassedOver] = []

    def read(self, sentence: Sentence) -> None:
        self.before.forget()
        frame, sentence = self.scene.frame, self.layout.as_item(sentence)
        self.layout.enter(sentence)
        self.scene.said = self.voices.speaks(sentence)
        if only_asks(self.text, sentence) or self.layout.is_note(sentence):
            return
        tabled, rows = self.layout.read_table(sentence)
        self.statements += rows
        if tabled or self.layout.is_title(sentence):
            return
        clauses = [
            behind_leave(self.scene, behind_note(self.text, clause))
            for clause in find_clauses(self.text, self.layout.told(sentence))
        ]
        self.scene.frame = self.scene.frame or goes_on_from(self.scene, frame, sentence, clauses)
        lapses = self.lapses = Lapses(self.scene, sentence, self.layout.aside, self.lapses)
        for index, clause in enumerate(clauses):
            if lapsed := lapses.of(clause):
                self._pass_over(clause, lapsed.entry.id if open_clause(self.scene, clause) else None)
            else:
                self._read_clause(clause, sentence, last=index + 1 == len(clauses))
            self._remember(clause)

    def _remember(self, clause: Clause) -> None:
        """Keep the word of signing or the paper's name: after it a report tells of what was promised."""
        scene = self.scene
        if "sign" in clause.kinds:
            scene.signing = self.text.first("sign", clause.start, clause.end) or scene.signing
        scene.said = find_quoting(self.text, clause) or scene.said
        scene.side = self.text.folded.endswith(SIDES, clause.start, clause.end)
        if not scene.signed:
            scene.signed = scene.signing or self.text.first("agreement", clause.start, clause.end)

    def _read_clause(self, clause: Clause, sentence: Sentence, *, last: bool) -> None:
        if self._names_speaker(clause) or (
            "told_to" not in clause.kinds and self.layout.is_label(clause, sentence)
        ):
            return
        if self._leads_in(clause):
            self.before.add(clause)
        elif counted := find_counted(self.scene, clause):
            self._count(counted, clause, sentence)
        else:
            self._read_deed(clause, sentence, last=last)

    def _leads_in(self, clause: Clause) -> bool:
        """Tell what the next clause is about, on what terms it holds, or who takes the word."""
        open_or_terms = self.before.leaves_open(clause) or self._sets_the_terms(clause)
        return open_or_terms or passes_the_word(self.scene, clause)

    def _sets_the_terms(self, clause: Clause) -> bool:
        """Take in the terms of the next clause; below a government's measures they are no more of an ask."""
        frame, sets = self.scene.frame, self.before.sets_the_terms(clause)
        if sets and frame and frame.kind is UndertakingKind.ASK:
            self.scene.frame = self.layout.measure() or frame
        return sets

    def _names_speaker(self, clause: Clause) -> bool:
        """Tell the name before the colon behind which the line gives somebody's words, but not points."""
        said = self.scene.said
        points = self.text.at("point_of", clause.end + 1)
        return said is not None and said.start == clause.end and points is None

    def _read_deed(self, clause: Clause, sentence: Sentence, *, last: bool) -> None:
        """Tell what the clause itself says: nothing that binds, an undertaking, or more of the one before."""
        scene = self.scene
        adds = scene.frame is not None and trails(scene, clause) and not acts(scene, clause)
        opened = None if adds or is_noted(scene, clause) else open_clause(scene, clause)
        rule = left_out(scene, clause, opened)
        if rule and not (adds and rule == "zh.done" and self.text.at("tail", clause.start)):
            self._leave_out(clause, rule, opened)
        elif sentence.heading and opened:
            self._pass_over(clause, "heading")
        elif opened:
            self._open(opened, clause, sentence)
        elif scene.frame and (self.text.at("cause", clause.start) or is_heading_point(self.text, clause)):
            self.before.lead = None
        elif scene.frame and not (is_weighed(scene.frame.hit) and self._says_else(clause)):
            self._go_on(clause, sentence, last=last)
        else:
            scene.frame = None
            self.before.tell_nothing(clause)

    def _leave_out(self, clause: Clause, rule: str, opened: Opening | None) -> None:
        scene = self.scene
        looked_at = opened or scene.frame or scene.instrument or scene.first_named(clause.start, clause.end)
        self._pass_over(clause, rule if looked_at else None)
        self.before.right = rule.startswith("zh.right")
        scene.frame, self.before.lead = scene.frame if rule == "zh.right" else None, None
        self.before.add(clause)

    def _count(self, frame: Frame, clause: Clause, sentence: Sentence) -> None:
        """Let what was counted (答应三件事：) hold for the clauses behind, or for the list on its line."""
        of = topic_of(self.scene, self.before.clauses)
        self.scene.frame = replace(frame, subject=frame.subject or of)
        self.before.add(clause)
        self.before.lead = None
        if clause.end + 1 >= sentence.end or self.text.at("point_of", clause.end + 1):
            self.layout.stem = self.scene.frame

    def _open(self, opened: Opening, clause: Clause, sentence: Sentence) -> None:
        before = self.before
        frame = owned(self.scene, opened.frame, clause, before.clauses)
        if frame.kind is UndertakingKind.ASK:
            before.add(replace(clause, end=frame.hit.start))
            before.lead = None if opened.begin == frame.hit.end else before.lead
        self.scene.frame = frame
        within = self.text.at("tail", opened.begin)
        if within and self.text.folded.startswith("其中", opened.begin):
            opened = replace(opened, begin=within.end)
        self.point = frame.hit.entry.id == MUST and is_point(self.text, clause.start - 1)
        if before.lead is None and is_by_agent(self.text, opened.begin):
            before.lead = before.thing_right_before(clause)
        timed = opened.begin <= frame.hit.start and frame.hit.end < clause.end
        if opened.stem and (timed or self.text.first("agent", clause.start, clause.end)):
            before.lead = opened.begin
        ends_line = self.text.folded[clause.end : clause.end + 1] == ":"
        if ends_line and clause.end + 1 >= sentence.end:
            self.layout.stem = frame
        elif not opened.stem:
            self._state(opened.begin, clause, sentence)

    def _go_on(self, clause: Clause, sentence: Sentence, *, last: bool) -> None:
        if (
            self.point
            and self.before.lead is None
            and self.statements
            and self.statements[-1].sentence is sentence
        ):
            self._join(clause)
            return
        if only_names(self.scene, clause):
            self.scene.frame = None
            self.before.add(clause)
            return
        aim = (last or aims_follow(self.text, clause)) and is_aim(self.text, clause)
        joins = self._is_beside_last(clause, sentence) and not is_apart(self.text, clause)
        if joins and (trails(self.scene, clause) or aim):
            self._join(clause)
        elif (is_lead(self.text, clause) or self.before.is_topic(clause)) and not (
            last or self.text.folded[clause.end : clause.end + 1] == ";"
        ):
            self.before.leads_from(clause)
        elif keeps_on(self.scene, clause):
            self._state(clause.start, clause, sentence)
        else:
            self.before.add(clause)

    def _is_beside_last(self, clause: Clause, sentence: Sentence) -> bool:
        """Tell a clause of the sentence and kind of what was stated last, with no semicolon between them."""
        frame = self.scene.frame
        before = self.statements[-1] if self.statements and self.before.lead is None else None
        if frame is None or before is None:
            return False
        if before.sentence is not sentence or before.kind is not frame.kind:
            return False
        return self.text.folded.find(";", max(before.end, clause.start - _FAR), clause.start) < 0

    def _says_else(self, clause: Clause) -> bool:
        """Tell a clause that no words of its own make go on with one that was only weighed: what the other
        side does is told behind a semicolon (甲方支持乙方办节；乙方…).
        """
        apart = self.text.folded[clause.start - 1] == ";" and self.scene.named_at(clause.start)
        return not (apart or trails(self.scene, clause) or goes_on_weighed(self.scene, clause))

    def _join(self, clause: Clause) -> None:
        """Take a clause into the statement before it."""
        before = self.statements[-1]
        joined = trimmed(self.text, before.start, clause.end)
        self.statements[-1] = replace(before, end=joined[1])

    def _state(self, begin: int, clause: Clause, sentence: Sentence) -> None:
        frame = self.scene.frame
        if frame is None:
            return
        start = self.before.take_lead(clause, begin)
        left, right = trimmed(self.text, start, clause.end)
        if self.text.folded[clause.end : clause.end + 1] == "," and leads_on(
            self.scene, clause, frame, begin
        ):
            self.before.lead = left
            return
        if only_when(self.text, clause, frame, max(left, clause.start)):
            self.before.lead = None if is_named_behind(self.scene, clause) else left
            return
        if left >= clause.start and speaks_against(self.scene, clause, frame):
            self._pass_over(clause, "zh.weighs-little")
            if "cause" not in clause.kinds and self.scene.first_named(clause.start, clause.end):
                self.before.add(clause)
            # What goes on behind it goes on with nothing; who asks may still ask for more.
            self.scene.frame = frame if frame.kind is UndertakingKind.ASK else None
            return
        self.statements += state_each(self.text, frame, clause.parts(left, right), sentence)

    def _pass_over(self, clause: Clause, rule: str | None) -> None:
        left, right = trimmed(self.text, clause.start, clause.end)
        if rule and left < right:
            quote = self.text.flat[left:right]
            self.passed_over.append(PassedOver(start=left, end=right, quote=quote, rule=rule))
