"""What does the page say of a Chinese line: whose its deeds are, by titles, tables, labels and notes?"""

from msgspec.structs import replace

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch
from hefu.reading.zh.measures import find_measures
from hefu.reading.zh.statements.agreed import find_agreed
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.labels import (
    begins_deed,
    behind_bracket,
    deeds_follow,
    verb_follows,
)
from hefu.reading.zh.statements.noted import bare_note, find_headed, find_note, line_end, without_notes
from hefu.reading.zh.statements.rows import row_statements
from hefu.reading.zh.statements.scene import Frame, Scene
from hefu.reading.zh.statements.sections import (
    is_bracket,
    is_short_title,
    is_slogan,
    is_title,
    level_of,
    parts_block,
    section_frame,
    side_frame,
)
from hefu.reading.zh.statements.tables import Columns, find_columns, guess_row, has_cells, is_group, read_row
from hefu.terms.undertaking import Strength, UndertakingKind

_ANNEX = pattern(r"附[件表录]")
_BLOCK = pattern(r"(?:\r?\n(?![ \t\u3000]*\r?(?:\n|$)).*)+")
_BELOW = ("如下", "如下事项", "以下事项")
_CONTACT = pattern("[(]?(?:新闻|媒体|业务)?(?:联系|联络)(?:人|单位|窗口|电话|方式)")
"""新闻联络人：科长丁海: whom to ask."""
_SIGNS = pattern(
    r"(?:[甲乙丙丁]方)?(?:法定|授权|签[字约署]|法人|委托)?(?:代表人?|代理人)[^:。;]{0,16}: *[^,;。:]{0,16}$|"
    r"[甲乙丙丁] {0,8}方 ?\((?:盖章|签章|公章|签字|章)[^()]{0,6}\)"
)
_ON, _WORK = "关于", "工作"
"""关于项目前期工作 heads what was settled about it, 前期工作 what was done."""
_LABEL, _DASH = 2, "——"
_PART = _SHORT = 8


class Layout:
    """Follows the lines and keeps what holds for those to come: a stem, a table's columns, a title's word."""

    def __init__(self, scene: Scene) -> None:
        self.text = scene.text
        self.scene = scene
        self.stem: Frame | None = None
        self.block = self.section = -1
        self.listed: Hit | None = None
        self.labelled = False
        self.columns: Columns | None = None
        self.head: Hit | None = None
        self.agreed_line = self.point_line = -1
        self.aside: Hit | None = None
        self.whereas = False
        self.below = ""
        self.level = ""
        self.told_of: Hit | None = None
        self.told_level = ""
        self.noted = Stretch(-1, -1)
        self.measures = told[0] if (told := find_measures(scene.text)) and not scene.instrument else None

    def enter(self, sentence: Sentence) -> None:
        """Set what holds at the head of a sentence: the frame of its list, what was agreed before it."""
        scene = self.scene
        scene.heads.clear()
        if sentence.start > self.block >= 0:
            self.stem, self.block = None, -1
        if self.text.at("point_of", sentence.start):
            self.point_line = sentence.line
        listed = sentence.item or sentence.line == self.point_line
        if self.text.at("sealed", sentence.start) or self.text.at("signing_label", sentence.start):
            self.stem = None
        if self.stem and (listed or (sentence.heading and begins_deed(scene, sentence.start))):
            scene.frame = self.stem
        elif not sentence.continues:
            scene.frame = None
        if not (listed or sentence.continues or sentence.heading):
            self.stem = None
        if sentence.item and scene.frame is None:
            scene.frame = self.measure()
        self._follow_agreed(sentence)
        scene.signing = None
        self._leave_aside(sentence)
        anonymous = scene.frame is self.stem and self.stem is not None and self.stem.subject is None
        if anonymous and self.stem and not (self._is_ahead() or deeds_follow(self.scene, sentence.start)):
            scene.frame = None
            acts = scene.named_at(sentence.start) is not None
            scene.agreed = scene.agreed or (self.stem.hit if acts else None)

    def measure(self) -> Frame | None:
        """Give what the items of a government's measures are, if the text has such."""
        return self._frame(self.measures, None) if self.measures else None

    def _is_ahead(self) -> bool:
        """Tell the items under 下一步打算, which tell what is to come whatever they begin with."""
        return self.stem is not None and self.text.at("next_steps", self.stem.hit.start) is not None

    def _follow_agreed(self, sentence: Sentence) -> None:
        """Keep what was agreed to the end of its line and list; 纪要如下 holds for the sections below."""
        scene = self.scene
        agreed = find_agreed(self.text, sentence.start, sentence.end)
        if agreed:
            scene.agreed, self.agreed_line = agreed, sentence.line
            if self._lists(agreed, sentence):
                self.listed = agreed
        elif not (
            sentence.item or sentence.continues or sentence.line == self.agreed_line or self._adds(sentence)
        ):
            scene.agreed = self.told_of
        if sentence.item:
            self.section = sentence.line
        if self.listed and scene.agreed is None and sentence.line == self.section:
            scene.agreed = self.listed

    def _lists(self, agreed: Hit, sentence: Sentence) -> bool:
        """Tell 议定事项纪要如下。 at the end of its line: all marked sections below tell what was agreed."""
        closes = self.text.folded[sentence.end : sentence.end + 1] == "\n"
        return closes and self.text.folded.endswith(_BELOW, agreed.start, sentence.end - 1)

    def as_item(self, sentence: Sentence) -> Sentence:
        """Take a line of the block under 云帆集团这边, and one with a dash under a stem (双方决定：), for an
        item of a list, though it has no marker.
        """
        dashed = self.stem is not None and self.text.folded.startswith(_DASH, sentence.start)
        below = dashed or sentence.start < self.block
        return replace(sentence, heading=False, item=True) if below else sentence

    def _leave_aside(self, sentence: Sentence) -> None:
        """End what binds nobody at the next title of its level, the whereas clauses behind their items."""
        if sentence.item:
            level = level_of(self.text, sentence) if self.aside else ""
            self.below = self.below or level
            back = self.whereas and level != self.below and len(level) < _SHORT
            self.aside = None if level and (level == self.level or back) else self.aside
            return
        if sentence.heading and _ANNEX.match(self.text.folded, sentence.start):
            self.aside = None
        whereas = self.text.at("whereas", sentence.start)
        if whereas or self.whereas:
            self.aside, self.whereas, self.below = whereas, whereas is not None, ""

    def told(self, sentence: Sentence) -> Sentence:
        """Return what is left of a sentence behind its label and before its notes, which set the frame."""
        bare = bare_note(self.scene, sentence)
        note = find_note(self.scene, sentence, bare)
        if note and (self.scene.frame is None or self.scene.frame.subject is None):
            self.scene.frame = Frame(
                hit=note[0], kind=UndertakingKind.PLEDGE, strength=Strength.WILL, subject=note[1]
            )
        if note and note[0].start > sentence.end:
            self.noted = Stretch(note[0].start, line_end(self.text, note[0].start))
        told = without_notes(self.text, sentence, bare)
        return replace(told, start=behind_bracket(self.text, told))

    def is_note(self, sentence: Sentence) -> bool:
        """Tell what stands on the line under a task that said whose the task is, a note of its own, and the
        line of who signs (授权代表：丁海).
        """
        if is_bracket(self.text, sentence) or self.text.at("sealed", sentence.start):
            return True
        line = self.text.folded.rfind("\n", 0, sentence.start) + 1
        if _CONTACT.match(self.text.folded, line, sentence.end):
            return True
        if _SIGNS.match(self.text.folded, sentence.start, sentence.end):
            return True
        return self.noted.start <= sentence.start < self.noted.end

    def read_table(self, sentence: Sentence) -> tuple[bool, list[Statement]]:
        """Read the head or a row of a table of actions; False where the sentence is neither."""
        if not self.text.once(has_cells):
            return False, []
        stem = self.stem.subject if self.stem else None
        head = find_columns(self.text, sentence, borne=stem is not None)
        row = read_row(self.text, sentence, self.columns) if self.columns and not head else None
        grouped = self.columns is not None and is_group(sentence)
        self.columns = head or (self.columns if row or grouped else None)
        self.head = self.text.first("column_deed", sentence.start, sentence.end) if head else self.head
        told = self.head
        if head is None and row is None and self.scene.evidence:
            row, told = guess_row(self.scene, sentence), self.scene.evidence
        row = replace(row, bearer=row.bearer or stem) if row else None
        deeds = [] if row is None or told is None or head else row_statements(self.text, row, told, sentence)
        if self.stem and row and row.bearer is stem:
            deeds = [replace(deed, strength=self.stem.strength) for deed in deeds]
        return head is not None or row is not None or grouped, deeds

    def is_title(self, sentence: Sentence) -> bool:
        """Tell the title of a section from an item: it says whose the items are, or that they bind nobody."""
        if self._heads_noted(sentence):
            return True
        if sentence.start < self.block and parts_block(self.text, sentence):
            return True
        side = side_frame(self.scene, sentence)
        if side is None and sentence.start < self.block and not is_short_title(self.text, sentence):
            return False
        if side is None and not is_title(self.text, sentence):
            slogan = is_slogan(self.text, sentence)
            self.stem = (section_frame(self.scene, sentence) if slogan else None) or self.stem
            named = self.scene.first_named(sentence.start, sentence.end) if slogan else None
            return slogan and (named is None or not (self.scene.instrument or self.scene.paper))
        if side is None or self.level == level_of(self.text, sentence):
            asides = self.text.find("section_aside", sentence.start, sentence.end)
            on_work = self.text.folded.startswith(_ON, sentence.start) and self.text.folded.endswith(
                _WORK, sentence.start, sentence.end
            )
            self.aside = next((hit for hit in asides if hit.end == sentence.end and not on_work), None)
            self.level = level_of(self.text, sentence)
        self._tell_of(sentence)
        self.stem = side or section_frame(self.scene, sentence)
        below = sentence.heading or sentence.start < self.block
        self.block = self._block_end(sentence) if self.stem and below else -1
        self.scene.frame = None
        return sentence.item or side is not None

    def _heads_noted(self, sentence: Sentence) -> bool:
        """Take 二、关于人才保障。（责任单位：市人社局） for the stem of the lines below it."""
        headed = find_headed(self.scene, sentence)
        if headed:
            self.stem, self.block = self._frame(*headed[0]), headed[1]
            self.scene.frame = None
        return headed is not None

    def _block_end(self, sentence: Sentence) -> int:
        """Find where the lines end that stand right below a title that names one side."""
        below = _BLOCK.match(self.text.flat, sentence.end)
        return below.end() if below else -1

    def _tell_of(self, sentence: Sentence) -> None:
        """Let what 三、协议主要内容 heads be told of until the next title of its level."""
        agreed = find_agreed(self.text, sentence.start, sentence.end)
        if agreed and self.level:
            self.told_of, self.told_level = agreed, self.level
        elif self.level == self.told_level:
            self.told_of = self.scene.agreed = None

    def is_label(self, clause: Clause, sentence: Sentence) -> bool:
        """Take 云帆集团：投资建厂 or 合作内容包括： for the stem of the deeds behind the colon."""
        text, scene = self.text, self.scene
        told = scene.evidence
        if text.at("colon", clause.end) is None or told is None:
            return False
        named = scene.first_named(clause.start, clause.end)
        whole = named is not None and named.start == clause.start and self._is_own_part(named, clause)
        last = clause.end + 1 >= sentence.end
        listed = last and scene.agreed is not None and named is None and scene.frame is None
        short = clause.start == sentence.start and clause.end - clause.start <= _SHORT
        if short and named is None and scene.frame and scene.frame.hit.entry.id == "zh.column.bearer":
            return True
        topical = (
            short
            and (sentence.heading or sentence.item)
            and named is None
            and verb_follows(self.text, clause.end + 1)
        )
        label = Stretch(clause.start, clause.end)
        told_before = scene.agreed is not None or scene.frame is not None or (last and self.labelled)
        own_item = whole and (sentence.item or last) and told_before
        self.labelled = self.labelled or (own_item and last)
        heads = last and whole and named is not None and clause.end - named.end > _LABEL
        deeds = listed or topical or own_item or heads or (whole and deeds_follow(self.scene, clause.end + 1))
        if deeds:
            subject = named if whole else label if topical else None
            scene.frame = self._frame(told, subject)
            self.stem = scene.frame if last else self.stem
        return deeds

    def _is_own_part(self, named: Stretch, clause: Clause) -> bool:
        """Tell 云帆集团：, 云帆集团出钱出地： and 云帆集团承诺事项：, whose part is behind it."""
        part = self.text.at("own_part", named.end) or self.text.at("heading_noun", named.end)
        return clause.end - named.end <= (_PART if part else _LABEL)

    def _frame(self, told: Hit, subject: Stretch | None) -> Frame:
        binds = self.scene.instrument or self.scene.paper
        strength = Strength.SHALL if binds else Strength.WILL
        kind = UndertakingKind.PLEDGE
        return Frame(hit=told, kind=kind, strength=strength, subject=subject)

    def _adds(self, sentence: Sentence) -> bool:
        """Tell whether a paragraph goes on with what was agreed in the one before (其中, 此外, 同时)."""
        return any(self.text.at(kind, sentence.start) for kind in ("joiner", "tail"))
