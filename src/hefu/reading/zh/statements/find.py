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
from hefu.reading.zh.roles.further_speakers import takes_the_word
from hefu.reading.zh.statements.against import speaks_against
from hefu.reading.zh.statements.asks import with_subject
from hefu.reading.zh.statements.clauses import Clause, find_clauses, is_lead, is_nominal, is_point, trimmed
from hefu.reading.zh.statements.conditions import (
    acts,
    behind_change,
    behind_leave,
    behind_note,
    has_binding_word,
    is_as_for,
    is_condition,
    is_heading_point,
    only_asks,
    trails,
)
from hefu.reading.zh.statements.counted_lists import find_counted
from hefu.reading.zh.statements.lapses import Lapses
from hefu.reading.zh.statements.layout import Layout
from hefu.reading.zh.statements.leads import (
    SIDES,
    aims_on,
    fronts,
    has_own_subject,
    is_fronted,
    is_left_open,
    is_owed,
    is_when,
    leads_on,
    only_names,
    only_says_for_whom,
    only_when,
)
from hefu.reading.zh.statements.left_out import left_out
from hefu.reading.zh.statements.modals import MUST
from hefu.reading.zh.statements.noted import is_noted
from hefu.reading.zh.statements.openings import open_clause
from hefu.reading.zh.statements.owners import owned, topic_of
from hefu.reading.zh.statements.preamble import preamble_end
from hefu.reading.zh.statements.quoted import find_quoting
from hefu.reading.zh.statements.scene import Frame, Opening, Scene
from hefu.reading.zh.statements.stated import state_each
from hefu.reading.zh.statements.tails import aims_follow, is_aim, is_apart, is_called_by
from hefu.reading.zh.statements.topics import is_by_agent, is_named_behind, names_thing
from hefu.reading.zh.statements.voices import Voices
from hefu.reading.zh.statements.weighed import goes_on_weighed, is_weighed
from hefu.terms.reading import PassedOver
from hefu.terms.undertaking import Strength, UndertakingKind

_TITLE, _FAR = 16, 200
_MORE = "以及"
_ANSWER = frozenset("答应允诺")
"""One of these has each word by which somebody answers what was asked: 答复, 回应, 承诺."""


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
        self.lead: int | None = None
        self.fronted = -1
        self.before: list[Clause] = []
        self.point = self.right = False
        self.statements: list[Statement] = []
        self.passed_over: list[PassedOver] = []

    def read(self, sentence: Sentence) -> None:
        self.lead, self.before, self.right = None, [], False
        sentence = self.layout.as_item(sentence)
        self.layout.enter(sentence)
        self.scene.said = self.voices.speaks(sentence)
        if only_asks(self.text, sentence) or self.layout.is_note(sentence):
            return
        tabled, rows = self.layout.read_table(sentence)
        self.statements += rows
        if tabled or self.layout.is_title(sentence):
            return
        told = self.layout.told(sentence)
        clauses = [
            behind_leave(self.scene, behind_change(self.text, behind_note(self.text, clause)))
            for clause in find_clauses(self.text, told)
        ]
        lapses = Lapses(self.scene, sentence, self.layout.aside)
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
        if self._leaves_open(clause) or self._sets_the_terms(clause) or self._passes_the_word(clause):
            self.before.append(clause)
        elif counted := find_counted(self.scene, clause):
            self._count(counted, clause, sentence)
        else:
            self._read_deed(clause, sentence, last=last)

    def _names_speaker(self, clause: Clause) -> bool:
        """Tell the name before the colon behind which the line gives somebody's words."""
        said = self.scene.said
        return said is not None and said.start == clause.end

    def _leaves_open(self, clause: Clause) -> bool:
        """Take in what the next clause is about (对困难职工，), and what it leaves for it to say."""
        left_open = is_left_open(self.text, clause)
        if not left_open and not is_as_for(self.text, clause):
            return False
        self.scene.frame = None
        self.lead = clause.start if left_open else None
        self.fronted = clause.start if left_open else self.fronted
        return True

    def _sets_the_terms(self, clause: Clause) -> bool:
        """Take in on what condition and to what end the next clause holds, and what goes on with a right."""
        scene = self.scene
        goes_on = self.right and scene.first_named(clause.start, clause.end) is None
        goes_on = goes_on and (scene.frame is None or self.text.folded[clause.start - 1] == "并")
        self.right = goes_on and not has_binding_word(self.text, clause)
        leads = self._only_leads(clause)
        if leads and scene.frame and scene.frame.kind is UndertakingKind.ASK:
            scene.frame = self.layout.measure() or scene.frame
        return leads or self.right

    def _only_leads(self, clause: Clause) -> bool:
        tail = self.text.at("tail", clause.start)
        if (tail and tail.end >= clause.end) or is_condition(self.text, clause):
            return True
        named = self.scene.named_at(clause.start) is not None
        with_leave = self.text.at("with_leave", clause.start) and not named
        return bool(with_leave) or aims_on(self.scene, clause, self.lead)

    def _passes_the_word(self, clause: Clause) -> bool:
        """End an ask, or whose deeds are told, where somebody else takes the word; behind an answer stands
        a promise (…；丁海答复，).
        """
        frame = self.scene.frame
        said = takes_the_word(self.text, self.scene.people, clause.start, clause.end) if frame else None
        if said is None or frame is None:
            return False
        anew = replace(frame, kind=UndertakingKind.PLEDGE, strength=Strength.WILL, subject=None)
        asked = frame.kind is UndertakingKind.ASK
        answered = said.end == clause.end and not _ANSWER.isdisjoint(self.text.folded[said.start : said.end])
        self.scene.frame = anew if answered or not asked else None
        return answered and asked

    def _read_deed(self, clause: Clause, sentence: Sentence, *, last: bool) -> None:
        """Tell what the clause itself says: nothing that binds, an undertaking, or more of the one before."""
        scene = self.scene
        if self._lists_more(clause):
            self._join(clause)
            return
        adds = scene.frame is not None and trails(scene, clause) and not acts(scene, clause)
        opened = None if adds or is_noted(scene, clause) else open_clause(scene, clause)
        rule = left_out(scene, clause, opened)
        if rule and not (adds and rule == "zh.done" and self.text.at("tail", clause.start)):
            self._leave_out(clause, rule, opened)
        elif sentence.heading and opened:
            self._pass_over(clause, "heading")
        elif opened and only_says_for_whom(scene, clause):
            self._open(replace(opened, stem=True), clause, sentence)
            self.lead = clause.start
        elif opened:
            self._open(opened, clause, sentence)
        elif scene.frame and (self.text.at("cause", clause.start) or is_heading_point(self.text, clause)):
            self.lead = None
        elif scene.frame and not (is_weighed(scene.frame.hit) and self._says_else(clause)):
            self._go_on(clause, sentence, last=last)
        else:
            scene.frame = None
            self._look_for_lead(clause)

    def _lists_more(self, clause: Clause) -> bool:
        """Tell (抢抓…战略机遇，)以及省委支持带来的机遇, one more object of the deed right before."""
        before = self.statements[-1] if self.statements else None
        beside = before is not None and before.end + 1 == clause.start - len(_MORE)
        listed = beside and self.text.folded.endswith(_MORE, 0, clause.start)
        return listed and self.text.at("verb", clause.start) is None

    def _leave_out(self, clause: Clause, rule: str, opened: Opening | None) -> None:
        scene = self.scene
        looked_at = opened or scene.frame or scene.instrument or scene.first_named(clause.start, clause.end)
        self._pass_over(clause, rule if looked_at else None)
        self.right = rule.startswith("zh.right")
        scene.frame, self.lead = scene.frame if rule == "zh.right" else None, None
        self.before.append(clause)

    def _count(self, frame: Frame, clause: Clause, sentence: Sentence) -> None:
        """Let what was counted (答应三件事：) hold for the clauses behind, or for the list on its line."""
        self.scene.frame = replace(frame, subject=frame.subject or topic_of(self.scene, self.before))
        self.before.append(clause)
        self.lead = None
        if clause.end + 1 >= sentence.end:
            self.layout.stem = self.scene.frame

    def _look_for_lead(self, clause: Clause) -> None:
        fronted = fronts(self.scene, clause)
        signed = "sign" in clause.kinds and self.text.at("agent", clause.start)
        leads = fronted or is_lead(self.text, clause) or self.text.at("topic", clause.start) is not None
        self.fronted = clause.start if fronted else self.fronted
        self.lead = clause.start if leads and not signed else None
        if not is_owed(self.text, clause):
            self.before.append(clause)

    def _open(self, opened: Opening, clause: Clause, sentence: Sentence) -> None:
        frame = owned(self.scene, opened.frame, clause, self.before)
        if frame.kind is UndertakingKind.ASK:
            self.before.append(replace(clause, end=frame.hit.start))
            self.lead = None if opened.begin == frame.hit.end else self.lead
        self.scene.frame = frame
        within = self.text.at("tail", opened.begin)
        if within and self.text.folded.startswith("其中", opened.begin):
            opened = replace(opened, begin=within.end)
        self.point = frame.hit.entry.id == MUST and is_point(self.text, clause.start - 1)
        by_agent = is_by_agent(self.text, opened.begin) and self.lead is None
        beside = by_agent and bool(self.before) and self.before[-1].end + 1 == clause.start
        if beside and names_thing(self.text, self.before[-1]):
            self.lead = self.before[-1].start
        timed = opened.begin <= frame.hit.start and frame.hit.end < clause.end
        if opened.stem and (timed or self.text.first("agent", clause.start, clause.end)):
            self.lead = opened.begin
        ends_line = self.text.folded[clause.end : clause.end + 1] == ":"
        if ends_line and clause.end + 1 >= sentence.end:
            self.layout.stem = frame
        elif not opened.stem:
            self._state(opened.begin, clause, sentence)

    def _go_on(self, clause: Clause, sentence: Sentence, *, last: bool) -> None:
        if self.point and self.lead is None and self.statements and self.statements[-1].sentence is sentence:
            self._join(clause)
            return
        if only_names(self.scene, clause):
            self.scene.frame = None
            self.before.append(clause)
            return
        aim = (last or aims_follow(self.text, clause)) and is_aim(self.text, clause)
        joins = self._is_beside_last(clause, sentence) and not is_apart(self.text, clause)
        if joins and (trails(self.scene, clause) or aim):
            self._join(clause)
        elif (is_lead(self.text, clause) or self._is_topic(clause)) and not (
            last or self.text.folded[clause.end : clause.end + 1] == ";"
        ):
            self.lead = clause.start if self.lead is None else self.lead
        elif self._changes_subject(clause):
            self._state(clause.start, clause, sentence)

    def _is_beside_last(self, clause: Clause, sentence: Sentence) -> bool:
        """Tell a clause of the sentence and kind of what was stated last, with no semicolon between them."""
        frame = self.scene.frame
        before = self.statements[-1] if self.statements and self.lead is None else None
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

    def _is_topic(self, clause: Clause) -> bool:
        """Take in 林德瑙大学方面, whose deed the next clause tells."""
        own = self.scene.first_named(clause.start, clause.end)
        if is_fronted(self.scene, clause):
            self.fronted = clause.start
            return True
        led = is_apart(self.text, clause) and is_called_by(self.text, clause)
        if led or is_when(self.text, clause) or is_nominal(self.text, clause):
            return True
        side = self.text.folded.endswith(SIDES, clause.start, clause.end)
        if side and own and self.scene.frame:
            self.scene.frame = replace(self.scene.frame, subject=own)
        return side and clause.end - clause.start < _TITLE

    def _changes_subject(self, clause: Clause) -> bool:
        """Go on with a clause's own subject; one that only says something (校方提出) ends the frame."""
        frame, own = self.scene.frame, self.scene.first_named(clause.start, clause.end)
        if frame is None or own is None or own.start > clause.start or is_noted(self.scene, clause):
            return True
        if self.scene.only_describes(own):
            return True
        turns = frame.kind is UndertakingKind.ASK and self.text.at("own_side", own.start)
        if turns or self.text.first("speech", own.end, clause.end):
            self.scene.frame = None
            self.before.append(clause)
            return False
        self.scene.frame = with_subject(self.scene, frame, own)
        return True

    def _state(self, begin: int, clause: Clause, sentence: Sentence) -> None:
        frame = self.scene.frame
        if frame is None:
            return
        said = self.text.first("speech", clause.start, begin)
        own = self.lead is not None and has_own_subject(
            self.scene, clause, begin, self.lead, fronted=self.lead == self.fronted
        )
        start = begin if self.lead is None or said or own else self.lead
        self.lead = None
        left, right = trimmed(self.text, start, clause.end)
        if self.text.folded[clause.end : clause.end + 1] == "," and leads_on(
            self.scene, clause, frame, begin
        ):
            self.lead = left
            return
        if only_when(self.text, clause, frame, max(left, clause.start)):
            self.lead = None if is_named_behind(self.scene, clause) else left
            return
        if left >= clause.start and speaks_against(self.scene, clause, frame):
            self._pass_over(clause, "zh.weighs-little")
            # What goes on behind it goes on with nothing; who asks may still ask for more.
            self.scene.frame = frame if frame.kind is UndertakingKind.ASK else None
            return
        self.statements += state_each(self.text, frame, clause.parts(left, right), sentence)

    def _pass_over(self, clause: Clause, rule: str | None) -> None:
        left, right = trimmed(self.text, clause.start, clause.end)
        if rule and left < right:
            quote = self.text.flat[left:right]
            self.passed_over.append(PassedOver(start=left, end=right, quote=quote, rule=rule))
