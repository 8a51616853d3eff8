"""Does a Chinese modal bind somebody here, or does the word mean something else?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.quoted import find_said
from hefu.reading.zh.statements.scene import Scene
from hefu.terms.undertaking import UndertakingKind

PUTS = pattern(
    "(?:将|把)(?!把|会)[^,;。]{2,20}?(?:(?:设|放|布局|落|留|建|安排|部署|投放|摆)[在于到]|设为|布局|落户|落地|[迁搬引延][至到入进]|引入|引进|"
    "做[成大强优]|打造[成为]|作为|纳入|列入|转化|带[到给])"
)
"""将总部设在临江, 把产线布局到临江: what is put somewhere, or made something."""
_LEADS_ON = pattern(
    "(?:以|为(?!期)|向|与(?!会)|按照?|通过|依托|围绕|根据)(?![^,;。]{0,10}的[^,;。]{1,12}(?:纳入|列入|作为|转化))"
)
"""将|以最大的诚意, 将|为学校提供服务, where 将 marks no object."""
_NO_OBJECT = pattern("[于在把尽由会视不]|另[外行]|各自|分别|可能")
_NEAR = 24
_TIME = 6
_OFFICE = 5
_DOES = ("做好", "完成", "办理", "编制", "开展", "落实", "符合")
"""做好规划报批: a plan, of which something is done."""
_PLANNED = ("招生", "培养", "培训", "用工", "生产", "采购", "投资", "年度", "三年")
"""招生计划60人: what a plan is of."""
_TALKS = pattern(
    "[^,;。了过]{1,24}?(?:商讨|商量|商谈|洽谈|洽商|磋商|协商|接洽|比较|比选|研究|探讨|论证|评估|商议)(?![会室所院员过了])(?!工作|合作)"
)
"""(正与)云帆集团商量备选线路: what is talked over, and with whom."""
_DEEDS = ("verb", "preposition", "lead_by", "means_by")
_SCHEMES = ("谋划", "筹划")
"""希望双方谋划项目: a deed that is asked for, no plan of who asks."""
_PLANNING = pattern("规划(?:编制|设计|建设|布局|管理|实施)(?=[上中等、和与及的]|方面|领域|工作)")
"""在规划编制上: a field, and no plan."""
TERM = pattern(
    "(?:未来|今后|接下来|明年|来年|今年|下半年|近期|日后|往后)(?:的?[\\d一二两三四五六七八九十几]{1,3}个?[年月](?:内|里|间)?)?"
)
"""两地|未来一年|会加强合作: when, between who acts and the modal."""
_GROUND = pattern("在[^,;。]{2,40}(?:前提下?|基础上|情[况形]下|条件下|同时|过程中|之外)")
"""在保证质量的前提下, 在输送人才之外: on what ground, or beside what, the next deed is done."""
_WISH, _IN_ORDER_TO = "愿", "旨在"
_NEED, _TO_HELP = "需要", ("包括", "各方", "社会各界", "有关方面", "企业", "大家")
MUST = "zh.strength.must_of_leader"
"""The 要 by which a leader says what must be done."""
WEAK = "zh.strength.will.weak"
"""The 会 that is a word of its own but in certain places."""
STRIVE = "zh.strength.strive"
"""要求企业加快进度，力争年内投产: how hard somebody is to try, who tries, or who tried."""
_PROMISE, _DEED = "zh.strength.will.promise", "zh.strength.will.deed"


def binds(scene: Scene, hit: Hit, begin: int, end: int) -> bool:
    """Tell whether a modal binds in the clause ``[begin, end)``; some do only in certain places."""
    text = scene.text
    if (
        scene.is_in_name(hit)
        or _closes_at_noun(text, hit)
        or is_on_demand(text, hit.start, end)
        or _is_told(scene, hit)
        or _is_utmost(text, hit)
        or _is_wish(scene, hit, begin)
        or _is_in_ground(text, hit, begin, end)
        or _is_aim(scene, hit, begin)
        or _is_given(text, hit, begin, end)
        or _names_the_promised(scene, hit)
        or _is_need(text, hit, end)
        or _is_no_talk(text, hit, end)
    ):
        return False
    match hit.entry.id:
        case "zh.strength.will.own":
            own = follows_own_side(text, hit, begin) or _follows_speakers_side(scene, hit, begin)
            return own or _opens_speech(text, hit, begin)
        case rule if rule == WEAK:
            return _follows_subject(scene, hit, begin)
        case rule if rule == MUST and after_adverbs(text, begin) < hit.start:
            told = text.folded[begin] == "各" or text.has(("department",), begin, hit.start)
            told = told or scene.names(Stretch(begin, hit.start))
            return scene.frame is not None or told
        case "zh.strength.plan":
            done = text.folded.endswith((*_DOES, *_PLANNED), begin, hit.start)
            return not (done or _is_in_office(text, hit)) and _is_planned(scene, hit, begin, end)
    return True


def _follows_subject(scene: Scene, hit: Hit, begin: int) -> bool:
    """Tell 云帆会送来课本 from 会议, 商会: the subject stands right before, or a frame holds.

    In what somebody says a deed right behind it is enough (首批合同会在年内公布).
    """
    name = scene.mentions.before(hit.end)
    within = name is not None and name.end > hit.start
    deed = after_adverbs(scene.text, hit.end)
    if scene.said and not within and any(scene.text.at(kind, deed) for kind in _DEEDS):
        return True
    if hit.start == begin:
        near = max(0, begin - _TIME)
        ahead = any(one.end == begin for one in scene.text.find("future_joiner", near, begin))
        told = any(one.end == begin for one in scene.text.find("speech", near, begin))
        ahead = ahead or (told and any(scene.text.at(kind, deed) for kind in _DEEDS))
        return scene.frame is not None or ahead or scene.side
    if follows_own_side(scene.text, hit, begin):
        return True
    subject = scene.first_named(begin, hit.start)
    term = TERM.match(scene.text.folded, subject.end, hit.start) if subject else None
    at = term.end() if term else subject.end if subject else -1
    return subject is not None and after_adverbs(scene.text, at) >= hit.start and not within


def follows_own_side(text: Text, hit: Hit, begin: int) -> bool:
    """Tell 我们马上… and 泊位问题我们会…: but adverbs stand between."""
    own = text.find("own_side", begin, hit.start)
    return bool(own) and after_adverbs(text, own[-1].end) >= hit.start


def _follows_speakers_side(scene: Scene, hit: Hit, begin: int) -> bool:
    """Tell 丁海回应，管委会马上组建专班: what somebody says of a party, right before."""
    named = scene.named_at(begin) if scene.said else None
    return named is not None and named.end == hit.start


def _opens_speech(text: Text, hit: Hit, begin: int) -> bool:
    """Tell 丁海表示，|全力支持项目建设, the speaker's own will, right behind the word of speech."""
    opens = hit.start == begin and hit.end - hit.start > 1 and text.folded[begin - 1] == ","
    return opens and find_said(text, begin) is not None


def _is_planned(scene: Scene, hit: Hit, begin: int, end: int) -> bool:
    """Tell 计划建厂 from a plan: a verb, a time or an amount follows."""
    text = scene.text
    if scene.frame is None and scene.instrument and hit.start == begin:
        return False
    if _PLANNING.match(text.folded, hit.start) or _is_in_papers_name(text, hit, begin, end):
        return False
    if (
        scene.frame
        and scene.frame.kind is UndertakingKind.ASK
        and text.folded[hit.start : hit.end] in _SCHEMES
    ):
        return after_adverbs(text, begin) < hit.start
    if any(text.at(kind, hit.end) for kind in ("verb", "preposition", "duration", "term_word")):
        return True
    timed = hit.start - begin <= _TIME and text.first("duration", begin, hit.start) is not None
    goes_on = (hit.start == begin or timed) and scene.frame is not None and text.first("verb", hit.end, end)
    return bool(goes_on) or text.folded[hit.end : hit.end + 1].isdigit()


def _is_in_papers_name(text: Text, hit: Hit, begin: int, end: int) -> bool:
    """Tell (签约)光伏规划开发协议, the name of what was signed."""
    signed = text.first("sign", begin, hit.start)
    return signed is not None and any(one.end == end for one in text.find("agreement", hit.end, end))


def _is_need(text: Text, hit: Hit, end: int) -> bool:
    """Tell 服务群众生活需要， and 坚定了决心, a need and a will, and whose help it takes
    (需要包括云帆集团在内的企业支持), from what somebody needs or means to do.
    """
    need = text.folded[hit.start : hit.end] == _NEED
    noun = hit.end == end and (hit.entry.means == "intend" or need) and text.folded[end : end + 1] != ":"
    return noun or (need and text.folded.startswith(_TO_HELP, hit.end))


def _is_no_talk(text: Text, hit: Hit, end: int) -> bool:
    """Tell 正与国际接轨 from 正与云帆集团商量, what is talked over with somebody."""
    talks = hit.entry.id == "zh.strength.explore.with"
    return talks and _TALKS.match(text.folded, hit.end, end) is None


def _is_given(text: Text, hit: Hit, begin: int, end: int) -> bool:
    """Tell 提供连带责任保证, in which a noun is given, from 保证, which promises."""
    promise = hit.end == end and hit.entry.id == _PROMISE
    return promise and any(verb.entry.means != "noun" for verb in text.find("verb", begin, hit.start))


def _names_the_promised(scene: Scene, hit: Hit) -> bool:
    """Tell 许诺的用工, 答应你们的利率 and 同意中心提出的方案, which name a thing, from a promise."""
    text = scene.text
    if hit.entry.id != _PROMISE:
        return False
    whose = scene.named_at(hit.end) or text.at("spoken_to", hit.end) or text.at("own_side", hit.end)
    at = whose.end if whose else hit.end
    verb = text.at("verb", at)
    then = verb.end if verb else at + 1
    return "的" in (text.folded[at : at + 1], text.folded[then : then + 1])


def _is_wish(scene: Scene, hit: Hit, begin: int) -> bool:
    """Tell 愿临江和云帆一道长大, which wishes those named behind it well, from 愿为临江出力."""
    opens = hit.start == begin and scene.text.folded[hit.start : hit.end] == _WISH
    return opens and scene.frame is None and scene.named_at(hit.end) is not None


def _is_in_ground(text: Text, hit: Hit, begin: int, end: int) -> bool:
    """Tell (将)在|确保质量的基础上, where the modal only says on what ground something is done."""
    at = text.folded.rfind("在", begin, hit.start)
    return at >= 0 and _GROUND.fullmatch(text.folded, at, end) is not None


def _is_aim(scene: Scene, hit: Hit, begin: int) -> bool:
    """Tell (双方将共建港口，)旨在促进贸易, the aim of the deed before, from 协议旨在共建港口, and
    确保完成目标(，双方签署协议), the aim of the signing behind, from a deed.
    """
    if hit.start != begin:
        return False
    if scene.frame:
        return scene.text.folded.startswith(_IN_ORDER_TO, begin)
    return hit.entry.id == _DEED and scene.told and not scene.stands


def _is_in_office(text: Text, hit: Hit) -> bool:
    """Tell 规划建设局, an office, from 规划建设体育馆 and 计划于新区建厂."""
    office = None if text.at("preposition", hit.end) else text.first("body", hit.end, hit.end + _OFFICE)
    return office is not None and office.entry.means == "government"


def is_on_demand(text: Text, start: int, end: int) -> bool:
    """Tell 应甲方要求提供, where somebody else demands, from 甲方应提供."""
    demand = text.folded.startswith("应", start) and text.first("demand", start, min(end, start + _NEAR))
    return bool(demand) and not text.find("verb", start, demand.start if demand else start)


def _is_told(scene: Scene, hit: Hit) -> bool:
    """Tell 协议商定, where the paper speaks, from 双方商定, whose subject binds itself."""
    agreed = scene.agreed
    within = agreed is not None and agreed.start <= hit.start < agreed.end
    everybody = scene.text.at("everybody", agreed.start) if agreed else None
    return within and (everybody is None or everybody.entry.means == "organ")


def _is_utmost(text: Text, hit: Hit) -> bool:
    """Tell 应贷尽贷, as many as there are, from 应."""
    at = hit.start
    return text.folded[at] == "应" and text.folded[at + 2 : at + 4] == "尽" + text.folded[at + 1 : at + 2]


def _closes_at_noun(text: Text, hit: Hit) -> bool:
    """Tell a modal that only describes a noun (应拨付的资金), or is done (准备了), from one that binds."""
    if text.folded.startswith(("过的", "了"), hit.end) and hit.entry.id != _PROMISE:
        return True
    verb = text.at("verb", hit.end)
    return verb is not None and text.folded[verb.end : verb.end + 1] == "的"


def moves_object(text: Text, hit: Hit, end: int) -> bool:
    """Tell 乙方将|余款全部付清, which binds as bare verbs of a contract do, from 乙方将于6月|付清余款."""
    if _NO_OBJECT.match(text.folded, hit.end) or not is_object_marker(text, hit, end, asked=False):
        return False
    return any(one.entry.means != "noun" for one in text.find("verb", hit.end + 1, end))


def is_object_marker(text: Text, hit: Hit, end: int, *, asked: bool) -> bool:
    """Tell 将集群迁入园区, where 将 only marks the object; in what is ``asked`` for also 将审批权下放.

    Behind the 将 that binds an adverb may stand (将一如既往做好服务), or with what or for whom something is
    done (将以最大的诚意，), but not before what is put somewhere (将更多产线布局在临江).
    """
    if asked and PUTS.match(text.folded, hit.start, end):
        return True
    if after_adverbs(text, hit.end) > hit.end or _LEADS_ON.match(text.folded, hit.end):
        return False
    verb = text.at("verb", hit.end)
    acts = verb is not None and any(one.entry.means != "noun" for one in text.find("verb", verb.end + 1, end))
    return text.folded[hit.start : hit.end] == "将" and (verb is None or (asked and acts))
