"""From where on does a Chinese sentence tell what binds nobody any more, or never did?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.conditions import has_binding_word
from hefu.reading.zh.statements.events import brings_alone, find_event
from hefu.reading.zh.statements.modals import STRIVE, WEAK
from hefu.reading.zh.statements.past import find_past
from hefu.reading.zh.statements.scene import Scene

_TELLING = frozenset(
    (
        "forecast", "hearsay", "speech", "looking_back", "as_promised", "lapsed", "breach", "done", "copula",
        "efforts", "relative_year", "duration", "thanks",
    )
)  # fmt: skip
"""A clause without any of these kinds of words lets nothing lapse."""
_ABOVE_ALL = ("特别是", "尤其是", "其中")
"""They go on with what the sentence before looks back on."""
_NOW = ("正在", "正以", "正全", "正大", "正加", "正积", "正着", "正按", "正抓", "正深")
_TALKED = pattern(
    "[^;。]{0,160}?(?:交换了?意见|(?:进行了?|展开|开展)[^,;。]{0,6}(?:交流|座谈|探讨|讨论|会谈|磋商|洽谈|沟通)|交换看法)(?=[,;。]|$)"
)
"""Behind 双方就…，: they only talked about it."""
_DEED = "zh.strength.will.deed"
_PROMISES = ("zh.strength.will.promise", _DEED)
_NO = "无未"
"""无违约行为的，甲方退还保证金: no breach."""
_STROVE = ("谋划", "筹划", "致力于")
_THANKS, _AT_ONCE = "zh.thanks", "zh.strength.will.own"
_POINT = 6
"""Characters of a clause within which it says that it tells a cause."""


def _promises(scene: Scene, clause: Clause) -> bool:
    """Tell (预计新增岗位5000个，)云帆集团承诺… and 保证达产后年…, a contract's own, from what is foretold."""
    named = scene.named_at(clause.start)
    will = scene.text.at("strength", named.end if named else clause.start)
    own = named is not None or scene.instrument is not None
    return own and will is not None and will.entry.id in _PROMISES


class Lapses:
    """Follows a sentence, clause by clause: what has lapsed, is forecast, looks back or is an outsider's."""

    def __init__(
        self, scene: Scene, sentence: Sentence, holds: Hit | None, before: "Lapses | None" = None
    ) -> None:
        self.scene = scene
        fell = scene.text.first("fell_through", sentence.start, sentence.end)
        if fell:
            scene.agreed = None
        self.holds = holds or fell
        self.end = sentence.end
        self.stands = False
        goes_on = before is not None and scene.text.folded.startswith(_ABOVE_ALL, sentence.start)
        self.back: Hit | None = before.back if before and goes_on else None
        self.event: Hit | None = None

    def of(self, clause: Clause) -> Hit | None:
        """Give the words for which a clause undertakes nothing, its own or those that hold from before."""
        self._tell(clause)
        if brought := self._brought(clause) or _find_talks(self.scene, clause):
            return brought
        if not (self.holds or self.back) and _TELLING.isdisjoint(clause.kinds):
            return None
        text = self.scene.text
        promised = _promises(self.scene, clause)
        forecast = None if promised else text.first("forecast", clause.start, clause.end)
        forecast = forecast or text.at("hearsay", clause.start) or _find_outsider(self.scene, clause)
        self._look_back(clause)
        thanks = self.back is not None and self.back.entry.id == _THANKS and self.back.start >= clause.start
        lapsed = self.holds or _find_lapsed(text, clause) or forecast or (None if thanks else self.back)
        self.holds = self.holds or _find_breach(self.scene, clause)
        # What ends its clause, as a lead does, is told of those that follow.
        ends = text.at("lead", clause.start) or (
            lapsed and (lapsed.end == clause.end or text.at("lead", lapsed.end))
        )
        if lapsed and lapsed is not self.back and (forecast or ends):
            self.holds = lapsed
        return lapsed

    def _look_back(self, clause: Clause) -> None:
        """Note what looks back, until somebody hopes for a deed or will do one: 近年来，两地…，希望双方…."""
        past = find_past(self.scene, clause)
        recited = self.back and clause.start < self.scene.preamble
        binds = "ask" in clause.kinds or _binds(self.scene.text, clause, past or self.back)
        if binds and not recited:
            self.back = None
        else:
            kept = None if self._ends(clause) else self.back
            thanks = self.scene.text.first("thanks", clause.start, clause.end)
            self.back = kept or past or thanks

    def _ends(self, clause: Clause) -> bool:
        """Tell whether somebody named ends what was thanked for, or a new word of speech."""
        thanked = self.back is not None and self.back.entry.id == _THANKS
        return thanked and ("speech" in clause.kinds or self.scene.named_at(clause.start) is not None)

    def _brought(self, clause: Clause) -> Hit | None:
        """Find the event of which a clause tells what it brings, or that the one before told."""
        event = find_event(self.scene, clause)
        asks = "ask" in clause.kinds
        if event is None and self.event and (asks or not brings_alone(self.scene, clause, self.event)):
            self.event = None
        self.event = event or self.event
        return self.event

    def _tell(self, clause: Clause) -> None:
        """Note what stands 当前，, behind 临江正, or before the signing it is for (为深化合作，…签署协议)."""
        text, scene = self.scene.text, self.scene
        named = scene.named_at(clause.start)
        stands = "present" in clause.kinds and (
            text.at("present", clause.start) is not None
            or (named is not None and text.folded.startswith(_NOW, named.end))
        )
        self.stands = scene.stands = self.stands or stands
        scene.told = self.stands or text.first("sign", clause.end, self.end) is not None


def _binds(text: Text, clause: Clause, past: Hit | None) -> bool:
    """Tell (近年来，…)将扩建 from 努力提升服务 and 致力于转型, how somebody strove, 两会 and 就成立了协会.

    What was agreed is past itself where the clause looks back (去年初达成共识).
    """
    modals = text.find("strength", clause.start, clause.end)
    strove = all(
        hit.entry.id in (STRIVE, WEAK, _AT_ONCE, _DEED) or text.folded.startswith(_STROVE, hit.start)
        for hit in modals
    )
    dated = past is not None and not text.at("as_promised", past.start)
    return has_binding_word(text, clause) and not (strove and (modals or dated))


def _find_lapsed(text: Text, clause: Clause) -> Hit | None:
    """Find what tells of a promise no longer held, but not in what is asked: 希望集团保留原有围墙."""
    hit = text.first("lapsed", clause.start, clause.end)
    return None if hit and text.has(("ask", "strength"), clause.start, hit.start) else hit


def _find_talks(scene: Scene, clause: Clause) -> Hit | None:
    """Find that what 双方就…，…交换了意见 names was only talked about."""
    text = scene.text
    side = text.at("everybody", clause.start) or scene.named_at(clause.start)
    about = text.folded.startswith(("就", "围绕"), side.end if side else clause.start)
    talked = _TALKED.match(text.folded, clause.start) if about else None
    return text.first("done", clause.start, talked.end()) if talked else None


def _find_breach(scene: Scene, clause: Clause) -> Hit | None:
    """Find a breach (乙方逾期付款的，否则，): what an agreement lets follow from one is liability."""
    text = scene.text
    told = scene.evidence and text.first("cause", clause.start, clause.start + _POINT)
    condition = (scene.instrument or told) and text.folded[clause.end : clause.end + 1] == ","
    breach = text.first("breach", clause.start, clause.end) if condition else None
    if breach is None or text.folded[breach.start - 1] in _NO:
        return None
    bound = text.first("strength", clause.start, clause.end) or text.at("topic", clause.start)
    return None if bound else breach


def _find_outsider(scene: Scene, clause: Clause) -> Hit | None:
    """Find somebody of neither side who speaks (市民王女士告诉记者，一位研究员认为，)."""
    text = scene.text
    if text.first("speech", clause.start, clause.end) is None:
        return None
    expert = text.first("expert", clause.start, clause.end)
    party = expert and scene.mentions.within(clause.start, clause.end)
    return text.at("outsider", clause.start) or (None if party else expert)
