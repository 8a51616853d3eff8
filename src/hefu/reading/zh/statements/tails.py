"""Which Chinese clauses only add to the one before: an amount, a price, who leads it, what it is for?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.phrases import after_adverbs
from hefu.reading.zh.statements.clauses import Clause, is_lead
from hefu.reading.zh.values.dates import find_days_zh

_REACHED = "实现"
"""实现成交额5000万元: with an amount it is a goal of its own."""
_SUBJECT = 8
_NOUN_PHRASE = 12
_NEAR = 4
_AIMS_ONLY = ("旨在", "意在", "目的在于", "为的是", "以期", "以便")
_BY_MEANS = pattern(
    "[^,;。]{1,10}(?:价格?|方式|形式|模式|途径|名义|身份|标准|速度|力度|手段|渠道|机制|条件|成果|资金|股权?|[法款券])"
    "(?![^\u4e00-\u9fff]|$)"
)
"""以|保底价收购, 以|投资入股方式参与: by what means something is done."""
_NEXT_MARK = pattern("[,;。!?:\n]")
_BEGIN_DEEDS = frozenset((
    "verb", "preposition", "strength", "lead", "ask", "everybody", "generic", "own_side", "side", "year_end",
))  # fmt: skip
_COUNTING = "0123456789一二两三四五六七八九十百千万亿"
_NUMERALS = _COUNTING + "百"
_ENDS_IN_AMOUNT = pattern(r"\d[^\d,]{0,8}\Z")
_ADDS = (
    # 分三年: in how many parts.
    r"分(?:[一二两三四五六七八九十]|\d{1,2})(?:年|期|批|次|步|阶段)(?!在)",
    # 集团占65%: how much of the founded house is whose.
    r"[^,;。\d]{1,10}[占持]股?(?:比例?)?\d[\d.]*%",
    # 每个站点补助3万元: how much of what was told goes to each.
    r"每[个名家户吨亩人位艘辆台套项单件头][^,、]{0,6}(?:补助|补贴|奖励|资助|给予|发放|补|奖|不少于|不超过|不低于|最高)[^,、]{0,3}\d",
    # 最高补助500万元: up to how much.
    r"最[高多](?:可)?(?:补助|补贴|奖励|资助|给予|支持|不超过|达)[^,、\d]{0,6}\d",
    # 投资不少于8000万元: how much the deed before costs.
    r"(?:总投资|投资|出资|总投入|投入|计划投资|预计投资)(?:额|总额)?(?:约|约为|不[少低高]于|不超过|超过?)\d[^的,]{0,8}\Z",
    # 合计库容5万吨, 每月(按)800元(计算), 出资7000万美元: how much in all, a time, or of the deed before.
    r"(?:合计|共计|总计)[^,;。]{0,6}\d|每[年月季日天][^,;。\d]{0,2}\d[\d.]*[万亿]?元(?:计算|计收|收取)?\Z|(?:投资|出资)\d[\d.]*[万亿]{1,2}[^,;。]{0,2}元\Z",
    # 县长任组长, 由州秘书担任召集人: who leads what was founded.
    r"[^,;。由]{2,16}任(?:常务)?副?(?:组长|召集人|总召集人|理事长|主席|秘书长)\Z",
    r"由[^,;。]{2,16}(?:(?<![责主信委])任(?![务何意])|当(?![场天年日地时月面期]))[^,;。]{1,6}\Z",
    # (把标语留着，)别刷白: the other side of what is asked.
    r"别(?![人的处名墅家])",
    # 成不成: as it may turn out.
    r"(?P<one>.)不(?P=one)[了得]?(?![^,。;])",
    # 分三期到位, 于三季度到位, 从结余资金里出: when the money told of comes, and where from.
    r"(?:于|在|分|一次性?|最迟)[^,;。]{0,12}(?:到位|到账|付清|结清|缴清)(?![^,;。])|从[^,;。]{2,14}(?:[里中]出|列支|支出|解决)(?![^,;。])",
    # 按季拨付, 初期每周两列: how often.
    r"(?:按|逐)[年季月]度?(?:拨付|支付|结算|发放|缴纳)(?![^,;。])|[初首前]期每[年月周天日][^,;。]{1,6}(?![^,;。])",
    # 租金一年一付: how often it is paid.
    r"(?:租金|货款|款项?|[^,;。要应须]{0,3}费用?)(?:[一每]|半)(?:年|季度?|月)(?:一次?)?[付结缴](?:清)?(?![^,;。])",
    # 每期45人, 每批三个月, 首批800人: how many a time, and for how long.
    r"(?:每[年期届批次班名个季月]|合计|首批|头一批)[约各]?[\d一二两三四五六七八九十百]{1,5}[余多]?(?:名|人|个月|个|期|周|天|班|条|列|届)[^,;。]{0,2}\Z",
    # 建设期18个月: how long it takes.
    r"(?:建设|施工|运营|租赁|合作)(?:周期|工期|期)[为约]{0,2}[\d一二三四五六七八九十]{1,3}个?[年月天]\Z",
    # 保留期至2026年3月, 自投运之日起执行五年: how long it holds.
    r"[^,;。]{1,5}期[^,;。\d]{0,2}至|[^,;。]{0,5}执行至|自[^,;。]{2,12}起执行[^,;。]{1,4}年\Z",
    # (培训20名，)不收学费: and for nothing; 企业得四成, 各方三名: whose share it is.
    r"不(?:另|额外|再|另行)?收(?:[^,;。向取]{0,3}费用?|钱)(?![^,;。])",
    r"[^,;。\d]{1,8}(?:得|分得)(?:\d[\d.]*%|[一二三四五六七八九]成[半一二三四五六七八九]?)(?![^,;。])",
    r"(?:各方|每方|各家|每家)[^,;。]{0,4}[\d一二两三四五六七八九十]{1,3}[名人](?![^,;。])",
    # 一分不少、一天不拖: how wholly.
    r"(?:一[分毫天户个]不.、?)+(?![^,;。])",
)
_BORNE = pattern(
    r"由[^,;。]{2,14}(?:承担[^,;。]{0,2}|担任[^,;。]{1,5}|列入[^,;。]{2,8}|(?<![责主信委])任(?![务何意])[^,;。]{2,6}|"
    r"值班|分[^,;。]{1,2}期支付)\Z"
)
"""由专职教师值班, 由市财政承担, 由甲方任组长单位: who bears or leads what the clause before tells."""
_HEADED = pattern(
    "由[^,;。]{2,20}(?:担任|出任|兼任)[^,;。]{0,4}(?:组长|召集人|主任|主席|理事长|秘书长|会长|院长)"
)
_CHAIRED = pattern(
    "(?:组长|召集人|主任|主席|理事长|秘书长)由[^,;。]{2,16}(?:担任|指派|委派|兼任|出任)(?![^,;。])"
)
_KEPT = pattern(
    r"[^,;。的]{0,8}?(?:价|薪|工资|利率|房租|租金|费)[^,;。的]{0,3}?"
    r"(?:不[低高少多超][于过](?![^,;。]*市场)|全免|减半|封顶)|"
    r"(?:[头前首][一二两三四五六七八九十]年|第[一二三]年|(?:首|头一|当)年)[^,;。的]{0,4}(?:全免|免[收租](?!金))|"
    r"吃住全包|预计(?:20\d\d|[今明后])年"
)
"""日薪不低于150元, 头三年租金全免: a price or a rate that one side keeps is a promise of its own; so is
by when it plans to be ready (预计2028年2月投产)."""
_PART = pattern(r"其中|其余|余下|剩下|首[期批笔年付座条艘列台]|[第头]一[批期座艘笔]")
_MORE_OR_LESS = pattern("不?[低少高超][于过]|达到?")
_GIVEN = pattern(r"[借留交租供发][给予与]|[到入]账$|到位$")
_ADDING = pattern("|".join(_ADDS))
_TOLD_AMOUNT = pattern(
    r"[\u4e00-\u9fff]{1,8}?[量额率数值度费](?:约|约为|达|达到|为|不[低少高超]于|不超过|控制在|超过)? ?"
    rf"[{_COUNTING}]"
)
"""年收购量12万吨: a noun of measure and its amount, whatever verbs the noun is made of."""


def is_tail(text: Text, clause: Clause) -> bool:
    """Tell whether a clause only adds an amount, a share or a manner to the one before (其中, 期限10年)."""
    modal, tail = text.at("strength", clause.start), text.at("tail", clause.start)
    if modal and not text.at("than", modal.end) and not (tail and tail.end > modal.end):
        return False
    moves = text.folded[clause.start] == "把"
    if moves or _KEPT.match(text.folded, clause.start, clause.end) or _is_deed_of_part(text, clause):
        return False
    if tail or text.first("tail_made", clause.start, clause.end):
        return True
    if _ADDING.match(text.folded, clause.start, clause.end) or _is_measure(text, clause):
        return True
    if _is_price(text, clause) or is_called_by(text, clause) or _is_limited(text, clause):
        return True
    noun = text.first("tail_noun", clause.start, min(clause.end, clause.start + _SUBJECT))
    moves = noun is not None and any(mark in text.folded[clause.start : noun.start] for mark in "把将")
    return noun is not None and not moves and _is_told_of(text, clause, noun)


def _is_limited(text: Text, clause: Clause) -> bool:
    """Tell 其中技工不少于80人: how much or how many at least, with no deed before."""
    than = text.first("than", clause.start, min(clause.end, clause.start + _SUBJECT + 2))
    if than is None or text.at("year_end", clause.start):
        return False
    counted = text.folded[than.end : than.end + 1] in _NUMERALS
    deed = _has_deed(text, after_adverbs(text, clause.start), than.start)
    return counted and not deed and not text.find("strength", clause.start, than.start)


def _is_deed_of_part(text: Text, clause: Clause) -> bool:
    """Tell 首笔款项于6月底前到账 and 其余1900户明年接通, which a part has for itself, from 首期1200亩."""
    part = _PART.match(text.folded, clause.start, clause.end)
    if part is None:
        return False
    binding = text.first("strength", part.end(), clause.end)
    if binding and not _MORE_OR_LESS.match(text.folded, binding.end):
        return True
    timed = any(day.cue in ("by", "in", "from") for day in find_days_zh(text, part.end(), clause.end, None))
    return timed or _GIVEN.search(text.folded, part.end(), clause.end) is not None


def _has_deed(text: Text, start: int, end: int) -> bool:
    """Tell 培训技工不少于800人 from 研发人员不少于800人, whose verb only makes a noun."""
    return any(
        hit.entry.means != "noun" or not text.at("noun_of_deed", hit.end)
        for hit in text.find("verb", start, end)
    )


def _is_price(text: Text, clause: Clause) -> bool:
    """Tell 学费全免, 首年免缴, 价格不低于市场价: what is paid, without one who pays."""
    noun = text.at("price_noun", clause.start)
    return noun is not None and text.first("price_told", noun.end, clause.end) is not None


def _is_measure(text: Text, clause: Clause) -> bool:
    """Tell 年加注能力20万吨, 时延不超过8毫秒: a noun and its amount, with no deed."""
    measured = any(map(str.isdigit, text.folded[clause.start : clause.end]))
    if not measured or text.first("strength", clause.start, clause.end):
        return False
    if any(
        text.at(kind, clause.start)
        for kind in text.kinds_within(clause.start, clause.start + 1) & _BEGIN_DEEDS
    ):
        return False
    if _TOLD_AMOUNT.match(text.folded, clause.start, clause.end):
        return "的" not in text.folded[clause.start : clause.end]
    noun = text.first("measure_noun", clause.start, min(clause.end, clause.start + _NOUN_PHRASE))
    if noun is None and not _ENDS_IN_AMOUNT.search(text.folded, clause.start, clause.end):
        return False
    verbs = text.find("verb", noun.end if noun else clause.start, clause.end)
    deeds = (hit for hit in verbs if not text.at("measure_verb", hit.start))
    return next(deeds, None) is None and _is_noun(text, clause.start)


def _is_noun(text: Text, at: int) -> bool:
    return (
        "\u4e00" <= text.folded[at] <= "\u9fff"
        and text.folded[at] not in _COUNTING
        and not text.at("adverb", at)
        and not text.at("relative_year", at)
    )


def is_called_by(text: Text, clause: Clause) -> bool:
    """Tell 由省数据局召集 and 理事长由副市长兼任, which only say who leads what was founded."""
    if _BORNE.match(text.folded, clause.start, clause.end) or is_chaired(text, clause):
        return True
    ends = any(hit.end == clause.end for hit in text.find("led_verb", clause.start, clause.end))
    agent = text.first("agent", clause.start, clause.end)
    return ends and agent is not None and agent.start - clause.start <= _NEAR


def is_led_by(text: Text, clause: Clause) -> bool:
    """Tell 由临江市副市长担任组长, who heads what was founded."""
    return _HEADED.fullmatch(text.folded, clause.start, clause.end) is not None


def is_chaired(text: Text, clause: Clause) -> bool:
    """Tell 主任由林业局派员担任, who heads what was founded, whoever is named in it."""
    return _CHAIRED.match(text.folded, clause.start, clause.end) is not None


def _is_told_of(text: Text, clause: Clause, noun: Hit) -> bool:
    """Tell whether a clause speaks of a measure, not of a deed that has one."""
    firm = any(hit.entry.id != "zh.strength.plan" for hit in text.find("strength", clause.start, clause.end))
    verb = text.at("verb", clause.start)
    told = text.at("verb", after_adverbs(text, clause.start))
    described = told is not None and told.end <= noun.start and "的" in text.folded[noun.end : clause.end]
    apart = verb is not None and (verb.end < noun.start or noun.entry.means == "attribute")
    deed = apart and verb is not None and not text.at("verb", verb.end)
    measured = any(char in _COUNTING for char in text.folded[noun.end : clause.end])
    return (measured or noun.entry.means == "alone") and not (firm or deed or described)


def is_aim(text: Text, clause: Clause) -> bool:
    """Tell whether a clause is the aim of the one before (助力…, 为…作出贡献), not 并推动…."""
    if text.folded[clause.start - 1 : clause.start] == "并":
        return False
    if _is_to_do(text, clause):
        return True
    if text.at("aim", clause.start):
        measured = any(map(str.isdigit, text.folded[clause.start : clause.end]))
        return not (measured and text.folded.startswith(_REACHED, clause.start))
    ends = any(hit.end == clause.end for hit in text.find("aim_end", clause.start, clause.end))
    return ends and text.at("aim_for", clause.start) is not None


def _is_to_do(text: Text, clause: Clause) -> bool:
    """Tell 以培育和吸纳人才, to do which the clause before acts, from 以培训为主 and 以合作方式."""
    verb = text.at("verb", clause.start + 1) if text.folded[clause.start] == "以" else None
    if verb is None or verb.entry.means == "noun" or verb.end >= clause.end:
        return False
    by_means = _BY_MEANS.match(text.folded, verb.start, clause.end) or is_lead(text, clause)
    return not by_means and "为" not in text.folded[verb.end : clause.end]


def aims_follow(text: Text, clause: Clause) -> bool:
    """Tell whether nothing but aims stands behind a clause up to a semicolon or full stop, or it is an aim
    whatever follows (旨在…，并举办论坛; 以推动…，携手办展).
    """
    if text.folded.startswith(_AIMS_ONLY, clause.start) or _is_to_do(text, clause):
        return True
    at = clause.end
    while text.folded[at : at + 1] == ",":
        end = _NEXT_MARK.search(text.folded, at + 1)
        behind = Clause(start=at + 1, end=end.start() if end else len(text.folded), kinds=frozenset())
        if not is_aim(text, behind):
            return False
        at = behind.end
    return text.folded[at : at + 1] in ";。"


def is_apart(text: Text, clause: Clause) -> bool:
    """Tell what begins anew behind a semicolon (；明后两年筹4300万元) from what still adds (；其中…)."""
    return text.folded[clause.start - 1 : clause.start] == ";" and not text.at("tail", clause.start)
