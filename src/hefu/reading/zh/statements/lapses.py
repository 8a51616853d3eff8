"""From where on does a Chinese sentence tell what binds nobody any more, or never did?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text
from hefu.reading.zh.statements.clauses import Clause
from hefu.reading.zh.statements.conditions import has_binding_word
from hefu.reading.zh.statements.describes import find_description
from hefu.reading.zh.statements.events import brings_alone, find_event
from hefu.reading.zh.statements.modals import STRIVE, WEAK
from hefu.reading.zh.statements.noted import line_end
from hefu.reading.zh.statements.scene import Scene

_TELLING = frozenset(
    (
        "forecast", "hearsay", "speech", "looking_back", "as_promised", "lapsed", "breach", "done", "copula",
        "efforts", "relative_year", "duration",
    )
)  # fmt: skip
"""A clause without any of these kinds of words lets nothing lapse."""
_NOW = ("正在", "正以", "正全", "正大", "正加", "正积", "正着", "正按", "正抓", "正深")
_SINCE, _SINCE_WHEN = 20, 40
"""How long a clause of 以来 may be, and one that begins with 自."""
_TALKED = pattern(
    "[^;。]{0,160}?(?:交换了?意见|(?:进行了?|展开|开展)[^,;。]{0,6}(?:交流|座谈|探讨|讨论|会谈|磋商|洽谈|沟通)|交换看法)(?=[,;。]|$)"
)
"""Behind 双方就…，: they only talked about it."""
_DEED = "zh.strength.will.deed"
_FORECAST, _PROMISES = "zh.forecast", ("zh.strength.will.promise", _DEED)
_NO = "无未"
"""无违约行为的，甲方退还保证金: no breach."""
_STROVE = ("谋划", "筹划", "致力于")
_MONTH_OF_YEAR, _DATED = pattern(r"(?P<month>\d{1,2})月"), pattern(r"(?P<month>\d{1,2})月\d{1,2}日")
_YEAR = pattern(r"(?P<year>[12]\d{3})年(?:[初底末,]|\d{1,2}月|[上下]半年|[春夏秋冬])")
_FULLY_DATED = pattern(r"(?P<year>20\d\d)年\d{1,2}月\d{1,2}日")
_ALREADY = pattern(
    "[^,;。]{0,12}已经?(?:在|通过|透过|依托|围绕|按照?|根据|就|针对|借助|利用)[^,;。]{1,20}[中下上里内方式]"
)
"""(政府)已在合作机制下，: what follows was done so."""
_IS, _AT_ONCE = "zh.copula", "zh.strength.will.own"
_LAST_YEAR = pattern(r"去年(?:\d{1,2}月|[年月]?[底初中末]|[上下]半年|[春夏秋冬][天季]?|,)")
_POINT, _HEAD = 6, 8
"""Characters of a clause within which it says that it tells a cause, or of last year."""
_AMONG = 20
"""Characters within which it says through whose efforts things came about."""


def _promises(scene: Scene, clause: Clause) -> bool:
    """Tell (预计新增岗位5000个，)云帆集团承诺… and 保证达产后年…, a contract's own, from what is foretold."""
    named = scene.named_at(clause.start)
    will = scene.text.at("strength", named.end if named else clause.start)
    own = named is not None or scene.instrument is not None
    return own and will is not None and will.entry.id in _PROMISES


class Lapses:
    """Follows a sentence, clause by clause: what has lapsed, is forecast, looks back or is an outsider's."""

    def __init__(self, scene: Scene, sentence: Sentence, holds: Hit | None) -> None:
        self.scene = scene
        fell = scene.text.first("fell_through", sentence.start, sentence.end)
        if fell:
            scene.agreed = None
        self.holds = holds or fell
        self.end = sentence.end
        self.stands = False
        self.back: Hit | None = None
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
        if promised and self.holds and self.holds.entry.id == _FORECAST:
            self.holds = None
        forecast = None if promised else text.first("forecast", clause.start, clause.end)
        forecast = forecast or text.at("hearsay", clause.start) or _find_outsider(self.scene, clause)
        self._look_back(clause)
        lapsed = self.holds or _find_lapsed(text, clause) or forecast or self.back
        self.holds = self.holds or _find_breach(self.scene, clause)
        # What ends its clause, as a lead does, is told of those that follow.
        ends = text.at("lead", clause.start) or (
            lapsed and (lapsed.end == clause.end or text.at("lead", lapsed.end))
        )
        if lapsed and lapsed is not self.back and (forecast or ends):
            self.holds = lapsed
        return lapsed

    def _look_back(self, clause: Clause) -> None:
        """Note what looks back or describes something, until somebody hopes for a deed or will do one:
        近年来，两地…，希望双方….
        """
        past = _find_past(self.scene, clause)
        recited = self.back and clause.start < self.scene.preamble
        binds = "ask" in clause.kinds or _binds(self.scene.text, clause, past or self.back)
        if binds and not recited:
            self.back = None
        else:
            described = self.back and self.back.entry.id == _IS and self.scene.named_at(clause.start)
            kept = None if described else self.back
            self.back = kept or past or find_description(self.scene, clause)

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
    breach = None if breach and text.folded[breach.start - 1] in _NO else breach
    bound = text.first("strength", clause.start, clause.end) or text.at("topic", clause.start)
    return None if bound else breach


def _find_past(scene: Scene, clause: Clause) -> Hit | None:
    """Find what begins to look back: 两年来; in a report 协议约定 where the line goes on with 实际."""
    text = scene.text
    back = text.at("looking_back", clause.start) or _since(text, clause) or _last_year(text, clause)
    back = back or _by_effort(scene, clause) or (None if scene.instrument else _dated_before(text, clause))
    promised = None if back or scene.instrument else text.at("as_promised", clause.start)
    came = promised and text.first("as_came", promised.end, line_end(text, clause.start))
    return back or (promised if came else None)


def _since(text: Text, clause: Clause) -> Hit | None:
    """Find 以来 at the end of 2018年以来 and 自双方结对以来, which looks back as 近年来 does."""
    longest = _SINCE_WHEN if text.folded[clause.start] == "自" else _SINCE
    short = clause.end - clause.start <= longest and text.folded[clause.end : clause.end + 1] == ","
    since = text.find("done", clause.end - len("以来"), clause.end) if short else []
    return since[0] if since and since[0].end == clause.end else None


def _last_year(text: Text, clause: Clause) -> Hit | None:
    """Find 去年 near the head of (海陵市)去年12月发布白皮书, which looks back in all that goes on with it."""
    done = text.first("done", clause.start, min(clause.end, clause.start + _HEAD))
    return done if done and _LAST_YEAR.match(text.folded, done.start) else None


def _by_effort(scene: Scene, clause: Clause) -> Hit | None:
    """Find the end of 在双方的共同努力下，, by which things came about, where nobody has agreed anything."""
    agreed = scene.agreed is not None and scene.agreed.start < clause.start
    told = agreed or scene.instrument or scene.frame or clause.end - clause.start > _AMONG
    hits = (
        [] if told or "efforts" not in clause.kinds else scene.text.find("efforts", clause.start, clause.end)
    )
    return hits[-1] if hits and hits[-1].end == clause.end else None


def _dated_before(text: Text, clause: Clause) -> Hit | None:
    """Find that a clause tells of a time before the first day of the text: 2007年初，, 办公室今年3月挂牌,
    or how something has been done already (政府已在机制下，).
    """
    year = _YEAR.match(text.folded, clause.start, clause.end)
    day = _FULLY_DATED.search(text.folded) if year else None
    if year and day and year["year"] < day["year"]:
        return text.first("duration", clause.start, clause.end)
    already = "done" in clause.kinds and _ALREADY.fullmatch(text.folded, clause.start, clause.end)
    return text.first("done", clause.start, clause.end) if already else _this_year(text, clause)


def _this_year(text: Text, clause: Clause) -> Hit | None:
    """Find the 今年 of 办公室今年3月挂牌, where the first day that the text tells is of a later month."""
    year = text.first("relative_year", clause.start, clause.end)
    month = _MONTH_OF_YEAR.match(text.folded, year.end) if year and year.entry.means == "0" else None
    today = _DATED.search(text.folded) if month else None
    earlier = month and today and int(month["month"]) < int(today["month"])
    return year if earlier else None


def _find_outsider(scene: Scene, clause: Clause) -> Hit | None:
    """Find somebody of neither side who speaks (市民王女士告诉记者，一位研究员认为，)."""
    text = scene.text
    if text.first("speech", clause.start, clause.end) is None:
        return None
    expert = text.first("expert", clause.start, clause.end)
    party = expert and scene.mentions.within(clause.start, clause.end)
    return text.at("outsider", clause.start) or (None if party else expert)
