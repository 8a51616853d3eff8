"""Is a word that stands between names part of a firm's own name (北京世|经|涛略咨询有限公司)?"""

from hefu.lexicon.hits import Hit
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.naming.name_parts import is_chinese

_SHORTEST, _LONGEST = 2, 6
_BY = "经"
_FIRM = pattern("[\u4e00-\u9fff]{0,14}?(?:有限(?:责任)?公司|集团)")
"""The rest of a firm's name, behind a word within it."""
_ACTS = ("sign", "strength", "title", "office")
_TRADES = (
    "(?:招标|咨询|监理|造价|测绘|勘察|设计|评估|拍卖|代理|管理|服务|科技|实业|投资|贸易|商贸|物流|机械|电子|电气|医药|文化|传媒|置业|食品|化工|"
    "能源|环保|信息|技术|发展|控股|工程|建设|项目|股份|集团|国际|智能|生物|建筑|地产|材料|数据|网络|教育|旅游){1,5}"
)
_BARE_FIRM = pattern(f"{_TRADES}有限(?:责任)?公司")
"""The name of a firm without a name of its own."""
_REST_OF_BRAND = pattern(
    f"(?![省市县区州旗我该本其贵各某个家位项所高新大小多老全强好])[\u4e00-\u9fff](?:{_TRADES}|电力|重工|农业|药业|光电|新材|软件)"
    "(?:有限(?:责任)?公司|集团|公司|(?=[与和、,。;()将签]|董事长|总经理|总裁|$))"
)
"""One character and trades behind a word, which is then no word: 南岭致|远科技."""
_NO_BRAND = frozenset("省市县区州旗人方港城站队厂局行院校")
"""With a place before them these make a word: 上海|港, 北京|人."""
_NO_NAME = ("no_party", "generic", "everybody", "self_name", "title")


def is_in_firm_name(text: Text, start: int, joint: Hit | Stretch) -> bool:
    """Tell 经, 由, 与 within the name of a firm, of which ``[start, joint.start)`` is the head, from one that
    joins two: the text has a brand with it, behind it stand but trades, or one character before them, before
    it a place and one character, or the firm signs or acts, by whom else something would be done
    (经云帆有限公司|推荐), and 由 stands there each time.
    """
    if _is_in_brand(text, start, joint):
        return True
    head = text.folded[start : joint.start]
    firm = _FIRM.match(text.folded, joint.end)
    rest = _REST_OF_BRAND.match(text.folded, joint.end)
    if not (firm or rest) or joint.end - joint.start > 1 or not _may_be_head(text, start, joint.start):
        return False
    if firm is None or rest or _BARE_FIRM.match(text.folded, joint.end):
        return True
    seat = text.at("seat", start)
    if seat is not None and joint.start - seat.end == 1 and head[-1] not in _NO_BRAND:
        return True
    acts = any(text.at(kind, firm.end()) for kind in _ACTS)
    if not acts or text.at("conjunction", joint.start):
        return False
    return text.folded[joint.start] == _BY or _only_together(text, head, start, firm.end())


def _is_in_brand(text: Text, start: int, joint: Hit | Stretch) -> bool:
    """Tell 快马|到|家 within 快马到家网络科技公司 by its standing elsewhere without the rest: as a brand."""
    if text.at("conjunction", joint.start) or not _may_be_head(text, start, joint.start):
        return False
    brand, near = text.folded[start : joint.end + 1], text.around(start)
    more = text.folded[start : joint.end + 1 + _SHORTEST]
    return is_chinese(brand) and text.folded.count(brand, *near) > text.folded.count(more, *near) + 1


def _only_together(text: Text, head: str, start: int, end: int) -> bool:
    """Tell a name that a text tells twice from one by whom something is done of which it tells elsewhere."""
    near = text.around(start)
    return 1 < text.folded.count(text.folded[start:end], *near) == text.folded.count(head, *near)


def _may_be_head(text: Text, start: int, end: int) -> bool:
    """Tell what may begin a firm's name from a whole name (云帆集团), an office and a sort."""
    head = text.folded[start:end]
    closed = any(one.end == end for one in text.find("body", start, end))
    short = _SHORTEST <= len(head) <= _LONGEST and is_chinese(head)
    return short and not closed and not text.has(_NO_NAME, start, end)
