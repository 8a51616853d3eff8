"""How Chinese names plans, projects, events: in quotes, by their head, by a name of their own."""

import re
from collections.abc import Iterator, Sequence

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Text
from hefu.reading.zh.naming.name_parts import is_chinese

_QUOTED = pattern(r'"[^"《》,。;]{2,24}"')
_TITLE = pattern(r"《[^《》]{2,30}》")
_HEADS = ("programme", "programme_kept")
_ENDINGS = ("programme_inner",)
_BETWEEN = pattern(r"[\u4e00-\u9fff]{0,8}")
_PARTICLE = pattern(
    r"[之的由在与和及将为对向把等于以式地里上中内下当时后前]|(?<![技展节储智赋])能|公(?![益共开交用])|"
    r"(?<![大新小中重轻])型|专属"
)
_SPOKEN = pattern("[的由在与及将为对把于]|等$")
"""What no quoted name holds: 海上粮仓, but not 到村里的路."""
_NTH = pattern(
    r"(?:第[一二三四五六七八九十\d]{1,3}届|20\d\d(?!年)(?=[\u4e00-\u9fff]))[\u4e00-\u9fff()]{2,16}?"
    r"(?:大会|博览会|论坛|峰会|年会|大赛|[^的开]节|展览会|交易会|洽谈会)"
)
"""第七届数字经济大会, 2026中国(临江)新能源大会"""
_SESSION = pattern(r"第[一二三四五六七八九十\d]{1,3}[届期季]$")
_STATE_PLAN = pattern(r"国家[^的和与及、,。;\"\s]{2,12}?(?:计划|工程|战略|专项(?!资金)|行动)")
"""国家重点研发计划"""
_MECHANISM = pattern(
    r"(?:建立|完善|健全|推行|实行|启动|设立|建立健全|构建|落实)(?:了|起)?"
    r"(?P<name>(?:(?![的和与及为由在对向将把]|推动|加强|强化|完善|健全|深化|开展)[\u4e00-\u9fff、\"]){2,16}?(?:机制|(?:会商|碰头|议事|恳谈|联席|联席会议|联络员?|会晤|通报|例会|调度|轮值|互访|磋商|对接)制度))(?![\u4e00-\u9fff]?建设|创新|改革)"
)
"""建立月调度、季会商机制, 流域水情、雨情实时共享机制"""
_BODY = pattern("机制|制度")
_ANY_MECHANISM = pattern(
    "(?:长效|长期|常态化?|良好|有效|工作|合作|协作|体制|相应|健全|紧密|稳定|灵活|市场化?|激励|利益联结|保障|评价|管理|现代企业)+"
    "(?:沟通|联系|对接)?(?:机制|制度)$"
)
"""建立长效机制 names none."""
_LINE = pattern("号线")
_NUMBERED_LINE = pattern(r"(?:(?![和与及的至到在于以为、])[\u4e00-\u9fff]){2,6}\d{1,2}号线")
_PHASE = pattern(r"[一二三四五]期(?!工程)")
_COUNT = pattern(r"了?(?:一[个所家座批次场届期]|首个|20\d\d年|\d{1,3}[个所家座])?")
_NAMES_IT = pattern(
    r"(?:更名为|命名为|定名为|取名|起名|名为|叫|定为|改造成|改造为|改建为|挂牌|研究|试一试|大会|模型|平台|系统|品牌|活动|产品)$"
)
"""Before a quote, shows it to be a name: 更名为“东衡院玉泽分院”, 纺织大模型“锦言”."""
_CASE_BY_CASE = pattern('"一.一[策议案档法]"')
"""“一企一策” is how something is done."""
_IN_MANNER = pattern(r"(?:实行|按|按照|当好|坚持|达到|防止|一律)$")
"""实行“一户一策” is how something is done."""
_TIME_BEHIND = ("期间", "末", "时期", "以来")
_FAR_NAMED = 5
_NO_NAME = pattern(r"[的由在与和及将为对把以让给至到从并等了]|推动|推进|支持|参与|双方|三方|组建|成立|设立")
"""What no name holds."""
_OF_SO_MANY = pattern("[二三四五六七八九十两]人")
"""三人联络小组 says how many sit there, and names nothing."""
_CALLED = "称"
"""（下称“试验站”）: a short name of what was named."""
_VAGUE = ("常态", "常态化", "良好", "有效", "顺畅", "长效", "畅通")
_PLAIN = pattern("(?:应用|联合|共同|专门|专业|公共|综合|重点|独立|海外|区域)?$")
"""What a laboratory that is not yet named may be called."""
_BARE_GROUP = pattern(
    "(?:联合|共同|合作|工作|项目|协调|技术|领导|管理|专项|医院|医共体|校地|校企){1,4}(?:小组|工作组|委员会)"
)
"""联合工作组, 项目协调小组: every two sides have one, by no name of its own."""
_JOINTS = "、和与及"
_LEAST_NAME = 4
_OWN_WORD = 2
_LONGEST_NAME = 16
_FOUNDING_REACH = 20
_LEAD = 12
_THOUGHT = pattern("研究|探讨|考虑|有意|规划")
_FOUNDED_ALONE = ("设立", "成立", "组建")
"""有意设立研究中心, 研究成立实验室: what one only thinks of founding has no name yet."""
_HELD = pattern(
    r"(?:举办|承办|主办|合办|创办)(?P<name>(?:(?!第|首届|[\d一二两三四五六七八九十]|的|和|与|及)[\u4e00-\u9fff]){4,10}?[周节])(?=[,。;、并]|$)",
    re.MULTILINE,
)
"""举办琴溪提琴周"""

Found = tuple[int, int]


def find_programmes_zh(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield quoted names with their head, titles, well-known events, new bodies and mechanisms."""
    yield from _quoted(text, start, end)
    yield from _titles(text, start, end)
    for plan in _STATE_PLAN.finditer(text.folded, start, end):
        yield plan.span()
    for one in _MECHANISM.finditer(text.folded, start, end) if text.begins(_BODY, start, end) else ():
        if not _ANY_MECHANISM.match(one["name"]) and one["name"].count('"') in (0, 2):
            yield one.span("name")
    for event in _HELD.finditer(text.folded, start, end):
        yield event.span("name")
    for hit in text.find("programme_kept", start, end):
        if not text.folded.endswith(_VAGUE, start, hit.start):
            yield _begin_of_session(text, start, hit.start), hit.end
    numbered = text.begins(_LINE, start, end)
    for line in _NUMBERED_LINE.finditer(text.folded, start, end) if numbered else ():
        founding = text.find("founding", line.start(), line.end())
        begin = founding[-1].end if founding else max(line.start(), _behind_particle(text, line.span()))
        yield begin, line.end()
    for event in _NTH.finditer(text.folded, start, end):
        yield event.span()
    yield from _named(text, start, end)


def _quoted(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield “1248”行动计划, “湖光”大型仪器共享平台, “三百工程”, and what is founded under a bare name."""
    for quote in _QUOTED.finditer(text.folded, start, end):
        headed, ended = (_ends_in(text, quote, kinds) for kinds in (_HEADS, _ENDINGS))
        head = text.at("programme", quote.end()) if headed else _head_behind(text, quote.end(), end)
        says = text.first("own_side", *quote.span())
        if says or text.folded[quote.start() - 1 : quote.start()] == _CALLED or _is_term(text, quote):
            continue
        manner = text.at("quoted_manner", quote.start() + 1) or text.at("quoted_manner", quote.end())
        if head:
            yield _begin_of_session(text, start, quote.start()), head.end
        elif not (manner or _CASE_BY_CASE.match(quote.group())):
            again = text.folded.count(quote.group(), *text.around(quote.start())) > 1
            named = headed or ended or again or _is_made(text, start, quote)
            yield from [quote.span()] if _is_named(text, start, quote, told=named) else []


def _begin_of_session(text: Text, start: int, quote: int) -> int:
    """Begin 第二届“同饮一河水”徒步赛 before the count of its sessions."""
    told = _SESSION.search(text.folded[start:quote])
    return start + told.start() if told else quote


def _is_term(text: Text, quote: re.Match[str]) -> bool:
    """Tell what everybody calls so (“绿色通道”, “后勤部长”) from a name."""
    return text.at("quoted_term", quote.start() + 1) is not None


def _ends_in(text: Text, quote: re.Match[str], kinds: Sequence[str]) -> bool:
    heads = [hit for kind in kinds for hit in text.find(kind, quote.start(), quote.end())]
    return any(hit.end == quote.end() - 1 for hit in heads)


def _head_behind(text: Text, quote_end: int, end: int) -> Hit | None:
    """Find the last noun of the phrase that goes on behind a quoted name."""
    if text.folded.startswith(_TIME_BEHIND, quote_end):
        return None
    phrase = _BETWEEN.match(text.folded, quote_end, end)
    stop = phrase.end() if phrase else quote_end
    particle = _PARTICLE.search(text.folded, quote_end, stop)
    stop = particle.start() if particle else stop
    heads = text.find("programme", quote_end, min(end, stop + 4))
    head = next((head for head in heads if head.start <= stop), None)
    if head or stop - quote_end < _OWN_WORD or text.at("verb", quote_end):
        return head
    return next((one for one in text.find("programme_inner", quote_end, stop) if one.end == stop), None)


def _is_named(text: Text, start: int, quote: re.Match[str], *, told: bool) -> bool:
    """Tell a name by the words beside its quotation marks; ``told``: itself, or a founding, tells it."""
    lead = text.folded[max(start, quote.start() - _FAR_NAMED) : quote.start()]
    if _IN_MANNER.search(lead) or text.folded.startswith(_TIME_BEHIND, quote.end()):
        return False
    subject = quote.start() == start and text.folded[quote.end() : quote.end() + 1] not in (*",。;、和", "")
    return told or subject or _NAMES_IT.search(lead) is not None


def _is_made(text: Text, start: int, quote: re.Match[str]) -> bool:
    """Tell the name of a thing that is founded, issued, opened from a motto or a way of speaking."""
    inner = quote.group()[1:-1]
    if _SPOKEN.search(inner) or len(inner) > 10:
        return False
    lead = text.folded[max(start, quote.start() - _FOUNDING_REACH) : quote.start()].rpartition(",")[2]
    founding = text.find("founding", quote.start() - len(lead), quote.start())
    founding += text.find("issuing", quote.start() - len(lead), quote.start())
    return bool(founding)


def _titles(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield books and plans in title marks, but neither agreements nor laws."""
    for title in _TITLE.finditer(text.folded, start, end):
        if not text.first("agreement", *title.span()) and not text.at("law_end", title.end() - 2):
            yield title.span()


def _named(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield a name behind a verb of founding (共建中德传动技术学院), but not what is only looked into."""
    for founding in text.find("founding", start, end):
        head = _head(text, founding.end, end)
        if head and not _is_idea(text, start, founding, head):
            begin = _behind_particle(text, (_after_count(text, founding.end), head.start))
            short = head.end - begin == _LEAST_NAME and head.start - begin < _OWN_WORD
            short = short or (
                text.folded.endswith("实验室", begin, head.end)
                and _PLAIN.match(text.folded, begin, head.end - 3) is not None
            )
            if (
                _LEAST_NAME <= head.end - begin <= _LONGEST_NAME
                and not short
                and _BARE_GROUP.fullmatch(text.folded, begin, head.end) is None
                and _is_name(text, begin, head.start)
            ):
                phase = _PHASE.match(text.folded, head.end, end)
                yield begin, phase.end() if phase else head.end
                yield from _listed(text, head.end, end)


def _listed(text: Text, at: int, end: int) -> Iterator[Found]:
    """Yield what else is founded: 共建云帆产业学院、|临江创新中心和|数字工匠学院."""
    while at < end and text.folded[at] in _JOINTS:
        head = _head(text, at + 1, end)
        begin = at + 1
        if head is None or not _is_name(text, begin, head.start) or "、" in text.folded[begin : head.start]:
            return
        if head.start - begin < _OWN_WORD or head.end - begin > _LONGEST_NAME:
            return
        yield begin, head.end
        at = head.end


def _is_idea(text: Text, start: int, founding: Hit, head: Hit) -> bool:
    lead = text.folded[max(start, founding.start - _LEAD) : founding.start]
    thought_of = text.folded[founding.start : founding.end] in _FOUNDED_ALONE and _THOUGHT.search(lead)
    return "可" in lead or bool(thought_of) or text.folded.startswith(("的", "是否"), head.end)


def _head(text: Text, start: int, end: int) -> Hit | None:
    limit = min(end, start + _LONGEST_NAME + 8)
    return next((hit for hit in text.find("programme_named", start, limit)), None)


def _after_count(text: Text, start: int) -> int:
    one = _COUNT.match(text.folded, start)
    return one.end() if one else start


def _behind_particle(text: Text, bounds: Found) -> int:
    """A name begins behind the last 的 before it (面向东盟的跨境电商集散中心)."""
    at = text.folded.rfind("的", *bounds)
    return at + 1 if at >= 0 else bounds[0]


def _is_name(text: Text, start: int, end: int) -> bool:
    words = text.folded[start:end]
    return (
        (not words or is_chinese(words)) and not _OF_SO_MANY.match(words) and _NO_NAME.search(words) is None
    )
