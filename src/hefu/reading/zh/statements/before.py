"""What do the clauses before leave open in a Chinese sentence, for the next one to tell?"""

from msgspec.structs import replace

from hefu.reading.zh.statements.clauses import Clause, is_lead, is_nominal
from hefu.reading.zh.statements.conditions import has_binding_word, is_as_for, is_condition
from hefu.reading.zh.statements.fronted import fronts, has_own_subject, is_fronted, is_left_open, is_owed
from hefu.reading.zh.statements.leads import SIDES, aims_on
from hefu.reading.zh.statements.scene import Scene
from hefu.reading.zh.statements.tails import is_apart, is_called_by
from hefu.reading.zh.statements.topics import names_thing
from hefu.reading.zh.statements.when import is_when

_LONGEST_SIDE = 16
_ABOVE_ALL = ("尤其是", "特别是", "包括", "连同")


class Before:
    """The clauses of a sentence that tell no deed of their own, and where the deed they lead into begins."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.clauses: list[Clause] = []
        self.lead: int | None = None
        """Where the next deed begins, if a clause before only leads into it (以此为契机，)."""
        self.right = False
        """Whether what was told last is a right, with which a clause that names nobody goes on."""
        self._fronted = -1

    def forget(self) -> None:
        """Begin a sentence."""
        self.clauses, self.lead, self.right = [], None, False

    def add(self, clause: Clause) -> None:
        """Keep a clause of which, or of whom it names, a later one may speak."""
        self.clauses.append(clause)

    def leaves_open(self, clause: Clause) -> bool:
        """Take in what the next clause is about (对困难职工，), and what it leaves for it to say."""
        left_open = is_left_open(self.scene.text, clause)
        if not left_open and not is_as_for(self.scene.text, clause):
            return False
        self.scene.frame = None
        self.lead = clause.start if left_open else None
        self._fronted = clause.start if left_open else self._fronted
        return True

    def sets_the_terms(self, clause: Clause) -> bool:
        """Tell on what condition and to what end the next clause holds, and what goes on with a right."""
        scene = self.scene
        goes_on = self.right and scene.first_named(clause.start, clause.end) is None
        goes_on = goes_on and (scene.frame is None or scene.text.folded[clause.start - 1] == "并")
        self.right = goes_on and not has_binding_word(scene.text, clause)
        if not self._only_leads(clause):
            return self.right
        side = scene.named_at(clause.start)
        self.lead = clause.start if side and scene.text.folded.startswith("在", side.end) else self.lead
        return True

    def _only_leads(self, clause: Clause) -> bool:
        text = self.scene.text
        tail = text.at("tail", clause.start)
        if (tail and tail.end >= clause.end) or is_condition(text, clause):
            return True
        with_leave = text.at("with_leave", clause.start) and self.scene.named_at(clause.start) is None
        return bool(with_leave) or aims_on(self.scene, clause, self.lead)

    def tell_nothing(self, clause: Clause) -> None:
        """Take in a clause that tells no deed: what it leads into, and of what or whom it speaks."""
        text = self.scene.text
        fronted = fronts(self.scene, clause)
        signed = "sign" in clause.kinds and text.at("agent", clause.start)
        leads = fronted or is_lead(text, clause) or text.at("topic", clause.start) is not None
        leads = leads or _only_says_who(self.scene, clause)
        self._fronted = clause.start if fronted else self._fronted
        self.lead = self._behind_agreed(clause) or (clause.start if leads and not signed else None)
        if not is_owed(text, clause):
            self.add(clause)

    def _behind_agreed(self, clause: Clause) -> int | None:
        """Give where 协议明确|聚焦农业发展，, which leads into the next deed, begins behind what says so."""
        agreed = self.scene.agreed
        within = agreed is not None and clause.start <= agreed.start < agreed.end < clause.end
        leads = within and agreed is not None and is_lead(self.scene.text, clause, agreed.end)
        return agreed.end if leads and agreed else None

    def leads_from(self, clause: Clause) -> None:
        """Let the next deed begin with a clause that leads into it, or with one before that does."""
        self.lead = clause.start if self.lead is None else self.lead

    def is_topic(self, clause: Clause) -> bool:
        """Take in 林德瑙大学方面, whose deed the next clause tells."""
        scene = self.scene
        own = scene.first_named(clause.start, clause.end)
        if is_fronted(scene, clause):
            self._fronted = clause.start
            return True
        led = is_apart(scene.text, clause) and is_called_by(scene.text, clause)
        if led or is_when(scene.text, clause) or is_nominal(scene.text, clause):
            return True
        side = scene.text.folded.endswith(SIDES, clause.start, clause.end)
        if side and own and scene.frame:
            scene.frame = replace(scene.frame, subject=own)
        return side and clause.end - clause.start < _LONGEST_SIDE

    def thing_right_before(self, clause: Clause) -> int | None:
        """Where the thing begins that a clause right before names, and of which this one tells by whom."""
        last = self.clauses[-1] if self.clauses else None
        beside = last is not None and last.end + 1 == clause.start
        return last.start if last and beside and names_thing(self.scene.text, last) else None

    def take_lead(self, clause: Clause, begin: int) -> int:
        """Give where a deed that begins at ``begin`` is told from, and leave nothing open any more."""
        lead, self.lead = self.lead, None
        if lead is None or self.scene.text.first("speech", clause.start, begin):
            return begin
        own = has_own_subject(self.scene, clause, begin, lead, fronted=lead == self._fronted)
        return begin if own else lead


def _only_says_who(scene: Scene, clause: Clause) -> bool:
    """Tell 云帆银行自今年起五年内， and 学校尤其是东校区，, behind which stands what they do or must."""
    if scene.text.folded[clause.end : clause.end + 1] != ",":
        return False
    side = scene.named_at(clause.start)
    if side and is_when(scene.text, replace(clause, start=side.end)):
        return True
    named = scene.first_named(clause.start, clause.end)
    above_all = named is not None and scene.text.folded.startswith(_ABOVE_ALL, named.end)
    return above_all and scene.text.at("strength", clause.end + 1) is not None
