"""What does a Chinese text tell of the body whose name stands at a place: its sort, its short names?"""

import re
from collections.abc import Iterator

from hefu.lexicon.hits import Hit
from hefu.reading.bodies import Body
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.name_parts import is_chinese
from hefu.terms.party import PartyKind

_LONGEST_PERSON = 3
_SHORTEST_BRAND = 2
_LABEL_NEAR = 30
_CALLS, _SAYS = pattern('[下简]称(?:为)?:?"?$'), 5
"""Before a word for a sort, makes it a party's name all the same (下称|“企业方”)."""
_DEPUTY = pattern("(?<=[厅廳])(?:[\u4e00-\u9fff]{2,3})?副?[厅廳]$")
"""临江省商务厅|副厅(长), 商务厅|丁海厅(长): the head of an office, in whose title its name goes on."""
_COMPANY = "(公司"
_CAMPUS = pattern(r"\((?:(分?公司)|[一-鿿]{2,4})\)")
"""Behind a house, its campus or the company that it is, too: 青溪大学|(北京), 烟草专卖局|(公司)."""
_LEVELS = "省市县区州"
_VILLAGE, _CHINA = "村", "中国"
_OUR_HOUSE = "我院"
"""What a college and a hospital call themselves."""
_NOTE = r"(?:\([^)\n]{0,20}\))?"
SIDE = "[甲乙丙丁戊] {0,4}方"
"""甲方, 乙　方: a side as papers write it."""
ROLE = (
    "(?:[买卖供需]方|(?:委托|受托|发包|承包|出租|承租|贷款|借款|采购|供货|供应|出让|受让|转让|捐赠|受赠|赠与|许可|被许可|授权|被授权|"
    "定作|承揽|鉴证|见证|托管|受托管|投资|担保|保证|抵押|债权|债务|购货|销货|帮扶|受援|认养|赞助|检测|服务|聘用|购买|寄售|租赁|用工)[方人])"
)
"""Who somebody is in a contract."""
LABEL = pattern(
    rf'(?:(?P<role>{ROLE})?[\u4e00-\u9fff]{{0,8}}\((?:(?:以?下)?(?:简称|称)(?:为)?:?)?"?(?P<side>{SIDE})"?\)|(?P<one>{SIDE}|{ROLE}){_NOTE})'
    rf"(?:: ?|指)$|(?:^|\n) {{0,9}}(?P<bare>{SIDE}) {{1,4}}$"
)
_DEFINED = pattern(
    r'\((?!(?:公|盖|签|印)?章\)|印鉴?\)|签[字名]\)|[^()"称]*[是啦呢吗呀])(?:以下|下)?(?:简称|称)?(?:为)?:?["《]?([\w·]{1,12})["》]?(?:或"?[\w·]{1,12}"?)?\)'
)
_DEFINED_TWICE = pattern(
    r'\(([\w]{1,4}), ?(?:以下)?简称"?(\w{1,12})"?\)|'
    r'\((?:以下|下)?(?:简称|称)(?:为)?:?"?(\w{1,12})"?(?:或|、|,|(?<=")(?="))"?(\w{1,12})"?\)|'
    r'\([\w·]{1,12}, ?(?:下称)?"?(\w{1,8}方)"?\)'
)
_CALLED = pattern(r',(?:以下|下)简?称(?:为)?:?"(\w{1,12})"(?=[,;。\n])')
"""云帆公司，|以下称“供水方”；: the same without brackets."""
_LEGAL_FORM = pattern(
    "[\u4e00-\u9fff]*(?:自然人|独资|上市)[\u4e00-\u9fff]*|(?:有限责任|股份有限|有限|股份|合伙)(?:公司|企业)?"
)
"""(有限责任公司), (非上市): of what form a firm is, and no short name of it."""
_BRACKET = pattern(r"\(([^()\n]{2,60})\)")
_DEFINES = pattern(r'简称|下称|[以之]下称|亦称|中文名|"|[甲乙丙丁戊]方')
"""What shows that a bracket tells of short names, and not where or when."""
_OF_ALL = pattern("[合统总并]称")
_PIECE = pattern(
    "(?:以?下|又|亦|也|均|并)?(?:中文|英文|外文)?(?:简称|名称|缩写|称|名)?(?:作|为|是)?[: ]*"
    r'"?([\w·]{2,20})"?(?= ?(?:[,、;或/及和]|$))'
)
_OF_SEAT = pattern(
    r",(?=[^。;\n]{0,80}?(?:注册|住所|地址|法定代表人|依据|依照|根据|成立|设立|位于|信用代码|一家|中文名))"
    r"[^。;\n()]{2,90}\("
)
"""Between a name and what it is called from here on: where it has its seat, by what law it was founded."""
_CHINESE_NAME = pattern(r",? ?中文名称?(?:为|是)?[: ]?([\u4e00-\u9fff]{2,20})")
_LATIN_NOTE = pattern(r"\(([a-zß-ɏ][a-z0-9ß-ɏ .&'-]{1,40})(?:, ?(?:以下)?简称:?\"?([\w]{1,12})\"?)?\)")
_BUILDER = pattern(
    "(?:中[铁交建冶核][\u4e00-\u9fff]{0,6}|[一二三四五六七八九十]{1,3}[航公]|水电[一二三四五六七八九十]{1,3})局"
)
"""A builder of the state is called as an office (中铁十九局, 四航局)."""
_STATE = pattern("^(?:中国|中國|(?:中华人民|中華人民)?共和[国國])")
"""The name of a state before that of one of its governments."""
_MEDICAL = pattern("([\u4e00-\u9fff]{2,12}(?:大学|学院))医学院")
"""岚江大学医学院: of a university that the text names by itself too, one of its institutes."""


def body_at(text: Text, at: Stretch, otherwise: PartyKind = PartyKind.COMPANY) -> Body:
    """Make a body of a name that stands at a place; its last word for a sort of body says its kind."""
    head, at = _with_campus(text, at)
    means = _means(text, head, otherwise)
    name = _DEPUTY.sub("", text.flat[at.start : at.end])
    name = _STATE.sub("", name) if means == "government" and len(name) > _LONGEST_PERSON + 1 else name
    return Body(start=at.start, end=at.end, name=name, kind=PartyKind(means),
                defined=defined_at(text, at.start, at.end))  # fmt: skip


def _with_campus(text: Text, at: Stretch) -> tuple[Stretch, Stretch]:
    """Go on over the campus or the company that a house is, too (青溪大学|(北京), 临江市烟草专卖局|(公司));
    give the house before it, and all of the name.
    """
    cut = text.folded.endswith(_COMPANY, at.start, at.end)
    head = Stretch(at.start, at.end - len(_COMPANY)) if cut else at
    behind = _CAMPUS.match(text.folded, head.end)
    if behind is None:
        return at, at
    if behind[1]:
        whole = text.folded.endswith("局", head.start, head.end)
    else:
        seat = text.at("seat", head.end + 1)
        alone = seat is not None and seat.end == behind.end() - 1
        whole = alone and text.folded.endswith("大学", head.start, head.end)
    return (head, Stretch(at.start, behind.end())) if whole else (at, at)


def _means(text: Text, at: Stretch, otherwise: PartyKind) -> str:
    if _BUILDER.fullmatch(text.folded, at.start, at.end):
        return PartyKind.COMPANY.value
    whole = text.at("body_whole", at.start)
    if whole and whole.end == at.end:
        return whole.entry.means
    hits = text.find("body", at.start, at.end)
    school = _MEDICAL.fullmatch(text.folded, at.start, at.end)
    if school and text.folded.count(school[1]) > text.folded.count(school[0]):
        return PartyKind.INSTITUTE.value
    developing = text.first("body_kept", at.start, at.end)
    own = _called_by_sort(text, at) if not hits else None
    if own and text.folded.startswith(_OUR_HOUSE, at.start) and text.once(_is_of_doctors):
        return PartyKind.OTHER.value
    decides = developing or own or (hits[-1] if hits else None)
    village = decides is not None and text.folded[at.end - 1] == _VILLAGE
    return decides.entry.means if decides and not village else kind_told(text, at, otherwise).value


def _is_of_doctors(text: Text) -> bool:
    """Tell the text of a hospital from that of a college: of doctors it speaks more than of students."""
    return text.folded.count("医") > text.folded.count("学")


def _called_by_sort(text: Text, at: Stretch) -> Hit | None:
    """Find what a house calls itself (我市), and the office that leads in a title (省委|常委)."""
    alone = text.at("generic", at.start)
    return text.at("self_name", at.start) or (alone if alone and alone.end == at.end else None)


def kind_told(text: Text, at: Stretch, otherwise: PartyKind = PartyKind.COMPANY) -> PartyKind:
    """Tell the kind by words that say it only where the place shows a name: 村, 部, 院, 县 (石门县)."""
    for length in range(min(4, at.end - at.start), 0, -1):
        told = text.at("body_told", at.end - length)
        if told and told.end == at.end:
            return PartyKind(told.entry.means)
    return PartyKind.GOVERNMENT if text.folded[at.end - 1] in _LEVELS or is_country(text, at) else otherwise


def is_country(text: Text, at: Stretch) -> bool:
    """Tell 中国 and 新西兰 from who is in it (新西兰大学)."""
    country = text.at("country", at.start)
    return text.folded[at.start : at.end] == _CHINA or (country is not None and country.end == at.end)


def is_brand(text: Text, at: Stretch) -> bool:
    """Tell a house by its trade, where the text calls it without it too (腾岳|工业, then 腾岳), from what a
    place does (江淮省|能源).
    """
    told = (text.at("trade", at.end - length) for length in (4, 3, 2))
    trade = next((hit for hit in told if hit and hit.end == at.end), None)
    if trade is None or trade.start - at.start < _SHORTEST_BRAND:
        return False
    brand = text.folded[at.start : trade.start]
    return (
        is_chinese(brand)
        and brand[-1] not in _LEVELS
        and text.folded.count(brand) > text.folded.count(text.folded[at.start : at.end])
    )


def defined_at(text: Text, start: int, end: int) -> tuple[str, ...]:
    """Give the short names that stand before a name as its label, or behind it in brackets."""
    label = LABEL.search(text.folded, max(0, start - _LABEL_NEAR), start)
    names = [label.span(group) for group in ("side", "role", "one", "bare") if label and label[group]]
    names += _behind(text, end)
    return tuple(
        _written(text.flat[left:right])
        for left, right in names
        if not (
            (text.at("no_party", left) and not _CALLS.search(text.folded, max(0, left - _SAYS), left))
            or text.at("everybody", left)
            or text.folded[right - 1] == "国"
            or text.folded[left] == "或"
            or text.folded[left:right].isdigit()
            or _LEGAL_FORM.fullmatch(text.folded, left, right)
        )
    )


def _written(name: str) -> str:
    """Close up a name that spaces draw apart (甲　方), but not one in Latin letters (City of Ryde)."""
    return name if name.isascii() else "".join(name.split())


def _behind(text: Text, end: int) -> Iterator[tuple[int, int]]:
    at = end
    while twice := _DEFINED_TWICE.match(text.folded, at):
        yield from (twice.span(group) for group in range(1, 6) if twice[group])
        at = twice.end()
    while once := _DEFINED.match(text.folded, at):
        yield once.span(1)
        at = once.end()
    if called := _CALLED.match(text.folded, at):
        yield called.span(1)
    note = _LATIN_NOTE.match(text.folded, at)
    yield from (note.span(group) for group in (1, 2) if note and note[group])
    if at == end and not note:
        yield from _further(text, end)


def _further(text: Text, end: int) -> Iterator[tuple[int, int]]:
    """Yield what a longer bracket defines, also one behind a firm's seat (，注册地塞格德（以下简称…）)."""
    chinese = _CHINESE_NAME.match(text.folded, end)
    if chinese:
        yield chinese.span(1)
    seat = _OF_SEAT.match(text.folded, end)
    bracket = _BRACKET.match(text.folded, seat.end() - 1 if seat else end)
    if (
        bracket
        and not _OF_ALL.search(bracket[1])
        and _DEFINES.search(bracket[1])
        and not (seat and "下" not in bracket[1][:2])
    ):
        yield from (piece.span(1) for piece in _PIECE.finditer(text.folded, *bracket.span(1)))


def is_side_label(text: Text, start: int) -> re.Match[str] | None:
    """Find the label of a side that ends where a name begins."""
    return LABEL.search(text.folded, max(0, start - _LABEL_NEAR), start)


def is_written(text: Text, at: Stretch) -> bool:
    """Tell a name from a blank to be filled in."""
    return any(map(is_chinese, text.folded[at.start : at.end]))
