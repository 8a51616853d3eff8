"""Which place does a Chinese text call 我市, though it names others of its level, too?"""

from hefu.reading.patterns import pattern
from hefu.reading.text import Text

_HEAD = 120
_PAPERS = "日报|晚报|新闻网?|网|电视台|发布|融媒体?(?:中心)?|广播电视台|零距离|微讯|头条|视窗|在线"
_MASTHEAD = pattern(
    rf"(?:^|[\n(\[])(?:本报)?([\u4e00-\u9fff]{{2,3}}?)[市县区]?(?:{_PAPERS})[ 、]{{0,2}}讯"
    rf"|来源: ?([\u4e00-\u9fff]{{2,3}}?)[市县区]?(?:{_PAPERS})(?![\u4e00-\u9fff])"
)
"""临江网讯, 来源：临江日报: whose newsroom tells."""
_GONE_TO = tuple("赴在到往抵")
_OWN_GROUP = pattern("集团公司")
_COME_TO_US = pattern("[^,;。:\n]*(?:莅临|走进|[来造到走拜]访|[来到赴与和同])了?$")
_WE_GO = pattern("(?:[与和同]|[^,;。:\n与和同]{0,20}?(?:赴|前往|走进)了?)([^,;。:\n]{0,30})")
_NEAR = 60


def is_home(text: Text, name: str) -> bool:
    """Tell the place that the masthead or the source names (临江网讯, 来源：临江日报)."""
    home = home_of(text)
    return bool(home) and name.startswith(home)


def home_of(text: Text) -> str:
    """Give the bare name of the place whose newsroom tells (临江 of 临江网讯), nothing where none does."""
    return text.once(_home_of)


def is_gone_to(text: Text, start: int) -> bool:
    """Tell a place where somebody goes or is (赴|海岭市考察)."""
    return text.folded[start - 1 : start] in _GONE_TO


def is_with_us(text: Text, own: str, name: str) -> bool:
    """Tell who signs with 我院 or comes there (我院与|云帆学院, 云帆学院…到我院) from what 我院 may be."""
    before, behind = text.once(_beside_us).get(own, ((), ()))
    return any(name in one for one in before) or any(one.startswith(name) for one in behind)


def _beside_us(text: Text) -> dict[str, tuple[list[str], list[str]]]:
    """By each of our own names, and 集团公司, the clauses in which others come to us, and what stands where
    we go.
    """
    found: dict[str, tuple[list[str], list[str]]] = {}
    places = [(hit.start, hit.end) for hit in text.find("self_name", 0, len(text.folded))]
    places += [one.span() for one in _OWN_GROUP.finditer(text.folded)]
    for start, end in places:
        comes = _COME_TO_US.search(text.folded, max(0, start - _NEAR), start)
        goes = _WE_GO.match(text.folded, end)
        before, behind = found.setdefault(text.folded[start:end], ([], []))
        before += [comes[0]] if comes else []
        behind += [goes[1]] if goes else []
    return found


def far_from_home(text: Text, name: str) -> tuple[bool, bool]:
    """Rank places: that of the newsroom before others, and last those where somebody goes or is."""
    folded = text.fold(name)
    return not is_home(text, folded), is_gone_to(text, text.folded.find(folded))


def _home_of(text: Text) -> str:
    found = _MASTHEAD.search(text.folded, 0, min(_HEAD, len(text.folded)))
    return found[1] or found[2] if found else ""
